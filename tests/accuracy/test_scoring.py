"""That the yardstick itself is straight."""

import pytest

from accuracy.scoring import plain_words, score, sounds_in


def test_words_are_compared_without_case_punctuation_and_tags() -> None:
    assert plain_words("So, it's 11.4% of $480,000 [laughter] — o’clock.") == [
        "so", "it's", "11.4", "of", "480000", "o'clock",
    ]  # fmt: skip


def test_spellings_of_um_and_uh_are_one() -> None:
    assert sounds_in(plain_words("Um, uhm... UH uhh umbrella uh-huh")) == {"um": 2, "uh": 2}


def test_a_perfect_transcript() -> None:
    found = score("So, um, this is it.", "so um this is it")
    assert (found.true, found.found, found.said, found.errors, found.length) == (1, 1, 1, 0, 5)


def test_a_missing_and_an_invented_filler() -> None:
    found = score("so um this uh is it", "so um um this is it")
    assert (found.true, found.found, found.invented) == (2, 1, 1)
    assert found.errors == 2
    assert found.errors_without_sounds == 0


def test_counts_that_are_known_better_win() -> None:
    assert score("so this", "um so this", {"um": 1, "uh": 0}).found == 1


@pytest.mark.parametrize(("heard", "errors"), [("", 0), ("thank you", 2)])
def test_words_where_nobody_spoke_are_errors(heard: str, errors: int) -> None:
    assert score("[noise]", heard).errors == errors


def test_a_figure_is_as_good_as_the_words_that_say_it() -> None:
    assert score("in fourteen fifty five", "in 1455").errors == 0
    assert score("in fourteen fifty five", "in 1465").errors == 1


def test_scores_add_up() -> None:
    both = score("um", "um") + score("uh", "")
    assert (both.true, both.found, both.length, both.errors) == (2, 1, 2, 1)

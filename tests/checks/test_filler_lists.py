"""The lists of fillers by language, and what a user makes of them."""

import pytest

from greenroom.checks.filler_lists import (
    FillerChanges,
    changes_between,
    fillers_for,
    languages,
    usual_fillers,
)
from greenroom.checks.fillers import find_fillers, is_sound
from greenroom.transcript import Word


def words(text: str) -> tuple[Word, ...]:
    """Words of 200 ms each without a gap."""
    return tuple(Word(one, at * 200, at * 200 + 200) for at, one in enumerate(text.split()))


def found(text: str, language: str, changes: FillerChanges | None = None) -> list[tuple[str, str]]:
    return [
        (one.text, one.certainty)
        for one in find_fillers(words(text), fillers_for(language, changes))
    ]


def test_five_languages_have_lists() -> None:
    assert set(languages()) == {"en", "de", "fr", "es", "ja"}
    assert usual_fillers("it").texts == ()
    assert fillers_for("it") is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Wir haben, ähm, das Modell äääh neu gebaut.", ["ähm", "äääh"]),
        ("de", "Das ist, sozusagen, der Plan.", ["sozusagen"]),
        ("fr", "On a, euh, lancé le projet, enfin, en mars.", ["euh", "enfin"]),
        ("es", "El plan, eh, es, o sea, barato.", ["eh", "o sea"]),
        ("ja", "えーと 来月、 あの、 始めます。", ["えーと", "あの"]),
        ("ja", "え ー と 来 月 始 め ま す。", ["えーと"]),
        ("ja", "えー と、 来 月 始 め ま す。", ["えーと"]),
    ],
)
def test_fillers_of_each_language_are_heard(language: str, text: str, expected: list[str]) -> None:
    assert found(text, language) == [(one, "heard") for one in expected]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Genau das ist eigentlich der Plan, den wir haben."),
        ("de", "um vier Uhr er und ich"),
        ("fr", "Il est bon et enfin prêt."),
        ("es", "Este plan vale mucho."),
        ("ja", "その 結果 は 良い。"),
    ],
)
def test_words_with_meaning_pass(language: str, text: str) -> None:
    assert found(text, language) == []


def test_a_word_set_off_on_one_side_is_only_possible() -> None:
    assert found("Also, wir haben es gebaut.", "de") == [("also", "possible")]


def test_what_a_user_adds_counts_everywhere_and_what_is_taken_away_nowhere() -> None:
    changes = FillerChanges(("you see", "like"), ("um",))
    assert found("Then um you see we shipped it", "en", changes) == [("you see", "heard")]
    assert found("cioè il piano", "it", FillerChanges(("cioè",))) == [("cioè", "heard")]
    german = FillerChanges(removed=usual_fillers("de").texts)
    assert fillers_for("de", german) is None


def test_a_wanted_list_is_kept_as_its_difference() -> None:
    usual = usual_fillers("en")
    assert changes_between("en", usual.texts) == FillerChanges()
    wanted = [*(text for text in usual.texts if text != "so"), " You  see "]
    assert changes_between("en", wanted) == FillerChanges(("you see",), ("so",))
    assert changes_between("it", ["Cioè"]) == FillerChanges(("cioè",), ())


@pytest.mark.parametrize("language", sorted(languages()))
def test_what_a_recogniser_is_told_and_writes_for_a_held_voice_are_sounds(language: str) -> None:
    listed = usual_fillers(language)
    asked = listed.prompt.replace("、", ", ").split()
    assert len(asked) > 3
    assert all(is_sound(one, listed) for one in [*asked, listed.mouth, listed.nose])


def test_what_a_user_changes_leaves_the_prompt_as_it_is() -> None:
    changed, usual = fillers_for("de", FillerChanges(("also",), ("äh",))), usual_fillers("de")
    assert changed is not None
    assert (changed.prompt, changed.mouth) == (usual.prompt, usual.mouth)

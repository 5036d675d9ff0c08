"""Fillers by sound and by context."""

import pytest

from greenroom.checks.filler_rules import FILLER_WORDS
from greenroom.checks.fillers import find_fillers, is_sound
from greenroom.transcript import Word, spoken


def words(text: str, gap_ms: int = 0) -> tuple[Word, ...]:
    """Words of 200 ms each; `|` stands for half a second of silence."""
    spoken, at = [], 0
    for token in text.split():
        if token == "|":
            at += 500
            continue
        spoken.append(Word(token, at, at + 200, slide=2))
        at += 200 + gap_ms
    return tuple(spoken)


def found(text: str, phrase: str) -> list[str]:
    return [f.certainty for f in find_fillers(words(text)) if f.text == phrase]


CASES = [
    (" ".join(rule.phrase), verdict, example)
    for rule in FILLER_WORDS
    for verdict, examples in (
        (["heard"], rule.heard),
        (["possible"], rule.possible),
        ([], rule.passes),
    )
    for example in examples
]


@pytest.mark.parametrize(("phrase", "verdict", "example"), CASES)
def test_each_word_is_judged_as_its_examples_say(
    phrase: str, verdict: list[str], example: str
) -> None:
    assert found(example, phrase) == verdict


@pytest.mark.parametrize("rule", FILLER_WORDS, ids=lambda rule: " ".join(rule.phrase))
def test_each_word_has_examples_of_both_kinds(rule) -> None:
    assert rule.heard or rule.possible
    assert rule.passes


@pytest.mark.parametrize(
    "sound", ["Um,", "uh-", "“er”", "Erm...", "hmm", "Umm.", "uhh", "UM", "uhm"]
)
def test_sounds_are_heard_however_they_are_written(sound: str) -> None:
    (filler,) = find_fillers((Word("we", 0, 100), Word(sound, 100, 400, 3)))
    assert (filler.kind, filler.certainty) == ("sound", "heard")
    assert (filler.start_ms, filler.end_ms, filler.slide) == (100, 400, 3)


@pytest.mark.parametrize(
    "text",
    [
        "uh-huh we did",
        "Uh -huh, we did",
        "uh huh we did",
        "Mm-hmm. Go on",
        "uh-oh that failed",
        "we told 'er so",
        "she went to the ER that night",
        "we trained an HMM on it",
        "a gap of 5 mm there",
        "an umbrella for her",
    ],
)
def test_what_only_looks_like_a_sound_passes(text: str) -> None:
    assert find_fillers(words(text)) == ()


def test_a_reaction_is_only_possible() -> None:
    assert found("Ah, I see", "ah") == ["possible"]
    assert found("we, ah, shipped it", "ah") == ["heard"]


def test_silences_stand_in_for_commas() -> None:
    assert found("it was | like | nine per cent", "like") == ["heard"]
    assert found("we | you know | shipped it", "you know") == ["heard"]
    assert found("kids like to meet", "like") == []


def test_a_phrase_spans_its_words() -> None:
    (filler,) = find_fillers(words("and, you know, we shipped"))
    assert (filler.text, filler.kind, filler.start_ms, filler.end_ms) == (
        "you know",
        "word",
        200,
        600,
    )


def test_is_sound_looks_at_one_word_alone() -> None:
    assert is_sound("Um,")
    assert not is_sound("umbrella")


def test_nothing_is_found_in_nothing() -> None:
    assert find_fillers(()) == ()


def test_a_sound_that_only_the_ear_suggests_is_possible() -> None:
    um = Word("um", 200, 500, probability=0)
    (filler,) = find_fillers((Word("we", 0, 200), um, Word("ship", 500, 900)))
    assert (filler.text, filler.certainty) == ("um", "possible")
    assert spoken((Word("we", 0, 200), um)) == "we"

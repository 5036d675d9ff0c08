"""The meaning of filler words, scored on sentences that were written for it."""

from collections import Counter

from accuracy.meaning import f1, flagged, sentences


def test_half_of_the_sentences_are_innocent() -> None:
    counted = Counter((each.half, each.phrase, each.filler) for each in sentences())
    assert len(sentences()) >= 60
    assert all(
        n == counted[half, phrase, not is_one] for (half, phrase, is_one), n in counted.items()
    )


def test_the_half_that_was_held_apart_is_told_right() -> None:
    assert f1(each for each in sentences() if each.half == "held") >= 0.85


def test_a_filler_and_a_meaning_of_one_word() -> None:
    filler, meaning = (
        next(s for s in sentences() if s.text.startswith(start))
        for start in ("The queue backs up", "We picked the right")
    )
    assert flagged(filler)
    assert not flagged(meaning)

"""What the user's ear decided, in the transcript it was decided on and in another model's."""

import pytest

from greenroom.checks import Filler, Finding
from greenroom.library.by_ear import (
    FillerFix,
    Judged,
    WordFix,
    part,
    put_right,
    settle,
)
from greenroom.transcript import Word


def said(text: str, *, late_ms: int = 0, stretch: float = 1.0) -> tuple[Word, ...]:
    """Words of 300 ms each with 100 ms between; `late_ms` and `stretch` are another model's."""
    return tuple(
        Word(one, at * 400 + late_ms, at * 400 + late_ms + round(300 * stretch), 2, 0.6)
        for at, one in enumerate(text.split())
    )


def text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


FIX = WordFix(800, 1100, "sense", "cents")


def test_a_word_becomes_what_was_said() -> None:
    mended = put_right(said("it costs sense today"), [FIX])
    assert text(mended.words) == "it costs cents today"
    assert mended.words[2] == Word("cents", 800, 1100, 2, 1.0)
    assert mended.missed == ()


def test_a_word_becomes_two_or_none() -> None:
    words = said("we shipped forthree a a week")
    two = put_right(words, [WordFix(800, 1100, "forthree", "for three")])
    assert text(two.words) == "we shipped for three a a week"
    assert two.words[2].end_ms == two.words[3].start_ms
    assert (two.words[2].start_ms, two.words[3].end_ms) == (800, 1100)
    one = put_right(words, [WordFix(1600, 1900, "a", "")])
    assert [w.start_ms for w in one.words if w.text == "a"] == [1200]


def test_corrections_of_corrections_are_made_in_order() -> None:
    fixes = [FIX, WordFix(800, 1100, "cents", "ten cents"), WordFix(961, 1100, "cents", "dollars")]
    assert text(put_right(said("it costs sense"), fixes).words) == "it costs ten dollars"


@pytest.mark.parametrize("late_ms", [-110, 60, 110])
def test_a_correction_finds_its_word_when_borders_have_moved(late_ms: int) -> None:
    again = said("it costs sense today", late_ms=late_ms, stretch=0.8)
    assert text(put_right(again, [FIX]).words) == "it costs cents today"


def test_what_the_other_model_understood_by_itself_stays() -> None:
    again = said("it costs Cents, today", late_ms=40)
    assert put_right(again, [FIX]) == put_right(again, [])
    um = WordFix(800, 1100, "the", "um, the")
    heard = (*said("we shipped"), Word("Um", 810, 930), Word("the", 950, 1120))
    assert put_right(heard, [um]).words == heard


def test_what_the_other_model_misheard_otherwise_is_put_right_too() -> None:
    assert text(put_right(said("it costs sends", late_ms=50), [FIX]).words) == "it costs cents"


def test_a_correction_without_a_place_is_handed_back() -> None:
    again = (Word("it", 0, 300), Word("costsomething", 400, 1600))
    mended = put_right(again, [FIX])
    assert mended.words == again
    assert mended.missed == ("sense",)


def test_a_deleted_word_goes_only_where_it_is_the_same() -> None:
    gone = WordFix(800, 1100, "you", "")
    assert text(put_right(said("it costs you", late_ms=40), [gone]).words) == "it costs"
    assert put_right(said("it costs"), [gone]).missed == ()
    assert put_right(said("it costs them"), [gone]).missed == ("you",)


def test_of_two_alike_the_nearer_one_is_meant() -> None:
    again = said("the the plan", late_ms=30)
    mended = put_right(again, [WordFix(400, 700, "the", "that")])
    assert text(mended.words) == "the that plan"


UM = FillerFix(400, 700, "um", "sound", filler=True)
NO_UM = FillerFix(400, 700, "um", "sound", filler=False)


def test_a_possible_sound_is_a_word_only_if_it_was_heard() -> None:
    words = (Word("we", 0, 300), Word("um", 400, 700, 0, 0.0), Word("ship", 800, 1100))
    assert put_right(words, (), [UM]).words[1].heard
    assert text(put_right(words, (), [NO_UM]).words) == "we ship"


def test_a_heard_sound_survives_a_model_that_skips_it() -> None:
    words = (Word("we", 0, 300), Word("ship", 800, 1100))
    assert text(put_right(words, (), [UM]).words) == "we um ship"
    assert put_right(words, (), [NO_UM]).words == words


def filler(text: str, start: int, certainty: str = "possible") -> Filler:
    return Filler(text, "word", certainty, start, start + 300, 2)


def test_fillers_are_confirmed_and_dismissed() -> None:
    found = (filler("like", 400), filler("so", 800), filler("like", 2000))
    fixes = [
        FillerFix(430, 690, "like", "word", filler=True),
        FillerFix(800, 1100, "so", "word", filler=False),
    ]
    settled, missed = settle(found, fixes, ())
    assert [(one.text, one.certainty) for one in settled] == [
        ("like", "heard"),
        ("like", "possible"),
    ]
    assert missed == ()


def test_a_missed_filler_is_added_where_its_words_are() -> None:
    words = said("we, you see, shipped")
    fix = FillerFix(400, 1100, "you see", "word", filler=True)
    ((added,), missed) = settle((), [fix], words)
    assert (added.text, added.certainty, added.start_ms, added.end_ms, added.slide) == (
        "you see",
        "heard",
        400,
        1100,
        2,
    )
    assert missed == ()
    assert settle((), [fix], said("we shipped it")) == ((), ("you see",))


def test_the_later_decision_counts() -> None:
    fixes = [FillerFix(400, 700, "like", "word", filler=one) for one in (False, True)]
    words = said("we like it")
    assert len(settle((filler("like", 400),), fixes, words)[0]) == 1
    assert settle((filler("like", 400),), fixes[::-1], words)[0] == ()


def finding(check: str, start: int, end: int, slide: int = 1) -> Finding:
    return Finding(check, "advice", start, end, slide, "", "m", "a", "s")


def test_dismissed_findings_stay_so_while_they_are_about_the_same() -> None:
    one, two = finding("slides.read", 1000, 3000), finding("slides.read", 9000, 9500, 4)
    gone = Judged("slides.read", 1, 1100, 2900, alone=False)
    assert part((one, two), [gone]) == ((two,), (one,))
    assert part((two,), [gone]) == ((two,), ())
    assert part((finding("time.dwelt", 1000, 3000),), [gone])[1] == ()


def test_the_only_finding_of_a_check_may_move() -> None:
    gone = Judged("delivery.fillers", 1, 1000, 2000, alone=True)
    elsewhere = finding("delivery.fillers", 60_000, 70_000, 5)
    assert part((elsewhere,), [gone]) == ((), (elsewhere,))
    assert part((elsewhere, finding("delivery.fillers", 90_000, 91_000)), [gone])[1] == ()
    whole = finding("delivery.pace", 0, 0, 0)
    assert part((whole,), [Judged("delivery.pace", 0, 0, 0, alone=True)])[1] == (whole,)

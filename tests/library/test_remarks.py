"""Notes of the user's own, and moments marked during the talk."""

from greenroom.library.remarks import LONGEST, Kept, remarks_of, with_remark
from greenroom.report import Remark
from greenroom.take import Cue, Mark, Stop

ENTRIES = (Cue(1, 0), Mark(4_000), Mark(9_000), Stop(20_000))


def test_marks_are_notes_without_words_until_some_are_written() -> None:
    assert remarks_of(ENTRIES, ()) == (Remark(4_000, ""), Remark(9_000, ""))
    kept = with_remark((), 9_000, " Slower here. ", (4_000, 9_000))
    kept = with_remark(kept, 6_500, "Look up", (4_000, 9_000))
    assert remarks_of(ENTRIES, kept) == (
        Remark(4_000, ""),
        Remark(6_500, "Look up"),
        Remark(9_000, "Slower here."),
    )


def test_a_note_can_be_changed_and_taken_away_and_so_can_a_mark() -> None:
    kept = with_remark(with_remark((), 6_500, "Look up"), 6_500, "Look at them")
    assert kept == (Kept(6_500, "Look at them"),)
    assert with_remark(kept, 6_500, "  ") == ()
    without = with_remark((), 4_000, "", (4_000, 9_000))
    assert remarks_of(ENTRIES, without) == (Remark(9_000, ""),)
    again = with_remark(without, 4_000, "After all", (4_000, 9_000))
    assert remarks_of(ENTRIES, again)[0] == Remark(4_000, "After all")


def test_a_note_has_an_end() -> None:
    (one,) = with_remark((), 0, "x" * (LONGEST + 5))
    assert len(one.text) == LONGEST

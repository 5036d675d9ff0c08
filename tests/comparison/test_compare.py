"""A take beside another: figures, sections through an edited deck, what was fixed since."""

import msgspec
import pytest

from comparison.sides import SECTIONS, TITLES, deck, side
from greenroom.comparison import compare
from greenroom.comparison.describe import describe
from greenroom.deck import Section
from greenroom.panel.question import Answer, Answered, free_question


def changes(earlier, later) -> dict[str, tuple[str, str, str, str]]:
    made = compare(earlier, later).changes
    return {one.what: (one.was, one.is_now, one.way, one.says) for one in made}


def test_all_figures_of_both_takes() -> None:
    before = side(1, seconds=(60, 300, 260, 100), sounds=90, words=20, verdict="late", at_s=130)
    found = changes(before, side(2, sounds=30, words=18, wpm=160))
    assert found == {
        "length": ("12:00", "10:00", "better", "2:00 shorter, within the limit"),
        "fillers": ("9.2", "4.8", "better", "4.4 fewer"),
        "sounds": ("7.5", "3.0", "better", "4.5 fewer"),
        "words": ("1.7", "1.8", "same", "about as many"),
        "pace": ("140", "160", "other", "faster"),
        "pauses": ("0", "0", "other", "as many"),
        "bottom line": ("late, 2:10", "first, 0:10", "better", "late before, first now"),
    }


def test_what_the_panels_heard_is_told() -> None:
    skipped = Answered(Answer(free_question("Why?"), (), 0.0, skipped=True), {})
    told = describe(compare(side(1), side(2, panel=(skipped,))))
    assert told.partition("\nPanel\n")[2].splitlines()[:2] == [
        "  Take 1, 16 November: none",
        "  Take 2, 16 November: 1 question: 0 answered, 1 skipped.",
    ]


def test_a_talk_that_is_much_the_same_shows_no_progress() -> None:
    before = side(1, seconds=(64, 245, 203, 97), sounds=60, at_s=14)
    made = compare(before, side(2, sounds=52, wpm=144, at_s=9))
    assert {one.way for one in made.changes if one.what != "pauses"} == {"same"}
    assert {part.way for part in made.parts} == {"same"}


@pytest.mark.parametrize(
    ("was", "now", "way", "says"),
    [
        (("late", 150), ("late", 90), "better", "1:00 earlier"),
        (("late", 150), ("late", 145), "same", "at about the same time"),
        (("first", 5), ("first", 25), "same", "the same"),
        (("first", 5), ("missing", None), "worse", "first before, missing now"),
        (("unsure", None), ("first", 5), "other", "not sure in one of them"),
    ],
)
def test_the_bottom_line_goes_by_its_verdict_first(was, now, way: str, says: str) -> None:
    before, after = (side(verdict=verdict, at_s=at) for verdict, at in (was, now))
    assert changes(before, after)["bottom line"][2:] == (way, says)


def test_a_silent_run_is_compared_by_its_times_alone() -> None:
    made = compare(side(1, sounds=90), side(2, silent=True))
    assert [one.what for one in made.changes] == ["length"]
    assert made.parts


def test_fillers_of_a_language_without_a_list_and_bottom_lines_of_others_are_left_out() -> None:
    found = changes(side(1), side(2, language="nl", fillers_counted=False))
    assert list(found) == ["length", "pace", "pauses"]


def test_sections_and_slides_stand_beside_the_plan() -> None:
    made = compare(side(1, seconds=(60, 300, 200, 100)), side(2))
    rows = [(p.name, p.slide, p.planned_ms, p.before_ms, p.after_ms, p.way) for p in made.parts]
    assert rows[:4] == [
        ("The ask", 0, 60_000, 60_000, 60_000, "same"),
        (TITLES[0], 1, 60_000, 60_000, 60_000, "same"),
        ("Why", 0, 440_000, 500_000, 440_000, "better"),
        (TITLES[1], 2, 240_000, 300_000, 240_000, "better"),
    ]
    assert not made.gone


def test_an_edited_deck_is_matched_slide_by_slide() -> None:
    older = deck(("Hello", TITLES[1], TITLES[0], TITLES[3]), sections=())
    newer = deck(TITLES, sections=SECTIONS)
    edited = msgspec.structs.replace(newer.slides[3], text=("Ask the board for a date instead",))
    newer = msgspec.structs.replace(newer, slides=(*newer.slides[:3], edited))
    before = side(1, of=older, seconds=(30, 200, 70, 90), planned=(30, 240, 60, 100))
    made = compare(before, side(2, of=newer))
    rows = {p.slide: (p.before_ms, p.after_ms, p.about) for p in made.parts if p.slide}
    assert rows[1][:2] == (70_000, 60_000)
    assert rows[2][:2] == (200_000, 240_000)
    assert [rows[1][2], rows[2][2]].count("moved") == 1
    assert rows[3] == (None, 200_000, "new")
    assert rows[4] == (90_000, 100_000, "edited")
    assert [(g.slide, g.title, g.before_ms) for g in made.gone] == [(1, "Hello", 30_000)]


def test_a_deck_without_sections_has_rows_of_slides() -> None:
    bare = deck(sections=())
    made = compare(side(1, of=bare), side(2, of=bare))
    assert [part.slide for part in made.parts] == [1, 2, 3, 4]


def test_a_section_without_slides_is_passed_over() -> None:
    odd = deck(sections=(Section("Empty", ()), *SECTIONS))
    assert compare(side(1, of=odd), side(2, of=odd)).parts[0].name == "The ask"

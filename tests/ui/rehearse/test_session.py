"""Slides and clocks of a rehearsal, moment by moment."""

import msgspec
import pytest

from greenroom.deck import Deck, Section, Slide
from greenroom.plan import Plan, StartMode, Target
from greenroom.take import Begin, Cue, Mark, Pause, Resume
from greenroom.ui.rehearse.session import Session
from greenroom.ui.rehearse.strip import told_plan, told_slide, told_talk

DECK = Deck(
    file="talk.pptx",
    sha256="0" * 64,
    slides=(
        Slide(1, "a", "Ask"),
        Slide(2, "b", "Why"),
        Slide(3, "c", "Spare", hidden=True),
        Slide(4, "d", "Plan"),
    ),
    sections=(Section("The ask", (1,)), Section("The plan", (2, 3, 4)), Section("Spare", (3,))),
)
PLAN = Plan(60_000, (Target(1, 10_000), Target(2, 30_000), Target(4, 20_000)))


def session() -> Session:
    return Session(DECK, PLAN)


def test_starts_on_the_first_slide_at_the_first_sample() -> None:
    assert session().begin() == Cue(1, 0)


def test_walks_over_hidden_slides_and_stops_at_both_ends() -> None:
    walk = session()
    assert walk.step(-1, 500) is None
    assert walk.step(1, 1000) == Cue(2, 1000)
    assert walk.next_slide == DECK.slide(4)
    assert walk.step(1, 2000) == Cue(4, 2000)
    assert walk.next_slide is None
    assert walk.step(1, 3000) is None
    assert walk.first(4000) == Cue(1, 4000)
    assert walk.first(4500) is None
    assert walk.last(5000) == Cue(4, 5000)


def test_a_number_reaches_hidden_slides_and_the_walk_goes_on_from_there() -> None:
    walk = session()
    assert walk.go_to(3, 1000) == Cue(3, 1000)
    assert walk.next_slide == DECK.slide(4)
    assert walk.step(-1, 2000) == Cue(2, 2000)
    assert walk.go_to(3, 3000) == Cue(3, 3000)
    assert walk.step(1, 4000) == Cue(4, 4000)
    assert [walk.go_to(number, 5000) for number in (4, 0, 5, -1)] == [None] * 4


def test_from_a_backup_slide_the_talk_goes_on_where_it_was_left() -> None:
    deck = msgspec.structs.replace(DECK, slides=(*DECK.slides, Slide(5, "e", "More", hidden=True)))
    walk = Session(deck, PLAN)
    walk.step(1, 10_000)
    assert walk.go_to(5, 20_000) == Cue(5, 20_000)
    assert (walk.clocks(25_000).behind_ms, walk.next_slide) == (5000, DECK.slide(4))
    assert walk.step(-1, 30_000) == Cue(2, 30_000)
    assert walk.clocks(50_000).behind_ms == 10_000, "as long as the backup slide took"
    walk.go_to(5, 50_000)
    assert walk.step(1, 55_000) == Cue(4, 55_000)
    assert walk.step(-1, 56_000) == Cue(2, 56_000)


def test_time_on_a_hidden_slide_is_time_behind_the_plan() -> None:
    walk = session()
    walk.go_to(3, 40_000)
    clocks = walk.clocks(60_000)
    assert (clocks.slide_ms, clocks.slide_target_ms, clocks.behind_ms) == (20_000, 0, 20_000)


def test_a_slide_that_is_seen_twice_adds_both_visits() -> None:
    walk = session()
    walk.step(1, 4000)
    walk.step(-1, 9000)
    clocks = walk.clocks(11_000)
    assert (clocks.talk_ms, clocks.slide_ms, clocks.slide_target_ms) == (11_000, 6000, 10_000)


def test_a_pause_stops_all_clocks_and_no_cue() -> None:
    walk = session()
    assert walk.toggle_pause(3000) == Pause(3000)
    assert walk.clocks(8000).talk_ms == 3000
    assert walk.step(1, 9000) == Cue(2, 9000)
    assert walk.toggle_pause(10_000) == Resume(10_000)
    clocks = walk.clocks(12_000)
    assert (clocks.talk_ms, clocks.slide_ms, clocks.paused) == (5000, 2000, False)


def test_a_mark_is_where_it_was_made() -> None:
    assert session().mark(1234) == Mark(1234)


@pytest.mark.parametrize(
    ("slide", "left_ms", "now_ms", "behind_ms"),
    [
        (1, 0, 8_000, 0),
        (1, 0, 12_000, 2_000),
        (2, 32_000, 33_000, 22_000),
        (2, 4_000, 5_000, -6_000),
        (4, 20_000, 70_000, 10_000),
    ],
)
def test_against_the_plan(slide: int, left_ms: int, now_ms: int, behind_ms: int) -> None:
    walk = session()
    while walk.slide.number != slide:
        walk.step(1, left_ms)
    assert walk.clocks(now_ms).behind_ms == behind_ms


def test_on_plan_within_a_quarter_of_a_minute_either_way() -> None:
    clocks = session().clocks(0)
    at = [msgspec.structs.replace(clocks, behind_ms=ms).on_plan for ms in (15_000, -15_000)]
    beyond = [msgspec.structs.replace(clocks, behind_ms=ms).on_plan for ms in (15_001, -15_001)]
    assert at == [True, True]
    assert beyond == [False, False]


def test_over_the_limit() -> None:
    walk = session()
    assert walk.clocks(60_000).over_ms == 0
    assert walk.clocks(61_500).over_ms == 1500


def test_the_section_adds_its_slides_and_counts_only_shown_ones() -> None:
    walk = session()
    walk.step(1, 10_000)
    walk.step(1, 45_000)
    section = walk.clocks(50_000).section
    assert section is not None
    assert (section.name, section.index, section.count) == ("The plan", 2, 2)
    assert (section.ms, section.target_ms, section.marks) == (40_000, 50_000, (0.6,))


def test_a_deck_without_sections_has_no_section_clock() -> None:
    walk = Session(msgspec.structs.replace(DECK, sections=()), PLAN)
    assert walk.clocks(1000).section is None


@pytest.mark.parametrize("start", ["speech", "slide"])
def test_a_clock_that_waits_counts_from_its_beginning(start: StartMode) -> None:
    walk = Session(DECK, msgspec.structs.replace(PLAN, start=start))
    waiting = walk.clocks(9_000)
    assert (waiting.waiting, waiting.talk_ms, waiting.slide_ms, waiting.behind_ms) == (
        True,
        0,
        0,
        0,
    )
    assert walk.begin_clock(9_000) == Begin(9_000)
    assert walk.begin_clock(9_500) is None
    clocks = walk.clocks(12_000)
    assert (clocks.waiting, clocks.talk_ms, clocks.slide_ms) == (False, 3_000, 3_000)


def test_a_slide_shown_before_the_clock_takes_none_of_the_time() -> None:
    walk = Session(DECK, msgspec.structs.replace(PLAN, start="slide"))
    walk.step(1, 20_000)
    walk.begin_clock(20_000)
    assert walk.clocks(25_000).slide_ms == 5_000
    walk.step(-1, 30_000)
    assert walk.clocks(31_000).slide_ms == 1_000


def test_pause_sets_a_waiting_clock_going() -> None:
    walk = Session(DECK, msgspec.structs.replace(PLAN, start="speech"))
    assert walk.toggle_pause(2_000) == Begin(2_000)
    assert walk.toggle_pause(5_000) == Pause(5_000)
    assert walk.clocks(9_000).talk_ms == 3_000


def test_a_drill_walks_through_its_own_slides_only() -> None:
    plan = Plan(50_000, (Target(2, 30_000), Target(4, 20_000)))
    walk = Session(DECK, plan, (2, 4))
    assert walk.begin() == Cue(2, 0)
    assert walk.step(-1, 100) is None
    assert walk.step(1, 30_000) == Cue(4, 30_000)
    assert walk.next_slide is None
    assert walk.clocks(31_000).behind_ms == 0
    section = walk.clocks(31_000).section
    assert section is not None
    assert (section.index, section.count) == (1, 1)


def test_what_can_be_dropped_is_still_ahead() -> None:
    plan = msgspec.structs.replace(PLAN, cuttable=(2, 4))
    walk = Session(DECK, plan)
    assert walk.clocks(11_000).drop == ()
    assert walk.clocks(35_000).drop == (2,)
    walk.step(1, 35_000)
    assert walk.clocks(36_000).drop == (4,)
    walk.step(1, 36_000)
    assert walk.clocks(90_000).drop == ()


def test_the_strip_says_what_to_drop_and_what_it_waits_for() -> None:
    late = Session(DECK, msgspec.structs.replace(PLAN, cuttable=(2, 4))).clocks(80_000)
    assert told_plan(late) == "Against the plan: 1:10 behind. Drop slides 2 and 4."
    waits = Session(DECK, msgspec.structs.replace(PLAN, start="slide")).clocks(5_000)
    assert told_talk(waits) == "Begins with the next slide."
    title = msgspec.structs.replace(waits, slide_target_ms=0)
    assert told_slide(title, "Slide 1") == "Slide 1 waits."

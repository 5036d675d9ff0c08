"""What can be drilled, and what to drop when time is short."""

import msgspec
import pytest

from greenroom.deck import Deck, Section, Slide
from greenroom.plan import (
    Part,
    Plan,
    Target,
    part_at,
    parts,
    set_cuttable,
    set_start,
    to_drop,
)

MINUTE = 60_000
DECK = Deck(
    "deck.pptx",
    "0" * 64,
    tuple(Slide(n, str(n), f"Title {n}", hidden=n == 4) for n in range(1, 7)),
    (Section("Ask", (1, 2)), Section("Why", (3, 4)), Section("Spare", (4,)), Section("Do", (5, 6))),
)
PLAN = Plan(
    5 * MINUTE,
    (
        Target(1, 40_000),
        Target(2, 80_000),
        Target(3, 100_000),
        Target(5, 50_000),
        Target(6, 30_000),
    ),
    cuttable=(3, 5),
)


def part(plan: Plan, kind: str, name: str = "") -> Part:
    (found,) = [p for p in parts(DECK, plan) if (p.kind, p.name) == (kind, name)]
    return found


def test_the_opening_minute_ends_in_the_middle_of_a_slide() -> None:
    opening = part(PLAN, "opening")
    assert opening.slides == (1, 2)
    assert opening.plan.targets == (Target(1, 40_000), Target(2, 20_000))
    assert opening.plan.limit_ms == MINUTE


def test_the_close_is_the_whole_slides_of_the_last_minute() -> None:
    close = part(PLAN, "close")
    assert close.slides == (5, 6)
    assert close.plan.limit_ms == 80_000


@pytest.mark.parametrize(
    ("deck", "slide", "found"),
    [
        (DECK, 2, ("section", "Ask")),
        (DECK, 6, ("section", "Do")),
        (DECK, 4, None),
        (msgspec.structs.replace(DECK, sections=()), 2, ("opening", "")),
        (msgspec.structs.replace(DECK, sections=()), 6, ("close", "")),
        (msgspec.structs.replace(DECK, sections=()), 3, None),
    ],
)
def test_a_slide_is_drilled_in_its_section_else_at_an_edge(
    deck: Deck, slide: int, found: tuple[str, str] | None
) -> None:
    part = part_at(deck, PLAN, slide)
    assert (part and (part.kind, part.name)) == found


def test_a_section_has_its_own_limit_and_no_hidden_slides() -> None:
    assert [(p.kind, p.name) for p in parts(DECK, PLAN)] == [
        ("opening", ""),
        ("section", "Ask"),
        ("section", "Why"),
        ("section", "Do"),
        ("close", ""),
    ]
    why = part(PLAN, "section", "Why")
    assert (why.slides, why.plan.limit_ms) == ((3,), 100_000)
    assert (why.plan.questions_ms, why.plan.cuttable) == (0, ())


def test_only_a_part_with_the_waiting_slide_waits() -> None:
    plan = set_start(PLAN, "slide", DECK)
    opening = part(plan, "opening")
    assert opening.slides[0] == 1
    assert opening.plan.start == "slide"
    assert part(plan, "close").plan.start == "key"
    assert part(set_start(PLAN, "speech", DECK), "close").plan.start == "speech"


def test_a_short_talk_has_no_opening_and_no_close() -> None:
    plan = Plan(2 * MINUTE, (Target(1, 2 * MINUTE),))
    assert [p.kind for p in parts(DECK, plan)] == ["section"]


@pytest.mark.parametrize(
    ("ahead", "behind_s", "drop"),
    [
        ((2, 3, 5, 6), 10, ()),
        ((2, 3, 5, 6), 30, (5,)),
        ((2, 3, 5, 6), 50, (5,)),
        ((2, 3, 5, 6), 70, (3,)),
        ((2, 3, 5, 6), 120, (3, 5)),
        ((2, 3, 5, 6), 300, (3, 5)),
        ((5, 6), 70, (5,)),
        ((6,), 70, ()),
    ],
)
def test_what_to_drop(ahead: tuple[int, ...], behind_s: int, drop: tuple[int, ...]) -> None:
    assert to_drop(PLAN, ahead, behind_s * 1000) == drop


def test_nothing_is_dropped_that_nobody_marked() -> None:
    plan = set_cuttable(set_cuttable(PLAN, 3, cuttable=False), 5, cuttable=False)
    assert to_drop(plan, (2, 3, 5, 6), 200_000) == ()

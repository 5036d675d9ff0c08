"""Drills are found by their part, and stay out of the takes of whole talks."""

from pathlib import Path

import msgspec

from greenroom.deck import Deck, Section, Slide
from greenroom.library import Take, attempts, drill_of, rehearsals
from greenroom.plan import Part, parts, propose_plan
from greenroom.take import Drill, TakeHeader

DECK = Deck(
    "talk.pptx",
    "0" * 64,
    tuple(Slide(n, str(n), f"Title {n}") for n in (1, 2, 3)),
    (Section("Ask", (1,)), Section("Why", (2, 3))),
)
OPENING, ASK, WHY, CLOSE = parts(DECK, propose_plan(DECK))


def take(
    name: str, drill: Drill | None = None, *, file: str = "talk.pptx", finished: bool = True
) -> Take:
    deck = msgspec.structs.replace(DECK, file=file)
    header = TakeHeader(deck, propose_plan(DECK), "2026-11-22T21:05:03", drill=drill)
    return Take(Path(name), header, (), (), 1000, finished)


def names(takes: tuple[Take, ...]) -> list[str]:
    return [found.folder.name for found in takes]


def test_a_try_remembers_the_last_whole_take() -> None:
    takes = (take("one"), take("two"), take("drilled", Drill("opening", (1,), parent="two")))
    assert drill_of(WHY, takes) == Drill("section", (2, 3), "Why", "two")
    assert drill_of(OPENING, ()) == Drill("opening", OPENING.slides)


def test_tries_are_the_finished_ones_at_one_part() -> None:
    def tried(name: str, part: Part, **named: object) -> Take:
        return take(name, drill_of(part, ()), **named)  # type: ignore[arg-type]

    takes = (
        take("whole"),
        tried("a", WHY),
        tried("b", ASK),
        tried("d", WHY, finished=False),
        tried("e", WHY),
        tried("f", CLOSE),
    )
    assert names(attempts(takes, WHY)) == ["a", "e"]
    assert names(attempts(takes, CLOSE)) == ["f"]
    assert names(rehearsals(takes)) == ["whole"]

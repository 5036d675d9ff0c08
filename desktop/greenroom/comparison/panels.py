"""The panels of takes that stand side by side: what was asked, and what the answers held."""

from collections.abc import Iterator, Sequence

import msgspec

from greenroom.comparison.figures import Change
from greenroom.comparison.noticed import share_way
from greenroom.comparison.sides import Side
from greenroom.panel.observed import Tallied, tallied
from greenroom.panel.told import Exchange, Said, exchanges, level_of, summary
from greenroom.phrase import Phrase, in_a_row, phrase


class Asked(msgspec.Struct, frozen=True):
    """A question, who asked and on which slide, and what each answer to it held."""

    question: str
    slide: int
    aside: str
    lines: tuple[str, ...]


class Panel(msgspec.Struct, frozen=True):
    """A take's panel: in one line, and question by question."""

    side: Side
    summary: str
    asked: tuple[Asked, ...]


def panels(sides: Sequence[Side]) -> tuple[Panel, ...]:
    """Those of the takes that have one."""
    return tuple(
        Panel(side, summary(side.report.panel), asked(side)) for side in sides if side.report.panel
    )


def asked(side: Side) -> tuple[Asked, ...]:
    """What a take's panel asked, in order."""
    return tuple(map(_asked, exchanges(side.report.panel)))


def panel_changes(earlier: Side, later: Side) -> tuple[Change, ...]:
    """In how many answers each thing was observed, for what both panels gave occasion to.

    Nothing where one of the two takes has no panel.
    """
    return tuple(_changes(earlier, later))


def _changes(earlier: Side, later: Side) -> Iterator[Change]:
    before, after = (
        {one.name: one for one in tallied(own.observations for own in side.report.panel)}
        for side in (earlier, later)
    )
    for name, was in before.items():
        now = after.get(name)
        if now is None:
            continue
        way = share_way((was.seen, was.answers), (now.seen, now.answers))
        says = phrase("no more than chance") if way == "same" else phrase("more than chance")
        yield Change(
            name, was.label, was.seen / was.answers, now.seen / now.answers,
            _of(was), _of(now), way, says,
        )  # fmt: skip


def _of(one: Tallied) -> Phrase:
    return phrase("{n} of {total}", n=one.seen, total=one.answers)


def _asked(one: Exchange) -> Asked:
    slide = one.question.slide
    place = phrase("slide {number}", number=slide) if slide else ""
    aside = in_a_row((one.name, place), ", ")
    return Asked(one.question.question, slide, aside, tuple(map(_line, one.said)))


def _line(said: Said) -> Phrase:
    """`Answered in 1:05. Answer first: Yes. Evidence: Partly.`; what led to it comes first."""
    led = phrase("{lead}: “{question}”", lead=said.lead, question=said.asked)
    if not said.asked:
        led = _sentence(said.lead)
    held = (phrase("{name}: {text}", name=row.label, text=level_of(row)) for row in said.held.rows)
    return in_a_row((led, _sentence(in_a_row((said.outcome, *held), ". "))))


def _sentence(text: str) -> Phrase:
    return in_a_row((text, "." if text else ""), "")

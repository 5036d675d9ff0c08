"""The panels of takes that stand side by side: each question, and a line for each answer to it."""

from collections.abc import Sequence

import msgspec

from greenroom.comparison import Side
from greenroom.panel.told import Exchange, Said, exchanges, level_of, summary


class Asked(msgspec.Struct, frozen=True):
    """A question, who asked and on which slide, and what each answer to it held."""

    question: str
    slide: int
    aside: str
    lines: tuple[str, ...]


class Panel(msgspec.Struct, frozen=True):
    """A take's panel: in one line, and question by question."""

    name: str
    summary: str
    asked: tuple[Asked, ...]


def panels(sides: Sequence[Side]) -> tuple[Panel, ...]:
    """Those of the takes that have one."""
    return tuple(
        Panel(side.name, summary(side.report.panel), asked(side))
        for side in sides
        if side.report.panel
    )


def without(sides: Sequence[Side]) -> str:
    """Which of the takes have no panel, in a sentence; empty where all have one."""
    names = [side.name for side in sides if not side.report.panel]
    return f"No panel: {'; '.join(names)}." if names else ""


def asked(side: Side) -> tuple[Asked, ...]:
    """What a take's panel asked, in order."""
    return tuple(map(_asked, exchanges(side.report.panel)))


def _asked(one: Exchange) -> Asked:
    slide = one.question.slide
    aside = ", ".join(filter(None, (one.name, f"slide {slide}" if slide else "")))
    return Asked(one.question.question, slide, aside, tuple(map(_line, one.said)))


def _line(said: Said) -> str:
    """`Answered in 1:05. Answer first: Yes. Evidence: Partly.`; what led to it comes first."""
    led = f"{said.lead}: “{said.asked}” " if said.asked else f"{said.lead}. " if said.lead else ""
    held = (f"{row.label}: {level_of(row)}" for row in said.held.rows)
    return f"{led}{'. '.join((said.outcome, *held))}."

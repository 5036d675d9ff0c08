"""What the joins read: the lines of the shown slides, and the claims found in them."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, Protocol

from greenroom.deck.slides import Deck
from greenroom.panel import cues, shapes
from greenroom.panel.claim import Claim
from greenroom.panel.heard import read_figures, stems
from greenroom.panel.lines import MAX_QUOTE_WORDS, rows


class Spot(Protocol):
    """Words that can be quoted, and the slide that they stand on."""

    @property
    def slide(self) -> int:
        """The slide's number."""

    @property
    def quote(self) -> str:
        """A contiguous run of the slide's text."""


class Line(NamedTuple):
    """A clause of a slide; `context` is what the slide's title says about its lines."""

    slide: int
    quote: str
    context: str


class Told(NamedTuple):
    """All that the shown slides say; `claims` are those whose parts could be told apart."""

    claims: Sequence[Claim]
    lines: Sequence[Line]

    def of(self, *kinds: str) -> Iterator[Claim]:
        """The claims of these kinds, each line once."""
        seen: set[tuple[int, str]] = set()
        for claim in self.claims:
            if claim.kind in kinds and (claim.slide, claim.quote) not in seen:
                seen.add((claim.slide, claim.quote))
                yield claim

    def lines_in(self, *contexts: str) -> Iterator[Line]:
        """The lines of slides with such a title."""
        return (line for line in self.lines if line.context in contexts)

    def lines_outside(self, *contexts: str) -> Iterator[Line]:
        """The lines of all other slides."""
        return (line for line in self.lines if line.context not in contexts)


Join = Callable[[Told], Iterator[Claim]]


def told_of(deck: Deck, claims: Sequence[Claim]) -> Told:
    """The lines of the deck beside its claims; the first slide's have the context `opening`."""
    lines = [
        Line(slide.number, clause, "opening" if index == 0 else cues.context_of(slide.title))
        for index, slide in enumerate(deck.shown)
        for row in (slide.title, *rows(slide.text))
        for clause in shapes.clauses(row)
        if clause in row
    ]
    return Told([claim for claim in claims if claim.slots], lines)


def joined(kind: str, one: Spot, other: Spot, **slots: str) -> Iterator[Claim]:
    """The claim that two places of the deck make together; none where a quote is too long."""
    if all(len(spot.quote.split()) <= MAX_QUOTE_WORDS for spot in (one, other)):
        there = f"slide {other.slide}" if other.slide != one.slide else "the same slide"
        figures = (*cues.figures(one.quote), *cues.figures(other.quote))
        yield Claim(
            kind, one.slide, one.quote, one.quote, "deck", figures=figures, other=other.quote,
            slots={"there": there, **slots},
        )  # fmt: skip


def trouble(told: Told) -> Iterator[Line]:
    """What went wrong, each in the first few words that say it: “140 lines in the wrong aisle”."""
    for event in told.of("event", "harm", "root cause"):
        parts = event.slots["event"].split(", ")
        happened = next((part for part in parts if len(part.split()) > 2), "")
        if happened:
            yield Line(event.slide, happened, "")


def value(text: str) -> float:
    """The first number of a text; not a number where it has none."""
    return next((figure.value for figure in read_figures(text)), float("nan"))


def same_unit(one: str, other: str) -> bool:
    """Whether both are shares, both are in the same money, or neither is either."""
    return _unit(one) == _unit(other)


def _unit(text: str) -> str:
    found = re.search(r"[%€$£₹¥]|\bpercent\b", text)
    return found.group().replace("percent", "%") if found else ""


def same_metric(one: str, other: str) -> bool:
    """Whether two metrics are called the same, one of them perhaps more fully."""
    first, second = stems(one), stems(other)
    return bool(first and second) and (first <= second or second <= first)


_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_SPAN = re.compile(r"(?P<n>\w+)[ -](?P<unit>day|week|month|year)s?\b", re.I)


def days(text: str) -> float:
    """How long the first span of time in a text is; not a number where there is none."""
    found = _SPAN.search(text)
    return value(found["n"]) * _DAYS[found["unit"].lower()] if found else float("nan")

"""What an answer says that the deck contradicts: figures here, other facts in `conflict_facts`
and `conflict_reversals`.

A conflict is called only where answer and deck plainly speak of the same thing, since telling
somebody wrongly that they contradicted themselves is worse than staying silent.
"""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel import cues
from greenroom.panel.conflict_facts import differs
from greenroom.panel.conflict_reversals import reversed_in
from greenroom.panel.conflict_slips import beside, slipped, suspects
from greenroom.panel.conflict_told import Told
from greenroom.panel.heard import read_figures, stems

_NEAR = 0.06
"""Rounding people do aloud: “about ninety” for 93, “two thirds” for 68 %."""

_PAIRED = re.compile(r"\b(?:to|against|versus|vs|down|up|and then|compared)\b|→|->", re.I)


_NEXT_METRIC = re.compile(r"[,;] *[a-z-]{3,}", re.I)
"""Between two figures of one line: “Recall 0.94, precision 0.52” sets nothing against anything."""


class Conflict(msgspec.Struct, frozen=True):
    """What was said, and the line of the deck that says otherwise; both word for word."""

    said: str
    shown: str
    slide: int


def find_conflict(
    clauses: tuple[str, ...], deck: Deck, asked: Collection[str] = ()
) -> Conflict | None:
    """The first sentence of the answer that a line of the deck contradicts, if any.

    `asked` are the lines that the question draws on: an answer speaks of them without naming them.
    Of figures in pairs, clause and line speak of the same thing when they share one figure of a
    pair and a content word (“from 88 to 130” against “Picks per hour 88 → 103”), two where the line
    shows no change, none where the figure has decimals or the line is asked about: then the other
    figure must agree too.
    """
    told = tuple(_told(deck, asked))
    shown = frozenset(figure.value for one in told for figure in read_figures(one.line))
    for clause in clauses:
        about, said = stems(clause), _pairs(clause)
        if not said:
            continue
        known = {
            figure.value
            for one in told
            if one.asked or about & one.topic
            for figure in read_figures(one.line)
        }
        for one in told:
            if _other_pair(said, about, one, known, shown):
                return Conflict(clause, one.line, one.slide)
    return _single(clauses, told, shown)


def _told(deck: Deck, asked: Collection[str]) -> Iterator[Told]:
    whole = "\n".join(line for slide in deck.slides for line in (slide.title, *slide.text))
    for slide in deck.slides:
        for line in (slide.title, *slide.text):
            for part in line.split(";"):
                yield Told(
                    part.strip(), slide.number, slide.title, stems(f"{slide.title} {part}"), whole,
                    line in asked,
                )  # fmt: skip


def _other_pair(
    said: list[tuple[float, float]],
    about: frozenset[str],
    one: Told,
    known: Collection[float],
    shown: Collection[float],
) -> bool:
    """Whether one figure of a pair is the line's and the other is not."""
    moved, paired = cues.shows_change(one.line), bool(_pairs(one.line))
    alike = (one.asked and (moved or paired)) or len(about & one.topic) >= (1 if moved else 2)
    return any(
        kept == first
        and (alike or (paired and kept % 1 and changed not in shown))
        and changed not in known
        and not _derived(changed, first, second)
        for kept, changed in said
        for first, second in _shown_pairs(one.line)
    )


def _single(
    clauses: tuple[str, ...], told: tuple[Told, ...], shown: frozenset[float]
) -> Conflict | None:
    """The first single figure or other fact that a line contradicts."""
    for clause in clauses:
        for one in told:
            if differs(clause, one) or reversed_in(clause, one):
                return Conflict(clause, one.line, one.slide)
    for clause in clauses:
        said, every = suspects(clause, shown), beside(clause)
        for one in told if said else ():
            if slipped(said, every, one):
                return Conflict(clause, one.line, one.slide)
    return None


def _shown_pairs(line: str) -> list[tuple[float, float]]:
    """Figures that a line of the deck sets against each other, each way round."""
    plain = cues.without_dates(line)
    figures = read_figures(plain)
    if len(figures) == 2 and not _NEXT_METRIC.search(plain[figures[0].end : figures[1].start]):
        one, other = (figure.value for figure in figures)
        return [(one, other), (other, one)]
    return _pairs(plain)


def _pairs(clause: str) -> list[tuple[float, float]]:
    """Figures said as a pair (“from … to …”, “… against …”), each way round."""
    return [
        pair
        for first, second in pairwise(read_figures(clause))
        if len(between := clause[first.end : second.start]) <= 40
        and _PAIRED.search(between)
        and (min(first.value, second.value) >= 3 or (first.value % 1 and second.value % 1))
        for pair in ((first.value, second.value), (second.value, first.value))
    ]


def _derived(value: float, one: float, other: float) -> bool:
    """Whether a figure is the other of a pair rounded, or worked out from the two."""
    numbers = [other, abs(one - other), one + other, 100 - one, 100 - other]
    if one and other:
        numbers += [100 * abs(other - one) / one, other / one, one / other]
    return any(abs(value - number) <= _NEAR * max(abs(number), 1) for number in numbers)

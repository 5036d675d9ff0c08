"""What an answer says that the deck contradicts: figures here, other facts in `conflict_facts`.

A conflict is called only where answer and deck plainly speak of the same thing, since telling
somebody wrongly that they contradicted themselves is worse than staying silent.
"""

import re
from itertools import pairwise

import msgspec

from greenroom.deck.slides import Deck
from greenroom.panel import cues
from greenroom.panel.conflict_facts import differs
from greenroom.panel.conflict_slips import beside, slipped, suspects
from greenroom.panel.heard import read_figures, stems

_NEAR = 0.06
"""Rounding people do aloud: “about ninety” for 93, “two thirds” for 68 %."""

_PAIRED = re.compile(r"\b(?:to|against|versus|vs|down|up|and then|compared)\b|→|->", re.I)


class Conflict(msgspec.Struct, frozen=True):
    """What was said, and the line of the deck that says otherwise; both word for word."""

    said: str
    shown: str
    slide: int


def find_conflict(clauses: tuple[str, ...], deck: Deck) -> Conflict | None:
    """The first sentence of the answer that a line of the deck contradicts, if any.

    Of figures in pairs, clause and line speak of the same thing when they share one figure of a
    pair and a content word (“from 88 to 130” against “Picks per hour 88 → 103”), two where the line
    shows no change, none where the figure has decimals: then the other figure must agree too.
    """
    lines = [
        (slide.number, part.strip(), stems(f"{slide.title} {part}"))
        for slide in deck.slides
        for line in (slide.title, *slide.text)
        for part in line.split(";")
    ]
    deck_text = "\n".join(line for _, line, _ in lines)
    shown = frozenset(figure.value for figure in read_figures(deck_text))
    for clause in clauses:
        about, said = stems(clause), _pairs(clause)
        if not said:
            continue
        near = [line for line in lines if about & line[2]]
        known = {figure.value for _, line, _ in near for figure in read_figures(line)}
        for slide, line, topic in lines:
            alike = len(about & topic) >= (1 if cues.shows_change(line) else 2)
            paired = bool(_pairs(line))
            if any(
                kept == one
                and (alike or (paired and kept % 1 and changed not in shown))
                and changed not in known
                and not _derived(changed, one, other)
                for kept, changed in said
                for one, other in _shown_pairs(line)
            ):
                return Conflict(clause, line, slide)
    return _single(clauses, lines, deck_text, shown)


def _single(
    clauses: tuple[str, ...],
    lines: list[tuple[int, str, frozenset[str]]],
    deck: str,
    shown: frozenset[float],
) -> Conflict | None:
    """The first single figure or other fact that a line contradicts."""
    for clause in clauses:
        for slide, line, topic in lines:
            if differs(clause, line, topic, deck):
                return Conflict(clause, line, slide)
    told = [(slide, line, beside(line)) for slide, line, _ in lines]
    for clause in clauses:
        said = suspects(clause, shown)
        for slide, line, figures in told:
            if slipped(said, figures):
                return Conflict(clause, line, slide)
    return None


def _shown_pairs(line: str) -> list[tuple[float, float]]:
    """Figures that a line of the deck sets against each other, each way round."""
    values = [figure.value for figure in read_figures(cues.without_dates(line))]
    if len(values) == 2:
        return [(values[0], values[1]), (values[1], values[0])]
    return _pairs(cues.without_dates(line))


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
    """Whether a figure is the other of the pair rounded, or worked out from the two."""
    numbers = [other, abs(one - other), one + other, 100 - one, 100 - other]
    if one and other:
        numbers += [100 * abs(other - one) / one, other / one, one / other]
    return any(abs(value - number) <= _NEAR * max(abs(number), 1) for number in numbers)

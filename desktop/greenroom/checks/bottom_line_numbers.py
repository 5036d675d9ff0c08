"""Figures that change between the opening, the close and the slides: what a panel stumbles over."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from greenroom.alignment.terms import tokens
from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.parts import parts_of
from greenroom.checks.sentence_features import STOP, stem
from greenroom.checks.sentences import Sentence, split_sentences
from greenroom.checks.spot import vocabulary
from greenroom.phrase import phrase

# “About ninety” for 93 and “two thirds” for 68 % are the same figure.
NEAR = 0.07
# Two lines speak of the same thing when they share the unit, so many words besides, and half of
# the words of the shorter one. On 480 openings, in which nobody meant to slip, one is flagged.
TOPIC, HALF = 2, 0.5
_CURRENCY = {"$": "dollars", "€": "euros", "£": "pounds"}
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_MONEY = re.compile(r"([$€£])\s?(\d[\d.,]*)\s?(thousand|million|billion|bn|[km]\b)?", re.I)
_CALENDAR = vocabulary(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday first second third"
)
_DATED = re.compile(rf"\b(?:{'|'.join(sorted(_CALENDAR))})\b \d+|\b(?:19|20)\d\d\b", re.I)


class Figure(msgspec.Struct, frozen=True):
    """A number and what it counts."""

    value: float
    unit: str


class Line(msgspec.Struct, frozen=True):
    """A sentence or a line of a slide: its figures, and the words that say what it is about."""

    figures: tuple[Figure, ...]
    topic: frozenset[str]


def read(text: str) -> Line:
    """The figures of a text with their units, and its other words as stems; dates are left out."""
    plain = _MONEY.sub(lambda m: f"{m[2]} {m[3] or ''} {_CURRENCY[m[1]]}", _DATED.sub(" ", text))
    found = tokens(plain.replace("%", " percent ").replace("per cent", "percent"))
    figures, topic, at = [], set(), 0
    while at < len(found):
        value, after = _value(found, at)
        if value is None:
            if found[at] not in STOP and found[at] not in _CALENDAR:
                topic.add(stem(found[at]))
            at += 1
            continue
        if unit := _unit(found, after):
            figures.append(Figure(value, unit))
        at = after
    return Line(tuple(figures), frozenset(topic))


def _unit(found: Sequence[str], at: int) -> str:
    """What a number before this place counts; in “from 30 to 12 percent” both count percents."""
    if at + 1 < len(found) and found[at] in ("to", "and", "or"):
        value, after = _value(found, at + 1)
        return "" if value is None else _unit(found, after)
    given = at < len(found) and found[at].isalpha() and found[at] not in STOP
    return stem(found[at]) if given else ""


def _value(found: Sequence[str], at: int) -> tuple[float | None, int]:
    """The number that starts at a token, and where it ends: “4.1 million” is one number."""
    digits = found[at].replace(",", "")
    if not re.fullmatch(r"\d+(\.\d+)?", digits):
        return None, at
    value, at = float(digits), at + 1
    if at + 1 < len(found) and found[at] == "point" and found[at + 1].isdigit():
        value, at = float(f"{digits}.{found[at + 1]}"), at + 2
    if at < len(found) and found[at] in _SCALES:
        value, at = round(value * _SCALES[found[at]], 3), at + 1
    return value, at


def differ(one: Line, other: Line) -> tuple[Figure, Figure] | None:
    """The figures of one unit that two lines on the same thing give differently, if any.

    Only units that each line counts once are compared: “from 40 to 60 percent” is no slip.
    """
    for here in one.figures:
        there = [figure for figure in other.figures if figure.unit == here.unit]
        alone = sum(figure.unit == here.unit for figure in one.figures) == 1 == len(there)
        if alone and _same_topic(one, other, here.unit) and not _near(here.value, there[0].value):
            return here, there[0]
    return None


def _same_topic(one: Line, other: Line, unit: str) -> bool:
    here, there = one.topic - {unit}, other.topic - {unit}
    shared = len(here & there)
    return shared >= TOPIC and shared >= HALF * min(len(here), len(there))


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= NEAR * max(abs(one), abs(other))


_Said = tuple[Sentence, Line]


def numbers_that_differ(talk: Talk) -> Iterator[Noticed]:
    """A figure of the opening that the close or a slide gives differently."""
    parts = parts_of(talk.words)
    opening = [(said, read(said.text)) for said in split_sentences(parts.opening)]
    close = [(said, read(said.text)) for said in split_sentences(parts.close)]
    yield from islice((*_in_close(opening, close), *_on_slides(talk, [*opening, *close])), 1)


def _in_close(opening: Sequence[_Said], close: Sequence[_Said]) -> Iterator[Noticed]:
    known = {figure for _, line in close for figure in line.figures}
    for said, line in opening:
        if known.isdisjoint(line.figures):
            yield from (_between(said, again) for again, later in close if differ(line, later))


def _on_slides(talk: Talk, spoken: Sequence[_Said]) -> Iterator[Noticed]:
    for slide in talk.deck.shown:
        shown = [(text, read(text)) for text in (slide.title, *slide.text)]
        known = {figure for _, line in shown for figure in line.figures}
        for said, line in spoken:
            if line.figures and known.isdisjoint(line.figures):
                yield from (
                    _on_slide(said, text, slide.number)
                    for text, other in shown
                    if differ(line, other)
                )


def _between(said: Sentence, again: Sentence) -> Noticed:
    return Noticed(
        severity="advice",
        start_ms=again.start_ms,
        end_ms=again.end_ms,
        slide=again.slide,
        quote=again.text,
        message=phrase("The opening said “{quote}”, and this figure differs.", quote=said.text),
        advice=phrase("Settle on one figure and say it the same way both times."),
    )


def _on_slide(said: Sentence, text: str, slide: int) -> Noticed:
    return Noticed(
        severity="advice",
        start_ms=said.start_ms,
        end_ms=said.end_ms,
        slide=said.slide,
        quote=said.text,
        message=phrase(
            "Slide {slide} says “{quote}”, and this figure differs.", slide=slide, quote=text
        ),
        advice=phrase("Change the slide or the sentence, so that both give the same figure."),
    )


_GAIN = "Same-day delivery cuts returns by 12 percent. "
_CLOSE = "So same-day delivery cuts returns by {} percent."

NUMBERS_CHECKS = (
    Check(
        "bottom-line.numbers",
        phrase("A panel compares: figures in opening, close and slides must agree (Minto; Duarte)"),
        numbers_that_differ,
        flags=lambda: (
            talk(_GAIN + lorem(160) + " " + _CLOSE.format(15)),
            talk(_GAIN + lorem(160) + " so same day delivery cuts returns by fifteen percent"),
            talk(_GAIN + lorem(160), titles=("Same-day delivery cuts returns by 21%",)),
            talk(
                "We need 400 thousand dollars for the depot. " + lorem(160),
                titles=("Need for the depot: $4.1 million dollars",),
            ),
        ),
        passes=lambda: (
            talk(_GAIN + lorem(160) + " " + _CLOSE.format("twelve")),
            talk(_GAIN + lorem(160) + " " + _CLOSE.format("about 12.4")),
            talk(_GAIN + lorem(160), titles=("Delivery today: 21% of orders",)),
            talk("Returns fell from 30 to 12 percent. " + lorem(160), titles=("Returns: 30%",)),
            talk("We opened in 2019 with same-day delivery. " + lorem(160), titles=("2021 plan",)),
        ),
        title=phrase("Figures that differ"),
        whole=True,
    ),
)

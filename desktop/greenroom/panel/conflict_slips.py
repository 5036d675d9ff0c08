"""A single figure of an answer that is a slip of one on the deck: 221 for 212, 2.5 for 0.25.

Two figures for the same measure are called a slip when their digits are the same in another order,
or all but one, or shifted by the decimal point, and the words around both name the same thing. A
figure told of another time, place, version or plan is another quantity.
"""

import re

from greenroom.panel import cues
from greenroom.panel.conflict_told import Told
from greenroom.panel.heard import Figure, read_figures, stems

_AROUND = 36
"""Characters on either side that say what a figure is of."""
_AFTER = 16
"""Characters after a figure that say of what else it is told."""
_SHORT = 4
"""A line of more content words than this says more than what its figure is of."""
_MEASURED = frozenset("%€$£")
_TIMES = stems("days weeks months")
_RAN = stems("ran run running closed lasted")
_ELSEWHERE = re.compile(
    r"\b(?:would|could|if|wanted|target|expect\w*|last year|previous\w*|instead|once|only the|tried"
    r"|version|another|other|alternative|they had|competitor\w*|benchmark|bank\w*|without|older"
    r"|its|their|used to|between|under|over|above|below|nearly|almost|half|each|lower(?:ed)?"
    r"|rais\w+)\b|\bin [A-Z]\w+|['’]d\b",
)


Beside = tuple[Figure, frozenset[str]]
"""A figure and the content words beside it, up to the figures next to it."""


def suspects(clause: str, shown: frozenset[float]) -> tuple[Beside, ...]:
    """The figures of a sentence that are not the deck's and are not told of something else.

    `shown` are the deck's; 0.61 and 61 are the same, and so is what somebody rounds aloud.
    """
    return tuple(
        (said, near)
        for said, near in beside(clause)
        if not _ELSEWHERE.search(clause[max(said.start - _AROUND, 0) : said.end + _AFTER])
        and not any(_alike(said.value * scale, one) for one in shown for scale in (1, 0.01, 100))
    )


def slipped(said: tuple[Beside, ...], every: tuple[Beside, ...], told: Told) -> bool:
    """Whether a figure of a sentence is a slip of one of a line's.

    `said` are the suspects among `every` figure of the sentence.
    """
    there = beside(told.line)
    return any(
        _slip(one, other, near & words)
        or (told.asked and _one_digit_off(one.value, other.value))
        or (len(there) == 1 and _same_metric(one, near, other, told.line))
        or _same_count(one, other, every, there)
        or _other_duration(one, near, other, told)
        for one, near in said
        for other, words in there
    )


def _same_metric(said: Figure, near: frozenset[str], one: Figure, line: str) -> bool:
    """“No-shows were 30 %” against “No-shows 18 %”: all the words of a short line beside it."""
    metric = stems(line) - {one.unit}
    return said.unit == one.unit != "" and 1 <= len(metric) <= _SHORT and metric <= near


def _same_count(
    said: Figure, one: Figure, every: tuple[Beside, ...], there: tuple[Beside, ...]
) -> bool:
    """“Eighteen fridges, three days” against “18 fridges silent for 5 days”."""
    counted = {(figure.value, figure.unit) for figure, _ in every if figure.unit}
    shared = any((figure.value, figure.unit) in counted for figure, _ in there)
    own = (one.value, one.unit) in counted
    return shared and not own and said.unit == one.unit and said.unit not in _MEASURED | {""}


def _other_duration(said: Figure, near: frozenset[str], one: Figure, told: Told) -> bool:
    """“We closed it after twelve weeks” against “Ran 16 weeks”, where both speak of the same."""
    named = told.asked or bool((near - {said.unit}) & told.topic)
    return said.unit == one.unit and said.unit in _TIMES and bool(near & _RAN) and named


def _one_digit_off(value: float, other: float) -> bool:
    """Three digits that count or more, all but one of them the same: 13,300 and 18,300."""
    return _shuffled(value, other) and len(_digits(value)) >= 3


def beside(text: str) -> tuple[Beside, ...]:
    """The figures of a text, dates left out, each with the words beside it."""
    found = read_figures(cues.without_dates(text))
    return tuple((one, _beside(text, one, found)) for one in found)


def _beside(text: str, one: Figure, figures: tuple[Figure, ...]) -> frozenset[str]:
    """The content words beside a figure, up to the figures next to it."""
    before = max((f.end for f in figures if f.end <= one.start), default=0)
    after = min((f.start for f in figures if f.start >= one.end), default=len(text))
    return stems(text[max(before, one.start - _AROUND) : min(after, one.end + _AROUND)])


def _alike(value: float, other: float) -> bool:
    """The same but for the rounding people do aloud: more where one figure is all that is said."""
    near = 0.06 if len(_digits(value)) == 1 else 0.01
    return abs(value - other) <= near * abs(other)


def _slip(said: Figure, one: Figure, shared: frozenset[str]) -> bool:
    same_unit = said.unit == one.unit and said.unit != ""
    if _shifted(said.value, one.value):
        return same_unit and (bool(shared) or (said.unit == "%" and min(said.value, one.value) < 1))
    if not shared or min(said.value, one.value) <= 0:
        return False
    if _shuffled(said.value, one.value):
        return same_unit or (not _MEASURED & {said.unit, one.unit} and "" in (said.unit, one.unit))
    return same_unit and len(shared - {said.unit}) >= 1 and said.unit not in _MEASURED


def _digits(value: float) -> str:
    return re.sub(r"\D", "", f"{value:g}").strip("0")


def _shifted(value: float, other: float) -> bool:
    """The same two digits or more, the decimal point elsewhere."""
    return value != other and _digits(value) == _digits(other) and len(_digits(value)) >= 2


def _shuffled(value: float, other: float) -> bool:
    """As large, with the same digits in another order, or with all but one of three or more."""
    one, two = f"{value:g}", f"{other:g}"
    if len(one) != len(two) or len(_digits(value)) < 2:
        return False
    if sorted(one) == sorted(two):
        return True
    return len(_digits(value)) >= 3 and sum(a != b for a, b in zip(one, two, strict=True)) == 1

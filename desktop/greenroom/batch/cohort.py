"""A cohort's figures: how each spreads, how often each verdict, what to work on most."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import quantiles

import msgspec

from greenroom.batch.work import Figures, Priority
from greenroom.checks.verdict import Verdict
from greenroom.time import MS_PER_MINUTE, clock

# Where one bar ends and the next begins.
_LEFT_MIN = (-2, 0, 2, 5)
_FILLERS = (1, 2, 4, 8)
_PACE = (110, 130, 150, 170, 190)
_MOST_PRIORITIES = 8

VERDICTS: dict[Verdict, str] = {
    "first": "Said first",
    "late": "Said late",
    "missing": "Not in the first two minutes",
    "unsure": "Not sure",
}
"""What the verdicts on the bottom line are called, the best first."""


class Bar(msgspec.Struct, frozen=True):
    """How many talks fall under a label."""

    label: str
    talks: int


class Spread(msgspec.Struct, frozen=True):
    """The least, the three quarters and the most of a figure, as people write them."""

    least: str
    quarter: str
    median: str
    three_quarters: str
    most: str


class Distribution(msgspec.Struct, frozen=True):
    """How a figure is spread over the talks that have it; a verdict has bars alone."""

    name: str
    bars: tuple[Bar, ...]
    spread: Spread | None = None


class Common(msgspec.Struct, frozen=True):
    """A check that was a priority in so many talks, with what it said in one of them."""

    check: str
    title: str
    talks: int
    example: str


class Cohort(msgspec.Struct, frozen=True):
    """What the talks of a batch have in common."""

    talks: int
    distributions: tuple[Distribution, ...]
    priorities: tuple[Common, ...]


def cohort_of(talks: Sequence[Figures]) -> Cohort:
    """The figures of all talks taken together."""
    fillers = [f for one in talks if (f := one.fillers_per_minute) is not None]
    verdicts = Counter(one.bottom_line for one in talks if one.bottom_line is not None)
    distributions = (
        Distribution(
            "Time against the limit",
            _bars([(t.limit_ms - t.total_ms) / MS_PER_MINUTE for t in talks], _LEFT_MIN, _left),
            _spread([t.total_ms for t in talks], lambda ms: clock(round(ms))),
        ),
        Distribution(
            "Fillers a minute", _bars(fillers, _FILLERS), _spread(fillers, "{:.1f}".format)
        ),
        Distribution(
            "Words a minute",
            _bars([t.wpm for t in talks], _PACE),
            _spread([t.wpm for t in talks], "{:.0f}".format),
        ),
        Distribution(
            "Bottom line",
            tuple(Bar(name, verdicts[verdict]) for verdict, name in VERDICTS.items()),
        ),
    )
    return Cohort(len(talks), distributions, _commonest([t.priorities for t in talks]))


def _between(low: int | None, high: int | None) -> str:
    if low is None:
        return f"under {high}"
    return f"{low} and more" if high is None else f"{low} to {high}"


def _bars(
    values: Sequence[float],
    borders: Sequence[int],
    label: Callable[[int | None, int | None], str] = _between,
) -> tuple[Bar, ...]:
    """How many values lie below the first border, between each two, and from the last on."""
    edges = [None, *borders, None]
    return tuple(
        Bar(
            label(low, high),
            sum(
                (low is None or value >= low) and (high is None or value < high) for value in values
            ),
        )
        for low, high in pairwise(edges)
    )


def _left(low: int | None, high: int | None) -> str:
    """Minutes left of the limit, in words."""
    if high is not None and high <= 0:
        most = clock(-high * MS_PER_MINUTE)
        return (
            f"over {most} too long"
            if low is None
            else f"up to {clock(-low * MS_PER_MINUTE)} too long"
        )
    least = clock((low or 0) * MS_PER_MINUTE)
    return (
        f"over {least} left" if high is None else f"{least} to {clock(high * MS_PER_MINUTE)} left"
    )


def _spread(values: Sequence[float], write: Callable[[float], str]) -> Spread | None:
    if not values:
        return None
    quarters = quantiles(values, n=4, method="inclusive") if len(values) > 1 else [*values] * 3
    return Spread(*(write(value) for value in (min(values), *quarters, max(values))))


def _commonest(priorities: Sequence[Sequence[Priority]]) -> tuple[Common, ...]:
    """The checks that were priorities in most talks; each counts once a talk."""
    talks = Counter(check for some in priorities for check in {one.check for one in some})
    told = {one.check: one for some in reversed(priorities) for one in some}
    return tuple(
        Common(check, told[check].title, count, told[check].message)
        for check, count in sorted(talks.items(), key=lambda item: (-item[1], item[0]))
    )[:_MOST_PRIORITIES]

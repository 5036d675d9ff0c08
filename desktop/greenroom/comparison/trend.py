"""How practice goes: the whole talks of a deck, one by one and week by week."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

import msgspec

from greenroom.comparison.noticed import Way, fillers_way, length_way, pace_way
from greenroom.comparison.sides import Side, whole_talks
from greenroom.phrase import Phrase, phrase
from greenroom.time import MS_PER_MINUTE, clock


class Week(msgspec.Struct, frozen=True):
    """The whole talks of one week, from Monday on; lengths and the limit are means, in ms.

    `fillers` were heard in `total_ms` of all of them together; None where one cannot be counted.
    `first` says in how many the bottom line came first.
    """

    monday: str
    takes: tuple[int, ...]
    length_ms: int
    limit_ms: int
    total_ms: int
    fillers: int | None
    wpm: int
    first: int

    @property
    def fillers_per_minute(self) -> float | None:
        """All fillers of the week in all its minutes."""
        if self.fillers is None or not self.total_ms:
            return None
        return self.fillers * MS_PER_MINUTE / self.total_ms


class Gain(msgspec.Struct, frozen=True):
    """What became of one figure over time, in a sentence."""

    way: Way
    says: str


def weeks(sides: Iterable[Side]) -> tuple[Week, ...]:
    """The weeks in which whole talks were given, from old to new; talks without a date are left."""
    dated = [(day, side) for side in whole_talks(sides) if (day := _monday(side))]
    dated.sort(key=lambda pair: (pair[0], pair[1].number))
    return tuple(
        _week(day, [side for _, side in of_week])
        for day, of_week in groupby(dated, key=lambda pair: pair[0])
    )


def gains(sides: Sequence[Side]) -> tuple[Gain, ...]:
    """What changed from the first week to the last, or in one week from the first take to the last.

    A figure that changed by less than anybody notices says so.
    """
    whole = whole_talks(sides)
    found = weeks(whole)
    if len(found) < 2:
        found = tuple(_week(_monday(side) or date.min, [side]) for side in whole)
    return _gains(found[0], found[-1]) if len(found) > 1 else ()


def _gains(first: Week, last: Week) -> tuple[Gain, ...]:
    lengths = _from_to(clock(first.length_ms), clock(last.length_ms))
    length = length_way((first.length_ms, first.limit_ms), (last.length_ms, last.limit_ms))
    made = [_gain(phrase("Length"), lengths, length)]
    if first.fillers is not None and last.fillers is not None:
        way = fillers_way((first.fillers, first.total_ms), (last.fillers, last.total_ms))
        rates = phrase(
            "{before:.1f} to {after:.1f}",
            before=first.fillers_per_minute,
            after=last.fillers_per_minute,
        )
        made.append(_gain(phrase("Fillers a minute"), rates, way))
    pace = _from_to(first.wpm, last.wpm)
    made.append(_gain(phrase("Words a minute"), pace, pace_way(first.wpm, last.wpm)))
    return tuple(made)


def _gain(name: str, values: str, way: Way) -> Gain:
    if way == "same":
        return Gain(way, phrase("{name}: {values}, about the same", name=name, values=values))
    return Gain(way, phrase("{name}: {text}", name=name, text=values))


def _from_to(before: str | int, after: str | int) -> Phrase:
    return phrase("{before} to {after}", before=before, after=after)


def _week(monday: date, sides: Sequence[Side]) -> Week:
    reports = [side.report for side in sides]
    total = sum(report.total_ms for report in reports)
    counted = all(report.fillers_counted for report in reports)
    words = sum(len(report.words) for report in reports)
    return Week(
        monday=monday.isoformat(),
        takes=tuple(side.number for side in sides),
        length_ms=total // len(reports),
        limit_ms=sum(report.limit_ms for report in reports) // len(reports),
        total_ms=total,
        fillers=sum(side.heard for side in sides) if counted else None,
        wpm=round(words * MS_PER_MINUTE / total) if total else 0,
        first=sum(report.bottom_line.verdict == "first" for report in reports),
    )


def _monday(side: Side) -> date | None:
    try:
        day = datetime.fromisoformat(side.report.started).date()
    except ValueError:
        return None
    return day - timedelta(days=day.weekday())

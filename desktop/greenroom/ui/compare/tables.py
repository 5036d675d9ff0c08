"""The numbers behind the charts of a comparison, row by row. No Qt."""

from collections.abc import Iterator, Sequence

from greenroom.comparison import Comparison, Side, Week, weeks, why_apart
from greenroom.comparison.describe import WAYS, became, moved_by, part_name, time_or_dash
from greenroom.time import clock
from greenroom.ui.words import day

BOTH_HEADS = ("Figure or part", "Plan", "Before", "Now", "Change", "What became of it")
TAKES_HEADS = ("Take", "Given", "Length", "Over", "Words/min", "Fillers/min", "Bottom line")


def both_rows(made: Comparison) -> Iterator[tuple[str, ...]]:
    """All figures, then all parts, of two takes."""
    for one in made.changes:
        yield (one.name, "", one.was, one.is_now, "", became(one))
    for part in made.parts:
        plan = clock(part.planned_ms) if part.planned_ms else ""
        times = (time_or_dash(part.before_ms), time_or_dash(part.after_ms))
        yield (part_name(part), plan, *times, moved_by(part), WAYS[part.way])
    for gone in made.gone:
        yield (gone.title or "Untitled", "", clock(gone.before_ms), "", "", "no longer in the deck")


def takes_rows(sides: Sequence[Side]) -> Iterator[tuple[str, ...]]:
    """All takes from new to old, each week's sums over its takes where there are several weeks."""
    found = weeks(sides)
    heads = {max(week.takes): week for week in found} if len(found) > 1 else {}
    for side in sorted(sides, key=lambda one: -one.number):
        if side.number in heads:
            yield _week_row(heads[side.number])
        yield _take_row(side)


def _take_row(side: Side) -> tuple[str, ...]:
    report = side.report
    off = report.total_ms - report.limit_ms
    length = (clock(report.total_ms), f"+{clock(off)}" if off >= 1000 else clock(min(off, 0)))
    apart = why_apart(side)
    if not side.spoken:
        return (str(side.number), day(report.started), *length, "", "", apart)
    at = report.bottom_line.at_ms
    said = f"{report.bottom_line.verdict}{f', {clock(at)}' if at is not None else ''}"
    line = said if report.language == "en" else ""
    rate = f"{report.fillers_per_minute:.1f}" if report.fillers_counted else "not counted"
    words = (str(report.pace.wpm), rate, ", ".join(filter(None, (line, apart))))
    return (str(side.number), day(report.started), *length, *words)


def _week_row(week: Week) -> tuple[str, ...]:
    fillers = week.fillers_per_minute
    rate = "not counted" if fillers is None else f"{fillers:.1f}"
    name = f"Week of {day(week.monday)}"
    first = f"first in {week.first} of {len(week.takes)}"
    return ("", name, clock(week.length_ms), "", str(week.wpm), rate, first)

"""The numbers behind the charts of a comparison, row by row."""

from collections.abc import Iterator, Sequence

from greenroom.comparison import Comparison, Side, Week, weeks, why_apart
from greenroom.comparison.describe import WAYS, became, moved_by, part_name, time_or_dash
from greenroom.comparison.figures import when_said
from greenroom.time import clock
from greenroom.ui.words import day, number, said, tr


def both_heads() -> tuple[str, ...]:
    """The heads of `both_rows`."""
    figures = (tr("Figure or part"), tr("Plan"), tr("Before"), tr("Now"))
    return (*figures, tr("Change"), tr("What became of it"))


def takes_heads() -> tuple[str, ...]:
    """The heads of `takes_rows`."""
    given = (tr("Take", "head of a narrow column of numbers"), tr("Given"), tr("Length"))
    return (*given, tr("Over"), tr("Words/min"), tr("Fillers/min"), tr("Bottom line"))


def both_rows(made: Comparison) -> Iterator[tuple[str, ...]]:
    """All figures, then all parts, of two takes."""
    for one in made.changes:
        yield (said(one.name), "", said(one.was), said(one.is_now), "", said(became(one)))
    for part in made.parts:
        plan = clock(part.planned_ms) if part.planned_ms else ""
        times = (time_or_dash(part.before_ms), time_or_dash(part.after_ms))
        yield (said(part_name(part)), plan, *times, moved_by(part), said(WAYS[part.way]))
    for gone in made.gone:
        title = gone.title or tr("Untitled")
        yield (title, "", clock(gone.before_ms), "", "", tr("no longer in the deck"))


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
    apart = said(why_apart(side))
    if not side.spoken:
        return (str(side.number), day(report.started), *length, "", "", apart)
    line = said(when_said(report.bottom_line)) if report.language == "en" else ""
    rate = _rate(report.fillers_per_minute if report.fillers_counted else None)
    words = (str(report.pace.wpm), rate, ", ".join(filter(None, (line, apart))))
    return (str(side.number), day(report.started), *length, *words)


def _week_row(week: Week) -> tuple[str, ...]:
    name = tr("Week of {day}").format(day=day(week.monday))
    first = tr("first in {number} of {total}").format(number=week.first, total=len(week.takes))
    rate = _rate(week.fillers_per_minute)
    return ("", name, clock(week.length_ms), "", str(week.wpm), rate, first)


def _rate(fillers: float | None) -> str:
    """Fillers a minute; None where they cannot be counted."""
    return tr("not counted") if fillers is None else number(fillers, 1)

"""Several takes of one deck side by side: a page to read and a table for a spreadsheet."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from greenroom.export.document import day, difference
from greenroom.export.folder import file_name, put, refuse_to_replace
from greenroom.export.material import NOTHING
from greenroom.export.page import environment
from greenroom.export.readable import readable
from greenroom.export.tables import table
from greenroom.report import Report, ReportSlide, filler_counts
from greenroom.time import clock

_HEADER = (
    "take",
    "started",
    "talk_s",
    "limit_s",
    "off_by_s",
    "words_per_minute",
    "fillers_heard",
    "fillers_per_minute",
    "bottom_line",
    "bottom_line_at_s",
)


class Row(msgspec.Struct, frozen=True):
    """One slide of the last take's deck: its plan then, and its time in each take, as shown."""

    number: int
    title: str
    plan: str
    times: tuple[str, ...]


def export_takes(
    reports: Sequence[Report], folder: Path, *, stem: str, overwrite: bool = False
) -> tuple[Path, ...]:
    """Write `<stem>.html` and `<stem>.csv` on the takes of one deck, from old to new.

    Slides are those of the last take; in the others they are found by their id. Raises ExportError.
    """
    files = tuple(folder / file_name(stem, suffix) for suffix in ("html", "csv"))
    if not overwrite:
        refuse_to_replace(files)
    clean = [readable(report, NOTHING)[0] for report in reports]
    page, cells = write_takes_html(clean), write_takes_csv(clean)
    return (
        put(folder, files[0].name, lambda file: file.write(page)),
        put(folder, files[1].name, lambda file: file.write(cells)),
    )


def write_takes_csv(reports: Sequence[Report]) -> bytes:
    """One row a take, from old to new; after its figures the seconds on each slide."""
    slides = reports[-1].deck.slides
    titles = [f"slide {slide.number}: {slide.title}" for slide in slides]
    return table((*_HEADER, *titles), (_cells(n, r, slides) for n, r in enumerate(reports, 1)))


def write_takes_html(reports: Sequence[Report]) -> bytes:
    """The takes' figures in one table, the time on each slide in another; needs nothing else."""
    last = reports[-1]
    page = (
        environment()
        .get_template("takes.html.j2")
        .render(
            name=last.deck.name,
            takes=[_shown(number, report) for number, report in enumerate(reports, start=1)],
            rows=[_row(slide, reports) for slide in last.deck.slides if not slide.hidden],
        )
    )
    return page.encode()


def _cells(number: int, report: Report, slides: Sequence[ReportSlide]) -> tuple[object, ...]:
    said = report.bottom_line
    times = (_time_on(slide, report) for slide in slides)
    return (
        number,
        report.started,
        report.total_ms / 1000,
        report.limit_ms / 1000,
        (report.total_ms - report.limit_ms) / 1000,
        report.pace.wpm,
        sum(count for _, count in filler_counts(report)),
        round(report.fillers_per_minute, 1),
        said.verdict,
        "" if said.at_ms is None else said.at_ms / 1000,
        *("" if ms is None else ms / 1000 for ms in times),
    )


def _shown(number: int, report: Report) -> tuple[str, ...]:
    """A take's row of the first table."""
    said = report.bottom_line
    at = "" if said.at_ms is None else f", {clock(said.at_ms)}"
    return (
        str(number),
        day(report.started),
        clock(report.total_ms),
        clock(report.limit_ms),
        difference(report.total_ms - report.limit_ms),
        str(report.pace.wpm),
        f"{report.fillers_per_minute:.1f}",
        f"{said.verdict}{at}",
    )


def _row(slide: ReportSlide, reports: Sequence[Report]) -> Row:
    times = (_time_on(slide, report) for report in reports)
    return Row(
        slide.number,
        slide.title,
        clock(slide.target_ms) if slide.target_ms else "",
        tuple("" if ms is None else clock(ms) for ms in times),
    )


def _time_on(slide: ReportSlide, report: Report) -> int | None:
    """The time on a slide in a take whose deck may have been another version; None without it."""
    number = next((one.number for one in report.deck.slides if one.id == slide.id), None)
    return next((one.actual_ms for one in report.timing if one.slide == number), None)

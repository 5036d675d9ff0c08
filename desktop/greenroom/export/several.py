"""Several takes of one deck side by side: a page to read and a table for a spreadsheet."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from greenroom.comparison import THRESHOLDS, Side, Week, gains, weeks, why_apart
from greenroom.comparison.compare import times_of
from greenroom.comparison.panels import panels
from greenroom.deck.matching import match_slides
from greenroom.export.document import day, difference
from greenroom.export.folder import file_name, put, refuse_to_replace
from greenroom.export.material import NOTHING, Material, notes_of
from greenroom.export.page import environment, titled_notes
from greenroom.export.readable import clean, readable
from greenroom.export.tables import table
from greenroom.panel.told import tally
from greenroom.report import Report
from greenroom.time import clock

_HEADER = (
    *("take", "started", "left_out", "talk_s", "limit_s", "off_by_s", "words_per_minute"),
    *("fillers_heard", "fillers_per_minute", "bottom_line", "bottom_line_at_s"),
    *("questions_asked", "questions_answered"),
)


class Row(msgspec.Struct, frozen=True):
    """One slide of the last take's deck: its plan then, and its time in each take, as shown."""

    number: int
    title: str
    plan: str
    times: tuple[str, ...]


def export_takes(
    sides: Sequence[Side],
    folder: Path,
    *,
    stem: str,
    notes: bool = False,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write `<stem>.html` and `<stem>.csv` on the takes of one deck, from old to new.

    Slides are those of the last take's deck; in the others they are found through its edits.
    `notes` puts that deck's speaker notes on the page. Raises ExportError.
    """
    files = files_of_takes(folder, stem)
    if not overwrite:
        refuse_to_replace(files)
    clean = [clean_side(side) for side in sides]
    page, cells = write_takes_html(clean, notes=notes), write_takes_csv(clean)
    return (
        put(folder, files[0].name, lambda file: file.write(page)),
        put(folder, files[1].name, lambda file: file.write(cells)),
    )


def files_of_takes(folder: Path, stem: str) -> tuple[Path, Path]:
    """The files that `export_takes` would write."""
    return folder / file_name(stem, "html"), folder / file_name(stem, "csv")


def clean_side(side: Side) -> Side:
    """The same without what no file can hold."""
    return msgspec.structs.replace(side, report=readable(side.report, NOTHING)[0])


def without(sides: Sequence[Side]) -> str:
    """Which of the takes have no panel, in a sentence; empty where all have one."""
    names = [side.name for side in sides if not side.report.panel]
    return f"No panel: {'; '.join(names)}." if names else ""


def speaker_notes(side: Side) -> list[tuple[int, str, str]]:
    """Those of a take's deck, as (slide, its title, notes), without what no file can hold."""
    notes = {number: clean(text) for number, text in notes_of(side.deck).items()}
    return titled_notes(side.report, Material({}, notes))


def write_takes_csv(sides: Sequence[Side]) -> bytes:
    """One row a take, from old to new; after its figures the seconds on each slide."""
    slides = sides[-1].report.deck.slides
    titles = [f"slide {slide.number}: {slide.title}" for slide in slides]
    times = _times(sides)
    rows = ((*_cells(side), *_seconds(own)) for side, own in zip(sides, times, strict=True))
    return table((*_HEADER, *titles), rows)


def write_takes_html(sides: Sequence[Side], *, notes: bool = False) -> bytes:
    """The takes' figures, the weeks, the time on each slide, the panels; needs nothing else."""
    found = weeks(sides)
    page = (
        environment()
        .get_template("takes.html.j2")
        .render(
            name=sides[-1].report.deck.name,
            takes=[_shown(side) for side in sides],
            numbers=[side.number for side in sides],
            weeks=[_week(week) for week in found] if len(found) > 1 else [],
            gains=gains(sides),
            rows=_rows(sides),
            panels=panels(sides),
            without=without(sides),
            notes=speaker_notes(sides[-1]) if notes else [],
            thresholds=THRESHOLDS,
        )
    )
    return page.encode()


def _cells(side: Side) -> tuple[object, ...]:
    report = side.report
    sat = tally(one.answer for one in report.panel)
    return (
        side.number,
        report.started,
        why_apart(side),
        report.total_ms / 1000,
        report.limit_ms / 1000,
        (report.total_ms - report.limit_ms) / 1000,
        *(_heard(side) if side.spoken else [""] * 5),
        sat.questions,
        sat.answered,
    )


def _heard(side: Side) -> tuple[object, ...]:
    """The figures on what was said."""
    report, said = side.report, side.report.bottom_line
    counted = report.fillers_counted
    return (
        report.pace.wpm,
        side.heard if counted else "",
        round(report.fillers_per_minute, 1) if counted else "",
        said.verdict,
        "" if said.at_ms is None else said.at_ms / 1000,
    )


def _seconds(times: Sequence[int | None]) -> list[object]:
    return ["" if ms is None else ms / 1000 for ms in times]


def _shown(side: Side) -> tuple[str, ...]:
    """A take's row of the first table."""
    report = side.report
    off = difference(report.total_ms - report.limit_ms)
    timed = (str(side.number), day(report.started), clock(report.total_ms), clock(report.limit_ms))
    said = _said(report) if side.spoken else ("", "", "")
    return (*timed, off, *said, why_apart(side))


def _said(report: Report) -> tuple[str, str, str]:
    line = report.bottom_line
    at = "" if line.at_ms is None else f", {clock(line.at_ms)}"
    fillers = f"{report.fillers_per_minute:.1f}" if report.fillers_counted else "not counted"
    verdict = f"{line.verdict}{at}" if report.language == "en" else ""
    return str(report.pace.wpm), fillers, verdict


def _week(week: Week) -> tuple[str, ...]:
    """A week's row: its takes taken together."""
    fillers = week.fillers_per_minute
    return (
        day(week.monday).rpartition(",")[0],
        str(len(week.takes)),
        clock(week.length_ms),
        str(week.wpm),
        "not counted" if fillers is None else f"{fillers:.1f}",
        f"{week.first} of {len(week.takes)}",
    )


def _rows(sides: Sequence[Side]) -> list[Row]:
    times = _times(sides)
    return [
        Row(
            slide.number,
            slide.title,
            clock(slide.target_ms) if slide.target_ms else "",
            tuple("" if own[at] is None else clock(own[at] or 0) for own in times),
        )
        for at, slide in enumerate(sides[-1].report.deck.slides)
        if not slide.hidden
    ]


def _times(sides: Sequence[Side]) -> list[list[int | None]]:
    """For each take the ms on each slide of the last one's deck; None where it had none."""
    last = sides[-1].deck
    found = []
    for side in sides:
        own, matching = times_of(side), match_slides(side.deck, last)
        olds = {match.slide: match.old for match in matching.slides}
        found.append([own.get(olds.get(slide.number, 0)) for slide in last.slides])
    return found

"""The report as one HTML page that needs nothing else."""

import base64
from collections.abc import Mapping
from pathlib import Path

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from greenroom.export.document import (
    by_weight,
    day,
    difference,
    fillers_in_words,
    moment,
    written_remarks,
)
from greenroom.export.material import Material
from greenroom.export.passages import paragraphs, passages
from greenroom.export.pictures import small_jpeg
from greenroom.panel.told import exchanges, level_of, summary
from greenroom.report import (
    CONFIRMED,
    Report,
    SectionTiming,
    SlideTiming,
    bottom_line_lines,
    by_section,
    filler_counts,
)
from greenroom.time import clock

PICTURE_WIDTH = 480
# An overrun smaller than this is drawn but not called one.
OVERRUN_MS = 10_000


class Row(msgspec.Struct, frozen=True):
    """One slide of the timing table; the lengths are per cent of the longest bar."""

    timing: SlideTiming
    title: str
    fillers: int
    talk: float
    plan: float
    over: bool


def write_html(report: Report, material: Material) -> bytes:
    """The whole report in one file: styles and pictures inside, no script, no request."""
    page = (
        environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            day=day(report.started),
            sections=_sections(report),
            bottom_line=bottom_line_lines(report),
            confirmed_by=CONFIRMED,
            counts=filler_counts(report),
            passages=passages(report),
            paragraphs=paragraphs,
            exchanges=exchanges(report.panel),
            panel_summary=summary(report.panel),
            level_of=level_of,
            pictures=_embedded(material.pictures),
            findings=by_weight(report.findings),
            remarks=[(moment(one), one.text) for one in written_remarks(report)],
            fillers=fillers_in_words(report),
            notes=titled_notes(report, material),
        )
    )
    return page.encode()


def environment(*folders: Path) -> Environment:
    """The templates in `folders` and beside this file; all that is put into them is escaped."""
    made = Environment(
        loader=FileSystemLoader([*folders, Path(__file__).parent]),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["clock"] = clock
    made.filters["difference"] = difference
    return made


def _sections(report: Report) -> list[tuple[SectionTiming, list[Row]]]:
    """The sections with the rows of their slides."""
    rows = {row.timing.slide: row for row in _rows(report)}
    return [(one, [rows[slide.slide] for slide in one.slides]) for one in by_section(report)]


def _rows(report: Report) -> list[Row]:
    titles = {slide.number: slide.title for slide in report.deck.slides}
    longest = max((max(t.actual_ms, t.target_ms) for t in report.timing), default=0) or 1
    return [
        Row(
            timing=timing,
            title=titles.get(timing.slide, ""),
            fillers=sum(f.slide == timing.slide and f.certainty == "heard" for f in report.fillers),
            talk=round(100 * timing.actual_ms / longest, 2),
            plan=round(100 * timing.target_ms / longest, 2),
            over=bool(timing.target_ms) and timing.actual_ms - timing.target_ms >= OVERRUN_MS,
        )
        for timing in report.timing
    ]


def titled_notes(report: Report, material: Material) -> list[tuple[int, str, str]]:
    """The notes that were asked for, as (slide, its title, notes)."""
    titles = {slide.number: slide.title for slide in report.deck.slides}
    return [(at, titles.get(at, ""), text) for at, text in sorted(material.notes.items())]


def _embedded(pictures: Mapping[int, Path]) -> dict[int, str]:
    """Pictures that can be read, as small JPEGs inside data URIs."""
    found = {number: small_jpeg(path, PICTURE_WIDTH) for number, path in pictures.items()}
    return {
        number: f"data:image/jpeg;base64,{base64.b64encode(content).decode()}"
        for number, content in found.items()
        if content
    }

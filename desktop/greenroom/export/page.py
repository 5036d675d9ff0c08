"""The report as one HTML page that needs nothing else."""

import base64
import io
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from PIL import Image, UnidentifiedImageError

from greenroom.checks.finding import Finding
from greenroom.export.passages import Passage, Piece, passages
from greenroom.report import Report, SlideTiming, bottom_line_lines, filler_counts
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


def write_html(report: Report, pictures: Mapping[int, Path]) -> bytes:
    """The whole report in one file: styles and pictures inside, no script, no request."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["clock"] = clock
    environment.filters["difference"] = difference
    page = environment.get_template("report.html.j2").render(
        report=report,
        day=day(report.started),
        rows=_rows(report),
        bottom_line=bottom_line_lines(report),
        counts=filler_counts(report),
        passages=passages(report),
        paragraphs=_paragraphs,
        answer=lambda one: " ".join(word.text for word in one.answer.words),
        pictures=_embedded(pictures),
        findings=_findings(report),
    )
    return page.encode()


def difference(ms: int) -> str:
    """A difference with its sign: `+0:12`, `−0:05`, `0:00` for less than a second."""
    return f"+{clock(ms)}" if ms >= 1000 else clock(ms) if ms <= -1000 else "0:00"


def day(started: str) -> str:
    """When the talk was given, for people: `22 November 2026, 21:05`; empty when unknown."""
    try:
        at = datetime.fromisoformat(started)
    except ValueError:
        return ""
    return f"{at.day} {at:%B %Y, %H:%M}"


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


def _findings(report: Report) -> list[Finding]:
    order = {"warning": 0, "advice": 1, "info": 2, "good": 3}
    return sorted(report.findings, key=lambda f: (order[f.severity], f.start_ms))


def _paragraphs(passage: Passage) -> list[list[Piece]]:
    """A passage in readable blocks: a new one at a sentence's end after some 60 words."""
    blocks: list[list[Piece]] = [[]]
    for piece in passage.pieces:
        blocks[-1].append(piece)
        if len(blocks[-1]) >= 60 and piece.text.endswith((".", "?", "!")):
            blocks.append([])
    return [block for block in blocks if block]


def _embedded(pictures: Mapping[int, Path]) -> dict[int, str]:
    found = {number: _data_uri(path) for number, path in pictures.items()}
    return {number: uri for number, uri in found.items() if uri}


def _data_uri(path: Path) -> str:
    """A picture as a small JPEG inside a data URI; empty when it cannot be read."""
    try:
        with Image.open(path) as picture:
            small = picture.convert("RGB")
            small.thumbnail((PICTURE_WIDTH, PICTURE_WIDTH))
            out = io.BytesIO()
            small.save(out, "JPEG", quality=82, optimize=True)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return ""
    return f"data:image/jpeg;base64,{base64.b64encode(out.getvalue()).decode()}"

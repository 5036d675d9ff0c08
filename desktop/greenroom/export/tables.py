"""The timings as CSV, for a spreadsheet."""

import csv
import io

from greenroom.report import Report

HEADER = (
    "slide",
    "title",
    "planned_s",
    "actual_s",
    "difference_s",
    "visits",
    "words",
    "words_per_minute",
    "fillers_heard",
    "fillers_possible",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(report: Report) -> bytes:
    """One row a slide, times in seconds; UTF-8 with a byte order mark, which Excel asks for."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    writer.writerows(_rows(report))
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A cell that no spreadsheet runs as a formula (OWASP: CSV injection)."""
    flat = " ".join(text.split())
    return f"'{flat}" if text.startswith(_FORMULA) or flat.startswith(_FORMULA) else flat


def _rows(report: Report) -> list[tuple[object, ...]]:
    titles = {slide.number: slide.title for slide in report.deck.slides}
    return [
        (
            row.slide,
            harmless(titles.get(row.slide, "")),
            row.target_ms / 1000,
            row.actual_ms / 1000,
            (row.actual_ms - row.target_ms) / 1000,
            row.visits,
            row.words,
            row.wpm or "",
            _count(report, row.slide, "heard"),
            _count(report, row.slide, "possible"),
        )
        for row in report.timing
    ]


def _count(report: Report, slide: int, certainty: str) -> int:
    return sum(f.slide == slide and f.certainty == certainty for f in report.fillers)

"""The transcript as plain text."""

import textwrap

from greenroom.export.document import (
    Heading,
    by_weight,
    moment,
    panel_blocks,
    slide_name,
    written_remarks,
)
from greenroom.export.material import Material
from greenroom.export.passages import Passage, Piece, passages
from greenroom.report import Report, finding_lines, summary
from greenroom.time import clock

WIDTH = 88


def write_text(report: Report, material: Material) -> bytes:
    """The summary, then the transcript by slide with times.

    `[um]` was heard as a filler, `[like?]` may be one, `(2.4 s)` is a pause. UTF-8.
    """
    said = (_passage(passage) for passage in passages(report))
    parts = (
        summary(report),
        *said,
        *_findings(report),
        *_remarks(report),
        *_panel(report),
        *_notes(report, material),
    )
    return ("\n\n".join(parts) + "\n").encode()


def _passage(passage: Passage) -> str:
    name = slide_name(passage.slide, passage.title)
    body = " ".join(_piece(piece) for piece in passage.pieces)
    return f"{clock(passage.start_ms)}  {name}\n{_wrap(body)}"


def _piece(piece: Piece) -> str:
    shapes = {"heard": "[{}]", "possible": "[{}?]", "pause": "({})", "": "{}"}
    return shapes[piece.mark].format(piece.text)


def _findings(report: Report) -> list[str]:
    found = by_weight(report.findings)
    said = ["\n".join(map(_wrap, finding_lines(report, one))) for one in found]
    return ["All findings", *said] if said else []


def _remarks(report: Report) -> list[str]:
    said = [f"{moment(one)}\n{_lines(one.text)}" for one in written_remarks(report)]
    return ["Your notes", *said] if said else []


def _panel(report: Report) -> list[str]:
    parts: list[str] = []
    for block in panel_blocks(report):
        if isinstance(block, Heading):
            parts.append(_wrap(block.text))
        else:
            parts[-1] += f"\n{_wrap(block.text)}"
    return parts


def _notes(report: Report, material: Material) -> list[str]:
    titles = {slide.number: slide.title for slide in report.deck.slides}
    return [
        f"Notes, {slide_name(number, titles.get(number, ''))}\n{_lines(notes)}"
        for number, notes in sorted(material.notes.items())
    ]


def _lines(text: str) -> str:
    return "\n".join(_wrap(line) for line in text.splitlines() if line.strip())


def _wrap(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)

"""The transcript as plain text."""

import textwrap

from greenroom.export.passages import Passage, Piece, passages
from greenroom.report import Report, summary
from greenroom.time import clock

WIDTH = 88


def write_text(report: Report) -> bytes:
    """The summary, then the transcript by slide with times.

    `[um]` was heard as a filler, `[like?]` may be one, `(2.4 s)` is a pause. UTF-8.
    """
    parts = [summary(report), *(_passage(passage) for passage in passages(report)), *_panel(report)]
    return ("\n\n".join(parts) + "\n").encode()


def _passage(passage: Passage) -> str:
    name = f"Slide {passage.slide}: {passage.title}".rstrip(": ") if passage.slide else "Transcript"
    body = " ".join(_piece(piece) for piece in passage.pieces)
    return f"{clock(passage.start_ms)}  {_one_line(name)}\n{_wrap(body)}"


def _piece(piece: Piece) -> str:
    shapes = {"heard": "[{}]", "possible": "[{}?]", "pause": "({})", "": "{}"}
    return shapes[piece.mark].format(piece.text)


def _panel(report: Report) -> list[str]:
    return [
        f"Panel: {_one_line(one.answer.question.question)}\n"
        + _wrap(" ".join(word.text for word in one.answer.words) or "(no answer)")
        for one in report.panel
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _wrap(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)

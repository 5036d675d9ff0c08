"""The text of the transcript as a document, and the places of its words and marks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec
from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from greenroom.alignment import Visit
from greenroom.report import Report
from greenroom.time import clock
from greenroom.transcript import Word
from greenroom.ui.review.passages import Heading, Passage, passages, pause_before
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.marked_text import Mark
from greenroom.ui.words import number

INDENT = 28
# Under this the recogniser itself is in doubt.
_UNSURE = 0.4
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class TranscriptText(msgspec.Struct):
    """Where each word stands, as (start, end), and the marks in order of their place."""

    words: list[tuple[int, int]]
    marks: list[Mark]
    headings: list[int]

    def fit(self, document: QTextDocument, width: int) -> None:
        """Put the times of the headings at the right edge of `width` pixels."""
        for place in self.headings:
            cursor = QTextCursor(document.findBlock(place))
            shape = cursor.blockFormat()
            shape.setTabPositions(_tabs(width))
            cursor.setBlockFormat(shape)
        # Qt lays long texts out bit by bit, and loses its place when a format changes meanwhile:
        # paragraphs of the second half were never drawn.
        document.markContentsDirty(0, document.characterCount())


def write_transcript(
    document: QTextDocument, theme: Theme, report: Report, shown: Sequence[Visit]
) -> TranscriptText:
    """Replace the document's text by the talk's."""
    document.clear()
    writer = _Writer(document, theme, report)
    writer.cursor.beginEditBlock()
    for part in passages(report, shown):
        if isinstance(part, Heading):
            writer.heading(part)
        else:
            writer.paragraph(part)
    writer.cursor.endEditBlock()
    return writer.finished()


class _Writer:
    def __init__(self, document: QTextDocument, theme: Theme, report: Report) -> None:
        self.cursor = QTextCursor(document)
        self._theme = theme
        self._words = report.words
        self._middles = [(word.start_ms + word.end_ms) // 2 for word in report.words]
        self._pauses = pause_before(report.words, report.pauses)
        self._report = report
        self._empty = True
        self._text = TranscriptText([], [], [])
        self._body = _format(theme, 15, 400, "text")

    def heading(self, heading: Heading) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(0 if self._empty else 14)
        shape.setBottomMargin(6)
        shape.setLineHeight(28, _FIXED)
        self._block(shape)
        self._text.headings.append(self.cursor.position())
        start = self.cursor.position()
        self.cursor.insertText(f"\t{heading.slide}\t", _format(self._theme, 13, 400, "text_3"))
        self.cursor.insertText(heading.title, _format(self._theme, 13, 500, "text"))
        time = f"\t{clock(heading.at_ms)}"
        self.cursor.insertText(time, _format(self._theme, 13, 400, "text_3"))
        self._text.marks.append(Mark(start, self.cursor.position(), "heading"))

    def paragraph(self, passage: Passage) -> None:
        shape = QTextBlockFormat()
        shape.setLeftMargin(INDENT)
        shape.setBottomMargin(6)
        shape.setLineHeight(25, _FIXED)
        self._block(shape)
        for index in range(passage.first, passage.end):
            if index > passage.first:
                self.cursor.insertText(" ", self._body)
            self._pause(index)
            self._word(self._words[index])

    def _block(self, shape: QTextBlockFormat) -> None:
        if self._empty:
            self.cursor.setBlockFormat(shape)
        else:
            self.cursor.insertBlock(shape)
        self._empty = False

    def _word(self, word: Word) -> None:
        start = self.cursor.position()
        self.cursor.insertText(word.text, self._body)
        self._text.words.append((start, self.cursor.position()))

    def _pause(self, index: int) -> None:
        pause = self._pauses.get(index)
        if pause is None:
            return
        start = self.cursor.position()
        seconds = (pause.end_ms - pause.start_ms) / 1000
        small = _format(self._theme, 12, 400, "text_2")
        self.cursor.insertText(f"\u00a0{number(seconds, 1)}\u00a0s\u00a0", small)
        self._text.marks.append(Mark(start, self.cursor.position(), "pause"))
        self.cursor.insertText(" ", self._body)

    def finished(self) -> TranscriptText:
        marks = self._text.marks
        for filler in self._report.fillers:
            span = self._span(filler.start_ms, filler.end_ms)
            if span:
                marks.append(Mark(*span, filler.certainty))
        numbers: dict[int, list[str]] = {}
        for place, finding in enumerate(self._report.priorities, 1):
            span = self._span(finding.start_ms, finding.end_ms) if finding.end_ms else None
            if span:
                numbers.setdefault(span[0], []).append(str(place))
        for start, same in numbers.items():
            marks.append(Mark(start, start + 1, "number", "·".join(same)))
        for word, (start, end) in zip(self._words, self._text.words, strict=True):
            if word.probability < _UNSURE:
                marks.append(Mark(start, end, "unsure"))
        return self._text

    def _span(self, start_ms: int, end_ms: int) -> tuple[int, int] | None:
        """The places from the first to the last word said in a stretch of time."""
        first = bisect_left(self._middles, start_ms)
        last = bisect_right(self._middles, end_ms) - 1
        places = self._text.words
        return (places[first][0], places[last][1]) if first <= last else None


def _format(theme: Theme, size: int, weight: int, token: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font(size, weight))
    made.setForeground(theme.colour(token))
    return made


def _tabs(width: int) -> list[QTextOption.Tab]:
    return [
        QTextOption.Tab(16, QTextOption.TabType.RightTab),
        QTextOption.Tab(INDENT, QTextOption.TabType.LeftTab),
        QTextOption.Tab(max(width - 1, 100), QTextOption.TabType.RightTab),
    ]

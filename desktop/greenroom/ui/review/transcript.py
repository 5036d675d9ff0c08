"""The transcript by slide: fillers marked, pauses boxed, every word a place to click."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from greenroom.alignment import Visit
from greenroom.report import Report
from greenroom.ui.review.badge import paint_number
from greenroom.ui.review.passages import phrases
from greenroom.ui.review.transcript_text import Mark, TranscriptText, write_transcript
from greenroom.ui.theme import Theme, font


class TranscriptView(QTextEdit):
    """Shows the words of a report; `word_chosen` gives the moment at which a clicked word starts.

    The text is a document, so it can be selected, copied and read out; only the marks on it are
    painted here.
    """

    word_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = TranscriptText()
        self._starts: list[int] = []
        self._times: list[int] = []
        self._phrases: tuple[int, ...] = ()
        self._playing: tuple[int, int] | None = None
        self._pressed = QPointF()
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Transcript by slide")

    def show_report(self, report: Report, shown: Sequence[Visit]) -> None:
        """Show a talk; `shown` says when each slide was up."""
        self._text = write_transcript(self.document(), self._theme, report, shown)
        self._starts = [start for start, _ in self._text.words]
        self._times = [word.start_ms for word in report.words]
        self._phrases = phrases(report.words)
        self._playing = None
        self._fit()
        self.verticalScrollBar().setValue(0)

    def show_position(self, ms: int | None, *, follow: bool) -> None:
        """Tint the phrase that is heard at a moment; `follow` scrolls so that it can be seen."""
        playing = self._phrase_at(ms) if ms is not None else None
        if playing == self._playing:
            return
        self._playing = playing
        if playing and follow:
            self.reveal(playing[0])
        self.viewport().update()

    def reveal_time(self, ms: int) -> None:
        """Scroll so that what is said at a moment can be seen."""
        if self._times:
            self.reveal(max(bisect_right(self._times, ms) - 1, 0))

    def reveal(self, word: int) -> None:
        """Scroll so that a word, by index, stands in the upper half."""
        start, end = self._text.words[word]
        box = next(self._boxes(start, end), None)
        if box is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not 0 <= box.top() - bar.value() <= height - 60:
            bar.setValue(round(box.top() - height / 4))

    def word_box(self, word: int) -> QRectF:
        """Where a word, by index, stands in the viewport."""
        box = next(self._boxes(*self._text.words[word]))
        return box.translated(0, -self.verticalScrollBar().value())

    def _phrase_at(self, ms: int) -> tuple[int, int] | None:
        word = bisect_right(self._times, ms) - 1
        if word < 0:
            return None
        phrase = bisect_right(self._phrases, word) - 1
        following = self._phrases[phrase + 1 : phrase + 2]
        return self._phrases[phrase], (following[0] if following else len(self._times)) - 1

    def _word_at(self, point: QPointF) -> int | None:
        at = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        place = self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)
        word = bisect_right(self._starts, place) - 1
        if place < 0 or word < 0 or place >= self._text.words[word][1]:
            return None
        return word

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a word chooses it; a drag selects text."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed).manhattanLength()
        if event.button() is not Qt.MouseButton.LeftButton or moved > 4:
            return
        word = self._word_at(event.position())
        if word is not None:
            self.word_chosen.emit(self._times[word])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over words."""
        super().mouseMoveEvent(event)
        hand = self._word_at(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space belongs to the page: it plays and stops."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the times of the headings at the right edge."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self._text.fit(self.document(), self.viewport().width())

    def sizeHint(self) -> QSize:
        """Some forty letters wide; layouts stretch it."""
        return QSize(400, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, then the text, then lines, boxes and numbers."""
        top = self.verticalScrollBar().value()
        height = self.viewport().height()
        layout = self.document().documentLayout()
        first = layout.hitTest(QPointF(0, top - 40), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(
            QPointF(self.viewport().width(), top + height), Qt.HitTestAccuracy.FuzzyHit
        )
        marks = self._text.marks
        from_, to = bisect_left(marks, first, key=_start), bisect_right(marks, last, key=_start)
        seen = marks[max(from_ - 1, 0) : to]
        painter = QPainter(self.viewport())
        painter.translate(0, -top)
        self._paint_tints(painter, seen)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -top)
        for mark in seen:
            self._paint_mark(painter, mark)
        painter.end()

    def _paint_tints(self, painter: QPainter, seen: Sequence[Mark]) -> None:
        if self._playing:
            first, last = self._playing
            start, end = self._text.words[first][0], self._text.words[last][1]
            for box in self._boxes(start, end):
                painter.fillRect(box.adjusted(0, -1, 0, 2), self._theme.colour("accent_bg"))
        for mark in seen:
            if mark.kind == "heard":
                for box in self._boxes(mark.start, mark.end):
                    painter.fillRect(box, self._theme.colour("warn_bg"))

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        if mark.kind == "heading":
            *_, last = self._boxes(mark.start, mark.end)
            under = QRectF(0, round(last.bottom()) + 5, self.viewport().width(), 1)
            painter.fillRect(under, self._theme.colour("line"))
            return
        for box in self._boxes(mark.start, mark.end):
            if mark.kind == "number":
                paint_number(painter, self._theme, QPointF(11, box.center().y()), mark.text)
                return
            if mark.kind == "pause":
                painter.setPen(QPen(self._theme.colour("line"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box.adjusted(0.5, 1.5, -0.5, 0.5), 3, 3)
            else:
                self._paint_underline(painter, mark.kind, box)

    def _paint_underline(self, painter: QPainter, kind: str, box: QRectF) -> None:
        y = box.bottom()
        if kind == "heard":
            painter.fillRect(QRectF(box.left(), y, box.width(), 2), self._theme.colour("warn"))
        elif kind == "unsure":
            painter.fillRect(QRectF(box.left(), y, box.width(), 1), self._theme.colour("control"))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(self._theme.colour("warn")))
            for step in range(int(box.width() // 4) + 1):
                painter.drawEllipse(QPointF(box.left() + 1 + step * 4, y + 1), 1, 1)

    def _boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Where the text from `start` to `end` stands in the document, one box for each line."""
        block = self.document().findBlock(start)
        layout, from_ = block.layout(), block.position()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        metrics = QFontMetricsF(font(15))
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            left, right = line.textStart(), line.textStart() + line.textLength()
            if right <= start - from_ or left >= end - from_:
                continue
            a, b = _x(line, max(start - from_, left)), _x(line, min(end - from_, right))
            baseline = line.y() + line.ascent()
            box = QRectF(min(a, b), baseline - metrics.ascent(), abs(b - a), metrics.height())
            yield box.translated(corner.x(), corner.y())


def _start(mark: Mark) -> int:
    return mark.start


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # a pair, where its stub says otherwise
    return float(found[0])

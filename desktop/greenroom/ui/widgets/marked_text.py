"""Text that can be read out, selected and copied, with marks painted on it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLine,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.badge import paint_number

MarkKind = Literal["heading", "heard", "possible", "unsure", "pause", "number", "evidence"]


class Mark(msgspec.Struct, frozen=True):
    """Something to paint on the text from place `start` to `end` of the document.

    `heading`: a hairline under it. `heard` and `possible`: fillers. `unsure`: a doubtful word.
    `pause`: boxed. `number`: `text` in the margin. `evidence`: what an answer is credited for.
    """

    start: int
    end: int
    kind: MarkKind
    text: str = ""


class MarkedText(QTextEdit):
    """A read-only document of body text in one size, with marks and one tinted stretch.

    The text is a document, so a screen reader has it; only the marks are painted here. A click
    that selects nothing gives its place in the document by `place_clicked`, -1 beside the text.
    """

    place_clicked = Signal(int)

    def __init__(self, theme: Theme, size: int = 15, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._metrics = QFontMetricsF(font(size))
        self._marks: list[Mark] = []
        self._tint: tuple[int, int] | None = None
        self._pressed = QPointF()
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; padding: 0; }")
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.document().setUndoRedoEnabled(False)

    def set_text_size(self, size: int) -> None:
        """The size of the body text that the marks lie on."""
        self._metrics = QFontMetricsF(font(size))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Paint these on the text."""
        self._marks = sorted(marks, key=_start)
        self.viewport().update()

    def set_tint(self, span: tuple[int, int] | None) -> None:
        """Tint what is heard now, as (start, end) in the document."""
        self._tint = span
        self.viewport().update()

    def boxes(self, start: int, end: int) -> Iterator[QRectF]:
        """Where the text from `start` to `end` stands in the document, one box for each line."""
        block = self.document().findBlock(start)
        layout, from_ = block.layout(), block.position()
        corner = self.document().documentLayout().blockBoundingRect(block).topLeft()
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            left, right = line.textStart(), line.textStart() + line.textLength()
            if right <= start - from_ or left >= end - from_:
                continue
            a, b = _x(line, max(start - from_, left)), _x(line, min(end - from_, right))
            top = line.y() + line.ascent() - self._metrics.ascent()
            box = QRectF(min(a, b), top, abs(b - a), self._metrics.height())
            yield box.translated(corner.x(), corner.y())

    def place_at(self, point: QPointF) -> int:
        """The place in the document under a point of the viewport; -1 where there is no text."""
        at = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        return self.document().documentLayout().hitTest(at, Qt.HitTestAccuracy.ExactHit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a selection."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click gives its place; a drag selects text."""
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed).manhattanLength()
        if event.button() is Qt.MouseButton.LeftButton and moved <= 4:
            self.place_clicked.emit(self.place_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space belongs to the page."""
        if event.key() == Qt.Key.Key_Space:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, then the text, then lines, boxes and numbers."""
        top = self.verticalScrollBar().value()
        seen = self._seen(top)
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

    def _seen(self, top: int) -> Sequence[Mark]:
        """The marks on the lines that can be seen, and those that may reach into them."""
        layout, view = self.document().documentLayout(), self.viewport()
        fuzzy = Qt.HitTestAccuracy.FuzzyHit
        first = layout.hitTest(QPointF(0, top - 40), fuzzy)
        last = layout.hitTest(QPointF(view.width(), top + view.height()), fuzzy)
        from_ = bisect_left(self._marks, first, key=_start)
        to = bisect_right(self._marks, last, key=_start)
        return self._marks[max(from_ - 2, 0) : to]

    def _paint_tints(self, painter: QPainter, seen: Sequence[Mark]) -> None:
        if self._tint:
            for box in self.boxes(*self._tint):
                painter.fillRect(box.adjusted(0, -1, 0, 2), self._theme.colour("accent_bg"))
        for mark in seen:
            if mark.kind == "heard":
                for box in self.boxes(mark.start, mark.end):
                    painter.fillRect(box, self._theme.colour("warn_bg"))

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        boxes = list(self.boxes(mark.start, mark.end))
        if not boxes:
            return
        if mark.kind == "heading":
            under = QRectF(0, round(boxes[-1].bottom()) + 5, self.viewport().width(), 1)
            painter.fillRect(under, self._theme.colour("line"))
        elif mark.kind == "number":
            paint_number(painter, self._theme, QPointF(11, boxes[0].center().y()), mark.text)
        elif mark.kind == "pause":
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(boxes[0].adjusted(0.5, 1.5, -0.5, 0.5), 3, 3)
        else:
            for box in boxes:
                self._paint_underline(painter, mark.kind, box)

    def _paint_underline(self, painter: QPainter, kind: str, box: QRectF) -> None:
        if kind == "possible":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QBrush(self._theme.colour("warn")))
            for step in range(int(box.width() // 4) + 1):
                painter.drawEllipse(QPointF(box.left() + 1 + step * 4, box.bottom() + 1), 1, 1)
            return
        token = {"heard": "warn", "evidence": "good"}.get(kind, "control")
        thick = 1 if kind == "unsure" else 2
        line = QRectF(box.left(), box.bottom(), box.width(), thick)
        painter.fillRect(line, self._theme.colour(token))


def _start(mark: Mark) -> int:
    return mark.start


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)  # a pair, where its stub says otherwise
    return float(found[0])

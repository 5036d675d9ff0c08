"""A check box in the design's own lines, which are seen in the dark too."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from greenroom.ui.theme import Theme, font, pixmap

_BOX, _GAP, _SIZE = 16, 8, 13


class TickBox(QCheckBox):
    """A small box with a tick, and words beside it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setProperty("ring", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = QFontMetrics(font(_SIZE)).horizontalAdvance(self.text())
        return QSize(_BOX + _GAP + words + 2, 24)

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - Qt asks with a place
        """The words are as good to click as the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its tick and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (self.height() - _BOX) / 2
        ticked = self.isChecked()
        painter.setPen(QPen(self._theme.colour("accent_fill" if ticked else "control"), 1))
        painter.setBrush(self._theme.colour("accent_fill" if ticked else "surface"))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, _BOX - 1, _BOX - 1), 3, 3)
        if ticked:
            tick = pixmap("tick", self._theme.on_accent, _BOX - 2, self.devicePixelRatioF())
            painter.drawPixmap(QPointF(1, top + 1), tick)
        painter.setFont(font(_SIZE))
        painter.setPen(self._theme.colour("text_2"))
        words = QRectF(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, int(flags), self.text())

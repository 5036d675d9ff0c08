"""A combo box with the design's own arrow; a style sheet cannot colour one."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from greenroom.ui.theme import Theme, pixmap

_SIDE = 16


class Choice(QComboBox):
    """One of a few."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = pixmap("down", theme.text_2, _SIDE, 2.0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page: one that scrolls past changes nothing here."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box, then the arrow."""
        super().paintEvent(event)
        corner = QPointF(self.width() - _SIDE - 10, (self.height() - _SIDE) / 2)
        QPainter(self).drawPixmap(corner, self._arrow)

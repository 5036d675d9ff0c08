"""A combo box with the design's own arrow; a style sheet cannot colour one."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from greenroom.ui.theme import Theme, pixmap
from greenroom.ui.widgets.sides import at_its_side

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
        top = (self.height() - _SIDE) / 2
        box = at_its_side(self, QRectF(self.width() - _SIDE - 10, top, _SIDE, _SIDE))
        QPainter(self).drawPixmap(box.topLeft(), self._arrow)

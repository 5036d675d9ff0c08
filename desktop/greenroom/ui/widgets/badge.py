"""The number of a priority, the same beside its words, on the strip and in the transcript."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from greenroom.ui.theme import Theme, font


def paint_number(
    painter: QPainter, theme: Theme, centre: QPointF, number: str, radius: float = 11
) -> None:
    """Draw a number in a full circle; two numbers share a wider one, to the right."""
    wider = 2.0 * (len(number) - 1) if len(number) > 2 else 0.0
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("text"))
    painter.setFont(font(12 if radius > 8 and not wider else 11, 600))
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius + wider, 2 * radius)
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(theme.colour("bg"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)


class Badge(QWidget):
    """A number in a full circle, beside text that says the same."""

    def __init__(self, theme: Theme, number: str, radius: int = 11) -> None:
        super().__init__()
        self._theme, self._number, self._radius = theme, number, radius
        self.setFixedSize(2 * radius, 2 * radius)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self._radius, self._radius)
        paint_number(painter, self._theme, centre, self._number, self._radius)
        painter.end()

"""What is drawn by hand, in a window that reads from right to left."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget


def painter_on(widget: QWidget) -> QPainter:
    """A smooth painter that aligns text as `widget` reads; Qt's own asks the program, not it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter


def write(
    painter: QPainter, box: QRectF, text: str, face: QFont, ink: QColor, *, end: bool = False
) -> None:
    """One line in the middle of a box, from its beginning or up to its `end`; cut with an …."""
    painter.setFont(face)
    painter.setPen(ink)
    # Half a pixel more: a box as wide as its text holds it.
    room = box.width() + 0.5
    shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, room)
    side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
    painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)


def at_its_side(widget: QWidget, box: QRectF) -> QRectF:
    """A box that is measured from where lines begin in `widget`, as Qt places its own parts."""
    if widget.layoutDirection() is Qt.LayoutDirection.LeftToRight:
        return box
    return QRectF(widget.width() - box.right(), box.top(), box.width(), box.height())


def run_left_to_right(widget: QWidget) -> None:
    """Figures and bars in columns, and a line of time, run so in every script."""
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

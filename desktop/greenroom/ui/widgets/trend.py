"""A small line chart of one figure over the takes of a deck."""

from collections.abc import Callable, Sequence

import msgspec
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.phrase import phrase
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.basics import label, row, stack
from greenroom.ui.widgets.elided import Elided
from greenroom.ui.words import said, tr

_TOP, _BASE, _SIDE = 12, 102, 8


class Reference(msgspec.Struct, frozen=True):
    """The one dashed line of a chart: at what value, and what it says."""

    value: float
    text: str = ""


def harmless_fillers() -> Reference:
    """How many fillers a minute listeners do not mind (Laske and DiGennaro Reed, 2024)."""
    return Reference(5.0, tr("harmless below 5"))


class TrendChart(QWidget):
    """Earlier takes in grey, the latest dark; its numbers are in the accessible description."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._values: tuple[float, ...] = ()
        self._reference = Reference(0.0)
        self.setAccessibleName(name)
        self.setFixedHeight(112)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(
        self, values: Sequence[float], reference: Reference, write: Callable[[float], str]
    ) -> None:
        """Show the takes' values, oldest first; `write` puts one into words."""
        self._values = tuple(values)
        self._reference = reference
        one = tr("take {number}: {value}")
        told = ", ".join(
            one.format(number=number, value=write(value)) for number, value in enumerate(values, 1)
        )
        self.setAccessibleDescription(f"{told}. {reference.text}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(360, 112)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, dots and the reference."""
        if not self._values:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_reference(painter)
        points = [QPointF(self._x(i), self._y(value)) for i, value in enumerate(self._values)]
        painter.setPen(QPen(self._theme.colour("data"), 2, j=Qt.PenJoinStyle.RoundJoin))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(self._theme.colour("bg"), 2))
        for point in points[:-1]:
            painter.setBrush(self._theme.colour("data"))
            painter.drawEllipse(point, 4, 4)
        painter.setBrush(self._theme.colour("text"))
        painter.drawEllipse(points[-1], 5.5, 5.5)

    def _draw_reference(self, painter: QPainter) -> None:
        y = self._y(self._reference.value)
        pen = QPen(self._theme.colour("control"), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        painter.setPen(self._theme.colour("text_3"))
        painter.setFont(font(12))
        # Above the line, unless that is where the chart's name stands.
        painter.drawText(QPointF(0, y - 5 if y > 2 * _TOP else y + 15), self._reference.text)

    def _x(self, index: int) -> float:
        last = len(self._values) - 1
        width = self.width() - 2 * _SIDE
        return _SIDE + (width * index / last if last else width)

    def _y(self, value: float) -> float:
        shown = (*self._values, self._reference.value)
        low, high = min(shown), max(shown)
        share = (high - value) / (high - low) if high > low else 1.0
        return _TOP + share * (_BASE - _TOP)


class Trend(QWidget):
    """One figure: its name, from what to what, and the line between."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = label("", "axis")
        self._last = label("", "heading")
        self.chart = TrendChart(theme, name)
        title = Elided(name, "body")
        head = row(title, self._first, self._last, gap=4)
        head.setStretchFactor(title, 1)
        self.setLayout(stack(head, self.chart))

    def show_values(
        self,
        values: Sequence[float],
        reference: Reference,
        write: Callable[[float], str],
        none: str = phrase("none yet"),
    ) -> None:
        """Show the takes that have this figure, oldest first; `none` says that no take has."""
        first = tr("{value} to", "what a figure was first; what it is now follows in bold")
        self._first.setText(first.format(value=write(values[0])) if len(values) > 1 else "")
        self._last.setText(write(values[-1]) if values else said(none))
        self.chart.show_values(values, reference, write)

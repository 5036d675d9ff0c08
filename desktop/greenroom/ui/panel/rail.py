"""How long an answer has been going, against what is usual."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.panel.manner import Limits
from greenroom.time import clock
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.sides import painter_on, run_left_to_right
from greenroom.ui.words import tr

_TOP, _THICK = 20, 6
_TICK_MS = 120_000


class AnswerRail(QWidget):
    """A rail up to the hard stop, with the usual length on it."""

    def __init__(self, theme: Theme, limits: Limits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._limits = limits
        self._ms = 0
        run_left_to_right(self)
        self.setFixedHeight(48)
        self.setMinimumWidth(200)
        self.setMaximumWidth(360)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Length of the answer"))
        self.setAccessibleDescription(
            tr("{usual}; the answer ends by itself at {time}").format(
                usual=self._usual(), time=clock(limits.stop_ms)
            )
        )

    def show_time(self, ms: int) -> None:
        """How long it has been going."""
        self._ms = ms
        self.update()

    def sizeHint(self) -> QSize:
        """As in the design at 1440."""
        return QSize(316, 48)

    def _usual(self) -> str:
        least, most = self._limits.usual_from_ms // 1000, self._limits.usual_to_ms // 1000
        return tr("{least} to {most} s is usual").format(least=least, most=most)

    def _x(self, ms: int) -> float:
        return self.width() * min(ms, self._limits.stop_ms) / self._limits.stop_ms

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw rail, usual stretch, time so far and its marks."""
        painter = painter_on(self)
        limits = self._limits
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("data_soft"))
        painter.drawRoundedRect(QRectF(0, _TOP, self.width(), _THICK), 3, 3)
        from_, to = self._x(limits.usual_from_ms), self._x(limits.usual_to_ms)
        painter.fillRect(QRectF(from_, _TOP, to - from_, _THICK), self._theme.colour("data"))
        if self._ms:
            painter.setBrush(self._theme.colour("text"))
            painter.drawRoundedRect(QRectF(0, _TOP, max(self._x(self._ms), 6), _THICK), 3, 3)
        painter.setFont(font(12))
        painter.setPen(self._theme.colour("text_2"))
        centre, right = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
        middle = (from_ + to) / 2
        painter.drawText(QRectF(middle - 100, 0, 200, 16), int(centre), self._usual())
        if limits.stop_ms > _TICK_MS:
            at = self._x(_TICK_MS)
            painter.fillRect(QRectF(at - 1, _TOP - 4, 2, 14), self._theme.colour("text"))
            painter.drawText(QRectF(at - 30, 32, 60, 16), int(centre), clock(_TICK_MS))
        end = QRectF(self.width() - 60, 32, 60, 16)
        painter.drawText(end, int(right), clock(limits.stop_ms))
        painter.end()

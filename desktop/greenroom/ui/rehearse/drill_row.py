"""One try in the strip of tries: a bar against the plan, and its numbers in words."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.time import clock
from greenroom.ui.rehearse.drill_tries import Tries, Try, against_plan, beside, fillers
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets import icon_button
from greenroom.ui.widgets.sides import painter_on, run_left_to_right, write
from greenroom.ui.words import tr

_HEIGHT, _NAME, _TIME, _PLAN, _FILLERS, _BESIDE, _PLAY = 56, 80, 56, 108, 124, 232, 36
_GAP, _BAR = 16, 12


class TryRow(QWidget):
    """Earlier tries in grey, the latest dark; `hear_asked` asks to play the recording."""

    hear_asked = Signal()

    def __init__(
        self, theme: Theme, tries: Tries, index: int, longest_ms: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        run_left_to_right(self)
        self._number = index + 1
        self._try: Try = tries.tries[index]
        self._last = self._number == len(tries.tries)
        self._longest_ms = longest_ms
        before = tries.tries[index - 1] if index else None
        self.words = (
            against_plan(self._try),
            fillers(self._try),
            beside(self._try, before, tries),
        )
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = ", ".join(part for part in self.words if part)
        self._name = tr("Try {number}").format(number=self._number)
        self.setAccessibleName(f"{self._name}: {clock(self._try.ms)}, {told}")
        self.hear = icon_button(theme, "play", tr("Hear try {number}").format(number=self._number))
        self.hear.setParent(self)
        self.hear.setVisible(self._try.take.audio.is_file())
        self.hear.clicked.connect(self.hear_asked)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(800, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button at the right edge."""
        super().resizeEvent(event)
        self.hear.setGeometry(self.width() - _PLAY, (_HEIGHT - _PLAY) // 2, _PLAY, _PLAY)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar and the words."""
        painter = painter_on(self)
        over = self._try.ms - self._try.take.header.plan.limit_ms
        ink = "text" if self._last else "text_2"
        plan, count, change = self.words
        right = float(self.width() - _PLAY - _GAP)
        right = self._text(painter, right, _BESIDE, change, "text_2", 13)
        right = self._text(painter, right, _FILLERS, count, ink)
        late = over >= 10_000
        right = self._text(painter, right, _PLAN, plan, "warn" if late else "text_2")
        right = self._text(painter, right, _TIME, clock(self._try.ms), ink, weight=600, end=True)
        self._text(painter, _NAME, _NAME, self._name, ink)
        self._draw_bar(painter, QRectF(_NAME + _GAP, 0, max(right - _NAME - _GAP, 20), _HEIGHT))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(QPointF(0, _HEIGHT - 0.5), QPointF(self.width(), _HEIGHT - 0.5))

    def _draw_bar(self, painter: QPainter, area: QRectF) -> None:
        limit = self._try.take.header.plan.limit_ms
        scale = area.width() / max(self._longest_ms, 1)
        top = area.center().y() - _BAR / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("text" if self._last else "data"))
        painter.drawRoundedRect(
            QRectF(area.left(), top, max(min(self._try.ms, limit) * scale, 2), _BAR), 2, 2
        )
        if self._try.ms > limit:
            late = QRectF(area.left() + limit * scale, top, (self._try.ms - limit) * scale, _BAR)
            hatch = QBrush(self._theme.colour("warn"), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(late, self._theme.colour("warn_bg"))
            painter.fillRect(late, hatch)
        tick = area.left() + limit * scale
        painter.fillRect(QRectF(tick - 1, top - 6, 2, _BAR + 12), self._theme.colour("text"))

    def _text(
        self,
        painter: QPainter,
        right: float,
        width: float,
        words: str,
        token: str,
        size: int = 15,
        *,
        weight: int = 400,
        end: bool = False,
    ) -> float:
        """Write in a column that ends at `right`; gives where the column left of it ends."""
        box = QRectF(right - width, 0, width, _HEIGHT)
        write(painter, box, words, font(size, weight), self._theme.colour(token), end=end)
        return right - width - _GAP

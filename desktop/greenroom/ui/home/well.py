"""Where a deck is dropped: the dashed frame, large on an empty Home, a strip below the list."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QFrame, QWidget

from greenroom.phrase import phrase
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import button, label, row, sign, stack
from greenroom.ui.words import said, tr

_RADIUS = 10
_DROP = phrase("Drop a deck anywhere in this window: PowerPoint or PDF. It is read, never changed.")

_PROMISE = phrase("PowerPoint or PDF. It is read, never changed, and nothing leaves this laptop.")


class Well(QFrame):
    """A dashed frame."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("control"), 1.5)
        pen.setDashPattern([2.5, 2.5])
        painter.setPen(pen)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)


class DropStrip(Well):
    """One line below the list of decks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setFixedHeight(64)
        words = label(said(_DROP), "second")
        self.setLayout(row(None, sign(theme, "deck"), words, None, gap=12))


class DeckPile(QWidget):
    """A small drawing: three slides, one before the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(118, 76)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QPen(self._theme.colour("text_2"), 1.5)
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ink)
        for x, y in ((30, 10), (22, 18)):
            corner = [QPointF(x, y), QPointF(x + 74, y), QPointF(x + 74, y + 42)]
            painter.drawPolyline(QPolygonF(corner))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(QRectF(14, 26, 74, 42), 2, 2)
        painter.drawLine(QPointF(24, 38), QPointF(58, 38))
        painter.drawLine(QPointF(24, 47), QPointF(46, 47))


class EmptyHome(QWidget):
    """Home before anything was opened."""

    open_asked = Signal()
    sample_asked = Signal()
    practice_asked = Signal()

    def __init__(self, theme: Theme, *, sample: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = button(tr("Open a deck…"), "primary")
        self.open.clicked.connect(self.open_asked)
        self.sample = button(tr("Look around with the sample"), "big")
        self.sample.clicked.connect(self.sample_asked)
        self.sample.setVisible(sample)
        self.practice = button(tr("Practise questions without a deck"), "quiet")
        self.practice.clicked.connect(self.practice_asked)
        centred = Qt.AlignmentFlag.AlignHCenter
        title = label(tr("Drop the deck you will present"), "title")
        words = label(said(_PROMISE), "second")
        pile = DeckPile(theme)
        inner = stack(
            None,
            pile,
            28,
            title,
            6,
            words,
            24,
            row(None, self.open, self.sample, None, gap=12),
            16,
            row(None, self.practice, None),
            None,
            margins=(24, 0, 24, 56),
        )
        for part in (pile, title, words):
            inner.setAlignment(part, centred)
        well = Well(theme)
        well.setLayout(inner)
        self.setLayout(stack(well, margins=(40, 40, 40, 40)))

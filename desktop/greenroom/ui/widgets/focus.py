"""The ring around whatever has the keyboard; a style sheet cannot offset a rounded outline."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from greenroom.ui.theme import Theme

_GAP, _WIDTH = 2, 2
_RADIUS, _INSET_RADIUS = 10, 6
_RINGED = (
    *(QPushButton, QRadioButton, QLineEdit, QComboBox, QPlainTextEdit, QTextEdit),
    QAbstractItemView,
)

_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Lies over a window and draws a 2 px ring, 2 px outside the focused control.

    A widget of another class takes part by the property `ring` set to True. What scrolls fills its
    place to the edge, so its ring lies inside. A dialogue over the window gets a ring of its own.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._around: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        # A widget that is being destroyed loses the focus when its C++ half has gone already.
        for watched in filter(isValid, self._watched):
            watched.removeEventFilter(self)
        wanted = now is not None and (isinstance(now, _RINGED) or bool(now.property("ring")))
        inside = now is not None and now.window() is self.window()
        if now is not None and not inside:
            self._follow_into(now.window())
        self._around = now if wanted and inside else None
        self._watched = _up_to_window(self._around)
        for watched in self._watched:
            watched.installEventFilter(self)
        self._place()

    def _follow_into(self, other: QWidget) -> None:
        below = other.parentWidget() if isinstance(other, QDialog) else None
        if below is not None and below.window() is self.window() and not other.findChild(FocusRing):
            FocusRing(self._theme, other)._on_focus_changed(None, other.focusWidget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it or what it lies in moves, and go when it goes."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        around = self._around
        if around is None or not isValid(around) or not around.isVisible():
            self.hide()
            return
        corner = around.mapTo(self.window(), QPoint(0, 0))
        reach = -1 if _is_inset(around) else _GAP + _WIDTH
        inside = QRect(corner, around.size())
        room = self._room_for(around)
        if not room.intersects(inside):
            self.hide()
            return
        ring = inside.adjusted(-reach, -reach, reach, reach)
        self.setGeometry(ring)
        margin = max(reach, 0)
        seen = ring & room.adjusted(-margin, -margin, margin, margin)
        self.setMask(seen.translated(-ring.topLeft()))
        self.raise_()
        self.show()

    def _room_for(self, around: QWidget) -> QRect:
        """The part of the window that shows what lies where `around` lies: a list may be scrolled.

        What is scrolled out of sight has no ring.
        """
        room = self.window().rect()
        for widget in _up_to_window(around.parentWidget()):
            if isinstance(widget, QAbstractScrollArea):
                view = widget.viewport()
                room &= QRect(view.mapTo(self.window(), QPoint(0, 0)), view.size())
        return room

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), _WIDTH))
        half = _WIDTH // 2
        radius = _INSET_RADIUS if self._around and _is_inset(self._around) else _RADIUS
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), radius, radius)


def _is_inset(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QPlainTextEdit)


def _up_to_window(widget: QWidget | None) -> list[QWidget]:
    """A control and all that it lies in: when one of them moves, the control moves."""
    found: list[QWidget] = []
    while widget is not None and not widget.isWindow():
        found.append(widget)
        widget = widget.parentWidget()
    return found

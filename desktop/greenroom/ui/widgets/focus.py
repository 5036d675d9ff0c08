"""The ring around whatever has the keyboard; a style sheet cannot offset a rounded outline."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from greenroom.ui.theme import Theme

_GAP, _WIDTH, _RADIUS = 2, 2, 10
_RINGED = (QPushButton, QLineEdit, QComboBox, QPlainTextEdit)


class FocusRing(QWidget):
    """Lies over a window and draws a 2 px ring, 2 px outside the focused control.

    A widget of another class takes part by the property `ring` set to True.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._around: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        self.hide()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._around is not None:
            self._around.removeEventFilter(self)
        wanted = now is not None and (isinstance(now, _RINGED) or bool(now.property("ring")))
        inside = now is not None and now.window() is self.window()
        self._around = now if wanted and inside else None
        if self._around is not None:
            self._around.installEventFilter(self)
            self._around.destroyed.connect(self._forget)
        self._place()

    def _forget(self) -> None:
        self._around = None
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the control when it moves, and go when it goes."""
        if event.type() in (
            QEvent.Type.Move,
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Hide,
        ):
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        around = self._around
        if around is None or not around.isVisible():
            self.hide()
            return
        corner = around.mapTo(self.window(), QPoint(0, 0))
        reach = _GAP + _WIDTH
        self.setGeometry(QRect(corner, around.size()).adjusted(-reach, -reach, reach, reach))
        self.raise_()
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), _WIDTH))
        half = _WIDTH // 2
        painter.drawRoundedRect(self.rect().adjusted(half, half, -half, -half), _RADIUS, _RADIUS)

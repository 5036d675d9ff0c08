"""A button that shows the key that does the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.sides import at_its_side, painter_on

_PAD, _GAP, _HEIGHT = 6, 10, 18


class KeyButton(QPushButton):
    """Text, then the key in a small box; `kind` as for `button`."""

    def __init__(
        self, theme: Theme, text: str, key: str, kind: str = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._key = key
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Of a style sheet Qt turns the padding round by itself, and no alignment.
        begin = "right" if self.isRightToLeft() else "left"
        self.setStyleSheet(f"text-align: {begin}; padding-right: {self._box() + _GAP + 14}px;")

    def setText(self, text: str) -> None:
        """Change the words, for screen readers too."""
        super().setText(text)
        self.setAccessibleName(text)

    def _box(self) -> int:
        return QFontMetrics(font(12)).horizontalAdvance(self._key) + 2 * _PAD

    def minimumSizeHint(self) -> QSize:
        """Never narrower than its words and its key."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the key."""
        super().paintEvent(event)
        painter = painter_on(self)
        token = "on_accent" if self._kind == "primary" else "text_2"
        colour = self._theme.colour(token if self.isEnabled() else "text_3")
        width = self._box()
        top = (self.height() - _HEIGHT) / 2
        box = at_its_side(self, QRectF(self.width() - 14 - width, top, width, _HEIGHT))
        painter.setPen(QPen(colour, 1))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(font(12))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

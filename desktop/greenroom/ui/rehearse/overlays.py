"""What may lie over the slide: a blank cover, a number being typed, the list of keys."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from greenroom.ui.rehearse.keys import STAGE_KEYS, StageKey
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets import label, row, stack
from greenroom.ui.words import said, tr

Shade = Literal["black", "white", ""]

SHADES: dict[str, QColor] = {"black": QColor("#000000"), "white": QColor("#FFFFFF")}


class Cover(QWidget):
    """Covers the slide in black or white, as the room would see it; a hairline shows where."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shade: Shade = ""
        self.hide()

    def show_shade(self, shade: Shade) -> None:
        """Cover the slide, or with an empty shade show it again."""
        self._shade = shade
        told = {
            "black": tr("The slide is covered: black"),
            "white": tr("The slide is covered: white"),
        }
        self.setAccessibleName(told.get(shade, ""))
        self.setVisible(bool(shade))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(SHADES.get(self._shade, QColor(0, 0, 0)))
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


class NumberEntry(QWidget):
    """The digits typed so far, in a corner of the slide."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self.hide()

    def say(self, words: str) -> None:
        """Show these words; empty ones take them away."""
        self._words = words
        self.setAccessibleName(words)
        self.resize(self.sizeHint())
        self.setVisible(bool(words))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        return QSize(round(QFontMetricsF(font(20, 500)).horizontalAdvance(self._words)) + 32, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words on a plate that any slide bears."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._theme.colour("surface"))
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(font(20, 500))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(QPointF(16, 29), self._words)


class KeyList(QFrame):
    """All keys of a talk, in two columns over the slide."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "offer")
        self.setAccessibleName(tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        half = (len(STAGE_KEYS) + 1) // 2
        named = _key_names()
        for index, key in enumerate(STAGE_KEYS):
            column, line = divmod(index, half)
            grid.addLayout(_caps(key, named), line, 3 * column)
            grid.addWidget(label(said(key.does), "caption"), line, 3 * column + 1)
        grid.setColumnMinimumWidth(2, 16)
        self.setLayout(
            stack(
                label(tr("Keys"), "heading"),
                8,
                grid,
                8,
                label(tr("They work in both windows, and so does a clicker."), "caption"),
                margins=(24, 16, 24, 16),
            )
        )
        self.hide()


def _key_names() -> dict[str, str]:
    """What stands on the keys of a keyboard in this language."""
    return {
        "PageDown": tr("PageDown", "a key"),
        "PageUp": tr("PageUp", "a key"),
        "Space": tr("Space", "a key"),
        "Home": tr("Home", "a key"),
        "End": tr("End", "a key"),
        "Enter": tr("Enter", "a key"),
        "Ctrl": tr("Ctrl", "a key"),
    }


def _caps(key: StageKey, named: dict[str, str]) -> QHBoxLayout:
    words = (" ".join(named.get(part, part) for part in text.split()) for text in key.keys)
    return row(*map(_cap, words), None, gap=4)


def _cap(text: str) -> QLabel:
    made = label(text, "key")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made

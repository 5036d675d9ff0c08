"""What is seen of a deck while it is still being read: its first slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImageReader, QResizeEvent
from PySide6.QtWidgets import QWidget

from greenroom.ui.widgets import SlideView, button, label, row
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.ui.theme import Theme

_SHARE = 0.62  # of the page's width and height
_LARGEST = 960
_GAP = 16


class FirstSlidePage(QWidget):
    """The slide in the middle, the file's name below it; `cancel_asked` gives the reading up."""

    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slide = SlideView(theme)
        self.slide.setParent(self)
        self.words = label("", "caption")
        cancel = button(tr("Cancel"), "quiet", name=tr("Do not open this deck"))
        cancel.clicked.connect(self.cancel_asked)
        self._foot = QWidget(self)
        self._foot.setLayout(row(None, self.words, cancel, None, gap=12))
        self._aspect = 16 / 9

    def show_slide(self, deck: Path, picture: Path) -> None:
        """Show the first slide of a deck that is being read."""
        size = QImageReader(str(picture)).size()
        if size.isValid() and size.height():
            self._aspect = size.width() / size.height()
        self.slide.set_aspect(self._aspect)
        name = tr("First slide of {deck}").format(deck=deck.name)
        self.slide.show_slide(picture, name)
        self.words.setText(tr("Reading {deck}…").format(deck=deck.name))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the slide as large as the page allows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """By hand: a layout would not let the window become smaller again."""
        most = (self.width() * _SHARE, self.height() * _SHARE * self._aspect, float(_LARGEST))
        width = round(min(most))
        height = round(width / self._aspect)
        foot = self._foot.sizeHint().height()
        top = max(0, (self.height() - height - _GAP - foot) // 2)
        self.slide.setGeometry((self.width() - width) // 2, top, width, height)
        self._foot.setGeometry(0, top + height + _GAP, self.width(), foot)

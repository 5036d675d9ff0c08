"""The gap under the slide: room for one banner at a time, so that nothing ever moves for one."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.ui.rehearse.hints import HintSigns
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Banner

Place = Literal["asking", "question", "trouble", "covered", "paused"]

# Three lines of the usual type: a question in the small window.
_HEIGHT, _ABOVE = 112, 24
# What wants an answer comes before what is wrong, and that before what was asked for.
_ORDER: tuple[Place, ...] = ("asking", "question", "trouble", "covered", "paused")


class ReservedGap(QWidget):
    """Holds one banner for each place and shows the most urgent; the hints when there is none."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[Place, Banner] = {}
        self.hints = HintSigns(theme)
        self.setFixedHeight(_HEIGHT)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, _ABOVE, 0, 0)
        self._layout.addWidget(self.hints, 0, Qt.AlignmentFlag.AlignTop)

    def put(self, place: Place, banner: Banner | None) -> None:
        """Fill a place with a banner, or empty it."""
        old = self._banners.pop(place, None)
        if old is not None:
            old.hide()
            self._layout.removeWidget(old)
            old.deleteLater()
        if banner is not None:
            self._banners[place] = banner
            self._layout.addWidget(banner, 0, Qt.AlignmentFlag.AlignTop)
        self._arrange()

    def banner(self, place: Place) -> Banner | None:
        """What is in a place, seen or waiting behind another."""
        return self._banners.get(place)

    def clear(self) -> None:
        """Empty all places."""
        for place in tuple(self._banners):
            self.put(place, None)

    def _arrange(self) -> None:
        # At once: what a layout shows by itself, it shows in the next round of events.
        shown = next((place for place in _ORDER if place in self._banners), None)
        for place, banner in self._banners.items():
            banner.setVisible(place == shown)
        self.hints.setVisible(shown is None)

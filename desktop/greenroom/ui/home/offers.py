"""What was cut off and can be gone on with: a take to finish, a panel to go on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from greenroom.library import Take
from greenroom.library.answers import Sitting
from greenroom.time import clock
from greenroom.ui.widgets import Banner, button
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greenroom.ui.theme import Theme


class CutOff(msgspec.Struct, frozen=True):
    """A take that never ended or, with `panel`, one whose panel did not."""

    take: Take
    panel: Sitting | None = None

    @property
    def key(self) -> tuple[str, bool]:
        """What it is known by for as long as the window is open."""
        return str(self.take.folder), self.panel is not None


class Offers(QWidget):
    """Offers one thing at a time, `banner`; the others come when that can wait.

    `recover_asked` and `panel_asked` carry a take, `end_asked` one whose panel is to end there;
    `changed` says that another offer is shown, or none.
    """

    recover_asked = Signal(object)
    panel_asked = Signal(object)
    end_asked = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._waiting: tuple[CutOff, ...] = ()
        self._later: set[tuple[str, bool]] = set()
        self.banner: Banner | None = None
        self._slot = QVBoxLayout(self)
        self._slot.setContentsMargins(0, 0, 0, 0)

    def show_offers(self, cut_off: Sequence[CutOff]) -> None:
        """Offer the first that was not put off."""
        if self.banner is not None:
            self._slot.removeWidget(self.banner)
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        self._waiting = tuple(one for one in cut_off if one.key not in self._later)
        if self._waiting:
            first = self._waiting[0]
            self.banner = self._panel(first) if first.panel else self._take(first)
            self._slot.addWidget(self.banner)
        self.changed.emit()

    def _take(self, one: CutOff) -> Banner:
        take, deck, time = one.take, one.take.header.deck.name, clock(one.take.total_ms)
        review = button(tr("Review {time}").format(time=time))
        review.clicked.connect(lambda: self.recover_asked.emit(take))
        stopped = (
            tr("A take of “{deck}” stopped at {time}, on slide {slide}.").format(
                deck=deck, time=time, slide=take.cues[-1].slide
            )
            if take.cues
            else tr("A take of “{deck}” stopped at {time}.").format(deck=deck, time=time)
        )
        return self._banner(one, stopped, tr("At most the last second is missing."), review)

    def _panel(self, one: CutOff) -> Banner:
        take, panel = one.take, one.panel
        assert panel is not None
        onward, end = button(tr("Go on")), button(tr("End it there"), "quiet")
        onward.clicked.connect(lambda: self.panel_asked.emit(take))
        end.clicked.connect(lambda: self._put_off(one))
        end.clicked.connect(lambda: self.end_asked.emit(take))
        stopped = tr("A panel on “{deck}” stopped at question {number} of {total}.").format(
            deck=take.header.deck.name, number=panel.index + 1, total=len(panel.questions)
        )
        return self._banner(one, stopped, tr("What was answered is kept."), end, onward)

    def _banner(self, one: CutOff, what: str, rest: str, *buttons: QPushButton) -> Banner:
        later = button(tr("Later"), "quiet")
        later.clicked.connect(lambda: self._put_off(one))
        return Banner(self._theme, "offer", what, rest, later, *buttons)

    def _put_off(self, one: CutOff) -> None:
        self._later.add(one.key)
        self.show_offers(self._waiting)

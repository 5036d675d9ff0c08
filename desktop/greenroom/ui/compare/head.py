"""Which take is set beside which."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.comparison import BEST, Side, best, why_apart
from greenroom.library import Take, comparable
from greenroom.ui.compare.names import take_name
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import button, label, row
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.words import said, tr

BEST_OF_OTHERS = 0
"""Stands for the best of the other takes."""


class CompareHead(QWidget):
    """Two lists of takes; `changed` when another pair is wanted, `back_asked` to leave."""

    changed = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.later, self.earlier = Choice(theme), Choice(theme)
        self.later.setAccessibleName(tr("The take to look at"))
        self.earlier.setAccessibleName(tr("The take to set beside it"))
        self.earlier.setToolTip(said(BEST))
        self.back = button(tr("Back to the review"), "quiet")
        self.says = label("", "caption")
        beside = label(tr("beside"))
        self.setLayout(row(self.later, beside, self.earlier, self.says, None, self.back, gap=12))
        self.later.currentIndexChanged.connect(self._on_later)
        self.earlier.currentIndexChanged.connect(self.changed)
        self.back.clicked.connect(self.back_asked)
        self._names: dict[int, str] = {}

    def show_takes(self, takes: Sequence[Take], number: int) -> None:
        """Offer a deck's rehearsals, with one chosen, by number."""
        self._names = {
            at: _name(at, take) for at, take in enumerate(takes, 1) if comparable((take,))
        }
        self.later.blockSignals(True)
        self.later.clear()
        for at in sorted(self._names, reverse=True):
            self.later.addItem(self._names[at], at)
        self.later.setCurrentIndex(max(self.later.findData(number), 0))
        self.later.blockSignals(False)
        self._offer_others()

    @property
    def chosen(self) -> tuple[int, int]:
        """The numbers of the earlier take, or `BEST_OF_OTHERS`, and of the later one."""
        return int(self.earlier.currentData() or 0), int(self.later.currentData() or 0)

    def beside(self, sides: Sequence[Side]) -> Side | None:
        """Which of those found is set beside the chosen take; None while it is not known."""
        earlier, later = self.chosen
        others = [side for side in sides if side.number != later]
        if earlier == BEST_OF_OTHERS:
            return best(others)
        return next((side for side in others if side.number == earlier), None)

    def say(self, side: Side | None) -> None:
        """Say which take is the best of the others, and what keeps the chosen one apart."""
        text = ""
        if side is not None and self.chosen[0] == BEST_OF_OTHERS:
            text = tr("That is take {number}").format(number=side.number)
        elif side is not None and why_apart(side):
            text = tr("Take {number}: {why}").format(number=side.number, why=said(why_apart(side)))
        self.says.setText(text)

    def _offer_others(self) -> None:
        earlier, later = self.chosen
        self.earlier.blockSignals(True)
        self.earlier.clear()
        self.earlier.addItem(tr("The best of the others"), BEST_OF_OTHERS)
        for at in sorted(self._names, reverse=True):
            if at != later:
                self.earlier.addItem(self._names[at], at)
        self.earlier.setCurrentIndex(max(self.earlier.findData(earlier), 0))
        self.earlier.blockSignals(False)

    def _on_later(self) -> None:
        self._offer_others()
        self.changed.emit()


def _name(number: int, take: Take) -> str:
    silent = tr("silent") if take.header.silent else ""
    return ", ".join(filter(None, (take_name(number, take.header.started), silent)))

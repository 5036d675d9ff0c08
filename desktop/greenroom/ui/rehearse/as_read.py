"""Quiet lines on what was read: which slides the deck presents, and what of it is damaged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from greenroom.deck.problems import as_phrase
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.deck import Deck


_MOST = 6  # lines; a deck with more losses needs another copy, not a longer list


class AsRead(QWidget):
    """Says both where there is something to say; the first loss stands for all until asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[str, ...] = ()
        self.presented = label("", "caption", wrap=True)
        self.lost = label("", "caption", wrap=True)
        self.more = button("", "link", name=tr("Say all that is damaged in the deck"))
        self.more.clicked.connect(self._say_all)
        line = row(self.lost, self.more, gap=12)
        line.setStretch(0, 1)
        self.setLayout(stack(self.presented, line, margins=(0, 4, 0, 0)))
        self.hide()

    def show_deck(self, deck: Deck) -> None:
        """Say what there is to say about a deck."""
        self._problems = tuple(said(as_phrase(problem)) for problem in deck.problems)
        line = presented_line(deck)
        self.presented.setText(line)
        self.presented.setVisible(bool(line))
        self.lost.setText(self._problems[0] if self._problems else "")
        self.lost.setVisible(bool(deck.problems))
        self.more.setText(tr("{number} more").format(number=len(deck.problems) - 1))
        self.more.setVisible(len(deck.problems) > 1)
        self.setVisible(bool(line or deck.problems))

    def _say_all(self) -> None:
        rest = len(self._problems) - _MOST
        last = (tr("And {number} more.").format(number=rest),) if rest > 0 else ()
        self.lost.setText("\n".join((*self._problems[:_MOST], *last)))
        self.more.hide()


def presented_line(deck: Deck) -> str:
    """Which slides the deck itself says to present; nothing where that is all of them."""
    shown = tuple(slide.number for slide in deck.shown)
    if not set(shown) <= set(deck.presented):
        return ""
    show = next((show for show in deck.shows if show.slides == deck.presented), None)
    if show is not None:
        return tr(
            "The deck presents its custom show “{show}”: {shown} of its {all} slides."
        ).format(show=show.name, shown=len(shown), all=len(deck.slides))
    return tr("The deck presents slides {first} to {last}: {shown} of its {all} slides.").format(
        first=shown[0], last=shown[-1], shown=len(shown), all=len(deck.slides)
    )

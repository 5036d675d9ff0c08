"""Opening a deck: read, drawn quickly, drawn well; the window stays free meanwhile."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from greenroom.errors import DeckError, GreenroomError
from greenroom.plan import propose_plan
from greenroom.ui.background import Task, run
from greenroom.ui.context import OpenDeck

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from greenroom.deck import Deck
    from greenroom.render import SlidePictures
    from greenroom.ui.context import Context

_SUFFIXES = (".pptx", ".pdf", ".ppsx", ".potx", ".pptm", ".ppsm", ".potm")
_FILTER = f"Decks ({' '.join('*' + suffix for suffix in _SUFFIXES)});;All files (*)"


class Opening(QObject):
    """`opened` carries an `OpenDeck` without pictures, `drawn` the same with them, twice at most.

    `failed` carries a GreenroomError, `drawing` how many slides of how many are drawn.
    """

    opened = Signal(object)
    drawn = Signal(object)
    drawing = Signal(int, int)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None

    def open(self, path: Path, limit_ms: int) -> None:
        """Read a deck, then draw it; an earlier opening that is still going on is dropped."""
        self.cancel()
        self._task = run(
            self,
            lambda task: _presentable(self._context.load_deck(path), path),
            success=partial(self._on_read, path, limit_ms),
            failure=self._fail,
        )

    def show(self, opened: OpenDeck) -> None:
        """Draw a deck that is known already, from a take."""
        self.cancel()
        self.opened.emit(opened)
        self._draw(opened, quick=True)

    @property
    def busy(self) -> bool:
        """Whether a deck is being read or drawn."""
        return self._task is not None

    def cancel(self) -> None:
        """Nobody waits for it any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_read(self, path: Path, limit_ms: int, deck: Deck) -> None:
        self.show(OpenDeck(path, deck, propose_plan(deck, limit_ms)))

    def _draw(self, opened: OpenDeck, *, quick: bool) -> None:
        # Work runs on another thread while signals belong to this one, so progress goes by `run`.
        self._task = run(
            self,
            lambda task: self._context.draw(
                opened.path, opened.deck, quick=quick, progress=task.progress
            ),
            success=partial(self._on_drawn, opened, quick),
            failure=self._fail,
            progress=self.drawing.emit,
        )

    def _fail(self, error: GreenroomError) -> None:
        self._task = None
        self.failed.emit(error)

    def _on_drawn(self, opened: OpenDeck, quick: bool, pictures: SlidePictures) -> None:
        shown = replace(opened, pictures=pictures.files)
        self.drawn.emit(shown)
        if quick:
            self._draw(shown, quick=False)
        else:
            self._task = None


def _presentable(deck: Deck, path: Path) -> Deck:
    if not deck.shown:
        raise DeckError(
            "all slides are hidden, so there is nothing to present.",
            file=path,
            remedy="Show at least one slide in your slide program.",
        )
    return deck


def ask_for_deck(parent: QWidget, then: Callable[[Path], None]) -> None:
    """Ask for a deck's file; `then` gets the one that was chosen."""
    dialog = QFileDialog(parent, "Open a deck", "", _FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

"""What is on the shelf, found out in the background: names first, then pictures, then figures."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap

from greenroom.deck import Deck
from greenroom.errors import GreenroomError
from greenroom.library import Take, list_takes
from greenroom.ui.background import Task, run
from greenroom.ui.home.shelf import Figures, ShelvedDeck, figures, find_sample, shelve

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.ui.context import Context

# More takes than this do not fit into a chart 360 px wide.
_MOST_TAKES = 24
_PICTURE_WIDTH = 768


class Stock(msgspec.Struct, frozen=True):
    """The shelf, and the takes that were interrupted, newest first."""

    shelf: tuple[ShelvedDeck, ...]
    interrupted: tuple[Take, ...]


class Stocktaking(QObject):
    """`counted` carries a `Stock`; then, each with its place on the shelf, `read` a fuller entry,

    `drawn` the first slide's picture, `measured` the figures of its takes from old to new.
    """

    counted = Signal(object)
    read = Signal(int, object)
    drawn = Signal(int, object)
    measured = Signal(int, object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._tasks: list[Task] = []

    def begin(self, recent: tuple[str, ...]) -> None:
        """Take stock anew; an earlier one that is still going on is dropped."""
        for task in self._tasks:
            task.cancel()
        self._tasks = []
        self._run(lambda task: self._count(recent), self._on_counted)

    def _count(self, recent: tuple[str, ...]) -> Stock:
        takes = list_takes(self._context.places.takes)
        sample = find_sample(self._context.places.sample_decks)
        interrupted = tuple(
            take for take in takes if not (take.finished or take.live) and take.total_ms
        )
        return Stock(shelve(recent, takes, sample), interrupted)

    def _on_counted(self, stock: Stock) -> None:
        self.counted.emit(stock)
        for index, entry in enumerate(stock.shelf):
            if entry.deck is None:
                self._run(partial(self._read, entry.path), partial(self._on_read, index, entry))
            else:
                self._draw(index, entry.path, entry.deck)
            if entry.takes:
                self._run(partial(self._measure, entry.takes), partial(self.measured.emit, index))

    def _read(self, path: Path, _task: Task) -> Deck:
        return self._context.load_deck(path)

    def _on_read(self, index: int, entry: ShelvedDeck, deck: Deck) -> None:
        self.read.emit(index, msgspec.structs.replace(entry, deck=deck))
        self._draw(index, entry.path, deck)

    def _draw(self, index: int, path: Path, deck: Deck) -> None:
        def draw(_task: Task) -> Path:
            drawn = self._context.draw(path, deck, quick=True, progress=lambda done, total: None)
            return drawn.files[0]

        self._run(draw, partial(self._on_drawn, index))

    def _on_drawn(self, index: int, file: Path) -> None:
        picture = QPixmap(str(file))
        if not picture.isNull():
            smooth = Qt.TransformationMode.SmoothTransformation
            self.drawn.emit(index, picture.scaledToWidth(_PICTURE_WIDTH, smooth))

    def _measure(self, takes: tuple[Take, ...], task: Task) -> tuple[Figures, ...]:
        """Figures of the takes that have words; one that cannot be judged is left out."""
        found: list[Figures] = []
        for take in [take for take in takes if take.words][-_MOST_TAKES:]:
            if task.cancelled:
                break
            try:
                found.append(figures(self._context.report_of_take(take)))
            except GreenroomError:
                continue
        return tuple(found)

    def _run(self, work: Any, success: Any) -> None:
        # What fails here is shown nowhere: a deck that cannot be read says so when it is opened.
        self._tasks.append(run(self, work, success=success, failure=lambda _: None))

"""What is on the shelf, found out in the background: names first, then pictures and figures."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPixmap

from greenroom.errors import GreenroomError
from greenroom.library import Take, list_takes, rehearsals
from greenroom.library.answers import interrupted_sitting
from greenroom.ui.background import Inbox, Task, run
from greenroom.ui.home.offers import CutOff
from greenroom.ui.home.shelf import Figures, ShelvedDeck, figures, find_sample, shelve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from greenroom.deck import Deck
    from greenroom.ui.context import Context

# More takes than this do not fit into a chart 360 px wide.
_MOST_TAKES = 24
_PICTURE_WIDTH = 768


class Stock(msgspec.Struct, frozen=True):
    """The shelf, and what was cut off: takes, then panels, the newest first."""

    shelf: tuple[ShelvedDeck, ...]
    cut_off: tuple[CutOff, ...]


class _Counted(msgspec.Struct, frozen=True):
    """What the disk holds."""

    recent: tuple[str, ...]
    takes: tuple[Take, ...]
    sample: Path | None
    cut_off: tuple[CutOff, ...]

    def stock(self, known: Mapping[Path, Deck]) -> Stock:
        """The shelf, given which decks were read."""
        return Stock(shelve(self.recent, self.takes, self.sample, known), self.cut_off)


class _Read(msgspec.Struct, frozen=True):
    index: int
    entry: ShelvedDeck


class _Drawn(msgspec.Struct, frozen=True):
    index: int
    file: Path


class _Measured(msgspec.Struct, frozen=True):
    index: int
    figures: tuple[Figures, ...]


class Stocktaking(QObject):
    """`counted` carries a `Stock`; the others each a place on the shelf and what was found out.

    `read`: a fuller entry. `drawn`: the first slide's picture. `measured`: the figures of the
    deck's takes from old to new. `failed`: a GreenroomError. One deck after the other: Home may
    not keep the machine busy.
    """

    counted = Signal(object)
    read = Signal(int, object)
    drawn = Signal(int, object)
    measured = Signal(int, object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._inbox: Inbox | None = None

    def begin(self, recent: tuple[str, ...]) -> None:
        """Take stock anew; an earlier one that is still going on is dropped."""
        self.cancel()
        self._task = run(
            self,
            lambda task: self._count(recent),
            success=self._go_round,
            failure=self.failed.emit,
        )

    def cancel(self) -> None:
        """Stop after what is being done now."""
        if self._task is not None:
            self._task.cancel()

    def _count(self, recent: tuple[str, ...]) -> _Counted:
        takes = list_takes(self._context.places.takes)
        sample = find_sample(self._context.places.sample_decks)
        cut_off = (*_unfinished(takes), *_left_panels(takes))
        return _Counted(recent, rehearsals(takes), sample, cut_off)

    def _go_round(self, counted: _Counted) -> None:
        stock = counted.stock({})
        self.counted.emit(stock)
        inbox = Inbox(lambda found: self._tell(inbox, found), self)
        self._inbox = inbox
        self._task = run(
            self,
            partial(self._look_round, counted, stock, inbox.post),
            success=lambda _: None,
            failure=self.failed.emit,
        )

    def _tell(self, inbox: Inbox, found: object) -> None:
        if inbox is not self._inbox:
            return
        if isinstance(found, Stock):
            self.counted.emit(found)
        elif isinstance(found, _Read):
            self.read.emit(found.index, found.entry)
        elif isinstance(found, _Measured):
            self.measured.emit(found.index, found.figures)
        elif isinstance(found, _Drawn):
            picture = QPixmap(str(found.file))
            if not picture.isNull():
                smooth = Qt.TransformationMode.SmoothTransformation
                self.drawn.emit(found.index, picture.scaledToWidth(_PICTURE_WIDTH, smooth))

    def _look_round(
        self, counted: _Counted, stock: Stock, post: Callable[[object], None], task: Task
    ) -> None:
        """Draw and read all; what was read may show that takes belong to another file."""
        known: dict[Path, Deck] = {}
        self._look_at_all(stock.shelf, known, post, task)
        again = counted.stock(known)
        if [(e.path, e.takes) for e in again.shelf] != [(e.path, e.takes) for e in stock.shelf]:
            post(again)
            self._look_at_all(again.shelf, known, post, task)
        for index, entry in enumerate(again.shelf):
            if entry.takes:
                post(_Measured(index, self._measure(entry.takes, task)))

    def _look_at_all(
        self,
        shelf: tuple[ShelvedDeck, ...],
        known: dict[Path, Deck],
        post: Callable[[object], None],
        task: Task,
    ) -> None:
        for index, entry in enumerate(shelf):
            if not task.cancelled:
                # A deck that cannot be read says so when it is opened, not here.
                with suppress(GreenroomError):
                    self._look_at(index, entry, known, post)

    def _look_at(
        self,
        index: int,
        entry: ShelvedDeck,
        known: dict[Path, Deck],
        post: Callable[[object], None],
    ) -> None:
        deck = entry.deck
        if entry.path not in known and (deck is None or _edited(entry.path, deck)):
            known[entry.path] = deck = self._context.load_deck(entry.path)
            post(_Read(index, msgspec.structs.replace(entry, deck=deck)))
        assert deck is not None
        first = deck.shown[0].number if deck.shown else 1
        drawn = self._context.draw_one(entry.path, deck, first, width=_PICTURE_WIDTH)
        post(_Drawn(index, drawn))

    def _measure(self, takes: tuple[Take, ...], task: Task) -> tuple[Figures, ...]:
        """Figures of the takes that have words; one that cannot be judged is left out."""
        found: list[Figures] = []
        for take in [take for take in takes if take.words][-_MOST_TAKES:]:
            if task.cancelled:
                break
            with suppress(GreenroomError):
                found.append(figures(self._context.report_of_take(take)))
        return tuple(found)


def _unfinished(takes: Iterable[Take]) -> Iterator[CutOff]:
    return (CutOff(take) for take in takes if not (take.finished or take.live) and take.total_ms)


def _left_panels(takes: Iterable[Take]) -> Iterator[CutOff]:
    panels = ((take, interrupted_sitting(take.folder)) for take in takes if take.finished)
    return (CutOff(take, panel) for take, panel in panels if panel is not None)


def _edited(path: Path, deck: Deck) -> bool:
    """Whether the file is there and holds something else than the deck that was last rehearsed."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() != deck.sha256
    except OSError:
        return False

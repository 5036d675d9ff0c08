"""Takes up what Home shows: a deck of its shelf, the sample's take, what was cut off."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.library import finish_take, place_of
from greenroom.library.answers import end_sitting
from greenroom.plan import propose_plan
from greenroom.ui.background import run
from greenroom.ui.context import OpenDeck
from greenroom.ui.pictures import Pictures
from greenroom.ui.sample import add_spoken_take

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.ui.context import Context
    from greenroom.ui.home.page import HomePage
    from greenroom.ui.home.shelf import ShelvedDeck
    from greenroom.ui.opening import Opening


class TakingUp(QObject):
    """`wanted` carries the place to go to once the deck that it opens is there, and the folder of
    a take or None; `failed` a GreenroomError.
    """

    wanted = Signal(str, object)
    failed = Signal(object)

    def __init__(
        self, context: Context, home: HomePage, opening: Opening, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._opening = context, opening
        home.deck_asked.connect(self.open_shelved)
        home.offers.recover_asked.connect(self._recover)
        home.offers.panel_asked.connect(lambda take: self.open_take(take, "panel"))
        home.offers.end_asked.connect(self._end_panel)

    def open_shelved(self, entry: ShelvedDeck, tab: str) -> None:
        """Open a deck of the shelf; one whose file has gone is known from its last take."""
        self.wanted.emit(tab, None)
        if entry.sample and tab == "review" and not entry.takes:
            self._add_sample_take(entry)
        elif entry.path.is_file() or entry.deck is None:
            self._opening.open(entry.path, entry.limit_ms)
        else:
            plan = propose_plan(entry.deck, entry.limit_ms)
            self._opening.show(OpenDeck(entry.path, entry.deck, plan, Pictures()))

    def open_take(self, take: Take, tab: str = "review") -> None:
        """Open the deck of a take as it was then, and show the take."""
        self.wanted.emit(tab, take.folder)
        header = take.header
        plan = header.plan if header.drill is None else propose_plan(header.deck)
        path = place_of(header).path or Path(header.deck.file)
        self._opening.show(OpenDeck(path, header.deck, plan, Pictures()))

    def _add_sample_take(self, entry: ShelvedDeck) -> None:
        context = self._context

        def add() -> Path:
            deck = context.load_deck(entry.path)
            return add_spoken_take(entry.path, deck, context.places.takes, context.now())

        run(
            self,
            lambda task: add(),
            success=lambda folder: self._opening.open(entry.path, entry.limit_ms),
            failure=self.failed.emit,
        )

    def _recover(self, take: Take) -> None:
        """End an interrupted take where its recording ends, then write its words down."""
        run(
            self,
            lambda task: finish_take(take.folder, take.total_ms),
            success=lambda _: self.open_take(take),
            failure=self.failed.emit,
        )

    def _end_panel(self, take: Take) -> None:
        """Leave an interrupted panel as it is."""
        run(
            self,
            lambda task: end_sitting(take.folder),
            success=lambda _: None,
            failure=self.failed.emit,
        )

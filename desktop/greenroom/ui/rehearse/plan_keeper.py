"""Writes the plan down a moment after it was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.library import keep_plan
from greenroom.plan import Plan
from greenroom.ui.background import run

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.deck import Deck

# So that a dragged line is one file written, not a hundred.
_PAUSE_MS = 400


class PlanKeeper(QObject):
    """Keeps what differs from the plan that was opened; `failed` carries a GreenroomError."""

    failed = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._kept = Plan()
        self._wanted: tuple[Deck, Plan] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.keep)

    def open(self, plan: Plan) -> None:
        """This plan is known already; what waits for another deck is written first."""
        self.keep()
        self._kept = plan

    def change(self, deck: Deck, plan: Plan) -> None:
        """The plan is this now; it is written soon."""
        self._wanted = (deck, plan)
        self._timer.start()

    def keep(self) -> None:
        """Write what has changed now, off the GUI thread."""
        self._timer.stop()
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted[1] == self._kept:
            return
        deck, self._kept = wanted
        plan = self._kept
        run(
            self,
            lambda task: keep_plan(self._folder, deck, plan),
            success=lambda _: None,
            failure=self.failed.emit,
        )

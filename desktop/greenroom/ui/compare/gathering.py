"""A deck's takes with their reports, found out one after the other in the background."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.errors import GreenroomError
from greenroom.library import Take, comparable, open_take, side_of
from greenroom.ui.background import Inbox, Task, run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from greenroom.ui.context import Context


class Gathering(QObject):
    """`found` carries each `Side` as it comes, `done` says that these were all."""

    found = Signal(object)
    done = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None
        self._inbox: Inbox | None = None

    def begin(self, takes: Sequence[Take], known: Sequence[int] = ()) -> None:
        """Go through a deck's rehearsals, the newest first; `known` ones, by number, are had."""
        self.cancel()
        wanted = [
            (number, take)
            for number, take in enumerate(takes, 1)
            if number not in known and comparable((take,))
        ]
        inbox = Inbox(lambda side: self._tell(inbox, side), self)
        self._inbox = inbox
        self._task = run(
            self,
            partial(self._gather, wanted[::-1], inbox.post),
            success=lambda _: self.done.emit(),
            failure=lambda _: self.done.emit(),
        )

    def cancel(self) -> None:
        """Stop after the take that is being looked at."""
        self._inbox = None
        if self._task is not None:
            self._task.cancel()

    def _tell(self, inbox: Inbox, side: object) -> None:
        if inbox is self._inbox:
            self.found.emit(side)

    def _gather(
        self, wanted: list[tuple[int, Take]], post: Callable[[object], None], task: Task
    ) -> None:
        """On another thread; a take that cannot be read is left out, as in the list of takes."""
        for number, take in wanted:
            if task.cancelled:
                return
            with suppress(GreenroomError):
                again = open_take(take.folder)
                post(side_of(again, number, self._context.report_of_take(again)))

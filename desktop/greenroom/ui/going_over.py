"""A better model listens to a take again, in the background, whatever page is shown."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.ui.background import Task, run

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.errors import GreenroomError
    from greenroom.library import Take
    from greenroom.speech.again import Again
    from greenroom.ui.context import Context


class GoingOver(QObject):
    """One take at a time; what was heard of it is kept, so it can be stopped and gone on with.

    All signals carry the take's folder: `changed` when it begins, waits or stops, `progressed` with
    milliseconds done and in all, `ended` when the take has its new words, `failed` with a
    GreenroomError.
    """

    changed = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    failed = Signal(object, object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._work: tuple[Take, Again] | None = None
        self._task: Task | None = None
        self._cancel = Event()
        self._held = False

    @property
    def folder(self) -> Path | None:
        """The take that is listened to, also while it has to wait."""
        return self._work[0].folder if self._work else None

    @property
    def again(self) -> Again | None:
        """Which model listens."""
        return self._work[1] if self._work else None

    @property
    def waiting(self) -> bool:
        """Whether it waits for a talk to be over."""
        return self._held and self._work is not None

    def begin(self, take: Take, again: Again) -> None:
        """Let this model listen to this take; another that is under way is stopped."""
        self.stop()
        self._work = (take, again)
        self._start()

    def stop(self) -> None:
        """Listen no more; what was heard is kept."""
        if self._work is not None:
            folder = self._work[0].folder
            self._halt()
            self._work = None
            self.changed.emit(folder)

    def hold(self, on: bool) -> None:
        """Somebody talks, and two models at once would be too much; or not any more."""
        if on == self._held:
            return
        self._held = on
        if self._work is None:
            return
        if on:
            self._halt()
            self.changed.emit(self._work[0].folder)
        else:
            self._start()

    def _halt(self) -> None:
        self._cancel.set()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        if self._work is None:
            return
        take, again = self._work
        self.changed.emit(take.folder)
        if self._held:
            return
        self._cancel = cancel = Event()
        models = self._context.models
        self._task = run(
            self,
            lambda task: models.go_over(take, again, task.progress, cancel),
            success=lambda _: self._on_done(take),
            failure=lambda error: self._on_failed(take, error),
            progress=lambda done, total: self.progressed.emit(take.folder, done, total),
        )

    def _on_done(self, take: Take) -> None:
        self._work = self._task = None
        self.ended.emit(take.folder)

    def _on_failed(self, take: Take, error: GreenroomError) -> None:
        self._work = self._task = None
        self.failed.emit(take.folder, error)

"""The recogniser on one recording, seen from the window: words as they come, and how it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.errors import RecogniserError
from greenroom.speech.messages import Done, Failed
from greenroom.take import Heard
from greenroom.ui.background import Inbox, Task, run

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.errors import GreenroomError
    from greenroom.transcript import Word
    from greenroom.ui.context import Context, Listener


class Listening(QObject):
    """Finds the model, starts the recogniser and follows `wav`; nothing here can stop a recording.

    `heard` carries each `Heard` for the journal, `done` all words, `failed` one GreenroomError.
    """

    heard = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, wav: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wav = wav
        self._inbox = Inbox(self._receive, self)
        self._listener: Listener | None = None
        self._complete = False
        self._words: list[Word] = []
        self.until_ms = 0
        self.problem: GreenroomError | None = None
        self._search: Task | None = None

    def begin(self) -> None:
        """Look for the model, then listen; returns at once."""
        self._search = run(
            self,
            lambda task: self._context.find_model(),
            success=self._listen,
            failure=self._fail,
        )

    def finish(self) -> None:
        """The recording is complete: listen to the rest."""
        self._complete = True
        if self._listener is not None:
            self._listener.finish(self._wav)

    def close(self) -> None:
        """Stop listening and end the process."""
        if self._search is not None:
            self._search.cancel()
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _listen(self, model: Path) -> None:
        self._listener = self._context.listener(model, self._inbox.post)
        self._listener.follow(self._wav)
        if self._complete:
            self._listener.finish(self._wav)

    def _receive(self, event: object) -> None:
        if self._listener is None:
            return
        if isinstance(event, Heard):
            self._words.extend(event.words)
            self.until_ms = event.until_ms
            self.heard.emit(event)
        elif isinstance(event, Done):
            self.close()
            self.done.emit(tuple(self._words))
        elif isinstance(event, Failed):
            self._fail(RecogniserError(event.message))

    def _fail(self, error: GreenroomError) -> None:
        self.problem = error
        self.close()
        self.failed.emit(error)

"""One recogniser for a whole panel: one recording after the other, each with its own words."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.errors import RecogniserError
from greenroom.speech.messages import Done, Failed
from greenroom.speech.terms import deck_words
from greenroom.take import Heard
from greenroom.ui.background import Inbox, run

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.deck import Deck
    from greenroom.errors import GreenroomError
    from greenroom.transcript import Word
    from greenroom.ui.context import Context, Listener


class Hearing(QObject):
    """Listens to recordings in the order they are given, expecting rare words of `deck`.

    `heard` gives (recording, all its words so far), `done` the same at its end, `failed` one
    GreenroomError after which nothing more is heard. The recogniser follows one recording at a
    time, so the next one waits until it is done with the last.
    """

    heard = Signal(object, object)
    done = Signal(object, object)
    failed = Signal(object)

    def __init__(self, context: Context, deck: Deck, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._deck = deck
        self._terms: tuple[str, ...] = ()
        self._inbox = Inbox(self._receive, self)
        self._listener: Listener | None = None
        self._waiting: deque[Path] = deque()
        self._complete: set[Path] = set()
        self._words: list[Word] = []
        self._following = False
        self._closing = self._starting = False
        self.problem: GreenroomError | None = None

    def begin(self) -> None:
        """Look for the model and start the recogniser, if it does not run; returns at once."""
        self._closing = False
        if self._listener is not None or self._starting:
            return
        self.problem = None
        self._starting = True
        run(
            self,
            lambda task: (self._context.find_model(), deck_words(self._deck)),
            success=lambda found: self._start(*found),
            failure=self._fail,
        )

    def follow(self, wav: Path) -> None:
        """Listen to a recording that still grows, after those given before."""
        self._waiting.append(wav)
        self._next()

    def ending(self, wav: Path) -> None:
        """The speaker is done with a recording that will soon be complete."""
        if (listener := self._at_work_on(wav)) is not None:
            listener.ending(wav)

    def finish(self, wav: Path) -> None:
        """A recording is complete."""
        self._complete.add(wav)
        if (listener := self._at_work_on(wav)) is not None:
            listener.finish(wav)

    def _at_work_on(self, wav: Path) -> Listener | None:
        return self._listener if self._following and self._waiting[0] == wav else None

    @property
    def busy(self) -> bool:
        """Whether a recording is still being listened to."""
        return bool(self._waiting) and self.problem is None

    def close(self) -> None:
        """End the recogniser as soon as it has nothing left to do."""
        self._closing = True
        if not self.busy:
            self._stop()

    def _start(self, model: Path, terms: tuple[str, ...]) -> None:
        self._starting = False
        self._terms = terms
        if self._closing and not self._waiting:
            return
        self._listener = self._context.listener(model, self._inbox.post)
        self._next()

    def _next(self) -> None:
        if self._listener is None or self._following or not self._waiting:
            return
        wav = self._waiting[0]
        self._following = True
        self._words = []
        self._listener.follow(wav, terms=self._terms, awaited=True)
        if wav in self._complete:
            self._listener.finish(wav)

    def _receive(self, event: object) -> None:
        if not self._following:
            return
        if isinstance(event, Heard):
            self._words.extend(event.words)
            self.heard.emit(self._waiting[0], tuple(self._words))
        elif isinstance(event, Done):
            self._following = False
            wav = self._waiting.popleft()
            self.done.emit(wav, tuple(self._words))
            self._next()
            if self._closing and not self._waiting:
                self._stop()
        elif isinstance(event, Failed):
            self._fail(RecogniserError(event.message))

    def _fail(self, error: GreenroomError) -> None:
        self.problem = error
        self._starting = False
        self._stop()
        self.failed.emit(error)

    def _stop(self) -> None:
        self._following = False
        self._waiting.clear()
        if self._listener is not None:
            self._listener.close()
            self._listener = None

"""The recogniser on one recording, seen from the window: words as they come, and how it ended."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.errors import RecogniserError
from greenroom.phrase import phrase
from greenroom.speech.messages import Done, Failed
from greenroom.speech.terms import deck_words
from greenroom.take import Heard
from greenroom.ui.background import Inbox, Task, run

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from greenroom.deck import Deck
    from greenroom.errors import GreenroomError
    from greenroom.transcript import Word
    from greenroom.ui.context import Context, Listener

_log = logging.getLogger(__name__)
# A process that dies this often without a step forward dies of what it hears.
_MOST_DEATHS = 3
_PAUSE_MS = 1000
# A chunk of half a minute takes a slow machine a minute, twice that where it is read again.
_STUCK_MS = 180_000


class Listening(QObject):
    """Finds the model, starts the recogniser and follows `wav`; nothing here can stop a recording.

    A recogniser that dies or gets stuck is started again from where it was. `words` are those
    known already, up to `until_ms`; rare words of `deck` are expected. `heard` carries each `Heard`
    for the journal, `done` all words, `failed` one GreenroomError; `go_on` tries again after that.
    `model` and `language` are what it last listened with.
    """

    heard = Signal(object)
    done = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        wav: Path,
        deck: Deck,
        parent: QObject | None = None,
        *,
        words: Iterable[Word] = (),
        until_ms: int = 0,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._wav = wav
        self._deck = deck
        self._terms: tuple[str, ...] = ()
        self._inbox = Inbox(self._open, self)
        self._listener: Listener | None = None
        self._number = 0
        self._complete = False
        self._words = list(words)
        self._deaths = 0
        self.until_ms = until_ms
        self.model = self.language = ""
        self.problem: GreenroomError | None = None
        self._stuck = self._timer(_STUCK_MS, self._give_up_waiting)
        self._rest = self._timer(_PAUSE_MS, self.begin)

    def _timer(self, ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        return timer

    def begin(self) -> None:
        """Look for the model, then listen; returns at once."""
        self._number += 1
        number = self._number
        run(
            self,
            lambda task: self._start(number, task),
            success=lambda listener: self._follow(number, listener),
            failure=lambda error: self._fail(error) if number == self._number else None,
        )

    def _start(self, number: int, task: Task) -> Listener:
        """On another thread, for starting a process takes longer than a frame."""
        model = self._context.find_model()
        self._terms = self._terms or deck_words(self._deck)
        self.model, self.language = model.name, self._context.current().language
        # What an earlier process said last may still be on its way: it would be heard twice.
        listener = self._context.listener(model, lambda event: self._inbox.post((number, event)))
        if task.cancelled:
            listener.close()
        return listener

    def ending(self) -> None:
        """The speaker is done; the recording will soon be complete."""
        if self._listener is not None:
            self._listener.ending(self._wav)

    def finish(self) -> None:
        """The recording is complete: listen to the rest."""
        self._complete = True
        if self._listener is not None:
            self._listener.finish(self._wav)
            self._stuck.start()

    def go_on(self) -> None:
        """After a failure: try once more from where it was."""
        self.problem = None
        self._deaths = 0
        self.begin()

    def close(self) -> None:
        """Stop listening and end the process."""
        self._stuck.stop()
        self._rest.stop()
        self._number += 1
        if self._listener is not None:
            self._listener.close()
            self._listener = None

    def _follow(self, number: int, listener: Listener) -> None:
        if number != self._number:
            listener.close()
            return
        self._listener = listener
        listener.follow(self._wav, from_ms=self.until_ms, terms=self._terms)
        self._stuck.start()
        if self._complete:
            listener.finish(self._wav)

    def _open(self, letter: object) -> None:
        assert isinstance(letter, tuple)
        number, event = letter
        if number == self._number:
            self._receive(event)

    def _receive(self, event: object) -> None:
        self._stuck.start()
        if isinstance(event, Heard):
            self._words.extend(event.words)
            self._deaths = 0 if event.until_ms > self.until_ms else self._deaths
            self.until_ms = event.until_ms
            self.heard.emit(event)
        elif isinstance(event, Done):
            self.close()
            self.done.emit(tuple(self._words))
        elif isinstance(event, Failed):
            error = RecogniserError(event.message)
            if event.died:
                self._bury(error)
            else:
                self._fail(error)

    def _give_up_waiting(self) -> None:
        self._bury(RecogniserError(phrase("The recogniser is stuck. The recording is safe.")))

    def _bury(self, error: GreenroomError) -> None:
        """Start another after a moment, unless too many have died in the same place."""
        self._deaths += 1
        _log.warning("the recogniser died or was stuck, %d times by now", self._deaths)
        if self._deaths >= _MOST_DEATHS:
            self._fail(error)
            return
        self.close()
        self._rest.start()

    def _fail(self, error: GreenroomError) -> None:
        self.problem = error
        _log.error("a recording is not written down", exc_info=error)
        self.close()
        self.failed.emit(error)

"""Brings the words of one take to disk, whether or not anybody watches."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from greenroom.library import save_transcript
from greenroom.transcript import Transcript, Word
from greenroom.ui.background import run
from greenroom.ui.rehearse.listening import Listening

if TYPE_CHECKING:
    from greenroom.errors import GreenroomError
    from greenroom.library import Take
    from greenroom.ui.context import Context


class WritingDown(QObject):
    """Listens to the rest of `take` and saves its transcript; the recording is safe throughout.

    `listening` is what followed the talk, or None to go on from the last words in the take's
    journal. `done` comes when the transcript is on disk, `failed` with a GreenroomError when it
    cannot be; `settled` after both.
    """

    done = Signal()
    failed = Signal(object)
    settled = Signal()

    def __init__(
        self,
        context: Context,
        take: Take,
        listening: Listening | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.take = take
        self._given = listening
        self._listening = listening or Listening(
            context,
            take.audio,
            take.header.deck,
            self,
            words=take.words,
            until_ms=take.heard_ms,
        )
        self._from = (0, 0.0)
        self.problem: GreenroomError | None = None

    def begin(self) -> None:
        """Listen to the end; returns at once."""
        self._listening.done.connect(self._save)
        self._listening.failed.connect(self._fail)
        self._from = (self.heard_ms, monotonic())
        if self._given is None or self._listening.problem is not None:
            self._listening.go_on()
        self._listening.finish()

    def close(self) -> None:
        """Stop listening: the take can be transcribed another time."""
        self._listening.close()
        self.settled.emit()

    @property
    def heard_ms(self) -> int:
        """How far the recogniser has listened."""
        return min(self._listening.until_ms, self.take.total_ms)

    def left_s(self) -> int | None:
        """Seconds until the words are there, from what was measured since; None before that."""
        from_ms, from_s = self._from
        gained = self.heard_ms - from_ms
        if gained <= 0:
            return None
        left = self.take.total_ms - self.heard_ms
        return round(left * (monotonic() - from_s) / gained)

    def _save(self, words: tuple[Word, ...]) -> None:
        transcript = Transcript(words, self._listening.language, self._listening.model)
        run(
            self,
            lambda task: save_transcript(self.take.folder, transcript),
            success=lambda _: self._succeed(),
            failure=self._fail,
        )

    def _succeed(self) -> None:
        self.done.emit()
        self.settled.emit()

    def _fail(self, error: GreenroomError) -> None:
        self.problem = error
        self.failed.emit(error)
        self.settled.emit()

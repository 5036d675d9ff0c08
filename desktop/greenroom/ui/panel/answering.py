"""The microphone during one answer: opened, watched and closed off the GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.errors import AudioError, GreenroomError
from greenroom.phrase import phrase
from greenroom.ui.background import Task, run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from greenroom.audio import InputDevice
    from greenroom.ui.context import Context, Recording

_TICK_MS = 100
_GONE = AudioError(phrase("The microphone has gone; what was said so far is kept."))


class Answering(QObject):
    """One answer at a time, recorded to `wav`; `discard` removes one that came to nothing.

    `began` comes with the first sample, `ticked` ten times a second with the answer's length in
    ms, `ended` with the length in ms, `failed` with an error when there is nothing to keep. A
    microphone that goes away ends the answer; `problem` then says so.
    """

    began = Signal()
    ticked = Signal(int)
    ended = Signal(int)
    failed = Signal(object)

    def __init__(
        self, context: Context, discard: Callable[[Path], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._discard = discard
        self._recording: Recording | None = None
        self.wav: Path | None = None
        self._running = False
        self._wanted = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.problem: GreenroomError | None = None

    @property
    def recording(self) -> Recording | None:
        """The recording under way, if any."""
        return self._recording

    def start(self, place: Callable[[], Path], device: InputDevice | None) -> None:
        """Open the microphone and record to the file that `place` gives, on another thread."""
        self.problem = None
        wanted = self._wanted

        def open_(_: Task) -> tuple[Path, Recording]:
            wav = place()
            recording = self._context.recording(wav, device)
            try:
                recording.start()
            except GreenroomError:
                self._discard(wav)
                raise
            return wav, recording

        def opened(found: tuple[Path, Recording]) -> None:
            if wanted != self._wanted:
                self._throw_away(*found)
                return
            self.wav, self._recording = found
            self._timer.start()

        run(self, open_, success=opened, failure=self.failed.emit)

    def cancel(self) -> None:
        """Nobody has spoken yet and nobody will: close the microphone, keep nothing."""
        self._wanted += 1
        self._timer.stop()
        recording, self._recording = self._recording, None
        if recording is not None and self.wav is not None:
            self._throw_away(self.wav, recording)

    def _throw_away(self, wav: Path, recording: Recording) -> None:
        def stop(_: Task) -> None:
            recording.stop(0)
            self._discard(wav)

        run(self, stop, success=lambda _: None, failure=self.failed.emit)

    def stop(self) -> None:
        """Record half a second more, so that the last word is whole, and end."""
        self._timer.stop()
        recording, self._recording = self._recording, None
        self._running = False
        if recording is None:
            return

        def ended(length: int) -> None:
            self.problem = self.problem or recording.problem
            self.ended.emit(length)

        run(self, lambda task: recording.stop(), success=ended, failure=self.failed.emit)

    def _tick(self) -> None:
        recording = self._recording
        if recording is None:
            return
        if recording.lost:
            self.problem = _GONE
            self.stop()
        elif recording.started:
            if not self._running:
                self._running = True
                self.began.emit()
            self.ticked.emit(recording.position_ms)

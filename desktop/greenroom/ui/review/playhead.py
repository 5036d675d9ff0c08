"""Where in the talk we are, and whether it sounds: between the player and what shows it."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.errors import AudioError
from greenroom.ui.context import Playback
from greenroom.ui.words import said_error

LEAD_MS = 3000
"""A click plays from this long before, so that the ear has the sentence."""

STEP_MS = 3000
_TICK_MS = 33


class Playhead(QObject):
    """A position in the talk, in ms from its first sample; it moves while the talk plays.

    Without a recording it still moves to where it is told, silently.
    """

    moved = Signal(int)
    playing_changed = Signal(bool)
    failed = Signal(str)

    def __init__(self, player: Playback, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._audio: Path | None = None
        self._total = 0
        self._position = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def load(self, audio: Path | None, total_ms: int) -> None:
        """Turn to another talk, at its start; `audio` is None where there is no recording."""
        self.stop()
        self._audio, self._total = audio, total_ms
        self._move(0)

    @property
    def position_ms(self) -> int:
        """Where in the talk we are."""
        return self._position

    @property
    def playing(self) -> bool:
        """Whether the talk is heard."""
        return self._timer.isActive()

    @property
    def has_sound(self) -> bool:
        """Whether there is a recording to play."""
        return self._audio is not None

    def play(self, from_ms: int | None = None) -> None:
        """Play from a moment on (or from here, or from the start when at the end)."""
        if from_ms is None:
            from_ms = self._position if self._position < self._total - 200 else 0
        self._move(from_ms)
        if self._audio is None:
            return
        try:
            self._player.play(self._audio, self._position)
        except AudioError as error:
            self.stop()
            self.failed.emit(said_error(error))
            return
        self._set_playing(True)

    def hear(self, ms: int) -> None:
        """Play from three seconds before a moment."""
        self.play(ms - LEAD_MS)

    def toggle(self) -> None:
        """Play, or stop."""
        if self.playing:
            self.stop()
        else:
            self.play()

    def seek(self, ms: int) -> None:
        """Go to a moment; goes on playing if it was."""
        if self.playing:
            self.play(ms)
        else:
            self._move(ms)

    def step(self, ms: int) -> None:
        """Go forward, or back for less than 0."""
        self.seek(self._position + ms)

    def stop(self) -> None:
        """Fall silent, stay where we are."""
        if self.playing:
            self._player.stop()
            self._set_playing(False)

    def _set_playing(self, playing: bool) -> None:
        if playing == self.playing:
            return
        if playing:
            self._timer.start()
        else:
            self._timer.stop()
        self.playing_changed.emit(playing)

    def _move(self, ms: int) -> None:
        self._position = min(max(ms, 0), self._total)
        self.moved.emit(self._position)

    def _on_tick(self) -> None:
        self._move(self._player.position_ms)
        if not self._player.playing:
            self._set_playing(False)

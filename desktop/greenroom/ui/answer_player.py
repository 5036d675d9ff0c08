"""Plays the recorded answers of a panel, one at a time."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.errors import AudioError
from greenroom.ui.context import Playback
from greenroom.ui.words import said_error

_TICK_MS = 100


class AnswerPlayer(QObject):
    """`changed` carries the recording that sounds from now on, None for silence.

    `failed` carries one line.
    """

    changed = Signal(object)
    failed = Signal(str)

    def __init__(self, player: Playback, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._playing: Path | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._on_tick)

    def toggle(self, audio: Path) -> None:
        """Play a recording from its start, or stop where it is the one that sounds."""
        if audio == self._playing:
            self.stop()
            return
        try:
            self._player.play(audio)
        except AudioError as error:
            self.stop()
            self.failed.emit(said_error(error))
            return
        self._turn_to(audio)

    def stop(self) -> None:
        """Fall silent."""
        if self._playing is not None:
            self._player.stop()
            self._turn_to(None)

    def _turn_to(self, audio: Path | None) -> None:
        self._playing = audio
        if audio is None:
            self._timer.stop()
        else:
            self._timer.start()
        self.changed.emit(audio)

    def _on_tick(self) -> None:
        if not self._player.playing:
            self.stop()

"""The recording sign and the banner about microphone and disk during a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer

from greenroom.time import clock
from greenroom.ui.rehearse.sound_banners import (
    lost,
    mended,
    microphone,
    quiet,
    refound,
    silent,
    unheard,
    unwritten,
)
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.audio import Level
    from greenroom.errors import GreenroomError
    from greenroom.ui.rehearse.mishaps import Found, Mishaps
    from greenroom.ui.rehearse.stage import Stage
    from greenroom.ui.theme import Theme
    from greenroom.ui.widgets import Banner

# Long enough to be read between two sentences.
_SHOWN_MS = 12_000
_SPEAK_MS = 4_000
# Nobody is silent for so long in a talk, and those who are too far away want to know soon.
_UNHEARD_MS = 30_000

Trouble = Literal["lost", "disk", "sound"]

_SOUND = {"silent": silent, "quiet": quiet}
_URGENT: tuple[Trouble, ...] = ("lost", "disk", "sound")


class SoundSigns(QObject):
    """Says on `stage` what the sound of one take after the other does; nothing there moves.

    What stands (a lost microphone, a full disk, silence) stays until it is over, the most urgent
    of it seen; what has passed is said for a while.
    """

    def __init__(self, theme: Theme, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._standing: dict[Trouble, Callable[[], Banner]] = {}
        self._sign = ""
        self._heard_ms = 0
        self._recording = tr("Recording")
        self._passing = self._timer(_SHOWN_MS, self._show_standing)
        self._spoken = self._timer(_SPEAK_MS, self._say_recording)

    def _timer(self, ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        return timer

    def follow(self, mishaps: Mishaps | None) -> None:
        """A take's microphone has been opened, and no sample has come yet."""
        self._recording = tr("Recording")
        self.rest()
        self._stage.say_recording(tr("Waiting for the microphone…"), recording=False)
        if mishaps is not None:
            mishaps.lost.connect(self._on_lost)
            mishaps.found.connect(self._on_found)
            mishaps.troubled.connect(self._on_trouble)
            mishaps.mended.connect(self._on_mended)

    def begin(self) -> None:
        """The first sample came: what is said from here on is kept."""
        self._stand("lost", None)
        self._stage.say_recording(tr("Speak now"), recording=True)
        self._spoken.start()

    def rest(self) -> None:
        """The talk is over."""
        self._passing.stop()
        self._spoken.stop()
        self._standing = {}
        self._sign, self._heard_ms = "", 0

    def show_level(self, level: Level, at_ms: int, *, paused: bool) -> None:
        """Sound, or the lack of it, at a moment of the take while a microphone is there."""
        self._stage.level.show_level(level)
        if level.heard or paused:
            self._heard_ms = at_ms
        unheard = at_ms - self._heard_ms > _UNHEARD_MS
        sign = "silent" if level.silent else "quiet" if unheard else ""
        if sign != self._sign:
            self._sign = sign
            self._stand("sound", (lambda: _SOUND[sign](self._theme)) if sign else None)

    def _say_recording(self) -> None:
        self._stage.say_recording(self._recording, recording=True)

    def _on_lost(self, at_ms: int) -> None:
        self._spoken.stop()
        self._sign = ""
        self._stand("sound", None)
        if at_ms:
            words = tr("Not recording since {time}").format(time=clock(at_ms))
            short = tr("Not recording")
            self._stage.say_recording(words, recording=False, trouble=True, short=short)
        self._stand("lost", lambda: lost(self._theme, at_ms) if at_ms else unheard(self._theme))

    def _on_found(self, found: Found) -> None:
        self._heard_ms = found.at_ms + found.lost_ms
        device = microphone(found.device)
        self._recording = (
            tr("Recording") if found.wanted else tr("Recording: {device}").format(device=device)
        )
        self._say_recording()
        self._stand("lost", None)
        if found.lost_ms:  # a block that was only late has cost nothing
            self._pass(refound(self._theme, found))

    def _on_trouble(self, error: GreenroomError) -> None:
        self._stand("disk", lambda: unwritten(self._theme, error))

    def _on_mended(self) -> None:
        self._stand("disk", None)
        self._pass(mended(self._theme))

    def _stand(self, what: Trouble, banner: Callable[[], Banner] | None) -> None:
        """Say this from now on, or no longer."""
        self._standing.pop(what, None)
        if banner is not None:
            self._standing[what] = banner
        if banner is not None or not self._passing.isActive():
            self._show_standing()

    def _show_standing(self) -> None:
        self._passing.stop()
        first = next((what for what in _URGENT if what in self._standing), None)
        self._stage.show_trouble(self._standing[first]() if first else None)

    def _pass(self, banner: Banner) -> None:
        """Say this for a while, unless something worse stands."""
        if not self._standing:
            self._stage.show_trouble(banner)
            self._passing.start()

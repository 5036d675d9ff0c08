"""The recording sign and the banner about microphone and disk during a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from greenroom.time import clock
from greenroom.ui.rehearse.finishing import spoken_length
from greenroom.ui.widgets import Banner

if TYPE_CHECKING:
    from greenroom.audio import Level
    from greenroom.errors import GreenroomError
    from greenroom.ui.rehearse.mishaps import Found, Mishaps
    from greenroom.ui.rehearse.stage import Stage
    from greenroom.ui.theme import Theme

_WAITING = "Waiting for the microphone…"
# Long enough to be read between two sentences.
_SHOWN_MS = 12_000
_SPEAK_MS = 4_000


class SoundSigns(QObject):
    """Says on `stage` what the sound of one take after the other does; nothing there moves."""

    def __init__(self, theme: Theme, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stage = stage
        self._silent = False
        self._recording = "Recording"
        self._clear = self._timer(_SHOWN_MS, lambda: stage.show_trouble(None))
        self._spoken = self._timer(_SPEAK_MS, self._say_recording)

    def _timer(self, ms: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(ms)
        timer.timeout.connect(act)
        return timer

    def follow(self, mishaps: Mishaps | None) -> None:
        """A take's microphone has been opened, and no sample has come yet."""
        self._silent = False
        self._recording = "Recording"
        self.rest()
        self._stage.say_recording(_WAITING, recording=False)
        if mishaps is not None:
            mishaps.lost.connect(self._on_lost)
            mishaps.found.connect(self._on_found)
            mishaps.troubled.connect(self._on_trouble)
            mishaps.mended.connect(self._on_mended)

    def begin(self) -> None:
        """The first sample came: what is said from here on is kept."""
        self._clear.stop()
        self._stage.show_trouble(None)
        self._stage.say_recording("Speak now", recording=True)
        self._spoken.start()

    def rest(self) -> None:
        """The talk is over."""
        self._clear.stop()
        self._spoken.stop()

    def show_level(self, level: Level) -> None:
        """Sound, or the lack of it, while a microphone is there."""
        self._stage.level.show_level(level)
        if level.silent != self._silent:
            self._silent = level.silent
            self._show(silent(self._theme) if level.silent else None)

    def _say_recording(self) -> None:
        self._stage.say_recording(self._recording, recording=True)

    def _on_lost(self, at_ms: int) -> None:
        self._spoken.stop()
        if at_ms:
            words = f"Not recording since {clock(at_ms)}"
            self._stage.say_recording(words, recording=False, trouble=True)
        self._show(lost(self._theme, at_ms) if at_ms else unheard(self._theme))

    def _on_found(self, found: Found) -> None:
        self._recording = "Recording" if found.wanted else f"Recording: {microphone(found.device)}"
        self._say_recording()
        # A block that was only late has cost nothing.
        self._show(refound(self._theme, found) if found.lost_ms else None, passing=True)

    def _on_trouble(self, error: GreenroomError) -> None:
        self._show(unwritten(self._theme, error))

    def _on_mended(self) -> None:
        self._show(mended(self._theme), passing=True)

    def _show(self, banner: Banner | None, *, passing: bool = False) -> None:
        self._clear.stop()
        self._stage.show_trouble(banner)
        if banner is not None and passing:
            self._clear.start()


def microphone(name: str) -> str:
    """A microphone's name for people: what ALSA calls `default` they chose in their system."""
    return "the system’s default" if name == "default" else name


def silent(theme: Theme) -> Banner:
    """Nothing but zeros comes from the microphone."""
    return Banner(
        theme,
        "advice",
        "The microphone is silent.",
        "Is it muted? Slides and clocks are kept; unmute it and keep talking.",
        icon="mic-off",
    )


def unheard(theme: Theme) -> Banner:
    """The microphone was opened and gives nothing at all."""
    return Banner(
        theme,
        "trouble",
        "No sound comes from the microphone.",
        "Wait a moment: the others are tried. Nothing has been lost, the talk has not begun.",
        icon="mic-off",
    )


def lost(theme: Theme, at_ms: int) -> Banner:
    """The microphone went."""
    saved = clock(at_ms)
    return Banner(
        theme,
        "trouble",
        f"Microphone lost at {saved}.",
        "All before is saved and the clocks run on. Plug one in: it is taken up by itself.",
        icon="mic-off",
    )


def refound(theme: Theme, found: Found) -> Banner:
    """Sound comes again; what is missing is said, and what else may happen."""
    length = spoken_length(found.lost_ms)
    missing = f"{length} from {clock(found.at_ms)} on {_are(length)} missing."
    if found.wanted:
        return Banner(theme, "offer", "The microphone is back.", missing, icon="mic", tone="good")
    return Banner(
        theme,
        "advice",
        f"Recording again, with {microphone(found.device)}.",
        f"{missing} Plug the first one in again: it is taken up in your next pause.",
        icon="mic",
    )


def unwritten(theme: Theme, error: GreenroomError) -> Banner:
    """The disk takes no more: what is safe, what to do."""
    full = "No space left" in error.what
    head = "The disk is full." if full else f"{error.what[:1].upper()}{error.what[1:]}"
    rest = "Keep talking: it is kept in memory, and written once there is room. Free some space."
    return Banner(theme, "trouble", head, rest)


def mended(theme: Theme) -> Banner:
    """What was kept in memory is on disk."""
    return Banner(
        theme,
        "offer",
        "The take is being written again.",
        "Nothing is missing.",
        icon="tick",
        tone="good",
    )


def _are(length: str) -> str:
    return "is" if length.startswith("1 ") else "are"

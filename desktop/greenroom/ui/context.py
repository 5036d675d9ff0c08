"""What the pages need from outside: looks, places, settings, the clock, and the real parts.

Pages know these shapes only, so a test hands them parts written by hand, and nothing heavy (numpy,
PortAudio, the recogniser) is loaded before the window is there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from greenroom.audio import InputDevice, Level
    from greenroom.deck import Deck
    from greenroom.errors import AudioError
    from greenroom.library import Take
    from greenroom.places import Places
    from greenroom.plan import Plan
    from greenroom.render import SlidePictures
    from greenroom.report import Report
    from greenroom.settings import Settings
    from greenroom.ui.theme import Theme


class Recording(Protocol):
    """A recording under way; `audio.Recorder` is one."""

    problem: AudioError | None
    overflows: int

    def start(self) -> None:
        """Open the microphone; blocks a little; raises AudioError when that fails."""

    @property
    def started(self) -> bool:
        """Whether the first sample has come."""

    @property
    def position_ms(self) -> int:
        """Now, in ms from the first sample."""

    @property
    def level(self) -> Level:
        """How loud it is now."""

    @property
    def lost(self) -> bool:
        """Whether the microphone has gone."""

    def stop(self, tail_ms: int = 500) -> int:
        """Record `tail_ms` more and end; blocks that long; gives the length in ms."""


class Listener(Protocol):
    """The recogniser's process; `speech.Recogniser` is one. Its events come on another thread."""

    def follow(self, wav: Path) -> None:
        """Listen to a recording that still grows."""

    def finish(self, wav: Path) -> None:
        """The recording is complete: listen to the rest, then say Done."""

    def cancel(self) -> None:
        """Stop listening."""

    def close(self) -> None:
        """End the process."""


class Playback(Protocol):
    """Plays one recording at a time; `audio.Player` is one."""

    def play(self, path: Path, from_ms: int = 0) -> None:
        """Play from a moment on; raises AudioError."""

    def stop(self) -> None:
        """Fall silent."""

    @property
    def playing(self) -> bool:
        """Whether sound is coming out."""

    @property
    def position_ms(self) -> int:
        """What is heard now, in ms from the start of the recording."""


class DrawSlides(Protocol):
    """Draws all slides of a deck; `render.draw` with its folder and width."""

    def __call__(
        self, deck_file: Path, deck: Deck, *, quick: bool, progress: Callable[[int, int], None]
    ) -> SlidePictures:
        """One picture per slide; `quick` rather than as good as can be. Blocks."""


@dataclass(frozen=True)
class OpenDeck:
    """The deck in the window: where it is, what was read in it, how long each slide may take."""

    path: Path
    deck: Deck
    plan: Plan
    pictures: tuple[Path, ...] = ()

    def picture(self, number: int) -> Path | None:
        """The picture of slide `number`, or None while there is none."""
        return self.pictures[number - 1] if 1 <= number <= len(self.pictures) else None


@dataclass(frozen=True)
class Context:
    """Everything from outside in one hand.

    What blocks (`load_deck`, `draw`, `input_devices`, `find_model`, `report_of_take`) is called
    through `background.run`. `recording` takes None for a level meter that writes no file and for
    the default microphone; `listener` takes the model's folder and the function that gets events.
    """

    theme: Theme
    places: Places
    settings: Settings
    now: Callable[[], datetime]
    load_deck: Callable[[Path], Deck]
    draw: DrawSlides
    input_devices: Callable[[], tuple[InputDevice, ...]]
    recording: Callable[[Path | None, InputDevice | None], Recording]
    find_model: Callable[[], Path]
    listener: Callable[[Path, Callable[[object], None]], Listener]
    playback: Callable[[], Playback]
    report_of_take: Callable[[Take], Report]

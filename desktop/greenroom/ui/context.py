"""What the pages need from outside: looks, places, settings, the clock, and the real parts.

Pages know these shapes only, so a test hands them parts written by hand, and nothing heavy (numpy,
PortAudio, the recogniser) is loaded before the window is there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic_ns
from typing import TYPE_CHECKING, Protocol

from greenroom.errors import ServerError
from greenroom.phrase import phrase
from greenroom.settings import Settings
from greenroom.ui.models import Models, NoModels

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from greenroom.audio import InputDevice, Level, MissingSound
    from greenroom.deck import Deck
    from greenroom.errors import AudioError
    from greenroom.language_model.server import Server
    from greenroom.library import Take
    from greenroom.panel.adviser import Adviser
    from greenroom.places import Places
    from greenroom.plan import Plan
    from greenroom.render import FirstPicture, Picture
    from greenroom.report import Report
    from greenroom.settings import LanguageModelChoice
    from greenroom.ui.pictures import Pictures
    from greenroom.ui.theme import Theme


class Recording(Protocol):
    """A recording under way; `audio.Recorder` is one."""

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
        """Whether no sound comes; the recording goes on in silence and looks for a microphone."""

    @property
    def heard_ms(self) -> int:
        """Up to where it was heard, when it is lost."""

    @property
    def missing(self) -> tuple[MissingSound, ...]:
        """What was not heard, as far as that is over; the recording holds silence there."""

    @property
    def device(self) -> InputDevice:
        """The microphone that is listened to, or was last."""

    @property
    def overflows(self) -> int:
        """How often samples were dropped because the computer was too busy."""

    @property
    def problem(self) -> AudioError | None:
        """Why what is heard cannot be written just now."""

    def stop(self, tail_ms: int = 500) -> int:
        """Record `tail_ms` more and end; blocks that long; gives the length in ms."""


class DeviceWatch(Protocol):
    """Follows what is plugged in; `audio.DeviceWatch` is one."""

    def close(self) -> None:
        """Look no more."""


class Listener(Protocol):
    """The recogniser's process; `speech.Recogniser` is one. Its events come on another thread."""

    def follow(
        self, wav: Path, *, from_ms: int = 0, terms: Sequence[str] = (), awaited: bool = False
    ) -> None:
        """Listen to a recording that still grows, from a moment on; `terms` may be said in it.

        `awaited`: somebody will wait for its last words.
        """

    def ending(self, wav: Path) -> None:
        """The speaker is done; hardly more than silence will come."""

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


class Voice(Protocol):
    """Reads a line aloud; `audio.voice.Voice` is one. No call raises or waits."""

    @property
    def there(self) -> bool:
        """Whether anything would be heard."""

    @property
    def speaking(self) -> bool:
        """Whether it is reading now."""

    def say(self, text: str) -> None:
        """Begin to read, in place of what was being read."""

    def hush(self) -> None:
        """Fall silent."""


class NoVoice:
    """Says nothing."""

    there = speaking = False

    def say(self, text: str) -> None:
        """Nothing is read."""

    def hush(self) -> None:
        """Nothing was read."""


class Wanted(Protocol):
    """Whether somebody still waits; a `background.Task` is one."""

    @property
    def cancelled(self) -> bool:
        """True once nobody does."""


class FindLanguageModel(Protocol):
    """Finds the server of the user's language model; `language_model.server` does."""

    def __call__(self, choice: LanguageModelChoice, wanted: Wanted) -> Server:
        """Blocks. Raises ServerError, also for a computer that was not allowed."""


def _no_language_model(choice: LanguageModelChoice, wanted: Wanted) -> Server:  # noqa: ARG001
    raise ServerError(phrase("There is no language model here."))


class Keeper(Protocol):
    """Keeps the machine awake; `rehearse.awake` has them. Neither call raises or waits."""

    def hold(self) -> None:
        """Keep it awake."""

    def release(self) -> None:
        """Let it sleep."""


class NoKeeper:
    """Lets the machine sleep when it wants to."""

    def hold(self) -> None:
        """Nothing is asked for."""

    def release(self) -> None:
        """Nothing is taken back."""


class LoadDeck(Protocol):
    """Reads a deck; `deck.load_deck` with its folder."""

    def __call__(self, path: Path, password: str | None = None) -> Deck:
        """Read it, with a password that is remembered. Raises DeckError, PasswordError. Blocks."""


class Expect(Protocol):
    """Is told that a deck is about to be read and drawn; `Decks.expect`."""

    def __call__(self, path: Path, width: int, show: Callable[[FirstPicture], None]) -> None:
        """Hands the first slide's picture to `show` on another thread, if that is quick."""


class DrawSlides(Protocol):
    """Draws all slides of a deck; `render.draw_soon` with its folder."""

    def __call__(
        self,
        deck_file: Path,
        deck: Deck,
        *,
        width: int,
        show: Callable[[Picture], None],
        looked_at: Callable[[], int],
        pdf: Path | None,
    ) -> object:
        """Hands each picture to `show` as it comes and again when there is a better one, on any
        thread; what `show` raises ends it. Blocks. `looked_at` says which slide is on screen, `pdf`
        is a file to take the pictures from.
        """


class DrawSlide(Protocol):
    """Draws one slide quickly; `render.draw` with its folder."""

    def __call__(self, deck_file: Path, deck: Deck, number: int, *, width: int) -> Path:
        """The picture. Blocks."""


@dataclass(frozen=True)
class Reviewed:
    """A take with the report on it."""

    take: Take
    report: Report


@dataclass(frozen=True)
class OpenDeck:
    """The deck in the window: where it is, what was read in it, how long each slide may take."""

    path: Path
    deck: Deck
    plan: Plan
    pictures: Pictures
    pdf: Path | None = None

    def picture(self, number: int) -> Path | None:
        """The picture of slide `number`, or None while there is none."""
        return self.pictures.file(number)

    def thumbnail(self, number: int) -> Path | None:
        """The small picture of slide `number`, or None while there is none."""
        return self.pictures.thumbnail(number)


@dataclass(frozen=True)
class Context:
    """Everything from outside in one hand.

    What blocks (`load_deck`, `draw`, `draw_one`, `input_devices`, `watch_devices`, `find_model`,
    `report_of_take`, `find_language_model`, `adviser`) is called through `background.run`.
    `recording` takes None for a level meter that writes no file and for the default microphone;
    `watch_devices` takes the function that gets each new list, on another thread; `listener` the
    model's folder and the function that gets events; `adviser` gives the user's language model,
    None where it is off, and raises ServerError where it is not there. `get_ready` says that
    a deck may be opened soon. `settings` are those that the
    window was made with, `current` gives them as they are now.
    """

    theme: Theme
    places: Places
    settings: Settings
    now: Callable[[], datetime]
    load_deck: LoadDeck
    draw: DrawSlides
    draw_one: DrawSlide
    input_devices: Callable[[], tuple[InputDevice, ...]]
    watch_devices: Callable[[Callable[[object], None]], DeviceWatch]
    recording: Callable[[Path | None, InputDevice | None], Recording]
    find_model: Callable[[], Path]
    listener: Callable[[Path, Callable[[object], None]], Listener]
    playback: Callable[[], Playback]
    report_of_take: Callable[[Take], Report]
    current: Callable[[], Settings] = Settings
    models: Models = field(default_factory=NoModels)
    keeper: Keeper = field(default_factory=NoKeeper)
    voice: Callable[[], Voice] = NoVoice
    find_language_model: FindLanguageModel = _no_language_model
    adviser: Callable[[], Adviser | None] = lambda: None
    expect: Expect = lambda path, width, show: None
    get_ready: Callable[[], None] = lambda: None
    clock_ms: Callable[[], int] = lambda: monotonic_ns() // 1_000_000

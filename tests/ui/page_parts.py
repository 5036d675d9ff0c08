"""Parts written by hand that stand in for sound, speech and the clock when a page is tested."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import soundfile

from greenroom.audio import InputDevice, Level, MissingSound
from greenroom.errors import AudioError, ModelError
from greenroom.library import Take, open_take
from greenroom.places import Places
from greenroom.speech.messages import Done
from greenroom.take import Entry, Heard, TakeHeader
from greenroom.transcript import Transcript, Word
from greenroom.ui.context import Context
from greenroom.ui.theme import LIGHT, Theme
from ui.sample_talk import sample_deck, sample_entries, sample_plan, sample_words


@dataclass
class FakePlayer:
    """Remembers what it was asked to play; time stands still until a test moves it."""

    played: list[tuple[Path, int]] = field(default_factory=list)
    playing: bool = False
    position_ms: int = 0
    broken: bool = False

    def play(self, path: Path, from_ms: int = 0) -> None:
        if self.broken:
            raise AudioError("No loudspeaker was found.", remedy="Plug one in.")
        self.played.append((path, from_ms))
        self.playing, self.position_ms = True, from_ms

    def stop(self) -> None:
        self.playing = False


class FakeClock:
    """A clock that goes on only when told."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 20, 21, 5, 3)

    def now(self) -> datetime:
        return self.at

    def pass_ms(self, ms: int) -> None:
        self.at += timedelta(milliseconds=ms)


@dataclass
class FakeRecording:
    """Writes a second of silence; its position is set by the test."""

    path: Path | None
    problem: AudioError | None = None
    overflows: int = 0
    missing: tuple[MissingSound, ...] = ()
    device: InputDevice = field(
        default_factory=lambda: InputDevice(0, "Built-in microphone", 48_000, True)
    )
    heard_ms: int = 0
    started: bool = False
    position_ms: int = 0
    level: Level = field(default_factory=Level)
    lost: bool = False
    stopped: bool = False

    def start(self) -> None:
        self.started = True
        if self.path is not None:
            soundfile.write(self.path, np.zeros(16_000, np.int16), 16_000)

    def stop(self, tail_ms: int = 500) -> int:
        self.stopped = True
        return self.position_ms


class DeafRecording(FakeRecording):
    """A microphone that refuses."""

    def start(self) -> None:
        raise AudioError("No microphone was found.", remedy="Plug one in.")


class FakeListener:
    """Says what the test wants to have heard, on the caller's own thread."""

    def __init__(self, _model: Path, on_event: Callable[[object], None]) -> None:
        self._on_event = on_event
        self.followed: list[Path] = []
        self.ended: list[Path] = []
        self.terms: tuple[str, ...] = ()
        self.awaited = False
        self.closed = False
        self.says: list[str] = []
        self._said = 0

    def follow(
        self, wav: Path, *, from_ms: int = 0, terms: Sequence[str] = (), awaited: bool = False
    ) -> None:
        self.followed.append(wav)
        self.terms = tuple(terms)
        self.awaited = awaited
        self._said = 0

    def ending(self, wav: Path) -> None:
        self.ended.append(wav)

    def finish(self, wav: Path) -> None:
        if self.says:
            self.hear(self.says.pop(0))
        self._on_event(Done(wav))

    def hear(self, text: str, until_ms: int = 20_000) -> None:
        words = words_of(text, self._said)
        self._said += len(words)
        self._on_event(Heard(words, until_ms))

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True


def words_of(text: str, before: int = 0) -> tuple[Word, ...]:
    """Words at 150 a minute, with `before` said already."""
    return tuple(Word(part, i * 400, i * 400 + 350) for i, part in enumerate(text.split(), before))


def nothing(*_: object) -> Any:
    raise AssertionError("not used here")


def no_model() -> Path:
    raise ModelError("No speech model is here.", remedy="Run: greenroom models get base")


def context(folder: Path, theme: Theme = LIGHT, **parts: Any) -> Context:
    """A context whose parts are fakes, or what the test gives."""
    given = {
        "theme": theme,
        "places": Places(folder / "takes", folder, folder, folder / "settings.toml", folder),
        "settings": msgspec.convert({}, _settings()),
        "now": FakeClock().now,
        "load_deck": nothing,
        "draw": nothing,
        "draw_one": nothing,
        "input_devices": lambda: (InputDevice(0, "Built-in microphone", 48_000, True),),
        "watch_devices": nothing,
        "recording": lambda path, device: FakeRecording(path),
        "find_model": lambda: folder,
        "listener": FakeListener,
        "playback": FakePlayer,
        "report_of_take": nothing,
        **parts,
    }
    return Context(**given)


def _settings() -> type:
    from greenroom.settings import Settings

    return Settings


def sample_take(folder: Path, *, sound: bool = True, entries: tuple[Entry, ...] = ()) -> Take:
    """The sample talk as a take on disk; with `sound`, a second of noise stands for its audio."""
    folder.mkdir(parents=True, exist_ok=True)
    header = TakeHeader(sample_deck(), sample_plan(), "2026-11-20T21:05:03")
    (folder / "take.json").write_bytes(msgspec.json.encode(header))
    journal = b"".join(msgspec.json.encode(e) + b"\n" for e in entries or sample_entries())
    (folder / "journal.jsonl").write_bytes(journal)
    (folder / "transcript.json").write_bytes(msgspec.json.encode(Transcript(sample_words())))
    if sound:
        noise = np.random.default_rng(1).normal(0, 3000, 16_000).astype(np.int16)
        soundfile.write(folder / "audio.wav", noise, 16_000)
    return open_take(folder)

"""A window with parts made by hand: a microphone, a recogniser and a loudspeaker that obey."""

import threading
import wave
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from greenroom.audio import InputDevice, Level, MissingSound
from greenroom.checks import BottomLine, CloseBottomLine, DeckBottomLine
from greenroom.deck import Deck, Section, Slide
from greenroom.errors import AudioError, DeckError, GreenroomError, ModelError, PasswordError
from greenroom.library import Take
from greenroom.places import Places
from greenroom.render import Picture, Renderer
from greenroom.report import Pace, Report, ReportDeck, ReportSlide, SlideTiming
from greenroom.settings import Settings
from greenroom.speech.messages import Done, Failed
from greenroom.take import Cue, Heard
from greenroom.transcript import Word
from greenroom.ui.context import Context, Keeper, NoKeeper
from greenroom.ui.theme import LIGHT, Theme

RATE = 8000

DECK = Deck(
    file="talk.pptx",
    sha256="5" * 64,
    slides=(
        Slide(1, "a", "We should launch in May", notes="Say the ask first."),
        Slide(2, "b", "Members leave in week two", notes="Number first.\nThen the reason."),
        Slide(3, "c", "Spare", hidden=True),
        Slide(4, "d", "Decide today"),
    ),
    sections=(Section("The ask", (1,)), Section("The rest", (2, 3, 4))),
)
BUILT_IN = InputDevice(0, "Built-in microphone", RATE, default=True)
HEADSET = InputDevice(1, "Headset", RATE)


@dataclass
class Studio:
    """What the parts do, set by a test; and what was done with them."""

    now_ms: int = 0
    arrived: bool = False
    gone: bool = False
    missing: tuple[MissingSound, ...] = ()
    overflows: int = 0
    unwritten_ms: int = 0
    fallback: InputDevice | None = None
    level: Level = field(default_factory=lambda: Level(-20.0, -12.0))
    devices: tuple[InputDevice, ...] = (BUILT_IN, HEADSET)
    refusal: GreenroomError | None = None
    model_missing: bool = False
    deck: Deck = DECK
    unreadable: bool = False
    password: str | None = None
    hold_drawing: threading.Event | None = None
    renderer: Renderer = "LibreOffice"
    drawn_from: list[Path] = field(default_factory=list)
    watches: list["FakeWatch"] = field(default_factory=list)
    recordings: list["FakeRecording"] = field(default_factory=list)
    listeners: list["FakeListener"] = field(default_factory=list)
    played: list[tuple[Path, int]] = field(default_factory=list)

    @property
    def listener(self) -> "FakeListener":
        """The recogniser that was started last."""
        return self.listeners[-1]


class FakeRecording:
    """Records silence as long as the studio's clock says."""

    def __init__(self, studio: Studio, path: Path | None, device: InputDevice | None) -> None:
        self.studio, self.path = studio, path
        self.problem: AudioError | None = None
        self.running = False
        self.started_with = device or studio.devices[0]

    def start(self) -> None:
        if self.studio.refusal is not None and self.path is not None:
            raise self.studio.refusal
        self.running = True
        self._write(0)

    @property
    def started(self) -> bool:
        return self.studio.arrived

    @property
    def position_ms(self) -> int:
        return self.studio.now_ms

    @property
    def level(self) -> Level:
        return self.studio.level

    @property
    def lost(self) -> bool:
        return self.studio.gone and self.running

    @property
    def heard_ms(self) -> int:
        return self.studio.now_ms

    @property
    def missing(self) -> tuple[MissingSound, ...]:
        return self.studio.missing

    @property
    def overflows(self) -> int:
        return self.studio.overflows

    @property
    def device(self) -> InputDevice:
        return self.studio.fallback or self.started_with

    def stop(self, tail_ms: int = 500) -> int:
        self.running = False
        recorded = self.studio.now_ms + tail_ms - self.studio.unwritten_ms
        total = recorded if self.studio.arrived else 0
        self._write(total)
        return total

    def _write(self, ms: int) -> None:
        if self.path is not None:
            with wave.open(str(self.path), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(RATE)
                file.writeframes(bytes(2 * ms * RATE // 1000))


class FakeWatch:
    """Sees what a test plugs in."""

    def __init__(self, on_change: Callable[[object], None]) -> None:
        self.see = on_change
        self.closed = False

    def close(self) -> None:
        self.closed = True


class FakeListener:
    """Says what a test tells it to; `follows` is called when it begins to listen."""

    def __init__(
        self,
        model: Path,
        on_event: Callable[[object], None],
        follows: Callable[["FakeListener"], None],
    ) -> None:
        self.on_event = on_event
        self.follows = follows
        self.followed: list[Path] = []
        self.from_ms = 0
        self.terms: tuple[str, ...] = ()
        self.ended: list[Path] = []
        self.finished: list[Path] = []
        self.closed = False

    def follow(
        self, wav: Path, *, from_ms: int = 0, terms: Sequence[str] = (), awaited: bool = False
    ) -> None:
        self.followed.append(wav)
        self.from_ms = from_ms
        self.terms = tuple(terms)
        self.follows(self)

    def ending(self, wav: Path) -> None:
        self.ended.append(wav)

    def finish(self, wav: Path) -> None:
        self.finished.append(wav)

    def cancel(self) -> None:
        pass

    def close(self) -> None:
        self.closed = True

    def hear(self, *words: Word, until_ms: int = 0) -> None:
        """Words came."""
        self.on_event(Heard(words, until_ms or words[-1].end_ms))

    def end(self) -> None:
        """All was listened to."""
        self.on_event(Done(self.followed[-1]))

    def fail(self, message: str = "It cannot be heard.", *, died: bool = False) -> None:
        """It failed, or its process died."""
        self.on_event(Failed(message, died))


class FakePlayback:
    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self.playing = False
        self.position_ms = 0

    def play(self, path: Path, from_ms: int = 0) -> None:
        self._studio.played.append((path, from_ms))
        self.playing = True

    def stop(self) -> None:
        self.playing = False


def words(*texts: str, start_ms: int = 0, each_ms: int = 300) -> tuple[Word, ...]:
    """Words one after the other."""
    return tuple(
        Word(text, start_ms + i * each_ms, start_ms + (i + 1) * each_ms - 50)
        for i, text in enumerate(texts)
    )


def report_of(take: Take) -> Report:
    """A report that is right about lengths and words, and quiet about the rest."""
    deck = take.header.deck
    slides = tuple(ReportSlide(s.number, s.id, s.title, s.hidden, 0, 0) for s in deck.slides)
    spans = pairwise([*take.cues, Cue(0, take.total_ms)])
    timing = tuple(
        SlideTiming(cue.slide, until.at_ms - cue.at_ms, 0, 1, 0, 0) for cue, until in spans
    )
    return Report(
        limit_ms=take.header.plan.limit_ms,
        total_ms=take.total_ms,
        deck=ReportDeck(deck.file, deck.name, slides, deck.sections),
        timing=timing,
        words=take.words,
        fillers=(),
        bottom_line=BottomLine(
            "first", 1000, 1, "", (), DeckBottomLine("first", 1), CloseBottomLine(restated=True)
        ),
        pace=Pace(120, 140),
        pauses=(),
        findings=(),
        priorities=(),
        started=take.header.started,
    )


def places_in(folder: Path) -> Places:
    """All folders below one, with no sample decks."""
    parts = ("takes", "models", "cache", "settings.toml", "shipped")
    return Places(*(folder / part for part in parts))


def make_context(
    folder: Path,
    studio: Studio,
    *,
    theme: Theme = LIGHT,
    settings: Settings | None = None,
    places: Places | None = None,
    report: Callable[[Take], Report] = report_of,
    keeper: Keeper | None = None,
) -> Context:
    """A context whose outside is `studio`."""

    def load_deck(path: Path, password: str | None = None) -> Deck:
        if studio.unreadable:
            raise DeckError("is not a deck that can be read.", file=path, remedy="Try another.")
        if password != studio.password:
            raise PasswordError(file=path, wrong=password is not None)
        return studio.deck

    def draw(
        deck_file: Path,
        deck: Deck,
        *,
        width: int,
        show: Callable[[Picture], None],
        looked_at: Callable[[], int],
        pdf: Path | None,
    ) -> None:
        if studio.hold_drawing is not None:
            studio.hold_drawing.wait(10)
        studio.drawn_from.append(pdf or deck_file)
        for slide in deck.slides:
            show(Picture(slide.number, folder / f"{slide.number}.png", studio.renderer))

    def draw_one(deck_file: Path, deck: Deck, number: int, *, width: int) -> Path:
        return folder / f"{number}.png"

    def devices() -> tuple[InputDevice, ...]:
        if not studio.devices:
            raise AudioError("No microphone was found.", remedy="Plug one in.")
        return studio.devices

    def watch(on_change: Callable[[object], None]) -> FakeWatch:
        studio.watches.append(FakeWatch(on_change))
        return studio.watches[-1]

    def recording(path: Path | None, device: InputDevice | None) -> FakeRecording:
        studio.recordings.append(FakeRecording(studio, path, device))
        return studio.recordings[-1]

    def find_model() -> Path:
        if studio.model_missing:
            raise ModelError("The speech model “base” is missing.", remedy="Get it.")
        return folder / "model"

    def listener(model: Path, on_event: Callable[[object], None]) -> FakeListener:
        return FakeListener(model, on_event, studio.listeners.append)

    return Context(
        theme=theme,
        places=places or places_in(folder),
        settings=settings or Settings(),
        now=lambda: datetime(2026, 11, 22, 21, 5, 3),
        load_deck=load_deck,
        draw=draw,
        draw_one=draw_one,
        input_devices=devices,
        watch_devices=watch,
        recording=recording,
        find_model=find_model,
        listener=listener,
        playback=lambda: FakePlayback(studio),
        report_of_take=report,
        current=lambda: settings or Settings(),
        keeper=keeper or NoKeeper(),
        clock_ms=lambda: studio.now_ms,
    )

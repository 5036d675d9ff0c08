"""A take under way: recorder, journal and recogniser held together while the speaker speaks."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from greenroom.errors import GreenroomError
from greenroom.take import Cue, Entry, Heard, Stop
from greenroom.ui.background import run
from greenroom.ui.rehearse.listening import Listening
from greenroom.ui.rehearse.mishaps import Mishaps
from greenroom.ui.rehearse.onset import SpeechOnset
from greenroom.ui.rehearse.opening_take import OpenTake, open_take_parts
from greenroom.ui.rehearse.session import Clocks, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from greenroom.audio import Level
    from greenroom.deck import Slide
    from greenroom.take import Journal
    from greenroom.ui.context import Context, OpenDeck, Recording
    from greenroom.ui.rehearse.start import Start

_TICK_MS = 100
_log = logging.getLogger(__name__)
# So that the last word is whole when the speaker is quick with the button.
TAIL_MS = 500


class Ended(msgspec.Struct, frozen=True):
    """A take that ended on purpose: its folder and the length of its recording."""

    folder: Path
    total_ms: int


class Rehearsal(QObject):
    """One take from the first sample to the last.

    `opened` says that the microphone is open, `began` that the first sample came, `ticked` comes
    ten times a second, `moved` with every new slide, `troubled` with an error that stopped nothing,
    `refused` when nothing could be recorded, `ended` at the end. `mishaps` are there from `opened`
    on: the microphone and the disk. A silent run has no microphone and no words.
    """

    opened = Signal()
    began = Signal()
    ticked = Signal()
    moved = Signal()
    lost = Signal(int)
    troubled = Signal(object)
    refused = Signal(object)
    ended = Signal(object)

    def __init__(
        self, context: Context, opened: OpenDeck, start: Start, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._deck = opened
        self._start = start
        slides = start.drill.slides if start.drill else ()
        self._session = Session(opened.deck, start.plan, slides)
        self._onset = SpeechOnset() if start.plan.start == "speech" else None
        self._recording: Recording | None = None
        self._journal: Journal | None = None
        self._folder: Path | None = None
        self._begun = False
        self.mishaps: Mishaps | None = None
        self._ended_at = 0
        self._ending = False
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.listening: Listening | None = None

    @property
    def slide(self) -> Slide:
        """The slide that is up."""
        return self._session.slide

    @property
    def next_slide(self) -> Slide | None:
        """The one after it."""
        return self._session.next_slide

    @property
    def silent(self) -> bool:
        """Whether there are clocks only."""
        return self._start.silent

    @property
    def level(self) -> Level | None:
        """How loud it is."""
        return self._recording.level if self._recording else None

    @property
    def paused(self) -> bool:
        """Whether the talk clock stands still."""
        return self._session.paused

    @property
    def lost_at(self) -> int | None:
        """How far was heard when the microphone went; None while there is one."""
        return self.mishaps.lost_at if self.mishaps else None

    @property
    def running(self) -> bool:
        """Whether sound is being recorded, or was until the microphone went."""
        return self._begun and not self._ending

    @property
    def position_ms(self) -> int:
        """Now, in ms from the first sample."""
        return self._now()

    def clocks(self) -> Clocks:
        """What the clocks say now."""
        return self._session.clocks(self._now())

    def start(self) -> None:
        """Make the take's folder and open the microphone, off the GUI thread."""
        context, deck, asked = self._context, self._deck, self._start
        run(
            self,
            lambda task: open_take_parts(context, deck, asked),
            success=self._on_open,
            failure=self.refused.emit,
        )

    def step(self, by: int) -> None:
        """Go on or back by slides."""
        self._move(lambda now: self._session.step(by, now))

    def first(self) -> None:
        """Go to the first slide."""
        self._move(self._session.first)

    def last(self) -> None:
        """Go to the last slide."""
        self._move(self._session.last)

    def go_to(self, number: int) -> None:
        """Go to the slide with this number, hidden or not."""
        self._move(lambda now: self._session.go_to(number, now))

    def toggle_pause(self) -> None:
        """Stop the talk clock or let it go on; the recording runs either way."""
        if self.running:
            self._write(self._session.toggle_pause(self._now()))
            self.ticked.emit()

    def mark(self) -> None:
        """Remember this moment."""
        self.note(self._session.mark)

    def note(self, entry: Callable[[int], Entry]) -> None:
        """Write what happens now to the journal; `entry` makes it from the moment in ms."""
        if self.running:
            self._write(entry(self._now()))

    def end(self) -> None:
        """End the take: half a second more, then `ended`."""
        recording = self._recording
        if recording is None or self._ending:
            return
        self._ended_at = self._now()
        self._ending = True
        self._timer.stop()
        if self.listening is not None:
            self.listening.ending()
        run(
            self,
            lambda task: recording.stop(TAIL_MS),
            success=self._stopped,
            failure=self._stop_badly,
        )

    def abandon(self) -> None:
        """The window closes: keep what there is; the next start offers it."""
        self._timer.stop()
        if self._recording is not None and not self._ending:
            self._recording.stop(0)
        if self.listening is not None:
            self.listening.close()
        self.close_journal()

    def _on_open(self, parts: OpenTake) -> None:
        self._folder, self._journal = parts.folder, parts.journal
        self._recording = parts.recording
        self.mishaps = Mishaps(self._recording, self._journal, self)
        self.mishaps.lost.connect(self.lost)
        self.mishaps.troubled.connect(self.troubled)
        self._timer.start()
        self.opened.emit()

    def _tick(self) -> None:
        recording, mishaps = self._recording, self.mishaps
        if recording is None or mishaps is None:
            return
        if not self._begun and recording.started:
            self._begin()
        mishaps.look()
        self._listen_for_speech(recording)
        self.ticked.emit()

    def _begin(self) -> None:
        self._begun = True
        _log.info("the first sample of a take came")
        self._write(self._session.begin())
        if self._folder is not None and not self._start.silent:
            self.listening = Listening(
                self._context, self._folder / "audio.wav", self._deck.deck, self
            )
            self.listening.heard.connect(self._write)
            self.listening.heard.connect(self._begin_with)
            self.listening.begin()
        self.began.emit()
        self.moved.emit()

    def _listen_for_speech(self, recording: Recording) -> None:
        """The clock that waits for the first word begins when that began, a little earlier."""
        if self._onset is not None and self._session.waiting and self.running:
            began = self._onset.hear(recording.level.rms_dbfs, self._now())
            if began is not None:
                self._begin_clock(began, spoken=True)

    def _begin_with(self, heard: Heard) -> None:
        """A first word too soft for the level is still a word."""
        if self._onset is not None and heard.words:
            self._begin_clock(heard.words[0].start_ms, spoken=True)

    def _begin_clock(self, at_ms: int, *, spoken: bool = False) -> None:
        begun = self._session.begin_clock(at_ms, spoken=spoken)
        if begun is not None:
            self._write(begun)

    def _move(self, go: Callable[[int], Cue | None]) -> None:
        if self.running:
            cue = go(self._now())
            if cue is not None:
                self._write(cue)
                self._begin_clock(cue.at_ms)
                self.moved.emit()

    def _now(self) -> int:
        return self._recording.position_ms if self._recording and self._begun else 0

    def _write(self, entry: Entry) -> None:
        if self._journal is not None and self.mishaps is not None:
            self.mishaps.write(entry)

    def _stopped(self, total_ms: int) -> None:
        if self.mishaps is not None:
            self.mishaps.end(total_ms)
        self._write(Stop(total_ms))
        _log.info("a take ended after %d ms", total_ms)
        if self._folder is not None:
            self.ended.emit(Ended(self._folder, total_ms))

    def _stop_badly(self, error: GreenroomError) -> None:
        """What was written is there, whatever kept the recorder from closing."""
        self.troubled.emit(error)
        self._stopped(self._ended_at)

    def close_journal(self) -> None:
        """The last words are in it."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None

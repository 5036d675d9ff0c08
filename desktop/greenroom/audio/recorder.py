"""Records a microphone: the callback copies, a thread writes, another keeps a microphone open."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

import msgspec

from greenroom.audio.devices import InputDevice, OpenStream, chosen, input_devices, open_input
from greenroom.audio.keeper import Find, Keeper, Watch
from greenroom.audio.levels import Level
from greenroom.audio.source import Source
from greenroom.audio.timeline import Timeline
from greenroom.audio.watch import DeviceWatch
from greenroom.audio.wav import WavFile
from greenroom.audio.writer import Writer
from greenroom.errors import AudioError
from greenroom.phrase import phrase
from greenroom.time import ms_from_samples

# A microphone that says nothing for this long may be gone. Its first word may take longer: the
# first block came 0.6 to 2.0 s after the start, over Bluetooth later still.
_LOST_S, _FIRST_S = 0.7, 5.0


class MissingSound(msgspec.Struct, frozen=True):
    """A stretch of the recording that is silence because no microphone was there."""

    at_ms: int
    lost_ms: int


class Recorder:
    """Writes what `device` (the default one for None) hears to a new WAV file at `path`.

    With `path` None nothing is written: a level meter before the talk. The take's zero is the
    first captured sample, never the call of `start`. A take outlives its microphone: when that is
    lost, silence is written in its place, the next one is opened, and the first is taken up again
    when it comes back.
    """

    def __init__(
        self,
        path: Path | None,
        device: InputDevice | None = None,
        *,
        open_stream: OpenStream = open_input,
        find: Find = input_devices,
        watch: Callable[[], Watch] = DeviceWatch,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = path
        self._asked = device
        self._open_stream = open_stream
        self._find = find
        self._watch = watch
        self._clock = clock
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._first = threading.Event()
        self._stopping = False
        self._keeper: Keeper | None = None

    def start(self) -> None:
        """Open the file and the microphone; sound comes a little later, see `started`.

        Raises AudioError when there is no microphone, it is taken, or the folder cannot be written.
        """
        device = chosen(self._find(), self._asked.name if self._asked else "")
        self.rate = device.rate
        self._timeline = Timeline(self.rate, self._queue, self._clock)
        self._source = self._open(device)
        try:
            file = WavFile(self._path, self.rate) if self._path else None
        except AudioError:
            self._source.close()
            raise
        self._writer = Writer(file, self.rate, self._queue, self._clock)
        self._writer.start()
        try:
            self._source.start()
        except AudioError:
            self._queue.put(None)
            self._writer.join()
            if self._path:
                self._path.unlink()
            raise
        if self._path is not None:
            self._keeper = Keeper(self, self._timeline, self._find, self._watch, self._clock)
            self._keeper.start()

    @property
    def started(self) -> bool:
        """Whether the first sample has come: the moment to say "speak now"."""
        return self._first.is_set()

    def wait_first_sample(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the first sample; gives whether it came."""
        return self._first.wait(timeout)

    @property
    def device(self) -> InputDevice:
        """The microphone that is listened to, or was last."""
        return self._source.device

    @property
    def position_ms(self) -> int:
        """Now on the take's own timeline, in ms from the first sample; never goes back."""
        return ms_from_samples(self._timeline.position, self.rate)

    @property
    def heard_ms(self) -> int:
        """Up to where it was heard, when it is lost."""
        return ms_from_samples(self._timeline.heard_until, self.rate)

    @property
    def level(self) -> Level:
        """How loud it is now."""
        return self._writer.level

    @property
    def samples(self) -> int:
        """Samples that are in the file: it may be read up to here while the recording goes on."""
        return self._writer.written

    @property
    def problem(self) -> AudioError | None:
        """Why what is heard cannot be written just now; it is kept in memory until it can."""
        return self._writer.problem

    @property
    def overflows(self) -> int:
        """How often the sound system dropped samples because the computer was too busy."""
        return len(self._timeline.dropped_at)

    @property
    def missing(self) -> tuple[MissingSound, ...]:
        """What was not heard, as far as it is over."""
        return tuple(
            MissingSound(
                ms_from_samples(gap.start, self.rate), ms_from_samples(gap.samples, self.rate)
            )
            for gap in self._timeline.missing
        )

    @property
    def lost(self) -> bool:
        """Whether no sound comes: the stream ended, or nothing came for 0.7 s."""
        if self._stopping:
            return False
        if self.started and not self._timeline.hears(self._source):
            return True
        patience = _LOST_S if self.started else _FIRST_S
        silent_s = self._clock() - self._source.heard_at
        return self._source.finished.is_set() or silent_s > patience

    def stop(self, tail_ms: int = 500) -> int:
        """Record `tail_ms` more, so that the last word is whole, and end; gives the length in ms.

        Blocks for that long. A full disk does not raise here: look at `problem`.
        """
        if self.started and not self.lost:
            self._source.finished.wait(tail_ms / 1000)
        self._stopping = True
        if self._keeper is not None:
            self._keeper.stop()
        self._source.close()
        self._timeline.end()
        self._queue.put(None)
        self._writer.join()
        return ms_from_samples(self._writer.written, self.rate)

    def use(self, device: InputDevice) -> Source:
        """Listen to `device` from now on. Raises AudioError, and then nothing is listened to."""
        source = self._open(device)
        if self._stopping:
            source.close()
            raise AudioError(phrase("The recording is over."))
        self._source = source
        source.start()
        return source

    @property
    def source(self) -> Source:
        """The open microphone."""
        return self._source

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if not self._stopping:
            self.stop(tail_ms=0)

    def _open(self, device: InputDevice) -> Source:
        return Source(
            device, self.rate, self._on_sound, open_stream=self._open_stream, now=self._clock
        )

    def _on_sound(self, source: Source, block: bytes, dropped: bool) -> None:
        """On PortAudio's thread."""
        if source is self._source:
            self._timeline.add(source, block, dropped)
            self._first.set()

"""Records a microphone: the callback copies, a thread writes, the window looks."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from types import TracebackType
from typing import Self

import numpy as np

from greenroom.audio.devices import InputDevice, OpenStream, choose_device, open_input, refused
from greenroom.audio.levels import Level, Meter
from greenroom.audio.sample_clock import SampleClock
from greenroom.audio.wav import WavFile
from greenroom.errors import AudioError
from greenroom.time import ms_from_samples

# A microphone that says nothing for a second is gone. Its first word may take longer: the first
# block came 0.6 to 2.0 s after the start, over Bluetooth later still.
_LOST_S, _FIRST_S = 1.0, 5.0
_SYNC_S = 1.0


class Recorder:
    """Writes what `device` (the default one for None) hears to a new WAV file at `path`.

    With `path` None nothing is written: a level meter before the talk. The take's zero is the
    first captured sample, never the call of `start`.
    """

    def __init__(
        self,
        path: Path | None,
        device: InputDevice | None = None,
        *,
        open_stream: OpenStream = open_input,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._path = path
        self._asked = device
        self._open_stream = open_stream
        self._clock = clock
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._first = threading.Event()
        self._finished = threading.Event()
        self._stopping = False
        self._position = 0
        self._written = 0
        self._level = Level()
        self.overflows = 0
        self.problem: AudioError | None = None

    def start(self) -> None:
        """Open the file and the microphone; sound comes a little later, see `started`.

        Raises AudioError when there is no microphone, it is taken, or the folder cannot be written.
        """
        self.device = self._asked or choose_device()
        self.rate = self.device.rate
        self._sample_clock = SampleClock(self.rate)
        self._stream = self._open_stream(self.device, self._on_block, self._finished.set)
        try:
            file = WavFile(self._path, self.rate) if self._path else None
        except AudioError:
            self._stream.close()
            raise
        self._heard_at = self._clock()
        # A daemon: a program that ends without stop() must not hang on it.
        self._writer = threading.Thread(
            target=self._write, args=(file,), name="recorder", daemon=True
        )
        self._writer.start()
        try:
            self._stream.start()
        except Exception as error:
            self.stop(tail_ms=0)
            if self._path:
                self._path.unlink()
            raise refused(self.device, error) from error

    @property
    def started(self) -> bool:
        """Whether the first sample has come: the moment to say "speak now"."""
        return self._first.is_set()

    def wait_first_sample(self, timeout: float) -> bool:
        """Wait up to `timeout` seconds for the first sample; gives whether it came."""
        return self._first.wait(timeout)

    @property
    def position_ms(self) -> int:
        """Now on the take's own timeline, in ms from the first sample; never goes back."""
        now = ms_from_samples(self._sample_clock.samples_at(self._clock()), self.rate)
        self._position = max(self._position, now)
        return self._position

    @property
    def level(self) -> Level:
        """How loud it is now."""
        return self._level

    @property
    def samples(self) -> int:
        """Samples that are in the file: it may be read up to here while the recording goes on."""
        return self._written

    @property
    def lost(self) -> bool:
        """Whether the microphone has gone: its stream ended, or nothing came for a second."""
        if self._stopping:
            return False
        patience = _LOST_S if self.started else _FIRST_S
        return self._finished.is_set() or self._clock() - self._heard_at > patience

    def stop(self, tail_ms: int = 500) -> int:
        """Record `tail_ms` more, so that the last word is whole, and end; gives the length in ms.

        Blocks for that long. A full disk does not raise here: look at `problem`.
        """
        if self.started and not self.lost:
            self._finished.wait(tail_ms / 1000)
        self._stopping = True
        self._stream.abort()
        self._stream.close()
        self._queue.put(None)
        self._writer.join()
        return ms_from_samples(self._written, self.rate)

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

    def _on_block(self, block: bytes, lost: bool) -> None:
        """On PortAudio's thread: copy and count, nothing that could wait."""
        self._heard_at = self._clock()
        self.overflows += lost
        self._sample_clock.tick(self._heard_at, len(block) // 2, lost=lost)
        self._queue.put(block)
        self._first.set()

    def _write(self, file: WavFile | None) -> None:
        """On the writer's thread: level and disk, until a None comes.

        A full disk ends the writing, not the meter; what was written stays.
        """
        meter = Meter(self.rate)
        synced = self._clock()
        while (block := self._queue.get()) is not None:
            self._level = meter.feed(np.frombuffer(block, np.int16))
            if file is None or self.problem:
                continue
            due = self._clock() - synced >= _SYNC_S
            synced = self._clock() if due else synced
            self._attempt(file.append, block)
            self._written = file.samples
            if due:
                self._attempt(file.sync)
        if file is not None:
            self._attempt(file.close)

    def _attempt(self, act: Callable[..., None], *arguments: bytes) -> None:
        try:
            act(*arguments)
        except AudioError as error:
            self.problem = self.problem or error

"""One microphone while it is open: its blocks at the take's own rate, and when it last spoke."""

import threading
from collections.abc import Callable
from contextlib import suppress

import msgspec
import numpy as np
import soxr

from greenroom.audio.devices import InputDevice, InputStream, OpenStream, refused
from greenroom.audio.sample_clock import SampleClock
from greenroom.errors import AudioError

# Far longer than any living device takes.
_LET_GO_S = 2.0

# Called with the source, a block of 16-bit mono samples, and whether samples were lost before it.
OnSound = Callable[["Source", bytes, bool], None]


class Source:
    """Opens `device` at `rate`, or at its own rate and resamples. Raises AudioError.

    `on_sound` is called on PortAudio's thread. `clock` counts the samples it gave.
    """

    def __init__(
        self,
        device: InputDevice,
        rate: int,
        on_sound: OnSound,
        *,
        open_stream: OpenStream,
        now: Callable[[], float],
    ) -> None:
        self.device = device
        self.clock = SampleClock(rate)
        self.finished = threading.Event()
        self._now = now
        self._on_sound = on_sound
        self._resampler: soxr.ResampleStream | None = None
        self._stream = self._opened(open_stream, rate)
        self.heard_at = now()

    def start(self) -> None:
        """Begin to listen. Raises AudioError when the device refuses, and then closes it."""
        self.heard_at = self._now()
        try:
            self._stream.start()
        except Exception as error:
            self.close()
            raise refused(self.device, error) from error

    def close(self) -> None:
        """Give the microphone back. One that was pulled may never let go: it is left behind."""
        closing = threading.Thread(target=self._let_go, name="closing", daemon=True)
        closing.start()
        closing.join(_LET_GO_S)

    def _let_go(self) -> None:
        with suppress(Exception):
            self._stream.abort()
        with suppress(Exception):
            self._stream.close()

    def _opened(self, open_stream: OpenStream, rate: int) -> InputStream:
        try:
            at_rate = msgspec.structs.replace(self.device, rate=rate)
            return open_stream(at_rate, self._on_block, self.finished.set)
        except AudioError:
            if rate == self.device.rate:
                raise
        self._resampler = soxr.ResampleStream(self.device.rate, rate, 1, dtype="int16")
        return open_stream(self.device, self._on_block, self.finished.set)

    def _on_block(self, block: bytes, dropped: bool) -> None:
        """On PortAudio's thread: nothing that could wait."""
        self.heard_at = self._now()
        if self._resampler is not None:
            block = self._resampler.resample_chunk(np.frombuffer(block, np.int16)).tobytes()
        self._on_sound(self, block, dropped)

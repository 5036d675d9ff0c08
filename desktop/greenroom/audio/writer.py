"""Brings samples to disk and reads their level, on a thread of its own."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

import numpy as np

from greenroom.audio.levels import Level, Meter
from greenroom.audio.wav import WavFile
from greenroom.errors import AudioError
from greenroom.wav import SAMPLE_BYTES

_SYNC_S = 1.0
# What a full disk refuses is kept and tried again; a quarter of an hour at 48 kHz is 86 MB.
_KEPT_BYTES = 256 << 20


class Writer(threading.Thread):
    """Takes blocks from `queue` until a None comes; `file` None: the level only.

    A daemon, since a program that ends without a None must not hang on it.
    """

    def __init__(
        self,
        file: WavFile | None,
        rate: int,
        queue: "SimpleQueue[bytes | None]",
        now: Callable[[], float],
    ) -> None:
        super().__init__(name="recorder", daemon=True)
        self._file = file
        self._rate = rate
        self._queue = queue
        self._now = now
        self._kept = bytearray()
        self.level = Level()
        self.problem: AudioError | None = None

    @property
    def written(self) -> int:
        """Samples on disk."""
        return self._file.samples if self._file is not None else 0

    def run(self) -> None:
        """Write until the None; a full disk is tried again every second and at the end."""
        meter = Meter(self._rate)
        synced = self._now()
        while (block := self._queue.get()) is not None:
            self.level = meter.feed(np.frombuffer(block, np.int16))
            if self._file is None:
                continue
            if len(self._kept) < _KEPT_BYTES:
                self._kept += block
            due = self._now() - synced >= _SYNC_S
            synced = self._now() if due else synced
            if due or self.problem is None:
                self._write(self._file, sync=due)
        if self._file is not None:
            self._write(self._file, sync=False)
            self._attempt(self._file.close)

    def _write(self, file: WavFile, *, sync: bool) -> None:
        piece = self._rate * SAMPLE_BYTES
        while self._kept:
            if not self._attempt(lambda: file.append(bytes(self._kept[:piece]))):
                return
            del self._kept[:piece]
        if sync:
            self._attempt(file.sync)

    def _attempt(self, act: Callable[[], None]) -> bool:
        """Do it; gives whether the disk let us, which is also what `problem` says."""
        try:
            act()
        except AudioError as error:
            self.problem = error
            return False
        self.problem = None
        return True

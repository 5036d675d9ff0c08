"""One line of samples for a take: where the microphone was missing it holds silence."""

import threading
from collections.abc import Callable
from queue import SimpleQueue

import msgspec

from greenroom.audio.source import Source
from greenroom.wav import SAMPLE_BYTES

# A sound system that says it dropped samples, and is this far behind, did; less is a late block.
_HOLE_S = 0.3
# How far silence stays behind the present while nothing comes: what a microphone brings with its
# first block lies in the past.
_BEHIND_S = 1.0
_PIECE_S = 10


class Missing(msgspec.Struct, frozen=True):
    """A stretch of samples that the recording holds as silence."""

    start: int
    samples: int


class Timeline:
    """Puts what sources bring into `queue`, in step with the clock `now`.

    Sample zero is the first that came. After a loss the line goes on with silence, so that a moment
    and its sample belong together to the end. Safe to use from several threads.
    """

    def __init__(self, rate: int, queue: "SimpleQueue[bytes | None]", now: Callable[[], float]):
        self.rate = rate
        self.missing: tuple[Missing, ...] = ()
        self.dropped_at: tuple[int, ...] = ()
        self._queue = queue
        self._now = now
        self._lock = threading.Lock()
        self._source: Source | None = None
        self._base = 0
        self._end = 0
        self._lost_from: int | None = None
        self._latest = 0

    @property
    def position(self) -> int:
        """The sample that is captured now; never goes back."""
        if self._source is not None:
            here = self._base + self._source.clock.samples_at(self._now())
            self._latest = max(self._latest, here)
        return self._latest

    @property
    def heard_until(self) -> int:
        """The end of what came from microphones so far."""
        lost_from = self._lost_from
        return self._end if lost_from is None else lost_from

    def hears(self, source: Source) -> bool:
        """Whether `source` is the one that brought the latest samples."""
        return self._source is source and self._lost_from is None

    def add(self, source: Source, block: bytes, dropped: bool) -> None:
        """Samples came from `source`; `dropped`: others before them did not."""
        samples = len(block) // SAMPLE_BYTES
        with self._lock:
            if source is not self._source:
                self._follow(source, samples)
            elif self._lost_from is not None:
                return  # it has been given up
            elif dropped:
                self.dropped_at += (self._end,)
                dropped = self._bridge(source, samples)
            source.clock.tick(self._now(), samples, lost=dropped)
            self._put(block)

    def lose(self) -> None:
        """The source has gone: silence from here on, until another brings samples."""
        with self._lock:
            if self._lost_from is None:
                self._lost_from = self._end

    def keep_up(self) -> None:
        """While nothing comes, let silence follow the clock a second behind it."""
        with self._lock:
            if self._lost_from is not None:
                self._silence_until(self.position - round(_BEHIND_S * self.rate))

    def end(self) -> None:
        """The take ends now: if it ends in a loss, with silence up to here."""
        with self._lock:
            if self._lost_from is not None:
                self._silence_until(self.position)
                self._found()

    def _follow(self, source: Source, samples: int) -> None:
        """The first block of a source lies `samples` before now."""
        if self._source is not None:
            if self._lost_from is None:
                self._lost_from = self._end
            self._silence_until(self.position - samples)
        self._found()
        self._source, self._base = source, self._end

    def _bridge(self, source: Source, samples: int) -> bool:
        """Fill what was dropped with silence; gives whether that was left to the sample clock."""
        hole = self.position - self._end - samples
        if hole < _HOLE_S * self.rate:
            return True
        self.missing += (Missing(self._end, hole),)
        source.clock.tick(self._now(), hole)
        self._silence_until(self._end + hole)
        return False

    def _found(self) -> None:
        if self._lost_from is not None and self._end > self._lost_from:
            self.missing += (Missing(self._lost_from, self._end - self._lost_from),)
        self._lost_from = None

    def _silence_until(self, sample: int) -> None:
        while self._end < sample:
            self._put(bytes(SAMPLE_BYTES * min(sample - self._end, _PIECE_S * self.rate)))

    def _put(self, block: bytes) -> None:
        self._end += len(block) // SAMPLE_BYTES
        self._queue.put(block)

"""Which stretch of the talk the strip shows, and where on it a moment is. No Qt."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHORTEST_MS = 5_000
"""The closest look: some fifteen words."""

BAR_STEP = 3
"""A bar of the waveform every so many pixels."""

OUTLINE_MS = 10
"""The outline of a recording has a bucket for each stretch so long, enough for the closest look."""


class Span(msgspec.Struct, frozen=True):
    """From `start_ms` to `end_ms` of a talk of `total_ms`."""

    start_ms: int
    end_ms: int
    total_ms: int

    @property
    def length_ms(self) -> int:
        """How much is shown; at least 1."""
        return max(self.end_ms - self.start_ms, 1)

    @property
    def whole(self) -> bool:
        """Whether all of the talk is shown."""
        return self.length_ms >= self.total_ms

    def x(self, ms: int, width: int) -> float:
        """Where a moment is on a strip of so many pixels; it may be off its ends."""
        return width * (ms - self.start_ms) / self.length_ms

    def ms(self, x: float, width: int) -> int:
        """The moment at a place on the strip, never one before or after the talk."""
        at = self.start_ms + round(x / max(width, 1) * self.length_ms)
        return min(max(at, 0), self.total_ms)

    def zoomed(self, factor: float, at_ms: int) -> "Span":
        """So many times closer, with `at_ms` where it was."""
        shortest = min(SHORTEST_MS, self.total_ms)
        length = min(max(round(self.length_ms / factor), shortest), self.total_ms)
        share = (at_ms - self.start_ms) / self.length_ms
        return self._from(at_ms - round(share * length), length)

    def moved(self, by_ms: int) -> "Span":
        """As much of the talk, later or for less than 0 earlier."""
        return self._from(self.start_ms + by_ms, self.length_ms)

    def showing(self, ms: int) -> "Span":
        """The same where a moment is in sight, else as much of the talk from a little before it."""
        if self.start_ms <= ms <= self.end_ms:
            return self
        return self._from(ms - self.length_ms // 10, self.length_ms)

    def _from(self, start_ms: int, length_ms: int) -> "Span":
        start = min(max(start_ms, 0), max(self.total_ms - length_ms, 0))
        return Span(start, start + length_ms, self.total_ms)


def all_of(total_ms: int) -> Span:
    """The whole talk."""
    return Span(0, total_ms, total_ms)


class Waveform:
    """The outline of a recording, ready to be drawn from any distance."""

    def __init__(self, peaks: "NDArray[np.int16]", total_ms: int) -> None:
        import numpy as np

        outline = peaks if len(peaks) else np.zeros((1, 2), np.int16)
        loud = np.abs(outline.astype(np.float64)).max(axis=1)
        # A knock on the microphone must not make the voice look like a whisper.
        most = max(float(np.percentile(_gathered(loud, min(len(loud), 450)), 99)), 1.0)
        self._heights = np.minimum(loud / most, 1.0) ** 0.8
        self._bucket_ms = max(total_ms, 1) / len(self._heights)

    def bars(self, span: Span, width: int) -> list[tuple[float, float]]:
        """The place and the height, from 0 to 1, of each bar on a strip of so many pixels.

        A bar stands for the same stretch of sound wherever the span begins, so that nothing
        shimmers while it is moved.
        """
        import numpy as np

        step = BAR_STEP * span.length_ms / max(width, 1)
        first, last = int(span.start_ms // step), int(-(-span.end_ms // step))
        starts = np.arange(first, last) * step
        at = np.clip((starts / self._bucket_ms).astype(int), 0, len(self._heights) - 1)
        tops = np.maximum.reduceat(self._heights, at)
        tops[-1] = self._heights[at[-1] : at[-1] + max(int(step // self._bucket_ms), 1)].max()
        places = (starts - span.start_ms) * width / span.length_ms
        return list(zip(places.tolist(), tops.tolist(), strict=True))


def _gathered(loud: "NDArray[np.float64]", count: int) -> "NDArray[np.float64]":
    """The loudest of each of `count` stretches."""
    import numpy as np

    return np.maximum.reduceat(loud, np.arange(count) * len(loud) // count)


def slots(taken: Sequence[float], at: float, apart: float, step: int) -> float:
    """The place nearest `at`, going by `step`, that is `apart` from all those taken."""
    while any(abs(at - other) < apart for other in taken):
        at += step
    return at

"""Which sample is being captured right now."""

from collections import deque

_WINDOW_S = 10.0


class SampleClock:
    """Maps a monotonic clock to samples, between callbacks too.

    A block may come late but never early, so over the last ten seconds the promptest block gives
    the moment of sample zero; ten seconds also follow a drifting sound card (100 ppm: 1 ms).
    PortAudio's own capture times are not used: behind PulseAudio they were wrong by up to 0.49 s
    and changed within one recording, while this mapping placed clicks within 10 ms.
    """

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._samples = 0
        self._zeros: deque[tuple[float, float]] = deque()
        self._zero: float | None = None

    def tick(self, now: float, samples: int, *, lost: bool = False) -> None:
        """At `now` (seconds) a block of `samples` arrived; `lost`: others before it did not."""
        if lost:
            self._zeros.clear()
        self._samples += samples
        self._zeros.append((now, now - self._samples / self._rate))
        while now - self._zeros[0][0] > _WINDOW_S:
            self._zeros.popleft()
        self._zero = min(zero for _, zero in self._zeros)

    def samples_at(self, now: float) -> int:
        """The sample captured at `now`; 0 before the first block."""
        zero = self._zero
        return max(0, round((now - zero) * self._rate)) if zero is not None else 0

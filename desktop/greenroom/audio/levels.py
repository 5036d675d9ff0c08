"""How loud a microphone is, and whether something is wrong with it.

Thresholds as measured or judged in the project's notes on recording: exact zeros for 1.5 s mean
muted or not permitted (macOS denies with zeros, not with an error); under -55 dBFS for 5 s is too
quiet; three samples in a row at 0.999 of full scale are clipping.
"""

import math
from collections import deque

import msgspec
import numpy as np
from numpy.typing import NDArray

FLOOR_DBFS = -96.0
QUIET_DBFS = -55.0
# Speech at arm's length from a laptop lies around -30 dBFS; under -55 a take is too quiet to use.
# Who speaks for three seconds is above the middle of the two once, or too far away.
HEARD_DBFS = -43.0
_FULL_SCALE = 32768.0
_CLIP_AT, _CLIP_RUN = 0.999, 3
_METER_S, _CLIP_HOLD_S, _SILENT_S, _QUIET_S = 0.3, 1.0, 1.5, 5.0

Samples = NDArray[np.int16]


class Level(msgspec.Struct, frozen=True):
    """A meter's reading, in dB below full scale over the last 0.3 s.

    `clipping`: too loud within the last second. `silent`: nothing but zeros for 1.5 s, so muted or
    not permitted. `quiet`: under -55 dBFS for 5 s.
    """

    rms_dbfs: float = FLOOR_DBFS
    peak_dbfs: float = FLOOR_DBFS
    clipping: bool = False
    silent: bool = False
    quiet: bool = False

    @property
    def heard(self) -> bool:
        """Whether somebody speaks, near enough and loud enough."""
        return self.rms_dbfs >= HEARD_DBFS


def dbfs(amplitude: float) -> float:
    """An amplitude (full scale is 1.0) in dBFS, not below -96."""
    return max(20 * math.log10(amplitude), FLOOR_DBFS) if amplitude > 0 else FLOOR_DBFS


def rms_dbfs(samples: Samples) -> float:
    """The root mean square of `samples` in dBFS."""
    return dbfs(math.sqrt(_power(samples) / len(samples))) if len(samples) else FLOOR_DBFS


def peak_dbfs(samples: Samples) -> float:
    """The largest of `samples` in dBFS."""
    return dbfs(_peak(samples))


def clips(samples: Samples) -> bool:
    """Whether three samples in a row stand at full scale."""
    loud = (np.abs(samples.astype(np.int32)) >= _CLIP_AT * 32767).astype(np.int8)
    return len(loud) >= _CLIP_RUN and bool(
        np.any(np.convolve(loud, np.ones(_CLIP_RUN, np.int8), "valid") >= _CLIP_RUN)
    )


class _Block(msgspec.Struct, frozen=True):
    seconds: float
    samples: int
    power: float
    peak: float
    clips: bool


class Meter:
    """Takes blocks of samples as they come and tells the level of the last few seconds."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._blocks: deque[_Block] = deque()

    def feed(self, samples: Samples) -> Level:
        """Take a block of 16-bit mono samples; gives the level with it."""
        if len(samples):
            seconds = len(samples) / self._rate
            power, peak = _power(samples), _peak(samples)
            self._blocks.append(_Block(seconds, len(samples), power, peak, clips(samples)))
        while sum(block.seconds for block in self._blocks) - self._oldest() >= _QUIET_S:
            self._blocks.popleft()
        return self._level()

    def _oldest(self) -> float:
        return self._blocks[0].seconds if self._blocks else 0.0

    def _level(self) -> Level:
        now, silent = self._last(_METER_S), self._last(_SILENT_S)
        long = self._last(_QUIET_S)
        return Level(
            rms_dbfs=_rms(now),
            peak_dbfs=dbfs(max((block.peak for block in now), default=0.0)),
            clipping=any(block.clips for block in self._last(_CLIP_HOLD_S)),
            silent=_lasts(silent, _SILENT_S) and not any(block.peak for block in silent),
            quiet=_lasts(long, _QUIET_S) and _rms(long) < QUIET_DBFS,
        )

    def _last(self, seconds: float) -> list[_Block]:
        """The newest blocks that together last `seconds`, or all there are."""
        taken: list[_Block] = []
        for block in reversed(self._blocks):
            if _lasts(taken, seconds):
                break
            taken.append(block)
        return taken


def _lasts(blocks: list[_Block], seconds: float) -> bool:
    # Sums of block lengths are floats: a microsecond short is long enough.
    return sum(block.seconds for block in blocks) >= seconds - 1e-6


def _rms(blocks: list[_Block]) -> float:
    samples = sum(block.samples for block in blocks)
    power = sum(block.power for block in blocks)
    return dbfs(math.sqrt(power / samples)) if samples else FLOOR_DBFS


def _power(samples: Samples) -> float:
    scaled = samples.astype(np.float64) / _FULL_SCALE
    return float(scaled @ scaled)


def _peak(samples: Samples) -> float:
    # Of int16: abs(-32768) overflows, so look at both ends.
    if not len(samples):
        return 0.0
    return max(-int(np.min(samples)), int(np.max(samples)), 0) / _FULL_SCALE

"""Is there a held sound here? Level, voicing and change of a stretch of sound, 10 ms at a time.

A filled pause is a vowel or a hum that the speaker holds: voiced, steady in pitch, its spectrum
hardly changing (Goto 1999). All at 16 kHz.
"""

from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

from greenroom.speech.gate import RATE, Samples

STEP = RATE // 100
"""Samples of one step: 10 ms."""

_WINDOW = 4 * STEP
_LENGTH = 2048  # of the transform: zeros behind the window, for the autocorrelation
_LAGS = slice(RATE // 400, RATE // 65)  # voices between 65 and 400 Hz
_EDGES = np.geomspace(150, 4000, 19)  # Hz, of the bands that the spectrum's shape is taken in

_HERTZ = np.fft.rfftfreq(_LENGTH, 1 / RATE)
_NASAL, _MURMUR = ((100, 450), (550, 3500)), 4  # below and above, Hz; four times as much is 6 dB

Values = npt.NDArray[np.float64]


class Held(msgspec.Struct, frozen=True):
    """Limits on a held sound.

    `loud` decibels above the quiet tenth of the chunk, `voiced` as the height of the normalised
    autocorrelation, `change` of the spectrum's shape from step to step in decibels, and the
    `spread` of its pitch as a share of it.
    """

    loud: float = 10.0
    voiced: float = 0.5
    change: float = 2.4
    spread: float = 0.12


VOICE = Held(loud=5.0)
"""Of a filler that is held or said softly."""


def floor(samples: Samples) -> float:
    """The level in dB that the quiet tenth of a stretch of sound stays below."""
    steps = samples[: len(samples) // STEP * STEP].reshape(-1, STEP)
    if not len(steps):
        return 0.0
    return float(np.percentile(10 * np.log10((steps**2).mean(axis=1) + 1e-10), 10))


def held_runs(samples: Samples, floor_db: float, limits: Held) -> list[tuple[int, int]]:
    """First and after-last step of each run of held sound."""
    count = (len(samples) - _WINDOW) // STEP + 1
    if count < 3:
        return []
    windows = _windows(samples)
    level = 10 * np.log10((windows**2).mean(axis=1) + 1e-10)
    power = _power(windows)
    strength, pitch = _voicing(power)
    held = (level > floor_db + limits.loud) & (strength > limits.voiced)
    held &= _change(power) < limits.change
    return [(a, b) for a, b in step_runs(held) if _spread(pitch[a:b]) < limits.spread]


def voiced(samples: Samples, floor_db: float, limits: Held) -> npt.NDArray[np.bool_]:
    """For each step whether there is a voice, held or not."""
    return _voiced(samples, floor_db, limits)[0]


def steady_runs(
    samples: Samples, floor_db: float, limits: Held, bridge: int
) -> list[tuple[int, int]]:
    """First and after-last step of each run of a voice that keeps its pitch.

    It may fail for `bridge` steps, and its spectrum may flutter, as where a voice creaks.
    """
    marks, pitch = _voiced(samples, floor_db, limits)
    runs = step_runs(marks, bridge)
    return [(a, b) for a, b in runs if _spread(pitch[a:b][marks[a:b]]) < limits.spread]


def murmur(samples: Samples, floor_db: float, limits: Held) -> npt.NDArray[np.bool_]:
    """For each step whether there is a voice through the nose, as in the m of “um”."""
    marks, _ = _voiced(samples, floor_db, limits)
    power = _power(_windows(samples)) if len(marks) else np.zeros((0, len(_HERTZ)))
    low, high = (power[:, (a < _HERTZ) & (b > _HERTZ)].sum(axis=1) for a, b in _NASAL)
    found: npt.NDArray[np.bool_] = marks & (low > _MURMUR * high)
    return found


def _windows(samples: Samples) -> Any:
    count = max(0, (len(samples) - _WINDOW) // STEP + 1)
    if not count:
        return np.zeros((0, _WINDOW), np.float32)
    return np.lib.stride_tricks.sliding_window_view(samples, _WINDOW)[::STEP][:count]


def _voiced(
    samples: Samples, floor_db: float, limits: Held
) -> tuple[npt.NDArray[np.bool_], Values]:
    """Where there is a voice, and the lag of its pitch."""
    windows = _windows(samples)
    if not len(windows):
        return np.zeros(0, np.bool_), np.zeros(0)
    level = 10 * np.log10((windows**2).mean(axis=1) + 1e-10)
    strength, pitch = _voicing(_power(windows))
    return (level > floor_db + limits.loud) & (strength > limits.voiced), pitch


def _power(windows: Any) -> Values:
    shaped = (windows - windows.mean(axis=1, keepdims=True)) * np.hanning(_WINDOW)
    power: Values = np.abs(np.fft.rfft(shaped, _LENGTH, axis=1)) ** 2
    return power


def _voicing(power: Values) -> tuple[Values, Values]:
    """Height and lag of the highest peak of the autocorrelation, the window's own taken out."""
    shape = np.fft.irfft(np.abs(np.fft.rfft(np.hanning(_WINDOW), _LENGTH)) ** 2)[: _LAGS.stop]
    waves = np.fft.irfft(power, axis=1)[:, : _LAGS.stop]
    waves = waves / (waves[:, :1] + 1e-12) / (shape / shape[0] + 1e-3)
    best = waves[:, _LAGS].argmax(axis=1)
    height: Values = np.take_along_axis(waves[:, _LAGS], best[:, None], axis=1)[:, 0]
    return height, (best + _LAGS.start).astype(np.float64)


def _change(power: Values) -> Values:
    """How much the shape of the spectrum differs from the step before, over three steps."""
    cuts = np.searchsorted(_HERTZ, _EDGES)
    bands = 10 * np.log10(np.add.reduceat(power, cuts, axis=1)[:, :-1] + 1e-6)
    bands -= bands.mean(axis=1, keepdims=True)
    steps = np.sqrt((np.diff(bands, axis=0, prepend=bands[:1]) ** 2).mean(axis=1))
    smooth: Values = np.convolve(steps, np.ones(3) / 3, "same")
    return smooth


def _spread(pitch: Values) -> float:
    """How far the pitch strays: the half width of its middle two thirds, as a share."""
    low, middle, high = np.percentile(pitch, [17, 50, 83])
    return float((high - low) / 2 / middle)


def step_runs(marks: npt.NDArray[np.bool_], bridge: int = 2) -> list[tuple[int, int]]:
    """Runs of True, across up to `bridge` steps that are not."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    runs: list[tuple[int, int]] = []
    for a, b in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if runs and a - runs[-1][1] <= bridge:
            runs[-1] = (runs[-1][0], b)
        else:
            runs.append((a, b))
    return runs

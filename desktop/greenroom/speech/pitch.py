"""How lively a voice is: how far its pitch moves within ten seconds of speech.

The measure is Hincks' (2004, 2005): the standard deviation of the pitch as a share of its mean.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from greenroom.checks.finding import VoiceMoves
from greenroom.errors import AudioError, reason_of
from greenroom.phrase import phrase
from greenroom.wav import SAMPLE_BYTES, read_format

STRETCH_S = 10
MOST_STRETCHES = 12
"""Spread over the recording; two minutes tell as much as an hour and cost little."""

_RATE = 8_000  # enough for the pitch of a voice
_WINDOW_S, _STEP_S = 0.04, 0.025
_LOWEST_HZ, _HIGHEST_HZ = 65, 400
_VOICED = 0.6  # height of the normalised autocorrelation
_LOUD = 0.1  # share of the loud tenth's level; what is softer is noise or another room
_OCTAVE = (0.6, 1.7)  # beyond this from the median a pitch is an octave wrong
_LEAST_VOICED = 80  # steps: two seconds

Samples = npt.NDArray[np.float32]


def voice_moves(recording: Path) -> tuple[VoiceMoves, ...]:
    """The movement of the pitch in up to `MOST_STRETCHES` stretches of a 16-bit mono WAV.

    Stretches with under two seconds of voiced sound are left out. Raises AudioError when the
    recording cannot be read.
    """
    found = ((start, moves(samples, rate)) for start, samples, rate in _stretches(recording))
    return tuple(
        VoiceMoves(start * 1000, (start + STRETCH_S) * 1000, by) for start, by in found if by
    )


def moves(samples: Samples, rate: int) -> float:
    """Standard deviation of the pitch by its mean; 0 where too little is voiced."""
    factor = max(rate // _RATE, 1)
    short = samples[: len(samples) // factor * factor].reshape(-1, factor).mean(axis=1)
    pitch = _pitch(short, rate / factor)
    if len(pitch) < _LEAST_VOICED:
        return 0.0
    middle = np.median(pitch)
    pitch = pitch[(pitch > middle * _OCTAVE[0]) & (pitch < middle * _OCTAVE[1])]
    return float(pitch.std() / pitch.mean())


def _stretches(recording: Path) -> Iterator[tuple[int, Samples, int]]:
    """Start in s, samples and rate of stretches at even distances."""
    try:
        with recording.open("rb") as file:
            form = read_format(file, recording)
            if form is None:
                raise AudioError(phrase("is damaged: no sound can be found in it."), file=recording)
            size = recording.stat().st_size - form.offset
            seconds = size // (form.rate * SAMPLE_BYTES)
            count = min(seconds // STRETCH_S, MOST_STRETCHES)
            for number in range(count):
                start = number * (seconds - STRETCH_S) // max(count - 1, 1)
                file.seek(form.offset + start * form.rate * SAMPLE_BYTES)
                data = file.read(STRETCH_S * form.rate * SAMPLE_BYTES)
                whole = data[: len(data) // SAMPLE_BYTES * SAMPLE_BYTES]
                yield start, (np.frombuffer(whole, "<i2") / 32768).astype(np.float32), form.rate
    except OSError as error:
        raise AudioError(
            phrase("cannot be read ({reason}).", reason=reason_of(error)), file=recording
        ) from error


def _pitch(samples: Samples, rate: float) -> npt.NDArray[np.float64]:
    """The pitch in Hz of each voiced step."""
    window, step = int(rate * _WINDOW_S), int(rate * _STEP_S)
    if len(samples) < window:
        return np.zeros(0)
    frames = np.lib.stride_tricks.sliding_window_view(samples, window)[::step]
    level = np.sqrt((frames**2).mean(axis=1))
    frames = frames[level > np.percentile(level, 90) * _LOUD]
    shape = np.hanning(window).astype(np.float32)
    length = 1 << (2 * window - 1).bit_length()
    spectra = np.fft.rfft((frames - frames.mean(axis=1, keepdims=True)) * shape, length, axis=1)
    lags = np.arange(int(rate / _HIGHEST_HZ), int(rate / _LOWEST_HZ) + 1)
    waves = np.fft.irfft(np.abs(spectra) ** 2, axis=1)
    own = np.fft.irfft(np.abs(np.fft.rfft(shape, length)) ** 2)
    heights = waves[:, lags] / (waves[:, :1] + 1e-9) / (own[lags] / own[0])
    # The first peak nearly as high as the highest: later ones are whole periods more.
    near = heights >= heights.max(axis=1, keepdims=True) * 0.9
    first = near.argmax(axis=1)
    top = np.array(
        [at + heights[row, at : at + 8].argmax() for row, at in enumerate(first)], dtype=int
    )
    voiced = heights[np.arange(len(top)), top] > _VOICED if len(top) else np.zeros(0, bool)
    found: npt.NDArray[np.float64] = rate / lags[top[voiced]].astype(np.float64)
    return found

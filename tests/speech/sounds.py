"""Made sound for the tests of the recogniser: tones where somebody speaks, hush elsewhere."""

import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

from greenroom.checks.filler_lists import usual_fillers
from greenroom.speech.gate import FRAME, RATE, Samples

ENGLISH = usual_fillers("en")


def talk(*parts: tuple[float, bool], rate: int = RATE) -> Samples:
    """Seconds of tone (True) and hush (False) in a row, full scale 1."""
    random = np.random.default_rng(1)
    pieces = []
    for seconds, loud in parts:
        time = np.arange(round(seconds * rate)) / rate
        noise = random.normal(0, 0.0005, len(time))
        pieces.append(noise + (0.3 * np.sin(2 * np.pi * 200 * time) if loud else 0))
    return np.concatenate(pieces).astype(np.float32)


def loud_is_speech(samples: Samples) -> Samples:
    """A gate that takes every loud frame for speech."""
    power = (samples.reshape(-1, FRAME) ** 2).mean(axis=1)
    return np.where(power > 0.001, 0.9, 0.1).astype(np.float32)


def pcm(samples: Samples) -> npt.NDArray[np.int16]:
    """16-bit samples."""
    return (samples * 32767).astype(np.int16)


def write_wav(path: Path, samples: npt.NDArray[np.int16], rate: int = RATE) -> Path:
    """A 16-bit mono WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path


def buzz(seconds: float, *, hertz: float = 110, glide: float = 0, tilt: float = 1) -> Samples:
    """A voice of many harmonics; `glide` is how much its pitch rises, as a share.

    The higher `tilt`, the duller it is: through the nose rather than the mouth.
    """
    time = np.arange(round(seconds * RATE)) / RATE
    phase = 2 * np.pi * hertz * (time + glide * time**2 / 2 / seconds)
    return sum(np.sin(n * phase) / n**tilt for n in range(1, 20)).astype(np.float32) * 0.1


def hush(seconds: float) -> Samples:
    """A room in which nobody speaks."""
    random = np.random.default_rng(1)
    return random.normal(0, 0.0005, round(seconds * RATE)).astype(np.float32)


def noise(seconds: float) -> Samples:
    """Loud, and no voice."""
    return np.random.default_rng(2).normal(0, 0.1, round(seconds * RATE)).astype(np.float32)

"""Where nobody speaks, from the signal: gaps between recognised words are too rough for pauses."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from greenroom.checks.finding import Silence
from greenroom.errors import AudioError
from greenroom.phrase import phrase
from greenroom.speech.tail import Tail

SHORTEST_MS = 250
"""Shorter breaks belong to articulation (Goldman-Eisler 1968)."""

_STEP_MS = 10
_BURST_MS = 60  # a click or a breath this short does not end a silence
_QUIET_DB = -55.0  # a voice below this is too quiet to be one
_BLOCK_S = 60

Levels = npt.NDArray[np.float64]


def silences(
    samples: npt.NDArray[np.int16], rate: int, *, shortest_ms: int = SHORTEST_MS
) -> tuple[Silence, ...]:
    """The silences of at least `shortest_ms` in int16 mono samples."""
    return quiet_spans(levels([samples], rate), shortest_ms)


def silences_in(recording: Path, *, shortest_ms: int = SHORTEST_MS) -> tuple[Silence, ...]:
    """The silences in a 16-bit mono WAV, read in blocks whatever its length.

    Raises AudioError when it cannot be read.
    """
    with Tail(recording) as tail:
        if not tail.open() or tail.rate is None:
            raise AudioError(phrase("is damaged: no sound can be found in it."), file=recording)
        return quiet_spans(levels(_blocks(tail, tail.rate), tail.rate), shortest_ms)


def _blocks(tail: Tail, rate: int) -> Iterator[npt.NDArray[np.int16]]:
    while len(block := tail.read(_BLOCK_S * rate, whole=True)):
        yield block


def levels(blocks: Iterable[npt.NDArray[np.int16]], rate: int) -> Levels:
    """The RMS of each 10 ms in dB below full scale; blocks hold whole seconds but for the last."""
    step = rate * _STEP_MS // 1000
    found: list[Levels] = [np.zeros(0)]
    for block in blocks:
        frames = block[: len(block) // step * step].reshape(-1, step).astype(np.float32)
        power = np.einsum("ij,ij->i", frames, frames) / (step * 32768.0**2)
        found.append(10 * np.log10(power + 1e-12))
    return np.concatenate(found)


def threshold(level: Levels) -> float:
    """The level in dB between this room's noise and this voice.

    Nearer the noise, so that soft word endings count as speech, and never within 6 dB of it.
    """
    noise, voice = np.percentile(level, [10, 90])
    if voice < _QUIET_DB:
        return float("inf")
    return float(min(max(noise + 6, noise + 0.35 * (voice - noise), voice - 40), voice - 6))


def quiet_spans(level: Levels, shortest_ms: int = SHORTEST_MS) -> tuple[Silence, ...]:
    """The runs of quiet 10 ms steps, across bursts too short to be speech."""
    if not len(level):
        return ()
    loud = _without_short(level >= threshold(level), _BURST_MS)
    return tuple(
        Silence(int(start) * _STEP_MS, int(end) * _STEP_MS)
        for start, end in _runs(~loud)
        if (end - start) * _STEP_MS >= shortest_ms
    )


def _without_short(loud: npt.NDArray[np.bool_], shortest_ms: int) -> npt.NDArray[np.bool_]:
    kept = loud.copy()
    for start, end in _runs(loud):
        if (end - start) * _STEP_MS < shortest_ms:
            kept[start:end] = False
    return kept


def _runs(marks: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and after-last index of each run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], marks, [False]]).astype(np.int8)))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))

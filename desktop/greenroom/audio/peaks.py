"""The outline of a recording, for drawing it as a waveform."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from greenroom.errors import AudioError
from greenroom.phrase import phrase

# Read at once: half a minute at 16 kHz, whatever the recording is long.
_SAMPLES = 1 << 19


def peaks(path: Path, buckets: int) -> NDArray[np.int16]:
    """The lowest and highest sample of each of `buckets` equal stretches: int16 (buckets, 2).

    Reads WAV, FLAC, MP3 and Ogg block by block; a stretch without samples is (0, 0). Raises
    AudioError when the recording cannot be read.
    """
    outline = np.zeros((buckets, 2), np.int16)
    try:
        with soundfile.SoundFile(path) as file:
            edges = file.frames * np.arange(buckets + 1) // buckets
            for first, last in _at_once(edges):
                block = file.read(edges[last] - edges[first], dtype="int16", always_2d=True)
                _measure(block, edges[first : last + 1] - edges[first], outline[first:last])
    except (OSError, soundfile.LibsndfileError) as error:
        raise AudioError(phrase("cannot be drawn as a waveform."), file=path) from error
    return outline


def _at_once(edges: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Runs of buckets that are read in one go, as (first, end)."""
    first, count = 0, len(edges) - 1
    while first < count:
        fit = int(np.searchsorted(edges, edges[first] + _SAMPLES, side="right")) - 1
        last = min(max(fit, first + 1), count)
        yield first, last
        first = last


def _measure(
    block: NDArray[np.int16], edges: NDArray[np.int64], outline: NDArray[np.int16]
) -> None:
    """Write the lowest and highest sample between each two edges into `outline`."""
    starts = edges[:-1]
    filled = np.flatnonzero((edges[1:] > starts) & (starts < len(block)))
    if len(filled):
        outline[filled, 0] = np.minimum.reduceat(block.min(axis=1), starts[filled])
        outline[filled, 1] = np.maximum.reduceat(block.max(axis=1), starts[filled])

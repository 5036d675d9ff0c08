"""The outline of a recording, for drawing it as a waveform."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from greenroom.errors import AudioError


def peaks(path: Path, buckets: int) -> NDArray[np.int16]:
    """The lowest and highest sample of each of `buckets` equal stretches: int16 (buckets, 2).

    Reads WAV, FLAC, MP3 and Ogg block by block; a stretch without samples is (0, 0). Raises
    AudioError when the recording cannot be read.
    """
    outline = np.zeros((buckets, 2), np.int16)
    try:
        with soundfile.SoundFile(path) as file:
            edges = [file.frames * i // buckets for i in range(buckets + 1)]
            for bucket, (start, end) in enumerate(pairwise(edges)):
                block = file.read(end - start, dtype="int16")
                if len(block):
                    outline[bucket] = block.min(), block.max()
    except (OSError, soundfile.LibsndfileError) as error:
        raise AudioError("cannot be drawn as a waveform.", file=path) from error
    return outline

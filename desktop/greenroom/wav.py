"""What a 16-bit mono WAV holds, whatever its header says: a kill can leave the header behind."""

import os
import struct
from pathlib import Path
from typing import BinaryIO

import msgspec

from greenroom.errors import AudioError
from greenroom.phrase import phrase
from greenroom.time import ms_from_samples

SAMPLE_BYTES = 2
_PCM, _EXTENSIBLE = 1, 0xFFFE
_CONVERT = phrase("Convert it to a 16-bit mono WAV first.")
_LARGEST = 0xFFFFFFFF


class Format(msgspec.Struct, frozen=True):
    """Where a WAV's samples begin and how many bytes its header claims; `rate` is theirs."""

    rate: int
    offset: int
    size: int


def read_format(file: BinaryIO, path: Path) -> Format | None:
    """The format that a WAV's header states; None when the header is not all there yet.

    Raises AudioError when this is not a WAV, or not one of 16-bit mono samples.
    """
    start = file.read(12)
    if len(start) < 12:
        return None
    if start[:4] not in (b"RIFF", b"RF64") or start[8:] != b"WAVE":
        raise AudioError(phrase("is not a WAV recording."), file=path, remedy=_CONVERT)
    rate = 0
    while len(head := file.read(8)) == 8:
        name, size = struct.unpack("<4sI", head)
        if name == b"data":
            if not rate:
                break
            return Format(rate=rate, offset=file.tell(), size=size)
        body = file.read(size + size % 2)
        if name == b"fmt " and len(body) >= 16:
            kind, channels, rate, _, _, bits = struct.unpack("<HHIIHH", body[:16])
            if kind not in (_PCM, _EXTENSIBLE) or (channels, bits) != (1, 16) or not rate:
                raise AudioError(phrase("is not a 16-bit mono WAV."), file=path, remedy=_CONVERT)
    return None


def header(rate: int, samples: int) -> bytes:
    """The 44 bytes before `samples` 16-bit mono samples."""
    size = min(samples * SAMPLE_BYTES, _LARGEST - 36)
    form = struct.pack("<4sIHHIIHH", b"fmt ", 16, _PCM, 1, rate, rate * SAMPLE_BYTES, 2, 16)
    return (
        struct.pack("<4sI4s", b"RIFF", size + 36, b"WAVE")
        + form
        + struct.pack("<4sI", b"data", size)
    )


def recorded_ms(path: Path) -> int:
    """How much sound of a recording of ours is on disk, in ms; its header may be behind.

    Raises OSError when it is not there, AudioError when it is no such WAV.
    """
    with path.open("rb") as file:
        found = read_format(file, path)
        size = os.fstat(file.fileno()).st_size
    return ms_from_samples(max(0, size - found.offset) // SAMPLE_BYTES, found.rate) if found else 0


def mend(path: Path) -> None:
    """Let the header of a recording of ours count all its samples; half a sample is cut off.

    Nothing else may follow the samples. Raises OSError, and AudioError when it is no such WAV.
    """
    with path.open("rb+") as file:
        found = read_format(file, path)
        if found is None:
            return
        samples = max(0, os.fstat(file.fileno()).st_size - found.offset) // SAMPLE_BYTES
        if samples * SAMPLE_BYTES == found.size:
            return
        file.truncate(found.offset + samples * SAMPLE_BYTES)
        file.seek(4)
        file.write(struct.pack("<I", min(found.offset - 8 + samples * SAMPLE_BYTES, _LARGEST)))
        file.seek(found.offset - 4)
        file.write(struct.pack("<I", min(samples * SAMPLE_BYTES, _LARGEST)))

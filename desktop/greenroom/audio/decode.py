"""Any recording as what the recogniser takes: 16 kHz, mono, 16-bit WAV.

libsndfile reads WAV, FLAC, Ogg and MP3. Films and M4A need FFmpeg: PyAV, whose wheels carry it with
GPL codecs and which is therefore optional, or the program ffmpeg if that is installed. Without
either those files cost one line that says what to do.
"""

import struct
import subprocess
import sys
import wave
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from greenroom.errors import AudioError, reason_of
from greenroom.phrase import phrase
from greenroom.take import Gap
from greenroom.time import ms_from_samples

RATE = 16_000
LONGEST_S = 12 * 3600
# Exit codes of the child process.
TOO_LONG, NO_SOUND, NO_READER = 3, 4, 5
CUT_OFF = phrase("The file ends too early: it was cut off or is damaged.")
UNREADABLE = phrase("The file is damaged there.")
# Headers round, and MP3 pads; less than this is not a loss.
_LOST = RATE // 2
_BLOCK = 1 << 16
_HEAD = 1 << 12
_ENDLESS = 0x7FFF0000
_RATES = range(1000, 768_001)
# An hour of film takes about a minute; a file that keeps the child busy for longer is hostile.
_CHILD_S = 1800

Samples = NDArray[np.float32]


def decode(path: Path, into: Path, lost: Callable[[Gap], None] = lambda gap: None) -> int:
    """Write the sound of the recording at `path` to `into`; gives its length in ms.

    Takes WAV, FLAC, MP3, Ogg, M4A, MP4, MOV, WebM and more, any rate and channels, in constant
    memory. Of a damaged recording what can be read is written, and `lost` is told what could not.
    Raises AudioError in one line for all that is no recording, holds no sound, or is shorter than a
    second; `into` is then not there.
    """
    _check(path)
    try:
        found = _with_soundfile(path, into)
        if found is None:
            found = _with_container(path, into)
        samples, gaps = found
        for gap in gaps:
            lost(gap)
        if samples < RATE:
            raise AudioError(
                phrase("is shorter than a second, so there is nothing to work on."), file=path
            )
    except OSError as error:
        into.unlink(missing_ok=True)
        raise AudioError(
            phrase("the decoded sound cannot be written ({reason}).", reason=reason_of(error)),
            file=path,
            remedy=phrase("Free some disk space."),
        ) from error
    except BaseException:
        into.unlink(missing_ok=True)
        raise
    return ms_from_samples(samples, RATE)


def _check(path: Path) -> None:
    if path.is_dir():
        raise AudioError(phrase("is a folder, not a recording."), file=path)
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except FileNotFoundError as error:
        raise AudioError(
            phrase("is not there."), file=path, remedy=phrase("Check the name.")
        ) from error
    except OSError as error:
        raise AudioError(
            phrase("cannot be opened ({reason}).", reason=reason_of(error)), file=path
        ) from error
    if empty:
        raise AudioError(
            phrase("is empty."), file=path, remedy=phrase("Was it copied or downloaded whole?")
        )


_Found = tuple[int, tuple[Gap, ...]]


def _with_soundfile(path: Path, into: Path) -> _Found | None:
    """The samples written and what was lost; None for a kind that libsndfile does not know."""
    try:
        source = soundfile.SoundFile(path)
    except soundfile.LibsndfileError:
        return None
    with source, into.open("wb") as file, wave.open(file, "wb") as target:
        target.setparams((1, 2, RATE, 0, "NONE", ""))
        if source.samplerate not in _RATES:
            raise _unreadable(path)
        for block in _resampled(_mono(source), source.samplerate):
            target.writeframesraw(_int16(block))
            if target.tell() > LONGEST_S * RATE:
                raise _too_long(path)
        written = target.tell()
        expected = max(source.frames, _promised(path)) * RATE // source.samplerate
    if not written:
        raise _silent(path)
    return written, _cut_off(written, expected)


def _cut_off(written: int, expected: int) -> tuple[Gap, ...]:
    """What is missing at the end, where the file says how long it should be."""
    if not _LOST < expected - written <= LONGEST_S * RATE:
        return ()
    lost_ms = ms_from_samples(expected - written, RATE)
    return (Gap(ms_from_samples(written, RATE), lost_ms, CUT_OFF),)


def _promised(path: Path) -> int:
    """The frames that a WAV's header promises; libsndfile itself only counts what is there."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    data = head.find(b"data", 12)
    if head[:4] != b"RIFF" or head[8:12] != b"WAVE" or data < 0 or len(head) < data + 8:
        return 0
    form = head.find(b"fmt ", 12)
    (size,) = struct.unpack_from("<I", head, data + 4)
    (frame,) = struct.unpack_from("<H", head, form + 20) if 0 <= form < data else (0,)
    # Whoever writes into a pipe promises all there can be.
    return size // frame if frame and size < _ENDLESS else 0


def _mono(source: soundfile.SoundFile) -> Iterator[Samples]:
    """Blocks of the channels' mean, up to the end or the first damage."""
    with suppress(soundfile.LibsndfileError):
        while len(block := source.read(_BLOCK, dtype="float32", always_2d=True)):
            # A float WAV may hold infinities; they must not spread through the resampler.
            yield np.nan_to_num(block.mean(axis=1), posinf=1.0, neginf=-1.0)


def _resampled(blocks: Iterator[Samples], rate: int) -> Iterator[Samples]:
    stream = soxr.ResampleStream(rate, RATE, 1, dtype="float32")
    for block in blocks:
        yield stream.resample_chunk(block)
    yield stream.resample_chunk(np.zeros(0, np.float32), last=True)


def _int16(block: Samples) -> bytes:
    return (np.clip(block, -1, 1) * 32767).round().astype("<i2").tobytes()


def _with_container(path: Path, into: Path) -> _Found:
    """What FFmpeg could write, in a process of its own: it crashes natively."""
    program = [sys.executable, "-m", "greenroom.audio.container"]
    into.unlink(missing_ok=True)  # what is there afterwards is of this recording
    try:
        done = subprocess.run(
            [*program, str(path.resolve()), str(into.resolve())],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_CHILD_S,
            check=False,
        )
        if done.returncode == NO_READER:
            raise _no_reader(path)
        with wave.open(str(into)) as file:
            written: int = file.getnframes()
    except (subprocess.TimeoutExpired, FileNotFoundError, EOFError, wave.Error) as error:
        raise _unreadable(path) from error
    if done.returncode == NO_SOUND:
        raise _silent(path)
    if done.returncode == TOO_LONG:
        raise _too_long(path)
    if not written:
        raise _without_index(path) if _lacks_index(path) else _unreadable(path)
    return written, _reported(done.stdout, written, crashed=done.returncode != 0)


def _reported(said: bytes, written: int, *, crashed: bool) -> tuple[Gap, ...]:
    """What the child says was lost, line by line: the first sample and how many."""
    if crashed:
        return (Gap(ms_from_samples(written, RATE), 0, CUT_OFF),)
    gaps = []
    for line in said.split(b"\n"):
        at, _, count = line.partition(b" ")
        if at.isdigit() and count.isdigit():
            start, length = (ms_from_samples(int(n), RATE) for n in (at, count))
            at_end = int(at) >= written
            gaps.append(Gap(start, length, CUT_OFF if at_end else UNREADABLE))
    return tuple(gaps)


def _lacks_index(path: Path) -> bool:
    """Whether this is an MP4 or MOV that was cut off before its index, which comes last."""
    with path.open("rb") as file:
        at, kind = 0, b""
        while len(head := file.read(8)) == 8:
            size, name = struct.unpack(">I4s", head)
            if name == b"moov" or (not at and name != b"ftyp"):
                return False
            kind = name
            # 1: the length follows in 64 bits; 0: up to the end of the file.
            long = struct.unpack(">Q", file.read(8).rjust(8, b"\0"))[0] if size == 1 else 0
            at += max(long or size, 8)
            if not size:
                break
            file.seek(at)
    return kind == b"mdat"


def _without_index(path: Path) -> AudioError:
    return AudioError(
        phrase(
            "was cut off before its end, where such a film has its index, "
            "so none of it can be read."
        ),
        file=path,
        remedy=phrase("Copy or download it again; a meeting’s host may still have it whole."),
    )


def _no_reader(path: Path) -> AudioError:
    return AudioError(
        phrase("is a kind of recording that needs FFmpeg, and that is not installed."),
        file=path,
        remedy=phrase(
            "Install ffmpeg, or save the sound as WAV, FLAC, Ogg or MP3 (VLC and Audacity can)."
        ),
    )


def _too_long(path: Path) -> AudioError:
    return AudioError(
        phrase("is longer than twelve hours."), file=path, remedy=phrase("Cut out the talk first.")
    )


def _silent(path: Path) -> AudioError:
    return AudioError(phrase("holds no sound."), file=path, remedy=phrase("Was the microphone on?"))


def _unreadable(path: Path) -> AudioError:
    return AudioError(
        phrase("cannot be read as a recording."),
        file=path,
        remedy=phrase("Save it as WAV, MP3 or M4A and try again."),
    )

"""The recording on disk: whole at any instant, in step after a full disk."""

import errno
import os
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.fake_streams import tone
from greenroom.audio.wav import WavFile
from greenroom.errors import AudioError
from greenroom.wav import mend, recorded_ms

RATE = 16_000


class NearlyFull:
    """A disk with room for so many bytes more; what lies there may be written over."""

    def __init__(self, path: Path, room: int) -> None:
        self._file = path.open("rb+", buffering=0)
        self.room = room
        self.seek, self.truncate = self._file.seek, self._file.truncate
        self.fileno, self.close = self._file.fileno, self._file.close

    def write(self, data: memoryview) -> int:
        beyond = self._file.tell() + len(data) - os.fstat(self._file.fileno()).st_size
        if beyond > self.room and self.room == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = data[: len(data) - max(0, beyond - self.room)]
        self.room -= max(0, min(beyond, self.room))
        return self._file.write(taken)


def test_each_block_is_in_a_whole_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "audio.wav"
    file = WavFile(path, RATE)
    for count in range(1, 4):
        file.append(tone(100).tobytes())
        with wave.open(str(path)) as whole:
            assert (whole.getnframes(), whole.getframerate()) == (count * 1600, RATE)
    file.close()
    assert np.array_equal(soundfile.read(path, dtype="int16")[0], np.tile(tone(100), 3))


@pytest.mark.parametrize("room", [0, 1, 7, 3199])
def test_full_disk_takes_a_block_whole_or_not_at_all(tmp_path: Path, room: int) -> None:
    path = tmp_path / "audio.wav"
    file = WavFile(path, RATE)
    file.append(tone(100).tobytes())
    file._file.close()
    disk = NearlyFull(path, room)
    file._file = disk  # type: ignore[assignment]
    with pytest.raises(AudioError) as refused:
        file.append(tone(100, amplitude=1000).tobytes())
    assert str(refused.value) == (
        "audio.wav: the recording cannot be written (No space left on device). "
        "Free some disk space or choose another folder; what was recorded is kept."
    )
    assert soundfile.info(path).frames == 1600
    disk.room = 10_000
    file.append(tone(100, amplitude=2000).tobytes())
    file.close()
    kept, _ = soundfile.read(path, dtype="int16")
    assert np.array_equal(kept, np.concatenate([tone(100), tone(100, amplitude=2000)]))


def test_really_full_disk(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("only Linux has /dev/full")
    file = WavFile(tmp_path / "audio.wav", RATE)
    file._file.close()
    file._file = Path("/dev/full").open("r+b", buffering=0)  # noqa: SIM115
    with pytest.raises(AudioError, match="No space left on device"):
        file.append(b"sound!")
    file._file.close()


@pytest.mark.parametrize("behind", [0, 1, 2, 5000])
def test_header_left_behind_by_a_kill_is_mended(tmp_path: Path, behind: int) -> None:
    path = tmp_path / "audio.wav"
    file = WavFile(path, RATE)
    file.append(tone(1000).tobytes())
    file.close()
    with path.open("ab") as more:
        more.write(bytes(behind))
    assert recorded_ms(path) == 1000 + (behind // 2 * 1000 + RATE // 2) // RATE
    mend(path)
    assert soundfile.info(path).frames == RATE + behind // 2


def test_recording_killed_before_its_header_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "audio.wav"
    path.write_bytes(b"RIFF\0\0\0\0WAVEfm")
    assert recorded_ms(path) == 0
    mend(path)
    assert path.read_bytes() == b"RIFF\0\0\0\0WAVEfm"

import struct
from pathlib import Path

import numpy as np
import pytest

from greenroom.errors import AudioError
from greenroom.speech.tail import Tail, length_ms
from speech.sounds import write_wav

SAMPLES = np.arange(-500, 500, dtype=np.int16)


def test_reads_what_is_there_and_then_what_is_added(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", SAMPLES)
    with Tail(path) as tail:
        assert tail.open()
        assert np.array_equal(tail.read(600, whole=False), SAMPLES[:600])
        with path.open("ab") as file:  # the header now lags behind
            file.write(SAMPLES.tobytes() + b"\x01")
        added = [tail.read(600, whole=False) for _ in range(4)]
        assert np.array_equal(np.concatenate(added), np.concatenate([SAMPLES[600:], SAMPLES]))


def test_waits_for_a_file_and_for_its_header(tmp_path: Path) -> None:
    path = tmp_path / "talk.wav"
    with Tail(path) as tail:
        assert not tail.open()
        whole = write_wav(tmp_path / "other.wav", SAMPLES).read_bytes()
        path.write_bytes(whole[:20])
        assert not tail.open()
        path.write_bytes(whole)
        assert tail.open()
        assert tail.rate == 16_000


def test_tags_after_the_sound_are_not_sound(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", SAMPLES)
    with path.open("ab") as file:
        file.write(b"LIST" + struct.pack("<I", 4) + b"INFO")
    with Tail(path) as tail:
        tail.open()
        assert np.array_equal(tail.read(5000, whole=True), SAMPLES)


def test_sound_after_a_stale_header_is_sound(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "talk.wav", SAMPLES)
    with path.open("ab") as file:
        file.write(SAMPLES.tobytes())
    with Tail(path) as tail:
        tail.open()
        assert len(tail.read(5000, whole=True)) == 2 * len(SAMPLES)


def test_skips_what_has_been_heard(tmp_path: Path) -> None:
    with Tail(write_wav(tmp_path / "talk.wav", SAMPLES)) as tail:
        tail.skip(300)
        tail.open()
        assert np.array_equal(tail.read(5000, whole=True), SAMPLES[300:])


@pytest.mark.parametrize(
    ("channels", "bits"), [(2, 16), (1, 24), (1, 8)], ids=["stereo", "24 bits", "8 bits"]
)
def test_other_formats_are_refused_in_one_line(tmp_path: Path, channels: int, bits: int) -> None:
    width = channels * bits // 8
    form = struct.pack("<HHIIHH", 1, channels, 16000, 16000 * width, width, bits)
    path = tmp_path / "talk.wav"
    data = b"fmt " + struct.pack("<I", 16) + form + b"data" + struct.pack("<I", 0)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(data)) + b"WAVE" + data)
    with (
        Tail(path) as tail,
        pytest.raises(AudioError, match=r"talk\.wav: is not a 16-bit mono WAV"),
    ):
        tail.open()


def test_the_length_of_what_is_on_disk(tmp_path: Path) -> None:
    assert length_ms(write_wav(tmp_path / "talk.wav", SAMPLES, rate=8000)) == 125


def test_a_missing_recording(tmp_path: Path) -> None:
    with pytest.raises(AudioError, match="is not there"):
        length_ms(tmp_path / "gone.wav")


@pytest.mark.parametrize("name", ["broken_bad.wav", "broken_empty0.wav", "broken_null.wav"])
def test_damaged_recordings(shared_data: Path, name: str) -> None:
    path = shared_data / "nonspeech" / name
    with pytest.raises(AudioError) as caught:
        length_ms(path)
    assert name in str(caught.value)

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.fake_streams import tone
from greenroom.audio.decode import CUT_OFF, RATE, decode
from greenroom.errors import AudioError
from greenroom.take import Gap

ENCODE = Path(__file__).with_name("encode.py")


def encoded(path: Path, codec: str, gap_s: float = 0) -> Path:
    subprocess.run([sys.executable, str(ENCODE), str(path), codec, str(gap_s)], check=True)
    return path


def decoded(path: Path, tmp_path: Path) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    length_ms = decode(path, tmp_path / "decoded.wav")
    info = soundfile.info(tmp_path / "decoded.wav")
    assert (info.samplerate, info.channels, info.subtype) == (RATE, 1, "PCM_16")
    assert length_ms == round(info.frames / 16)
    samples, _ = soundfile.read(tmp_path / "decoded.wav", dtype="int16")
    return samples  # type: ignore[no-any-return]


def pitch(samples: "np.ndarray[tuple[int], np.dtype[np.int16]]") -> float:
    """The strongest frequency, in Hz."""
    return float(np.abs(np.fft.rfft(samples)).argmax() * RATE / len(samples))


@pytest.mark.parametrize(
    ("name", "rate", "channels", "subtype"),
    [
        ("a.wav", 16_000, 1, "PCM_16"),
        ("a.wav", 8_000, 1, "PCM_U8"),
        ("a.wav", 96_000, 2, "PCM_24"),
        ("a.wav", 44_100, 6, "FLOAT"),
        ("a.flac", 44_100, 2, "PCM_24"),
        ("a.ogg", 48_000, 2, "VORBIS"),
        ("a.ogg", 48_000, 1, "OPUS"),
        ("a.mp3", 44_100, 2, "MPEG_LAYER_III"),
        ("wrong suffix.txt", 22_050, 1, "PCM_16"),
    ],
)
def test_sound_keeps_pitch_length_and_loudness(
    tmp_path: Path, name: str, rate: int, channels: int, subtype: str
) -> None:
    kind = {".txt": "WAV"}.get(Path(name).suffix, Path(name).suffix[1:].upper())
    sound = np.repeat(tone(2000, rate)[:, None] / 32768, channels, axis=1)
    soundfile.write(tmp_path / name, sound, rate, subtype, format=kind)
    samples = decoded(tmp_path / name, tmp_path)
    assert len(samples) == pytest.approx(2 * RATE, abs=RATE * 0.06)
    assert pitch(samples) == pytest.approx(440, abs=2)
    assert np.abs(samples[RATE // 2 : RATE]).max() == pytest.approx(8000, rel=0.06)


def test_channels_are_mixed_not_picked(tmp_path: Path) -> None:
    sound = np.stack([np.zeros(2 * RATE, np.int16), tone(2000)], axis=1)
    soundfile.write(tmp_path / "right.wav", sound, RATE)
    assert np.abs(decoded(tmp_path / "right.wav", tmp_path)).max() == pytest.approx(4000, rel=0.01)


@pytest.mark.parametrize(
    ("name", "codec"), [("a.m4a", "aac"), ("a.mp4", "aac"), ("a.mov", "aac"), ("a.webm", "libopus")]
)
def test_containers_are_read_by_a_child(tmp_path: Path, name: str, codec: str) -> None:
    samples = decoded(encoded(tmp_path / name, codec), tmp_path)
    assert len(samples) == pytest.approx(2 * RATE, abs=RATE * 0.06)
    assert pitch(samples) == pytest.approx(440, abs=2)
    assert "av" not in sys.modules


def test_silence_that_a_film_does_not_store_still_takes_its_time(tmp_path: Path) -> None:
    samples = decoded(encoded(tmp_path / "a.webm", "libopus", gap_s=3), tmp_path)
    assert len(samples) == pytest.approx(5 * RATE, abs=RATE * 0.06)
    assert np.abs(samples[2 * RATE : int(3.9 * RATE)]).max() < 100
    assert np.abs(samples[int(4.2 * RATE) :]).max() > 4000


def test_film_without_sound_is_one_clear_line(tmp_path: Path) -> None:
    refused(encoded(tmp_path / "silent.mp4", "mpeg4"), tmp_path, "holds no sound")


def refused(path: Path, tmp_path: Path, what: str) -> None:
    with pytest.raises(AudioError, match=what) as raised:
        decode(path, tmp_path / "decoded.wav")
    assert str(raised.value).startswith(f"{path.name}: ")
    assert "\n" not in str(raised.value)
    assert not (tmp_path / "decoded.wav").exists()


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("empty.wav", b"", "is empty"),
        ("notes.txt", b"Dear panel,\nthank you.\n", "cannot be read as a recording"),
        ("deck.mp4", b"PK\x03\x04" + bytes(4000), "cannot be read as a recording"),
        ("zeros.mp3", bytes(100_000), "cannot be read as a recording"),
    ],
)
def test_what_is_no_recording_is_one_clear_line(
    tmp_path: Path, name: str, content: bytes, what: str
) -> None:
    (tmp_path / name).write_bytes(content)
    refused(tmp_path / name, tmp_path, what)


def test_missing_recordings_and_folders_are_one_clear_line(tmp_path: Path) -> None:
    refused(tmp_path / "nowhere.wav", tmp_path, "is not there")
    refused(tmp_path, tmp_path, "is a folder")


def test_recording_without_samples_is_one_clear_line(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "none.wav", np.zeros(0, np.int16), RATE)
    refused(tmp_path / "none.wav", tmp_path, "holds no sound")


def test_shorter_than_a_second_is_one_clear_line(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "short.wav", tone(990), RATE)
    refused(tmp_path / "short.wav", tmp_path, "is shorter than a second")
    soundfile.write(tmp_path / "long.wav", tone(1000), RATE)
    assert decode(tmp_path / "long.wav", tmp_path / "decoded.wav") == 1000


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg", ".mp3"])
def test_half_a_recording_gives_half_its_sound(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cut{suffix}"
    noise = np.random.default_rng(1).integers(-9000, 9000, 10 * RATE).astype(np.int16)
    soundfile.write(path, noise, RATE)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    length_ms = decode(path, tmp_path / "decoded.wav")
    assert 3000 <= length_ms <= 7000


@pytest.mark.parametrize("name", ["cut.wav", "cut.flac"])
def test_what_was_cut_off_is_said(tmp_path: Path, name: str) -> None:
    noise = np.random.default_rng(1).integers(-9000, 9000, 20 * 8000).astype(np.int16)
    soundfile.write(tmp_path / name, noise, 8000)
    content = (tmp_path / name).read_bytes()
    (tmp_path / name).write_bytes(content[: len(content) // 2])
    lost: list[Gap] = []
    length_ms = decode(tmp_path / name, tmp_path / "decoded.wav", lost.append)
    (gap,) = lost
    assert gap.at_ms == length_ms
    assert length_ms + gap.lost_ms == pytest.approx(20_000, abs=20)
    assert gap.reason == CUT_OFF


def test_a_whole_recording_has_lost_nothing(shared_data: Path, tmp_path: Path) -> None:
    for path in sorted((shared_data / "formats").iterdir()):
        lost: list[Gap] = []
        decode(path, tmp_path / "decoded.wav", lost.append)
        assert not lost, path.name


def test_what_is_damaged_in_a_film_is_said(tmp_path: Path) -> None:
    path = encoded(tmp_path / "a.m4a", "aac")
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + len(content) // 5] = b"\xff" * (len(content) // 5)
    path.write_bytes(content)
    lost: list[Gap] = []
    length_ms = decode(path, tmp_path / "decoded.wav", lost.append)
    assert length_ms > 1000
    assert lost


@pytest.mark.parametrize("name", ["a.mp4", "a.mov", "a.m4a"])
def test_a_film_cut_off_before_its_index_says_so(tmp_path: Path, name: str) -> None:
    path = encoded(tmp_path / name, "aac")
    content = path.read_bytes()
    path.write_bytes(content[: content.index(b"moov") - 400])
    refused(path, tmp_path, "was cut off before its end, where such a film has its index")


def hide_pyav(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a frozen build: PyAV cannot be imported by the child process."""
    (tmp_path / "hidden").mkdir()
    (tmp_path / "hidden" / "av.py").write_text("raise ImportError\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "hidden"))


def test_without_the_reader_of_films_one_line_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = encoded(tmp_path / "a.m4a", "aac")
    hide_pyav(tmp_path, monkeypatch)
    monkeypatch.setenv("PATH", str(tmp_path))
    refused(path, tmp_path, "needs FFmpeg, and that is not installed")


@pytest.mark.parametrize(("name", "codec"), [("a.m4a", "aac"), ("a.webm", "libopus")])
def test_an_installed_ffmpeg_reads_films_where_pyav_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, codec: str
) -> None:
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg is not installed")
    talk = encoded(tmp_path / name, codec)
    silent = encoded(tmp_path / "silent.mp4", "mpeg4")
    hide_pyav(tmp_path, monkeypatch)
    samples = decoded(talk, tmp_path)
    assert len(samples) == pytest.approx(2 * RATE, abs=RATE * 0.06)
    assert pitch(samples) == pytest.approx(440, abs=2)
    refused(silent, tmp_path, "cannot be read as a recording")
    lines = f"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{name}\n#EXT-X-ENDLIST\n"
    (tmp_path / "talk.m3u8").write_text(lines)
    refused(tmp_path / "talk.m3u8", tmp_path, "cannot be read as a recording")


def test_infinities_do_not_spread(tmp_path: Path) -> None:
    sound = (tone(2000) / 32768).astype(np.float32)
    sound[100:110] = np.inf
    sound[200:210] = np.nan
    soundfile.write(tmp_path / "a.wav", sound, RATE, "FLOAT")
    samples = decoded(tmp_path / "a.wav", tmp_path)
    assert np.abs(samples[RATE:]).max() == pytest.approx(8000, rel=0.02)


def test_playlist_leads_nowhere(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "secret.wav", tone(2000), RATE)
    lines = "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nsecret.wav\n#EXT-X-ENDLIST\n"
    (tmp_path / "talk.m3u8").write_text(lines)
    refused(tmp_path / "talk.m3u8", tmp_path, "cannot be read as a recording")
    (tmp_path / "talk.txt").write_text("ffconcat version 1.0\nfile secret.wav\n")
    refused(tmp_path / "talk.txt", tmp_path, "cannot be read as a recording")


def test_full_disk_is_one_clear_line(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "a.wav", tone(2000), RATE)
    with pytest.raises(AudioError, match="cannot be written"):
        decode(tmp_path / "a.wav", tmp_path / "nowhere" / "decoded.wav")


def test_all_real_formats_decode(shared_data: Path, tmp_path: Path) -> None:
    lengths = {
        path.name: decode(path, tmp_path / "decoded.wav")
        for path in sorted((shared_data / "formats").iterdir())
    }
    for name, length_ms in lengths.items():
        assert length_ms == pytest.approx(10_000 if "10s" in name else 2745, abs=30), name


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("broken_bad.wav", "cannot be read as a recording"),
        ("broken_empty0.wav", "is empty"),
        ("broken_null.wav", "holds no sound"),
    ],
)
def test_real_damage_is_one_clear_line(
    shared_data: Path, tmp_path: Path, name: str, what: str
) -> None:
    refused(shared_data / "nonspeech" / name, tmp_path, what)

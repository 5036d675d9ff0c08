"""Recordings as people have them: the spoken sample in every kind of file, heard by Whisper.

Each kind is made of the same half minute by libsndfile or FFmpeg, at another rate, with other
channels and another depth; the words that are heard must be those of the plain WAV.
"""

import subprocess
import sys
from pathlib import Path

import jiwer
import numpy as np
import pytest
import soundfile

from greenroom.audio.decode import decode
from greenroom.speech.recogniser import transcribe
from greenroom.transcript import spoken

RATE, SECONDS = 16_000, 22
ENCODE = Path(__file__).with_name("encode_talk.py")
# Of about sixty words; a lossy codec may turn a word or two.
MOST_DIFFERENT = 0.06

BY_SOUNDFILE = (
    ("talk.wav", 44_100, 2, "PCM_24"),
    ("talk.flac", 48_000, 1, "PCM_24"),
    ("talk.ogg", 48_000, 2, "VORBIS"),
    ("talk.mp3", 44_100, 1, "MPEG_LAYER_III"),
)
BY_FFMPEG = (
    ("talk.m4a", "aac"),
    ("talk.mp4", "aac"),
    ("talk.mov", "pcm_s16le"),
    ("talk.webm", "libopus"),
)


@pytest.fixture(scope="module")
def plain(sample_decks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plain") / "plain.wav"
    sound, rate = soundfile.read(
        sample_decks / "weekly-picks.flac", dtype="int16", frames=RATE * SECONDS
    )
    assert rate == RATE
    soundfile.write(path, sound, rate)
    return path


@pytest.fixture(scope="module")
def truth(plain: Path, model: Path) -> str:
    said = bare(spoken(transcribe(plain, model).words))
    assert len(said.split()) > 40
    return said


def bare(text: str) -> str:
    return " ".join("".join(c for c in w if c.isalnum()) for w in text.lower().split())


def heard(path: Path, tmp_path: Path, model: Path) -> str:
    length_ms = decode(path, tmp_path / "decoded.wav")
    assert length_ms == pytest.approx(SECONDS * 1000, abs=120)
    return bare(spoken(transcribe(tmp_path / "decoded.wav", model).words))


@pytest.mark.parametrize(("name", "rate", "channels", "subtype"), BY_SOUNDFILE)
def test_what_libsndfile_reads_is_heard(
    plain: Path,
    truth: str,
    model: Path,
    tmp_path: Path,
    name: str,
    rate: int,
    channels: int,
    subtype: str,
) -> None:
    import soxr

    sound = soxr.resample(soundfile.read(plain, dtype="float32")[0], RATE, rate)
    several = np.repeat(sound[:, None], channels, axis=1)
    kind = Path(name).suffix[1:].upper()
    soundfile.write(tmp_path / name, several, rate, subtype, format=kind)
    assert jiwer.wer(truth, heard(tmp_path / name, tmp_path, model)) <= MOST_DIFFERENT


@pytest.mark.parametrize(("name", "codec"), BY_FFMPEG)
def test_what_ffmpeg_reads_is_heard(
    plain: Path, truth: str, model: Path, tmp_path: Path, name: str, codec: str
) -> None:
    pytest.importorskip("av", reason="PyAV, the optional reader of films, is not here")
    program = [sys.executable, str(ENCODE), str(plain), str(tmp_path / name), codec]
    subprocess.run(program, check=True)
    assert jiwer.wer(truth, heard(tmp_path / name, tmp_path, model)) <= MOST_DIFFERENT


def test_half_a_recording_is_heard_as_far_as_it_goes(
    plain: Path, truth: str, model: Path, tmp_path: Path
) -> None:
    """A download that broke off: what is there is heard, and the line says what is missing."""
    from greenroom.take import Gap

    sound = soundfile.read(plain, dtype="int16")[0]
    whole = tmp_path / "whole.flac"
    soundfile.write(whole, sound, RATE)
    content = whole.read_bytes()
    (tmp_path / "half.flac").write_bytes(content[: len(content) // 2])
    lost: list[Gap] = []
    length_ms = decode(tmp_path / "half.flac", tmp_path / "decoded.wav", lost.append)
    said = bare(spoken(transcribe(tmp_path / "decoded.wav", model).words)).split()
    assert len(said) > 15
    assert jiwer.wer(" ".join(truth.split()[: len(said) - 2]), " ".join(said[:-2])) <= 0.15
    (gap,) = lost
    assert gap.at_ms + gap.lost_ms == pytest.approx(SECONDS * 1000, abs=50)
    assert length_ms == gap.at_ms

"""How far a voice moves: exact on made voices, within the published range on people's."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from greenroom.errors import AudioError
from greenroom.speech.pitch import MOST_STRETCHES, moves, voice_moves

RATE = 16_000


def voice(share: float, seconds: int = 10, hertz: float = 120, rate: int = RATE) -> np.ndarray:
    """A buzz whose pitch swings slowly, its standard deviation `share` of its mean."""
    time = np.arange(seconds * rate) / rate
    pitch = hertz * (1 + share * np.sqrt(2) * np.sin(np.pi * time))
    phase = 2 * np.pi * np.cumsum(pitch) / rate
    return (sum(np.sin(k * phase) / k for k in range(1, 10)) * 0.1).astype(np.float32)


@pytest.mark.parametrize("share", [0.0, 0.08, 0.2])
@pytest.mark.parametrize(("hertz", "rate"), [(110, 16_000), (210, 44_100), (95, 48_000)])
def test_the_movement_of_the_pitch_is_measured(share: float, hertz: float, rate: int) -> None:
    assert moves(voice(share, hertz=hertz, rate=rate), rate) == pytest.approx(share, abs=0.01)


def test_noise_and_silence_have_no_pitch() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, 10 * RATE).astype(np.float32)
    assert moves(noise, RATE) == 0.0
    assert moves(np.zeros(10 * RATE, np.float32), RATE) == 0.0
    assert moves(np.zeros(10, np.float32), RATE) == 0.0


def test_a_recording_is_sampled_at_even_distances(tmp_path: Path) -> None:
    file = tmp_path / "audio.wav"
    soundfile.write(file, np.tile(voice(0.1), 30), RATE, subtype="PCM_16")
    found = voice_moves(file)
    assert len(found) == MOST_STRETCHES
    assert (found[0].start_ms, found[-1].end_ms) == (0, 300_000)
    assert found[4].share == pytest.approx(0.1, abs=0.01)


def test_what_is_no_recording_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "audio.wav"
    file.write_bytes(b"RIFF")
    with pytest.raises(AudioError, match="no sound can be found"):
        voice_moves(file)
    with pytest.raises(AudioError, match="cannot be read"):
        voice_moves(tmp_path / "none.wav")


def test_a_reader_is_lively(shared_data: Path) -> None:
    file = shared_data / "speech" / "ljspeech_LJ001_0001-0032.flac"
    samples, rate = soundfile.read(file, dtype="float32")
    found = [moves(samples[at : at + 10 * rate], rate) for at in range(0, 60 * rate, 10 * rate)]
    assert 0.11 < float(np.median(found)) < 0.26  # Hincks: 0.11 to 0.235 in ten speakers

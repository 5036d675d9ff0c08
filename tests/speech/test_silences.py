import time
from pathlib import Path

import numpy as np
import pytest

from greenroom.checks.finding import Silence
from greenroom.errors import AudioError
from greenroom.speech.gate import RATE
from greenroom.speech.silences import silences, silences_in
from speech.sounds import pcm, talk, write_wav


def test_finds_the_silences_between_speech() -> None:
    found = silences(pcm(talk((1, False), (2, True), (0.5, False), (2, True))), RATE)
    assert [(round(s.start_ms, -2), round(s.end_ms, -2)) for s in found] == [
        (0, 1000),
        (3000, 3500),
    ]


def test_breaks_within_speech_are_not_silences() -> None:
    assert silences(pcm(talk((2, True), (0.2, False), (2, True))), RATE) == ()


def test_a_click_does_not_end_a_silence() -> None:
    samples = pcm(talk((2, True), (1, False), (0.03, True), (1, False), (2, True)))
    assert len(silences(samples, RATE)) == 1


@pytest.mark.parametrize("noise", [30, 300, 1000])
def test_the_room_may_be_noisy(noise: int) -> None:
    samples = pcm(talk((2, True), (1, False), (2, True))).astype(float)
    samples += np.random.default_rng(2).normal(0, noise, len(samples))
    (found,) = silences(samples.astype(np.int16), RATE)
    assert (round(found.start_ms, -2), round(found.end_ms, -2)) == (2000, 3000)


def test_nobody_spoke_at_all() -> None:
    assert silences(np.zeros(RATE * 3, np.int16), RATE) == (Silence(0, 3000),)


def test_no_sound() -> None:
    assert silences(np.zeros(0, np.int16), RATE) == ()


def test_a_recording_on_disk_gives_the_same(tmp_path: Path) -> None:
    samples = pcm(talk(*((3, True), (0.7, False)) * 40))
    path = write_wav(tmp_path / "talk.wav", samples)
    assert silences_in(path) == silences(samples, RATE)


def test_a_damaged_recording(tmp_path: Path) -> None:
    path = tmp_path / "talk.wav"
    path.write_bytes(b"RIFF")
    with pytest.raises(AudioError, match=r"talk\.wav: is damaged"):
        silences_in(path)


def test_a_quarter_of_an_hour_takes_a_moment() -> None:
    samples = pcm(np.tile(talk((3, True), (1, False)), 225))
    begin = time.process_time()
    silences(samples, RATE)
    assert time.process_time() - begin < 2  # 0.4 s alone; the machine may be busy

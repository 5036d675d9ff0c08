"""Windows on their way through the encoder."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from greenroom.speech import worker
from greenroom.speech.gate import RATE, Gate
from greenroom.speech.segmenting import Segmenter
from greenroom.speech.windows import Array, Windows


class Encoder:
    """Doubles what it is given; notes how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, window: Array) -> Array:
        self.asked += 1
        return 2 * window


def batch(*values: float) -> Array:
    return np.array([np.full((2, 3), value) for value in values], np.float32)


def test_each_window_of_a_batch_is_encoded_by_itself_and_in_its_place() -> None:
    encoder = Encoder()
    found = Windows(encoder, most=3).encoded(batch(1, 2, 3))
    assert np.array_equal(found, np.concatenate(list(2 * batch(1, 2, 3))))
    assert encoder.asked == 3


def test_a_window_that_is_asked_for_again_is_not_encoded_again() -> None:
    encoder = Encoder()
    windows = Windows(encoder, most=3)
    windows.encoded(batch(1, 2, 3))
    assert np.array_equal(windows.encoded(batch(2)), 2 * batch(2)[0])
    assert encoder.asked == 3


def test_only_the_last_windows_are_remembered() -> None:
    encoder = Encoder()
    windows = Windows(encoder, most=2)
    windows.encoded(batch(1, 2, 3))
    windows.encoded(batch(1))
    assert encoder.asked == 4


def test_what_was_looked_at_ahead_is_not_encoded_again_when_it_is_read(
    base_model: Path, sample_decks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Array] = []

    class Counted(Windows):
        def _one(self, window: Array) -> Array:
            asked.append(super()._one(window))
            return asked[-1]

    monkeypatch.setattr(worker, "Windows", Counted)
    whisper = worker.Whisper(worker.Options(base_model, "en", threads=2))
    sound, rate = soundfile.read(sample_decks / "weekly-picks.flac", dtype="float32", frames=88_000)
    assert rate == RATE
    segmenter = Segmenter(Gate(whisper.gate))
    chunk, *_ = [*segmenter.push(sound), *segmenter.flush()]
    whisper.look(chunk)
    (words,) = whisper.words([chunk], ())
    assert words
    assert len(asked) > 1
    assert all(encoded is asked[0] for encoded in asked)

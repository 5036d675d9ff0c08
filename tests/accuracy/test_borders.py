"""What is dropped or repeated where a recording is cut: how it is counted, and on real sound."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr

from accuracy.borders import Change, Hearing, changes, difference, hearing
from greenroom.speech.gate import RATE
from greenroom.speech.segmenting import LIVE, WHOLE
from greenroom.speech.worker import Options, Whisper
from greenroom.transcript import Word
from speech.conftest import base_model

__all__ = ["base_model"]


def heard(text: str, borders: tuple[int, ...] = ()) -> Hearing:
    """A word a second."""
    words = tuple(Word(t, 1000 * i, 1000 * i + 900) for i, t in enumerate(text.split()))
    return Hearing(words, borders)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("a b c d", Change(4)),
        ("a c d", Change(4, dropped=1)),
        ("a b b c d", Change(4, added=1)),
        ("a x c d", Change(4, other=1)),
        ("b c d e", Change(4)),  # moved over the edges, not lost
    ],
)
def test_what_differs_is_counted(text: str, change: Change) -> None:
    assert difference(text.split(), ["a", "b", "c", "d"]) == change


def test_a_border_is_compared_with_a_hearing_that_has_none_there() -> None:
    text = "a b c d e f g h i j k l m n o p"
    whole, cut = heard(text), heard(text.replace(" h", ""), borders=(8_000,))
    (change,) = changes(cut, whole, at_borders=True)
    assert change.dropped == 1
    assert list(changes(cut, heard(text, borders=(7_000,)), at_borders=True)) == []
    assert all(change.dropped == 0 for change in changes(whole, whole, at_borders=False))


def test_nothing_is_lost_or_said_twice_where_the_sample_take_is_cut(
    base_model: Path, sample_decks: Path
) -> None:
    take = next(iter(sorted(sample_decks.glob("*.flac"))))
    sound, rate = soundfile.read(take, dtype="float32", frames=40 * soundfile.info(take).samplerate)
    samples = np.asarray(soxr.resample(sound, rate, RATE), np.float32)
    whisper = Whisper(Options(base_model, "en", threads=2))
    live, whole = (hearing(samples, 0, whisper, rules) for rules in (LIVE, WHOLE))
    found = list(changes(live, whole, at_borders=True))
    assert found
    assert sum(change.dropped + change.added for change in found) == 0

"""How long fillers are, in made sound: a buzz is a voice, noise is not."""

import numpy as np
import pytest

from greenroom.checks.filler_lists import usual_fillers
from greenroom.speech.gate import RATE
from greenroom.speech.lengths import measured
from greenroom.speech.segmenting import Chunk
from greenroom.transcript import Word
from speech.sounds import ENGLISH, buzz, hush, noise

SOUND = np.concatenate([noise(1), hush(1), buzz(0.4), hush(0.6), noise(1)])
CHUNK = Chunk(10 * RATE, SOUND, ((0, len(SOUND)),), 10 * RATE + len(SOUND))
FIRST, LAST = Word("well", 10_000, 11_000), Word("then", 13_000, 14_000)


@pytest.mark.parametrize(("start", "end"), [(12_100, 12_160), (11_000, 12_500), (12_450, 12_500)])
def test_a_filler_is_as_long_as_its_voice(start: int, end: int) -> None:
    first, filler, last = measured((FIRST, Word("Um,", start, end), LAST), CHUNK, ENGLISH)
    assert (first, last) == (FIRST, LAST)
    assert filler.start_ms == pytest.approx(12_000, abs=40)
    assert filler.end_ms == pytest.approx(12_400, abs=40)


def test_it_does_not_reach_into_the_words_beside_it() -> None:
    before, after = Word("slow", 11_500, 12_150), Word("on", 12_300, 12_500)
    _, filler, _ = measured((before, Word("uh", 12_180, 12_200), after), CHUNK, ENGLISH)
    assert filler.start_ms >= 12_150
    assert filler.end_ms <= 12_300


def test_one_without_a_voice_stays_as_it_was() -> None:
    words = (Word("um", 11_300, 11_500), LAST)
    assert measured(words, CHUNK, ENGLISH) == words


def test_other_words_stay_as_they_are() -> None:
    words = (Word("Umbrella", 12_100, 12_160), Word("hello", 12_200, 12_250))
    assert measured(words, CHUNK, ENGLISH) == words


def test_each_language_has_its_own_sounds() -> None:
    german = (FIRST, Word("Ähm,", 12_100, 12_160), LAST)
    _, filler, _ = measured(german, CHUNK, usual_fillers("de"))
    assert filler.end_ms - filler.start_ms > 300
    assert measured(german, CHUNK, ENGLISH) == german
    he = (FIRST, Word("er", 12_100, 12_160), LAST)
    assert measured(he, CHUNK, usual_fillers("de")) == he

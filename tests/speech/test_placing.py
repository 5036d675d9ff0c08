"""Words put where the speech is."""

from itertools import pairwise

import numpy as np

from greenroom.speech.gate import RATE
from greenroom.speech.placing import EARLY, placed
from greenroom.speech.reading import Guess
from greenroom.speech.segmenting import Chunk

CHUNK = Chunk(
    start=0,
    samples=np.zeros(10 * RATE, np.float32),
    speech=((RATE, 4 * RATE), (6 * RATE, 9 * RATE)),
    until=10 * RATE,
)
LATE = round(EARLY * 1000)


def spans(*times: tuple[float, float]) -> list[tuple[int, int]]:
    guesses = [Guess(" word", start, end, 0.9) for start, end in times]
    return [(word.start_ms, word.end_ms) for word in placed(guesses, CHUNK)]


def test_borders_between_words_are_moved_to_where_they_are_heard() -> None:
    first, second = spans((1.0, 2.0), (2.0, 3.0))
    assert first == (1000, 2000 + LATE)
    assert second == (2000 + LATE, 3000 + LATE)


def test_the_first_word_of_a_stretch_of_speech_begins_no_later_than_guessed() -> None:
    (first,) = spans((1.1, 2.0))
    assert first[0] == 1100


def test_a_word_after_a_gap_that_whisper_heard_begins_as_guessed() -> None:
    assert spans((1.0, 1.5), (1.9, 2.5))[1][0] == 1900


def test_the_last_word_before_a_silence_is_drawn_out_to_it_if_it_is_near() -> None:
    assert spans((1.0, 3.7), (6.0, 7.0))[0][1] == 4000
    assert spans((1.0, 2.0), (6.0, 7.0))[0][1] == 2000 + LATE


def test_a_word_that_began_before_the_silence_begins_after_it() -> None:
    assert spans((1.0, 3.0), (3.97, 6.5))[1][0] == 6000


def test_no_word_reaches_into_the_next() -> None:
    found = spans((1.0, 2.0), (1.5, 2.6), (2.6, 2.7))
    assert all(end <= start for (_, end), (start, _) in pairwise(found))


def test_a_word_without_speech_stays_where_it_was_guessed() -> None:
    assert spans((4.5, 5.5)) == [(4500, 5500)]

import numpy as np
import pytest

from greenroom.checks.filler_lists import usual_fillers
from greenroom.speech.cleaning import (
    contrast,
    is_invented,
    is_looping,
    unheard,
    whole_words,
    without_loops,
    words,
)
from greenroom.speech.gate import RATE
from greenroom.speech.reading import Guess, Reading
from greenroom.speech.segmenting import Chunk
from greenroom.transcript import Word
from speech.sounds import ENGLISH, talk

SOUND = talk((0.2, False), (3, True), (1, False), (3, True), (0.2, False))
CHUNK = Chunk(
    start=10 * RATE,
    samples=SOUND,
    speech=((RATE // 5, 16 * RATE // 5), (21 * RATE // 5, 36 * RATE // 5)),
    until=18 * RATE,
)


def guesses(text: str, *, each: float = 0.3, start: float = 0.2) -> tuple[Guess, ...]:
    parts = text.split()
    return tuple(
        Guess(f" {part}", start + index * each, start + (index + 1) * each, 0.9)
        for index, part in enumerate(parts)
    )


def sure(*found: Guess) -> Reading:
    return Reading(found, confidence=-0.3, no_speech=0.01)


def texts(found: list[Guess]) -> str:
    return " ".join(guess.text.strip() for guess in found)


def test_words_get_their_place_in_the_recording() -> None:
    first, second = words(
        sure(Guess(" So,", 0.5, 0.9, 0.81234), Guess(" well", 1, 1.4, 1.0)), CHUNK, ENGLISH
    )
    assert (first.text, first.start_ms, first.end_ms) == ("So,", 10_500, 10_960)
    assert first.probability == 0.812
    assert second.start_ms == 11_000


def test_a_word_that_starts_too_early_is_cut_to_the_speech() -> None:
    (word,) = words(sure(Guess(" Then", 3.3, 4.6, 1.0)), CHUNK, ENGLISH)
    assert (word.start_ms, word.end_ms) == (14_200, 14_660)


@pytest.mark.parametrize(
    ("start", "end"), [(-1.0, 0.5), (0.9, 0.4), (7.0, 99.0), (50.0, 60.0)], ids=str
)
def test_impossible_times_are_put_right(start: float, end: float) -> None:
    (word,) = words(sure(Guess(" Then", start, end, 1.0)), CHUNK, ENGLISH)
    last = 10_000 + round(len(SOUND) / RATE * 1000)
    assert 10_000 <= word.start_ms <= word.end_ms <= last


def test_words_never_go_back_in_time() -> None:
    found = words(sure(Guess(" one", 2, 2.2, 1.0), Guess(" two", 1, 1.2, 1.0)), CHUNK, ENGLISH)
    assert found[0].start_ms <= found[1].start_ms <= found[1].end_ms


def test_numbers_and_dashes_are_put_together() -> None:
    pieces = [
        Guess(" 11", 0, 0.3, 0.9),
        Guess(".4%", 0.3, 0.9, 0.7),
        Guess(" -", 0.9, 0.9, 0.2),
        Guess(" of", 1, 1.2, 1.0),
    ]
    joined = whole_words(pieces)
    assert texts(joined) == "11.4% - of"
    assert joined[0] == Guess(" 11.4% -", 0, 0.9, 0.2)


def test_nothing_but_punctuation_is_nothing() -> None:
    assert words(sure(Guess(" ...", 0.3, 0.4, 1.0)), CHUNK, ENGLISH) == ()


def test_a_loop_that_takes_no_time_is_cut_short() -> None:
    said = guesses("Montreal uh uh uh")
    loop = tuple(Guess(" uh,", 1.5, 1.5, 0.9) for _ in range(100))
    assert texts(without_loops([*said, *loop])) == "Montreal uh uh uh"


def test_repeating_oneself_is_kept() -> None:
    text = "I I I I expected more more words words words words words"
    assert texts(without_loops(guesses(text))) == text


def test_a_word_that_loops_in_itself_is_cut_short() -> None:
    (word,) = whole_words([Guess(" Mo" + "-mo" * 100, 0, 1, 1.0)])
    assert word.text == " Mo-mo-mo-mo"


def at(*spans: tuple[float, float]) -> tuple[Word, ...]:
    """Words at these seconds of the chunk."""
    start = CHUNK.start * 1000 // RATE
    return tuple(
        Word("word", start + round(a * 1000), start + round(b * 1000), 1.0) for a, b in spans
    )


def test_speech_after_the_last_word_is_asked_for_again() -> None:
    (rest,) = unheard(CHUNK, at((0.2, 0.9), (1, 3.1)))
    assert rest.start == CHUNK.start + 4 * RATE  # 0.2 s before the second stretch of speech
    assert rest.speech == ((RATE // 5, 16 * RATE // 5),)
    assert rest.until == CHUNK.until
    assert len(rest.samples) == len(CHUNK.samples) - 4 * RATE


def test_speech_before_the_first_word_is_asked_for_again() -> None:
    (rest,) = unheard(CHUNK, at((4.3, 5.0), (5.0, 7.1)))
    assert rest.start == CHUNK.start
    assert rest.speech == ((RATE // 5, 16 * RATE // 5),)
    assert len(rest.samples) == round(3.4 * RATE)
    assert rest.until == CHUNK.start + round(3.4 * RATE)


def test_speech_between_words_is_asked_for_again() -> None:
    first, second = unheard(CHUNK, at((0.2, 2.0), (4.2, 5.0), (6.5, 7.2)))
    assert (first.start, second.start) == (CHUNK.start + 2 * RATE, CHUNK.start + 5 * RATE)
    assert first.speech == ((0, round(1.2 * RATE)),)
    assert len(second.samples) == round(1.5 * RATE)


def test_asking_again_comes_to_an_end() -> None:
    assert unheard(CHUNK, ()) == ()
    assert unheard(CHUNK, at((0.0, 0.1), (7.1, 7.2))) == ()
    assert unheard(CHUNK, at((0.2, 3.1), (4.3, 7.1))) == ()


def test_a_looping_phrase_is_cut_short() -> None:
    phrase = "I'm not sure if it's true"
    loop = guesses(" ".join([phrase] * 20), each=0.01)
    kept = without_loops(loop)
    assert texts(kept) == phrase


def test_a_sentence_that_follows_itself_in_no_time_was_said_once() -> None:
    said = guesses("And I'm going to play it back into the room")
    echo = tuple(Guess(guess.text, 3.2, 3.2, 0.99) for guess in said[:-1])
    last = Guess(" room", 3.2, 3.9, 0.99)
    assert without_loops([*said, *echo, last]) == list(said)
    assert len(without_loops([*said, *echo, last, *echo, last])) == len(said)


def test_a_sentence_that_is_said_again_is_kept() -> None:
    text = "Is there much more in it than he is there much more in it than he said"
    assert texts(without_loops(guesses(text, each=0.15))) == text


def test_a_loop_that_takes_its_time_is_not_trusted() -> None:
    assert is_looping(sure(*guesses("I'm not sure if it's true " * 20)))
    assert is_looping(sure(*guesses("So uh uh uh"), *[Guess(" uh", 2, 2, 1.0)] * 3))
    assert not is_looping(sure(*guesses("the acoustic corpus has some words and some more words")))
    assert not is_looping(sure())


@pytest.mark.parametrize(
    ("confidence", "no_speech", "contrast_db"),
    [(-0.2, 0.01, 40), (-0.73, 0.04, 60), (-0.38, 0.11, 30), (-0.3, 0.06, 14), (-1.2, 0.02, 40)],
)
def test_people_are_believed(confidence: float, no_speech: float, contrast_db: float) -> None:
    assert not is_invented(Reading((), confidence, no_speech), contrast_db)


@pytest.mark.parametrize(
    ("confidence", "no_speech", "contrast_db"),
    [(-1.49, 0.12, 13), (-1.18, 0.52, 12), (-0.81, 0.2, 12), (-1.11, 0.49, 10), (-1.3, 0.7, 40)],
)
def test_a_murmur_is_not(confidence: float, no_speech: float, contrast_db: float) -> None:
    assert is_invented(Reading((), confidence, no_speech), contrast_db)


def test_a_filler_without_a_voice_is_dropped() -> None:
    chunk = Chunk(CHUNK.start, np.concatenate([SOUND, SOUND * 0]), CHUNK.speech, CHUNK.until)
    found = words(sure(Guess(" well", 1, 1.2, 1.0), Guess(" um,", 10, 10.3, 1.0)), chunk, ENGLISH)
    assert [word.text for word in found] == ["well"]


def test_a_word_that_is_a_filler_in_english_alone_is_kept_without_a_voice() -> None:
    chunk = Chunk(CHUNK.start, np.concatenate([SOUND, SOUND * 0]), CHUNK.speech, CHUNK.until)
    said = sure(Guess(" um", 10, 10.3, 1.0), Guess(" vier", 10.4, 10.6, 1.0))
    assert [word.text for word in words(said, chunk, usual_fillers("de"))] == ["um", "vier"]
    hesitating = sure(Guess(" Ähm,", 10, 10.3, 1.0), Guess(" vier", 10.4, 10.6, 1.0))
    assert [word.text for word in words(hesitating, chunk, usual_fillers("de"))] == ["vier"]


def test_a_filler_that_the_model_hardly_believes_is_only_possible() -> None:
    said = sure(
        Guess(" well", 0.5, 0.9, 0.001), Guess(" um,", 1, 1.3, 0.001), Guess(" uh", 2, 2.3, 0.2)
    )
    found = [(word.text, word.heard) for word in words(said, CHUNK, ENGLISH)]
    assert found == [("well", True), ("um,", False), ("uh", True)]


def test_contrast_tells_a_voice_in_a_room_from_a_murmur() -> None:
    assert contrast(SOUND) < 60
    assert contrast(talk((2, False), (8, True))) > 30
    assert contrast(talk((10, False))) < 3
    assert contrast(SOUND[:10]) == 0

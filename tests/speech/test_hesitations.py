"""Held sounds that no word accounts for, in made sound: a buzz is a voice, noise is not."""

import msgspec
import numpy as np
import pytest

from greenroom.checks.filler_lists import usual_fillers
from greenroom.speech.gate import RATE, Samples
from greenroom.speech.hesitations import is_over_long, with_possible
from greenroom.speech.segmenting import Chunk
from greenroom.speech.voicing import Held, floor, held_runs
from greenroom.transcript import Word
from speech.sounds import ENGLISH, buzz, hush, noise


def chunk(middle: Samples, *, start: int = 10 * RATE, is_speech: bool = True) -> Chunk:
    """A second of noise that is a word, the middle after a short hush, then a word again."""
    samples = np.concatenate([noise(1), hush(0.3), middle, hush(0.3), noise(1)])
    spoken = round(1.3 * RATE), round(1.3 * RATE) + len(middle)
    words = (0, RATE), (len(samples) - RATE, len(samples))
    speech = (words[0], spoken, words[1]) if is_speech else words
    return Chunk(start, samples, speech, start + len(samples))


def words(sound: Chunk) -> tuple[Word, ...]:
    end_ms = (sound.start + len(sound.samples)) // 16
    first = Word("well", sound.start // 16, sound.start // 16 + 1000)
    return first, Word("then", end_ms - 1000, end_ms)


def texts(found: tuple[Word, ...]) -> list[tuple[str, bool]]:
    return [(word.text, word.heard) for word in found]


def test_a_held_voice_without_a_word_is_a_possible_filler() -> None:
    sound = chunk(buzz(0.4))
    found = with_possible(words(sound), sound, ENGLISH)
    assert texts(found) == [("well", True), ("um", False), ("then", True)]
    assert found[1].start_ms == pytest.approx(11_300, abs=50)
    assert found[1].end_ms == pytest.approx(11_700, abs=50)


@pytest.mark.parametrize(
    "middle",
    [buzz(0.15), buzz(2.0), noise(0.4), hush(0.4), buzz(0.4, glide=2)],
    ids=["too short", "too long", "unvoiced", "silent", "gliding"],
)
def test_other_sounds_are_not(middle: Samples) -> None:
    sound = chunk(middle)
    assert with_possible(words(sound), sound, ENGLISH) == words(sound)


def test_a_hum_that_the_gate_does_not_take_for_speech_is_not() -> None:
    sound = chunk(buzz(0.4), is_speech=False)
    assert with_possible(words(sound), sound, ENGLISH) == words(sound)


@pytest.mark.parametrize("text", ["slow", "um,"])
def test_a_held_voice_that_a_word_accounts_for_is_not(text: str) -> None:
    sound = chunk(buzz(0.4))
    first, last = words(sound)
    heard = (first, Word(text, 11_300, 11_700), last)
    assert with_possible(heard, sound, ENGLISH) == heard


def test_a_word_stretched_over_a_filler_does_not_account_for_it() -> None:
    sound = chunk(buzz(0.4))
    first, last = words(sound)
    stretched = Word("walk", 11_000, 12_600)
    assert is_over_long(stretched)
    assert ("um", False) in texts(with_possible((first, stretched, last), sound, ENGLISH))


def before_speech(sound: Samples) -> Chunk:
    """The sound, half a second of hush, then a word; the gate hears no more than the word."""
    samples = np.concatenate([hush(0.3), noise(1)])
    before = np.concatenate([hush(0.3), sound, hush(0.3)])
    speech = ((round(0.3 * RATE), len(samples)),)
    return Chunk(10 * RATE, samples, speech, 11 * RATE, before)


def test_a_voice_before_speech_that_the_gate_passed_over_is_a_possible_filler() -> None:
    sound = before_speech(buzz(0.4, hertz=70, tilt=0))
    (creak, word) = with_possible((Word("so", 10_300, 11_300),), sound, ENGLISH)
    assert (creak.text, creak.heard, word.text) == ("uh", False, "so")
    assert creak.start_ms == pytest.approx(9_300, abs=50)
    assert creak.end_ms == pytest.approx(9_700, abs=50)


@pytest.mark.parametrize(
    "sound",
    [buzz(0.2), noise(0.4), hush(0.4), buzz(0.4, glide=2)],
    ids=["too short", "unvoiced", "silent", "gliding"],
)
def test_other_sounds_before_speech_are_not(sound: Samples) -> None:
    word = Word("so", 10_300, 11_300)
    assert with_possible((word,), before_speech(sound), ENGLISH) == (word,)


def test_a_hum_that_was_there_before_is_none() -> None:
    sound = before_speech(hush(0))
    sound = msgspec.structs.replace(sound, before=np.concatenate([buzz(0.5), hush(0.2)]))
    word = Word("so", 10_300, 11_300)
    assert with_possible((word,), sound, ENGLISH) == (word,)


@pytest.mark.parametrize(("tilt", "text"), [(0.0, "uh"), (2.5, "um")])
def test_one_through_the_nose_is_an_um_and_the_other_an_uh(tilt: float, text: str) -> None:
    sound = chunk(buzz(0.4, tilt=tilt))
    assert with_possible(words(sound), sound, ENGLISH)[1].text == text


@pytest.mark.parametrize(
    ("language", "tilt", "text"),
    [("de", 0, "äh"), ("de", 2.5, "ähm"), ("fr", 0, "euh"), ("es", 0, "eh"), ("ja", 2.5, "んー")],
)
def test_it_is_written_as_in_the_language_that_is_spoken(
    language: str, tilt: float, text: str
) -> None:
    sound = chunk(buzz(0.4, tilt=tilt))
    assert with_possible(words(sound), sound, usual_fillers(language))[1].text == text


def test_a_sound_of_the_language_accounts_for_it() -> None:
    sound = chunk(buzz(0.4))
    first, last = words(sound)
    heard = (first, Word("ähm,", 11_300, 11_700), last)
    assert with_possible(heard, sound, usual_fillers("de")) == heard


def test_where_the_fillers_of_a_language_are_not_known_nothing_is_possible() -> None:
    sound = chunk(buzz(0.4))
    assert with_possible(words(sound), sound, usual_fillers("it")) == words(sound)


def test_where_no_word_was_heard_nothing_is_possible() -> None:
    assert with_possible((), chunk(buzz(0.4)), ENGLISH) == ()


def test_a_held_sound_is_found_in_noise_below_it() -> None:
    samples = np.concatenate([hush(0.5), buzz(0.5), hush(0.5)]) + noise(1.5) * 0.05
    ((first, after),) = held_runs(samples, floor(samples), Held())
    assert (first, after) == (pytest.approx(50, abs=4), pytest.approx(98, abs=4))


def test_next_to_nothing_has_no_held_sounds() -> None:
    assert held_runs(hush(0.01), floor(hush(0.01)), Held()) == []
    assert floor(hush(0.001)) == 0

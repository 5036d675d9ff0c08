"""What is kept of Whisper's words: no loops, no inventions, times inside the speech.

Times here are seconds from the start of a chunk.
"""

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from greenroom.speech.gate import RATE, Samples
from greenroom.speech.segmenting import Chunk
from greenroom.time import ms_from_samples
from greenroom.transcript import Word

_SOUNDS = frozenset({"um", "umm", "uhm", "uh", "uhh", "er", "erm", "hm", "hmm", "mm", "ah"})


class Guess(msgspec.Struct, frozen=True):
    """One word as Whisper gave it, spaces and punctuation attached."""

    text: str
    start: float
    end: float
    probability: float


class Reading(msgspec.Struct, frozen=True):
    """What Whisper made of one chunk, and how sure it was.

    `confidence` is the mean log probability of its tokens, `no_speech` its own doubt that anybody
    spoke, `repetition` how well the text compresses.
    """

    guesses: tuple[Guess, ...]
    confidence: float
    no_speech: float
    repetition: float


def plain(text: str) -> str:
    """A word without case and punctuation, for comparing."""
    return "".join(letter for letter in text.lower() if letter.isalnum() or letter == "'")


def is_invented(reading: Reading) -> bool:
    """Whether Whisper was only guessing.

    Measured with base: people speaking -0.2 to -0.65 with no_speech below 0.1; a crowd, an office
    and breaths -0.8 to -1.5 with no_speech above 0.1. Whisper's own limit is -1.0.
    """
    return reading.confidence < -1.0 or (reading.confidence < -0.7 and reading.no_speech > 0.15)


def words(reading: Reading, chunk: Chunk) -> tuple[Word, ...]:
    """The words of one chunk at their places in the recording, in order."""
    if is_invented(reading):
        return ()
    kept = [guess for guess in without_loops(reading.guesses) if plain(guess.text)]
    kept = [guess for guess in kept if plain(guess.text) not in _SOUNDS or sounds(guess, chunk)]
    return tuple(_placed(kept, chunk))


def without_loops(guesses: Sequence[Guess], longest: int = 3) -> list[Guess]:
    """The guesses less what a loop of one to four words repeated without time passing.

    A loop leaves no time for its words: "uh" said 6 times came out 14 times, 8 of them in under
    30 ms. Up to `longest` repetitions are taken as spoken, whatever their length.
    """
    kept: list[Guess] = []
    for guess in guesses:
        repeated = any(_repeats([*kept, guess], size) > longest for size in range(1, 5))
        if not (repeated and guess.end - guess.start < 0.03):
            kept.append(guess)
    return kept


def _repeats(guesses: Sequence[Guess], size: int) -> int:
    """How often the last `size` words stand at the end in a row."""
    texts = [plain(guess.text) for guess in guesses]
    last, count = texts[-size:], 0
    while len(texts) >= size and texts[-size:] == last:
        count += 1
        del texts[-size:]
    return count


def sounds(guess: Guess, chunk: Chunk, margin: float = 0.3) -> bool:
    """Whether there is a voice at a filler or close by; Whisper's own times of it are short."""
    start, end = (guess.start - margin) * RATE, (guess.end + margin) * RATE
    return any(a < end and b > start for a, b in chunk.speech)


def _placed(guesses: Sequence[Guess], chunk: Chunk) -> Iterator[Word]:
    """Words in milliseconds of the recording, each inside speech and none before the one before."""
    earliest = 0
    for guess in guesses:
        start, end = clamp(guess, chunk)
        start = max(start, earliest)
        end = max(end, start)
        earliest = start
        yield Word(
            text=guess.text.strip(),
            start_ms=ms_from_samples(chunk.start + start, RATE),
            end_ms=ms_from_samples(chunk.start + end, RATE),
            probability=round(guess.probability, 3),
        )


def clamp(guess: Guess, chunk: Chunk) -> tuple[int, int]:
    """A word's samples in the chunk, cut to the speech that it lies in.

    Whisper starts the first word after a silence early, up to 10 s (faster-whisper #120, #125).
    """
    total = len(chunk.samples)
    start = min(max(0, round(guess.start * RATE)), total)
    end = min(max(start, round(guess.end * RATE)), total)
    inside = [(a, b) for a, b in chunk.speech if a < end and b > start]
    if not inside:
        return start, end
    return max(start, inside[0][0]), min(end, inside[-1][1])


def energy(samples: Samples, step: int = RATE // 100) -> Samples:
    """The RMS of each 10 ms, full scale is 1."""
    whole = samples[: len(samples) // step * step].reshape(-1, step)
    result: Samples = np.sqrt((whole**2).mean(axis=1, dtype=np.float32))
    return result

"""Where in the recording a word lies: Whisper's rough times, put right by the speech around them.

Times of guesses are seconds, those of speech samples, both from the start of a chunk.
"""

from collections.abc import Iterator, Sequence

from greenroom.speech.gate import RATE
from greenroom.speech.reading import Guess
from greenroom.speech.segmenting import Chunk
from greenroom.time import ms_from_samples
from greenroom.transcript import Word

EARLY = 0.06
"""Seconds by which Whisper's borders between words come early.

Measured with base: medians of 60 and 65 ms on two people, 120 ms on a synthetic voice. A word after
a silence has no such error, whether the gate or Whisper itself heard the silence.
"""

_LEAST = 0.001  # the probability of a word that was heard; 0 is for those that were not
_REACH = 0.5  # seconds that the last word before a silence is drawn out to it at most


def placed(guesses: Sequence[Guess], chunk: Chunk) -> Iterator[Word]:
    """Words in milliseconds of the recording, each inside speech and none before the one before."""
    starts: list[int] = []
    ended = -1.0
    for guess in guesses:
        before = starts[-1] if starts else -1
        glued = guess.start - ended < EARLY
        starts.append(max(_start(guess, before, chunk, glued=glued), before, 0))
        ended = guess.end
    follows = [*starts[1:], len(chunk.samples)][: len(starts)]
    for guess, start, following in zip(guesses, starts, follows, strict=True):
        yield Word(
            text=guess.text.strip(),
            start_ms=ms_from_samples(chunk.start + start, RATE),
            end_ms=ms_from_samples(chunk.start + _end(guess, start, following, chunk), RATE),
            probability=max(_LEAST, round(guess.probability, 3)),
        )


def _start(guess: Guess, before: int, chunk: Chunk, *, glued: bool) -> int:
    """Where a word begins, the one before having begun at `before`; `glued` to it or not.

    Whisper starts the first word after a silence early, up to 10 s (faster-whisper #120, #125).
    """
    early = min(max(0, round(guess.start * RATE)), len(chunk.samples))
    late = min(early + round(EARLY * RATE), len(chunk.samples))
    end = max(late, round((guess.end + EARLY) * RATE))
    begins = [a for a, b in chunk.speech if a < end and b > late]
    if not begins:
        return early
    return max(begins[0], late if glued and before >= begins[0] else early)


def _end(guess: Guess, start: int, following: int, chunk: Chunk) -> int:
    """Where a word ends: at the next, or with the speech that it is the last of."""
    end = max(start, round((guess.end + EARLY) * RATE))
    inside = [(a, b) for a, b in chunk.speech if a < end and b > start]
    if not inside:
        return min(max(start, round(guess.end * RATE)), following)
    last = inside[-1][1]
    within = last - end < _REACH * RATE and following > last
    return max(start, min(last if within else end, last, following))

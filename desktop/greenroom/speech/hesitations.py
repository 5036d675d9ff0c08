"""Filler sounds that the recogniser skipped: held voices that no word accounts for.

Whisper leaves a filler out in two ways: it gives no word for the stretch, or it stretches a word
beside it over it. Both are only possible fillers, for the speaker to confirm or dismiss.
"""

from collections.abc import Sequence

from greenroom.checks.fillers import is_sound
from greenroom.speech.gate import RATE
from greenroom.speech.segmenting import Chunk
from greenroom.speech.voicing import STEP, Held, floor, held_runs
from greenroom.time import ms_from_samples
from greenroom.transcript import Word

_HELD = Held(loud=5.0)
_SHORTEST, _LONGEST = 0.2, 1.5  # seconds; vowels of fluent speech are shorter (Goto 1999: 0.2)
_COVERED = 0.35  # share of it that words may lie on: their borders are not exact
_SPOKEN = 0.5  # share of it that the gate must take for speech, or a hum of the room would count
_BESIDE = RATE // 10  # samples; a filler that was heard this close is the same one

Span = tuple[int, int]


def with_possible(words: Sequence[Word], chunk: Chunk) -> tuple[Word, ...]:
    """The words of a chunk, with an “um” that is only possible for each held voice unaccounted for.

    A chunk without words stays without: nobody may have spoken.
    """
    if not words:
        return ()
    found = [_possible(span) for span in _held(chunk) if _is_unheard(span, words, chunk)]
    return tuple(sorted([*words, *found], key=lambda word: word.start_ms))


def _held(chunk: Chunk) -> list[Span]:
    """Samples in the recording of each held sound that is as long as a filler."""
    half = 3 * STEP // 2  # a window of four steps is told at the middle of it
    runs = held_runs(chunk.samples, floor(chunk.samples), _HELD)
    return [
        (chunk.start + a * STEP + half, chunk.start + b * STEP + half)
        for a, b in runs
        if _SHORTEST <= (b - a) * STEP / RATE <= _LONGEST
    ]


def _is_unheard(span: Span, words: Sequence[Word], chunk: Chunk) -> bool:
    length = span[1] - span[0]
    speech = [(chunk.start + a, chunk.start + b) for a, b in chunk.speech]
    if sum(_overlap(span, each) for each in speech) < _SPOKEN * length:
        return False
    wide = (span[0] - _BESIDE, span[1] + _BESIDE)
    over = [word for word in words if _overlap(wide, _samples(word))]
    if any(is_sound(word.text) for word in over):
        return False
    normal = [word for word in over if not is_over_long(word)]
    return sum(_overlap(span, _samples(word)) for word in normal) < _COVERED * length


def is_over_long(word: Word) -> bool:
    """Whether the time given to a word would do for a filler beside it as well.

    A word takes about 0.18 s and 0.12 s a letter (measured: a dropped filler gave “walk” 0.82 s).
    """
    letters = sum(letter.isalnum() for letter in word.text)
    return word.end_ms - word.start_ms > 1600 * (0.18 + 0.12 * letters)


def _possible(span: Span) -> Word:
    start_ms, end_ms = (ms_from_samples(sample, RATE) for sample in span)
    return Word("um", start_ms, end_ms, probability=0.0)


def _samples(word: Word) -> Span:
    return word.start_ms * RATE // 1000, word.end_ms * RATE // 1000


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))

"""Filler sounds that the recogniser skipped: held voices that no word accounts for.

Whisper leaves a filler out in two ways: it gives no word for the stretch, or it stretches a word
beside it over it. Both are only possible fillers, for the speaker to confirm or dismiss.
"""

from collections.abc import Sequence

import numpy as np

from greenroom.checks.filler_lists import Fillers
from greenroom.checks.fillers import is_sound
from greenroom.speech.gate import RATE
from greenroom.speech.segmenting import Chunk
from greenroom.speech.voicing import STEP, VOICE, Held, floor, held_runs, murmur, steady_runs
from greenroom.time import ms_from_samples
from greenroom.transcript import Word

_SHORTEST, _SHORTEST_CREAK, _LONGEST = (
    0.2,
    0.3,
    1.5,
)  # seconds; vowels of fluent speech are shorter (Goto 1999: 0.2)
_COVERED = 0.35  # share of it that words may lie on: their borders are not exact
_SPOKEN = 0.5  # share of it that the gate must take for speech, or a hum of the room would count
_CREAK = Held(loud=4.0, spread=0.05)  # a creak keeps its pitch to 2 %
_BRIDGE = 5  # steps for which it may fail
_APART = RATE // 20  # samples between it and the first word: what glides into that is its beginning
_NASAL_STEPS = 3
_BESIDE = RATE // 10  # samples; a filler that was heard this close is the same one

Span = tuple[int, int]


def with_possible(words: Sequence[Word], chunk: Chunk, fillers: Fillers) -> tuple[Word, ...]:
    """The words of a chunk, with a sound of `fillers` that is only possible for each held voice
    that no word accounts for.

    A chunk without words stays without: nobody may have spoken. So does one in a language whose
    fillers are not known.
    """
    if not words or not fillers.mouth:
        return tuple(words)
    unheard = [span for span in _held(chunk) if _is_unheard(span, words, chunk, fillers)]
    found = [_possible(span, chunk, fillers) for span in [*_creaking(chunk), *unheard]]
    return tuple(sorted([*words, *found], key=lambda word: word.start_ms))


def _held(chunk: Chunk) -> list[Span]:
    """Samples in the recording of each held sound that is as long as a filler."""
    runs = held_runs(chunk.samples, floor(chunk.samples), VOICE)
    return [span for a, b in runs if _lasts(span := _span(a, b, chunk.start), _SHORTEST)]


def _creaking(chunk: Chunk) -> list[Span]:
    """The same of voices before the speech that the gate did not take for any.

    One that is there from the beginning, or glides into the first word, is not a filler.
    """
    begin = chunk.speech[0][0] if chunk.speech else 0
    sound = np.concatenate([chunk.before, chunk.samples[:begin]])
    offset = chunk.start - len(chunk.before)
    runs = steady_runs(sound, floor(chunk.samples), _CREAK, _BRIDGE)
    spans = [_span(a, b, offset) for a, b in runs if a > _BRIDGE]
    last = offset + len(sound) - _APART
    return [span for span in spans if span[1] < last and _lasts(span, _SHORTEST_CREAK)]


def _span(first: int, after: int, offset: int) -> Span:
    half = 3 * STEP // 2  # a window of four steps is told at the middle of it
    return offset + first * STEP + half, offset + after * STEP + half


def _lasts(span: Span, shortest: float) -> bool:
    return shortest <= (span[1] - span[0]) / RATE <= _LONGEST


def _is_unheard(span: Span, words: Sequence[Word], chunk: Chunk, fillers: Fillers) -> bool:
    length = span[1] - span[0]
    speech = [(chunk.start + a, chunk.start + b) for a, b in chunk.speech]
    if sum(_overlap(span, each) for each in speech) < _SPOKEN * length:
        return False
    wide = (span[0] - _BESIDE, span[1] + _BESIDE)
    over = [word for word in words if _overlap(wide, _samples(word))]
    if any(is_sound(word.text, fillers) for word in over):
        return False
    normal = [word for word in over if not is_over_long(word)]
    return sum(_overlap(span, _samples(word)) for word in normal) < _COVERED * length


def is_over_long(word: Word) -> bool:
    """Whether the time given to a word would do for a filler beside it as well.

    A word takes about 0.18 s and 0.12 s a letter (measured: a dropped filler gave “walk” 0.82 s).
    """
    letters = sum(letter.isalnum() for letter in word.text)
    return word.end_ms - word.start_ms > 1600 * (0.18 + 0.12 * letters)


def _possible(span: Span, chunk: Chunk, fillers: Fillers) -> Word:
    start_ms, end_ms = (ms_from_samples(sample, RATE) for sample in span)
    text = fillers.nose if _is_nasal(span, chunk) else fillers.mouth
    return Word(text, start_ms, end_ms, probability=0.0)


def _is_nasal(span: Span, chunk: Chunk) -> bool:
    """Whether the second half of a held sound, or what follows at once, goes through the nose."""
    offset = chunk.start - len(chunk.before)
    sound = np.concatenate([chunk.before, chunk.samples])
    half = sound[(span[0] + span[1]) // 2 - offset : span[1] + _BESIDE - offset]
    return int(murmur(half, floor(chunk.samples), VOICE).sum()) >= _NASAL_STEPS


def _samples(word: Word) -> Span:
    return word.start_ms * RATE // 1000, word.end_ms * RATE // 1000


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))

"""How long a filler sound lasts: as long as its voice, whatever Whisper says of it.

Whisper gives an “um” 60 ms of what lasts 400, or lets it begin with the silence before it.
"""

from collections.abc import Sequence

import msgspec

from greenroom.checks.filler_lists import Fillers
from greenroom.checks.fillers import is_sound
from greenroom.speech.gate import RATE
from greenroom.speech.segmenting import Chunk
from greenroom.speech.voicing import STEP, VOICE, floor, step_runs, voiced
from greenroom.time import ms_from_samples, samples_from_ms
from greenroom.transcript import Word

_NEAR = RATE // 10  # samples by which Whisper may be off
_BRIDGE = 5  # steps; a voice that creaks fails for as long

Span = tuple[int, int]


def measured(words: Sequence[Word], chunk: Chunk, fillers: Fillers) -> tuple[Word, ...]:
    """The words of a chunk, each sound of `fillers` from the beginning of its voice to the end.

    It never reaches into the words beside it; one without a voice stays as it was.
    """
    bottom = floor(chunk.samples)
    found: list[Word] = []
    for index, word in enumerate(words):
        if is_sound(word.text, fillers):
            before = _sample(found[-1].end_ms, chunk) if found else 0
            after = _sample(words[index + 1].start_ms, chunk) if index + 1 < len(words) else None
            word = _measured(word, chunk, (before, after or len(chunk.samples)), bottom)
        found.append(word)
    return tuple(found)


def _measured(word: Word, chunk: Chunk, between: Span, bottom: float) -> Word:
    """One filler sound, somewhere between two samples of the chunk."""
    start, end = _sample(word.start_ms, chunk), _sample(word.end_ms, chunk)
    first, last = max(0, min(between[0], start)), max(between[1], end)
    runs = step_runs(voiced(chunk.samples[first:last], bottom, VOICE), _BRIDGE)
    half = 3 * STEP // 2  # a window of four steps is told at the middle of it
    spans = [(first + a * STEP + half, first + b * STEP + half) for a, b in runs]
    over = [(a, b) for a, b in spans if a < end + _NEAR and b > start - _NEAR]
    if not over:
        return word
    return msgspec.structs.replace(
        word,
        start_ms=ms_from_samples(chunk.start + over[0][0], RATE),
        end_ms=ms_from_samples(chunk.start + over[-1][1], RATE),
    )


def _sample(ms: int, chunk: Chunk) -> int:
    return samples_from_ms(ms, RATE) - chunk.start

"""What is kept of Whisper's words: no loops, no inventions.

Times here are seconds from the start of a chunk. The limits were measured with Whisper base int8 on
people's recordings and on sounds without speech (docs/accuracy.md).
"""

import re
import zlib
from collections.abc import Sequence

import msgspec
import numpy as np

from greenroom.checks.filler_lists import Fillers
from greenroom.checks.fillers import is_sound
from greenroom.speech.gate import RATE, Samples
from greenroom.speech.placing import placed
from greenroom.speech.reading import Guess, Reading
from greenroom.speech.segmenting import Chunk
from greenroom.speech.voicing import STEP, VOICE, floor, voiced
from greenroom.time import samples_from_ms
from greenroom.transcript import Word

_LONGEST_PHRASE = 8  # words that a loop may consist of
_SIZES = range(16, 1, -1)  # words of a phrase that may follow itself
_NO_TIME = 0.06  # seconds; nobody says a word in less
_UNHEARD = 1.0  # seconds of speech without a word that are worth asking for again
_FAINT = 0.003  # probability of a filler; of 21 said the least had 0.005, two invented 0.001
_VOICE = 0.1  # seconds of a voice that are enough for a filler
_SCRAP = 0.3  # seconds; less is the rest of a word whose end was put too early
_GAIN = 0.5  # seconds by which each asking must be shorter than the one before
_LEAD = 0.2  # seconds before speech, as between chunks
_STUTTER = re.compile(r"(.{1,8}?)\1{5,}")
LOOPING = 2.4
"""Whisper's own limit on how well its text may compress."""
MURMUR_DB = 15
"""Contrast below which no voice stands out; people have 14 dB and more, a crowd 10 to 13."""


def words(reading: Reading, chunk: Chunk, fillers: Fillers) -> tuple[Word, ...]:
    """The words of one chunk at their places in the recording, in order.

    `fillers` are those of the language: one without a voice is not kept, and one that the model
    itself hardly believes is only possible.
    """
    if is_invented(reading, contrast(chunk.samples)):
        return ()
    kept = without_loops(whole_words(reading.guesses))
    kept = [guess for guess in kept if not is_sound(guess.text, fillers) or sounds(guess, chunk)]
    return tuple(_doubted(word, fillers) for word in placed(kept, chunk))


def _doubted(word: Word, fillers: Fillers) -> Word:
    faint = word.probability < _FAINT and is_sound(word.text, fillers)
    return msgspec.structs.replace(word, probability=0.0) if faint else word


def unheard(chunk: Chunk, heard: Sequence[Word]) -> tuple[Chunk, ...]:
    """The stretches of a chunk that have speech but no words, each as a chunk of its own.

    The model may end its answer with the first sentence, begin it with the last ("We lose a bit of
    lift" after 6 s of speech), or skip one between. A chunk without any words has no such
    stretches: nobody may have spoken.
    """
    if not heard:
        return ()
    offset = chunk.start
    starts = [samples_from_ms(word.start_ms, RATE) - offset for word in heard]
    ends = [samples_from_ms(word.end_ms, RATE) - offset for word in heard]
    gaps = zip([0, *ends], [*starts, len(chunk.samples)], strict=True)
    return tuple(part for a, b in gaps if (part := _without_words(chunk, a, b)) is not None)


def _without_words(chunk: Chunk, start: int, end: int) -> Chunk | None:
    """The speech in a gap between words, if there is enough of it to be asked for again."""
    inside = [(max(a, start), min(b, end)) for a, b in chunk.speech]
    speech = [(a, b) for a, b in inside if b - a >= _SCRAP * RATE]
    if sum(b - a for a, b in speech) < _UNHEARD * RATE:
        return None
    first = max(speech[0][0] - round(_LEAD * RATE), start, 0)
    last = min(speech[-1][1] + round(_LEAD * RATE), end)
    if last - first > len(chunk.samples) - _GAIN * RATE:  # asking again and again would never end
        return None
    spans = tuple((a - first, b - first) for a, b in speech)
    until = chunk.until if last >= len(chunk.samples) else chunk.start + last
    return Chunk(chunk.start + first, chunk.samples[first:last], spans, until)


def is_looping(reading: Reading) -> bool:
    """Whether Whisper got caught in a loop, and so lost what was said after it."""
    whole = whole_words(reading.guesses)
    return repetition(reading) > LOOPING or len(whole) - len(without_loops(whole)) > 2


def repetition(reading: Reading) -> float:
    """How well the text compresses, as Whisper measures it; 0 without any."""
    text = "".join(guess.text for guess in reading.guesses).strip().encode()
    return len(text) / len(zlib.compress(text))


def is_invented(reading: Reading, contrast_db: float) -> bool:
    """Whether Whisper was only guessing at a murmur in which no voice stands out.

    Measured: people -0.2 to -0.75 with no_speech to 0.11 and a contrast from 14 dB; a crowd and an
    office -0.8 to -1.5 with no_speech 0.12 to 0.52 and a contrast of 10 to 13 dB. All three must
    point the same way, for a chunk of somebody's talk is worse lost than a murmur is kept.
    """
    doubtful = reading.confidence < -0.7 and reading.no_speech > 0.1 and contrast_db < MURMUR_DB
    hopeless = reading.confidence < -1.0 and (reading.no_speech > 0.6 or contrast_db < 20)
    return doubtful or hopeless


def contrast(samples: Samples) -> float:
    """Decibels between the quiet and the loud tenth of a stretch of sound."""
    step = RATE // 100
    steps = samples[: len(samples) // step * step].reshape(-1, step)
    if not len(steps):
        return 0.0
    level = 10 * np.log10((steps**2).mean(axis=1) + 1e-10)
    quiet, loud = np.percentile(level, [10, 90])
    return float(loud - quiet)


def plain(text: str) -> str:
    """A word without case and punctuation, for comparing."""
    return "".join(letter for letter in text.lower() if letter.isalnum() or letter == "'")


def whole_words(guesses: Sequence[Guess]) -> list[Guess]:
    """Pieces put together to words: “11” and “.4%” are one, a lone dash belongs to the one before.

    A piece that begins a word begins with a space.
    """
    found: list[Guess] = []
    for guess in guesses:
        if found and (not guess.text.startswith(" ") or not plain(guess.text)):
            before = found.pop()
            guess = Guess(
                text=before.text + guess.text.rstrip(),
                start=before.start,
                end=max(before.end, guess.end),
                probability=min(before.probability, guess.probability),
            )
        found.append(guess)
    return [_without_stutter(guess) for guess in found if plain(guess.text)]


def _without_stutter(guess: Guess) -> Guess:
    """A word that loops in itself ("mo-mo-mo-…", seen 100 times over) with three rounds left."""
    return msgspec.structs.replace(guess, text=_STUTTER.sub(r"\1\1\1", guess.text))


def without_loops(guesses: Sequence[Guess], spoken: int = 3) -> list[Guess]:
    """The guesses less what a loop of one to eight words repeated without time passing.

    A loop leaves no time for its words: "uh" said 6 times came out 14 times, 9 of them in under
    60 ms, and a sentence came out twice, all of the second in none. A single word is taken as said
    up to `spoken` times, for a stutter may be that quick; a phrase once.
    """
    kept: list[Guess] = []
    texts: list[str] = []
    for guess in _without_echoes(guesses):
        texts.append(plain(guess.text))
        repeats = max(_repeats(texts, size) for size in range(1, _LONGEST_PHRASE + 1))
        if guess.end - guess.start >= _NO_TIME or repeats <= spoken:
            kept.append(guess)
    return kept


def _without_echoes(guesses: Sequence[Guess]) -> list[Guess]:
    """The guesses less the phrases that follow themselves in no time.

    The last word of one may have time: what is left of the chunk falls to it.
    """
    kept: list[Guess] = []
    at = 0
    while at < len(guesses):
        echo = next((size for size in _SIZES if _is_echo(guesses[at : at + size], kept)), 0)
        if not echo:
            kept.append(guesses[at])
        at += echo or 1
    return kept


def _is_echo(phrase: Sequence[Guess], before: Sequence[Guess]) -> bool:
    texts = [plain(guess.text) for guess in phrase]
    same = [plain(guess.text) for guess in before[-len(phrase) :]]
    quick = [guess.end - guess.start < _NO_TIME for guess in phrase[:-1]]
    return texts == same and any(quick) and all(quick)


def _repeats(texts: Sequence[str], size: int) -> int:
    """How often the last `size` words stand at the end in a row."""
    count, end = 0, len(texts)
    while end >= size and texts[end - size : end] == texts[len(texts) - size :]:
        count, end = count + 1, end - size
    return count


def sounds(guess: Guess, chunk: Chunk, margin: float = 0.3) -> bool:
    """Whether there is a voice at a filler or close by; Whisper's own times of it are short.

    A voice that creaks is none to the gate, but its pitch tells.
    """
    start, end = (guess.start - margin) * RATE, (guess.end + margin) * RATE
    if any(a < end and b > start for a, b in chunk.speech):
        return True
    around = chunk.samples[max(0, round(start)) : max(0, round(end))]
    return int(voiced(around, floor(chunk.samples), VOICE).sum()) * STEP >= _VOICE * RATE

"""A transcript cut into sentences, with punctuation or without."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec

from greenroom.checks.fillers import is_sound
from greenroom.checks.sentence_words import bare
from greenroom.checks.spot import plain
from greenroom.transcript import Word

# Longer than this and the recogniser, or the caption file, has left the punctuation out.
_MOST_WRITTEN = 45
_END = re.compile(r"[.!?…]['\"”’)]*$")
_NOT_AN_END = frozenset(
    {"mr.", "mrs.", "ms.", "dr.", "st.", "vs.", "e.g.", "i.e.", "no.", "approx."}
)
# Without punctuation: silences between sentences last 0.6 s and more (Frontiers 2022, 778018).
_SENTENCE_GAP_MS = 600
_MOST = 40


class SentenceModel(msgspec.Struct, frozen=True):
    """Where sentences end when nobody writes it: a weight for each thing seen at a gap.

    Trained by `tests/accuracy/sentence_training.py`; the score is the sum, an end is above zero.
    """

    bias: float
    weights: dict[str, float]

    def around(self, tokens: Sequence[str], index: int) -> float:
        """How much the words around the gap after word `index` speak for an end there."""
        return self.bias + sum(self.weights.get(name, 0.0) for name in gap_features(tokens, index))

    def length(self, words: int) -> float:
        """How much a sentence of so many words speaks for its end."""
        return self.weights.get(length_feature(words), 0.0)


@cache
def shipped_sentences() -> SentenceModel:
    """The model that comes with the program."""
    file = Path(__file__).parent / "sentence_model.json"
    return msgspec.json.decode(file.read_bytes(), type=SentenceModel)


def length_feature(words: int) -> str:
    """The name of a sentence's length: each up to five words, then in threes."""
    length = min(words, 30)
    return f"#{length if length < 6 else length // 3 * 3}"


def gap_features(tokens: Sequence[str], index: int) -> tuple[str, ...]:
    """What stands around the gap after word `index`."""

    def at(place: int) -> str:
        return tokens[place] if 0 <= place < len(tokens) else ""

    two, one, first, second = (at(index + offset) for offset in (-1, 0, 1, 2))
    return (
        f"{one}|",
        f"{two} {one}|",
        f"|{first}",
        f"|{first} {second}",
        f"{one}|{first}",
        f"..|{second}",
        f"{two}..|",
    )


class Sentence(msgspec.Struct, frozen=True):
    """Words that were said as one sentence, in order; there is at least one."""

    words: tuple[Word, ...]

    @property
    def start_ms(self) -> int:
        """When it begins."""
        return self.words[0].start_ms

    @property
    def end_ms(self) -> int:
        """When its last word ends."""
        return self.words[-1].end_ms

    @property
    def slide(self) -> int:
        """The slide it begins on."""
        return self.words[0].slide

    @property
    def written(self) -> bool:
        """Whether its end is written, not guessed."""
        return _ends(self.words[-1])

    @property
    def text(self) -> str:
        """The exact words as spoken."""
        return " ".join(word.text for word in self.words)

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words bare and in lower case, filler sounds left out."""
        return tuple(t for w in self.words if (t := bare(w.text)) and not is_sound(w.text))


def split_sentences(
    words: tuple[Word, ...], model: SentenceModel | None = None
) -> tuple[Sentence, ...]:
    """All words in order, cut at the written ends, or, where none are written, at guessed ones.

    Guesses go by silences and by the words around a gap; `model` is the shipped one unless given.
    """
    sentences: list[Sentence] = []
    start = 0
    for index, word in enumerate(words):
        if _ends(word) or index + 1 == len(words):
            sentences.extend(_cut(words[start : index + 1], model))
            start = index + 1
    return tuple(sentences)


def _cut(words: tuple[Word, ...], model: SentenceModel | None) -> Iterator[Sentence]:
    """One written sentence, or, where that is too long to be one, what it is made of."""
    if len(words) <= _MOST_WRITTEN:
        yield Sentence(words)
        return
    start = 0
    for index, end in enumerate(_guessed(words, model or shipped_sentences())):
        if end:
            yield Sentence(words[start : index + 1])
            start = index + 1


def _ends(word: Word) -> bool:
    return bool(_END.search(word.text)) and word.text.lower() not in _NOT_AN_END


def _guessed(words: tuple[Word, ...], model: SentenceModel) -> list[bool]:
    """The likeliest cut as a whole: how long a sentence is counts, so no gap is judged alone."""
    tokens = [plain(word.text) for word in words]
    around = [model.around(tokens, index) for index in range(len(words))]
    best, starts = [0.0] + [-math.inf] * len(words), [0] * (len(words) + 1)
    for start in range(len(words)):
        total = best[start]
        for end in range(start + 1, min(start + _MOST, len(words)) + 1):
            score = around[end - 1] + model.length(end - start)
            if total - _softplus(-score) > best[end]:
                best[end], starts[end] = total - _softplus(-score), start
            if _is_silent_after(words, end - 1):
                break
            total -= _softplus(score)
    ends = [False] * len(words)
    end = len(words)
    while end:
        ends[end - 1] = True
        end = starts[end]
    return ends


def _is_silent_after(words: tuple[Word, ...], index: int) -> bool:
    last = index + 1 == len(words)
    return last or words[index + 1].start_ms - words[index].end_ms >= _SENTENCE_GAP_MS


def _softplus(score: float) -> float:
    """The cost of going against a score: log(1 + e^score)."""
    return math.log1p(math.exp(score)) if score < 30 else score

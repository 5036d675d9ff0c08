"""How much of one sentence another one says, in the same words or in like ones.

Each word of meaning is matched to the word nearest to it (as BERTScore does, Zhang et al. 2020),
by the encoder's own table of words or by what it reads in them; rarer words weigh more.
"""

import math
from collections.abc import Sequence

import msgspec
import numpy as np

from greenroom.checks.sentence_encoder import Array, Encoder
from greenroom.checks.sentence_features import STOP
from greenroom.checks.sentence_words import pieces

# The table begins with signs and single letters; the middle of the words is taken off each.
_FIRST_WORD, _LAST_WORD, _COMMONEST = 1000, 20_000, 30
# Words less alike than this have nothing to do with each other.
_UNLIKE = 0.2


class Meant(msgspec.Struct, frozen=True):
    """The words of a sentence that carry meaning: a row for each, and what each weighs."""

    rows: Array
    weights: Array


class Meanings:
    """Looks words up in the table of an encoder, each one once."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._middle = encoder.embedded[_FIRST_WORD:_LAST_WORD].mean(axis=0)
        self._known: dict[str, tuple[Array, float]] = {}

    def of(self, words: Sequence[str]) -> Meant:
        """The words of a sentence that carry meaning."""
        found = [self._word(words[at]) for at in _meaning(words)]
        width = len(self._middle)
        rows = np.array([row for row, _ in found], dtype=np.float32).reshape(-1, width)
        return Meant(rows, np.array([weight for _, weight in found], dtype=np.float32))

    def read(self, words: Sequence[str], rows: Array) -> Meant:
        """The same words by the encoder's reading of each here; `rows` has one for every word."""
        own = _meaning(words)
        weights = [self._word(words[at])[1] for at in own]
        return Meant(level(rows[own]), np.array(weights, dtype=np.float32))

    def _word(self, word: str) -> tuple[Array, float]:
        if word not in self._known:
            numbers = list(pieces(word, self._encoder.vocabulary))
            row = (self._encoder.embedded[numbers] - self._middle).sum(axis=0)
            rank = max((max(number - _FIRST_WORD, 1) for number in numbers), default=1)
            weight = (math.log(rank + _COMMONEST) / math.log(30_000)) ** 2
            self._known[word] = row / max(float(np.linalg.norm(row)), 1e-6), weight
        return self._known[word]


def _meaning(words: Sequence[str]) -> list[int]:
    return [at for at, word in enumerate(words) if word not in STOP and len(word) > 1]


def level(rows: Array) -> Array:
    """The rows, each of length 1."""
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-6), dtype=np.float32)


class Alike(msgspec.Struct, frozen=True):
    """How one sentence compares with others, 0 to 1 each: how much of it is said in the other, how
    much of the other in it, and how much the two say the same, whichever is the longer."""

    there: Array
    back: Array
    same: Array


def alike(wanted: Meant, given: Sequence[Meant]) -> Alike:
    """Compare `wanted` with each of the others."""
    there, back = np.zeros((2, len(given)), dtype=np.float32)
    spoken = [number for number, one in enumerate(given) if len(one.rows)]
    if spoken and len(wanted.rows):
        rows = np.concatenate([given[number].rows for number in spoken])
        weights = np.concatenate([given[number].weights for number in spoken])
        begins = np.cumsum([0, *(len(given[number].rows) for number in spoken[:-1])])
        near = np.maximum(wanted.rows @ rows.T - _UNLIKE, 0) / (1 - _UNLIKE)
        nearest = np.maximum.reduceat(near, begins, axis=1)
        there[spoken] = wanted.weights @ nearest / wanted.weights.sum()
        both = np.stack([near.max(axis=0) * weights, weights])
        heard, whole = np.add.reduceat(both, begins, axis=1)
        back[spoken] = heard / whole
    return Alike(there, back, 2 * there * back / (there + back + 1e-6))

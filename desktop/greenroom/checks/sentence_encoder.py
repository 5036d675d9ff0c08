"""A small language model that reads words in their context, in numpy alone.

The weights are those of all-MiniLM-L6-v2 (Wang et al. 2020, arXiv 2002.10957; Apache License
2.0), eight bits a number, four in the table of words; `tests/accuracy/encoder_weights.py` writes
the file.
"""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from greenroom.checks.sentence_words import bare, pieces

Array = NDArray[np.float32]

HEADS = 12
# The model knows 512 places; longer texts are read in stretches that share some words.
MOST_PIECES, SHARED_WORDS = 500, 40
_TINY = 1e-12
_PARTS = ("query", "key", "value", "mixed", "wide", "narrow")


class Reader(Protocol):
    """Whatever gives each word a row of numbers by the words around it."""

    def read(self, words: Sequence[str]) -> Array:
        """One row a word."""


class Layer(msgspec.Struct, frozen=True):
    """One layer: six matrices with what is added to each, and two normalisations."""

    matrices: dict[str, Array]
    added: dict[str, Array]
    norms: tuple[Array, Array, Array, Array]


class Encoder(msgspec.Struct, frozen=True):
    """The model: its vocabulary, what each piece and each place stands for, and its layers.

    `kept` are the numbers of the layers whose reading of a word is given, from 1.
    """

    vocabulary: dict[str, int]
    embedded: Array
    places: Array
    norm: tuple[Array, Array]
    layers: tuple[Layer, ...]
    kept: tuple[int, ...]

    def read(self, words: Sequence[str]) -> Array:
        """One row a word: what the kept layers make of it here, side by side."""
        width = self.embedded.shape[1] * len(self.kept)
        found = np.zeros((len(words), width), dtype=np.float32)
        split = [list(pieces(bare(word), self.vocabulary)) for word in words]
        for start, end, own in _stretches([len(one) for one in split]):
            found[own:end] = self._read(split[start:end])[own - start :]
        return found

    def _read(self, split: Sequence[Sequence[int]]) -> Array:
        numbers = [self.vocabulary["[CLS]"]]
        firsts = []
        for one in split:
            firsts.append(len(numbers))
            numbers.extend(one)
        firsts.append(len(numbers))
        numbers.append(self.vocabulary["[SEP]"])
        hidden = normal(self.embedded[numbers] + self.places[: len(numbers)], *self.norm)
        readings = []
        for depth, layer in enumerate(self.layers, start=1):
            hidden = through(hidden, layer)
            if depth in self.kept:
                readings.append(hidden)
        wide = np.concatenate(readings, axis=1)
        return np.stack([_mean(wide[a:b]) for a, b in pairwise(firsts)])


def read_each(sentences: Sequence[Sequence[str]], reader: Reader) -> list[Array]:
    """The words of each sentence as they are read beside each other."""
    rows = reader.read([word for sentence in sentences for word in sentence])
    ends = np.cumsum([len(sentence) for sentence in sentences])
    return list(np.split(rows, ends[:-1])) if len(sentences) else []


def middles(parts: Sequence[Array]) -> Array:
    """One row a sentence: the mean of what its words are read as."""
    return np.array([_mean(part) for part in parts], dtype=np.float32)


def means(sentences: Sequence[Sequence[str]], reader: Reader) -> Array:
    """The same of sentences that are read only for this."""
    return middles(read_each(sentences, reader))


def _stretches(lengths: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """From which word to which a stretch is read, and from which its reading counts."""
    start = own = 0
    while own < len(lengths):
        end, total = start, 0
        while end < len(lengths) and total + lengths[end] <= MOST_PIECES:
            total += lengths[end]
            end += 1
        end = max(end, own + 1)
        yield start, end, own
        own, start = end, max(end - SHARED_WORDS, 0)


def _mean(rows: Array) -> Array:
    """The mean of a word's pieces; a word of nothing but punctuation has none."""
    if not len(rows):
        return np.zeros(rows.shape[1], dtype=np.float32)
    return np.asarray(rows.mean(axis=0), dtype=np.float32)


def normal(values: Array, scale: Array, shift: Array) -> Array:
    """Each row with mean 0 and spread 1, then scaled and shifted."""
    centred = values - values.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + _TINY)
    return np.asarray(centred / spread * scale + shift, dtype=np.float32)


def through(hidden: Array, layer: Layer, bias: Array | None = None) -> Array:
    """Attention over all words, then two linear maps with a bend between (Vaswani et al. 2017).

    `bias` is what is added to how much a word heeds another: heads, from, to.
    """

    def linear(values: Array, name: str) -> Array:
        return np.asarray(values @ layer.matrices[name] + layer.added[name], dtype=np.float32)

    length, width = hidden.shape
    query, key, value = (
        linear(hidden, name).reshape(length, HEADS, -1).transpose(1, 0, 2)
        for name in ("query", "key", "value")
    )
    scores = query @ key.transpose(0, 2, 1) / math.sqrt(width // HEADS)
    scores = scores if bias is None else scores + bias
    weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights /= weights.sum(axis=-1, keepdims=True)
    seen = (weights @ value).transpose(1, 0, 2).reshape(length, width)
    hidden = normal(hidden + linear(seen, "mixed"), *layer.norms[:2])
    wide = linear(hidden, "wide")
    # A power of an array is 20 times slower than two products.
    cube = 0.044715 * wide * wide * wide
    bent = 0.5 * wide * (1 + np.tanh(math.sqrt(2 / math.pi) * (wide + cube)))
    return normal(hidden + linear(bent, "narrow"), *layer.norms[2:])


def load(file: Path) -> Encoder:
    """The encoder of a file of arrays; whole numbers are scaled row by row."""
    with np.load(file, allow_pickle=False) as kept:
        found = {name: kept[name] for name in kept.files}
    words = bytes(found["vocabulary"]).decode().split("\n")
    return Encoder(
        vocabulary={word: number for number, word in enumerate(words)},
        embedded=unpacked(found, "embedded"),
        places=scaled(found, "places"),
        norm=(plain(found, "norm scale"), plain(found, "norm shift")),
        layers=tuple(layer_of(found, depth) for depth in range(int(found["depth"]))),
        kept=tuple(int(depth) for depth in found["kept"]),
    )


def tuned(encoder: Encoder, file: Path) -> Encoder:
    """The same encoder with its upper layers as the file has them; the last one's reading is given.

    `first` in the file is how many layers stay as they are.
    """
    with np.load(file, allow_pickle=False) as kept:
        found = {name: kept[name] for name in kept.files}
    first, depth = int(found["first"]), len(encoder.layers)
    upper = tuple(layer_of(found, at) for at in range(first, depth))
    return msgspec.structs.replace(encoder, layers=encoder.layers[:first] + upper, kept=(depth,))


def layer_of(found: dict[str, NDArray[np.generic]], depth: int) -> Layer:
    """A layer of a file of arrays: its matrices lie with one row for each number they give."""
    first, second, third, fourth = (plain(found, f"{depth} norm {index}") for index in range(4))
    return Layer(
        {part: scaled(found, f"{depth} {part}").T for part in _PARTS},
        {part: plain(found, f"{depth} {part} added") for part in _PARTS},
        (first, second, third, fourth),
    )


def scaled(found: dict[str, NDArray[np.generic]], name: str) -> Array:
    """Numbers of eight bits, each row with a scale of its own."""
    scale = plain(found, f"{name} scale")[:, None]
    return np.asarray(found[name].astype(np.float32) * scale, dtype=np.float32)


def unpacked(found: dict[str, NDArray[np.generic]], name: str) -> Array:
    """Numbers of four bits, two to a byte, each group of a row with a scale of its own."""
    packed = found[name].astype(np.uint8)
    scales = plain(found, f"{name} scale")
    both = np.stack([packed & 15, packed >> 4], axis=-1).astype(np.float32) - 8
    return np.asarray(
        (both.reshape(*scales.shape, -1) * scales[..., None]).reshape(len(packed), -1)
    )


def plain(found: dict[str, NDArray[np.generic]], name: str) -> Array:
    """Numbers as they are."""
    return found[name].astype(np.float32)


@cache
def shipped_encoder() -> Encoder:
    """The model that comes with the program."""
    return load(Path(__file__).parent / "sentence_encoder.npz")

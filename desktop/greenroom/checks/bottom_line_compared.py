"""How the sentences of an opening compare with what may be the bottom line elsewhere."""

from collections.abc import Sequence

import msgspec
import numpy as np

from greenroom.checks.sentence_encoder import Array, middles
from greenroom.checks.sentence_features import content, coverage
from greenroom.checks.sentence_meaning import Alike, Meanings, alike, level

# A title of so many words may be a statement.
_STATEMENT = 5


class Passage(msgspec.Struct, frozen=True):
    """A sentence, and what the encoder makes of each of its words."""

    words: tuple[str, ...]
    rows: Array

    def last(self, middle: Array) -> Array:
        """What the last layer alone makes of them, less `middle`."""
        return np.asarray(self.rows[:, -len(middle) :] - middle)


class Candidate(msgspec.Struct, frozen=True):
    """Something that may state the bottom line elsewhere: what was typed, a title, a sentence of
    the close."""

    passage: Passage
    kind: str


def kind_of_title(title: Sequence[str]) -> str:
    """A longer title may be a statement."""
    return "statement" if len(title) >= _STATEMENT else "topic"


class Compared(msgspec.Struct, frozen=True):
    """How each sentence compares with one candidate: in like words, in words read alike here, as
    wholes, and in the same words."""

    alike: Alike
    read: Array
    near: Array
    hard: Array
    shared: Array


def compare(
    sentences: Sequence[Passage],
    candidates: Sequence[Candidate],
    meanings: Meanings,
    middle: Array,
) -> tuple[Compared, ...]:
    """Each candidate beside all sentences; `middle` is taken off what was read."""
    given = [meanings.of(one.words) for one in sentences]
    read = [meanings.read(one.words, one.last(middle)) for one in sentences]
    wholes = np.array([_whole_of(one, middle) for one in sentences])
    own = [content(one.words) for one in sentences]

    def beside(one: Passage) -> Compared:
        stems = content(one.words)
        return Compared(
            alike(meanings.of(one.words), given),
            alike(meanings.read(one.words, one.last(middle)), read).same,
            wholes @ _whole_of(one, middle),
            np.array([coverage(stems, words) for words in own], dtype=np.float32),
            np.array([min(len(stems & words), 5) / 5 for words in own], dtype=np.float32),
        )

    return tuple(beside(one.passage) for one in candidates)


def _whole_of(one: Passage, middle: Array) -> Array:
    return level(middles([one.last(middle)])[0])

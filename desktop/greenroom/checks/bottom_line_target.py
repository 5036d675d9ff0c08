"""How much of the bottom line each title and each sentence of the close is likely to state.

A ridge regression on where it stands, on what else in deck and close says the same, on its words
and on how the encoder reads it as a whole. `tests/accuracy/target_training.py` trains it on bottom
lines as their speakers would type them.
"""

import math
from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from greenroom.checks.bottom_line_compared import Candidate, compare
from greenroom.checks.sentence_encoder import Array, middles
from greenroom.checks.sentence_features import Target, opening_features
from greenroom.checks.sentence_meaning import Meanings

# The first two and the last two of titles and close are told from the others.
_NEAR_AN_END = 2


class Described(msgspec.Struct, frozen=True):
    """Candidates as the model sees them: how each is read as a whole, whether it is a title, what
    its words are (`sentence_features`), and where it stands beside the others."""

    read: Array
    titles: Array
    words: tuple[dict[str, float], ...]
    places: tuple[dict[str, float], ...]


class TargetModel(msgspec.Struct, frozen=True):
    """What each number of a candidate's reading weighs, what more in a title, and each thing that
    is seen in it."""

    read: tuple[float, ...]
    title: tuple[float, ...]
    named: dict[str, float]

    def shares(self, found: Described) -> Array:
        """How much of the bottom line each candidate is likely to state, 0 to 1."""
        if not len(found.read):
            return np.zeros(0, dtype=np.float32)
        read = found.read @ np.array(self.read)
        read += found.titles * (found.read @ np.array(self.title))
        for seen in (found.words, found.places):
            read += [
                sum(self.named.get(name, 0.0) * value for name, value in one.items())
                for one in seen
            ]
        return np.asarray(np.clip(read, 0, 1), dtype=np.float32)


def describe(candidates: Sequence[Candidate], meanings: Meanings, middle: Array) -> Described:
    """Titles and sentences of the close, in that order; `middle` is what an average word of an
    opening is read as."""
    beside = zip(_placed(candidates), _beside(candidates, meanings, middle), strict=True)
    parts = [one.passage.rows for one in candidates]
    return Described(
        middles(parts),
        np.array([one.kind != "close" for one in candidates], dtype=np.float32),
        tuple(opening_features([one.passage.words], Target())[0] for one in candidates),
        tuple(place | near for place, near in beside),
    )


def _placed(candidates: Sequence[Candidate]) -> Iterator[dict[str, float]]:
    """Where each stands, from the beginning and from the end."""
    closing = sum(one.kind == "close" for one in candidates)
    titles = len(candidates) - closing
    for number, one in enumerate(candidates):
        close = one.kind == "close"
        at, count = (number - titles, closing) if close else (number, titles)
        where = "sentence of the close" if close else "title"
        found = {one.kind: 1.0, "a title": float(not close), "one": 1.0}
        if at < _NEAR_AN_END:
            found[f"{where} {at + 1}"] = 1.0
        if count - at <= _NEAR_AN_END:
            found[f"{where} {count - at} from the end"] = 1.0
        found["how far on"] = 0.0 if close else at / max(count - 1, 1)
        found["how long"] = math.log(len(one.passage.words)) / 3
        yield found


def _beside(
    candidates: Sequence[Candidate], meanings: Meanings, middle: Array
) -> Iterator[dict[str, float]]:
    """How near each comes to another title and to another sentence of the close."""
    compared = compare([one.passage for one in candidates], candidates, meanings, middle)
    close = np.array([one.kind == "close" for one in candidates], dtype=bool)
    for number, found in enumerate(compared):
        seen: dict[str, float] = {}
        for side, mine in (("title", ~close), ("close", close)):
            others = mine & (np.arange(len(close)) != number)
            seen[f"same as a {side}"] = float(found.alike.same[others].max(initial=0))
            seen[f"read as a {side}"] = float(found.read[others].max(initial=0))
            seen[f"near each {side}"] = float(found.near[others].sum()) / max(int(mine.sum()), 1)
        yield seen

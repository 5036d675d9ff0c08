"""Trains how much of the bottom line titles and sentences of the close are likely to state."""

from collections.abc import Sequence

import msgspec
import numpy as np

from accuracy.role_training import NAMED, Basis, Read
from greenroom.checks.bottom_line_target import TargetModel
from greenroom.checks.sentence_encoder import Array

# Chosen of 30, 100, 300 and 1000, each writer judged by the others.
TARGET_PENALTY = 300.0


class Names(msgspec.Struct, frozen=True):
    """What may be seen in a candidate: words, as roles are told by, and places."""

    words: tuple[str, ...]
    places: tuple[str, ...]


def names_of(known: Sequence[Read], base: Basis) -> Names:
    """All places that candidates have, and the words of the basis."""
    places = {name for one in known for found in one.described.places for name in found}
    return Names(base.names, tuple(sorted(places)))


class TargetSums(msgspec.Struct, frozen=True):
    """What the regression needs to know of some openings; those of several writers add up."""

    squares: Array
    products: Array

    def __add__(self, other: "TargetSums") -> "TargetSums":
        return TargetSums(self.squares + other.squares, self.products + other.products)


def target_sums(known: Sequence[Read], base: Basis, names: Names) -> TargetSums:
    """The sums of some openings in which nothing was typed."""
    found = [one for one in known if len(one.stated)]
    rows = np.concatenate([_rows(one, base, names) for one in found])
    stated = np.concatenate([one.stated for one in found])
    return TargetSums(rows.T @ rows, rows.T @ stated)


def _rows(one: Read, base: Basis, names: Names) -> Array:
    """A row for each candidate: its reading, that of a title again, and what is seen in it."""
    seen = one.described
    own = seen.read @ base.turn + base.shift
    named = [
        _numbers(seen.words, names.words),
        _numbers(seen.places, names.places),
    ]
    return np.hstack([own, own * seen.titles[:, None], *named]).astype(np.float32)


def _numbers(seen: Sequence[dict[str, float]], names: Sequence[str]) -> Array:
    found = [[NAMED * one.get(name, 0.0) for name in names] for one in seen]
    return np.array(found, dtype=np.float32)


def train_target(known: Sequence[TargetSums], base: Basis, names: Names) -> TargetModel:
    """What the sums of some writers teach, as the program keeps it."""
    total = sum(known[1:], start=known[0])
    held = total.squares + TARGET_PENALTY * np.eye(len(total.squares), dtype=np.float32)
    weights = np.linalg.solve(held, total.products)
    size = base.turn.shape[1]
    own, title = weights[:size], weights[size : 2 * size]
    named = dict(zip((*names.words, *names.places), NAMED * weights[2 * size :], strict=True))
    named["one"] += base.shift @ own
    named["a title"] += base.shift @ title
    return TargetModel(
        _rounded(base.turn @ own),
        _rounded(base.turn @ title),
        {name: round(float(weight), 5) for name, weight in named.items()},
    )


def _rounded(weights: Array) -> tuple[float, ...]:
    return tuple(round(float(weight), 6) for weight in weights)

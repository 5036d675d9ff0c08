"""What each sentence of a stretch of talk is for, by its words and by how the encoder reads them.

A softmax regression on the encoder's reading of the sentence and of its neighbours, and on the
named features of `sentence_features`. `tests/accuracy/role_training.py` trains it.
"""

from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np

from greenroom.checks.sentence_encoder import Array, middles
from greenroom.checks.sentence_features import Target, opening_features

_ROLES = (
    "agenda apology background bottom_line courtesy other_view problem retraction side_request "
    "story support teaser"
)
ROLES = tuple(_ROLES.split())
BOTTOM_LINE = "bottom_line"
_PARTS = ["own", "before", "after", "before_bias", "after_bias", "bias", "order", "middle"]


class RoleModel(msgspec.Struct, frozen=True):
    """Weights for each role: of the reading of a sentence, of the one before and the one after, and
    of each named feature; and how roles follow each other (`role_order`).

    `middle` is the encoder's mean reading of a word of an opening in its last layer.
    """

    own: Array
    before: Array
    after: Array
    before_bias: Array
    after_bias: Array
    bias: Array
    named: dict[str, Array]
    order: Array
    middle: Array

    def scores(self, sentences: Sequence[Sequence[str]], parts: Sequence[Array]) -> Array:
        """One row a sentence, one column a role: the higher the likelier, as `shares` tells.

        `parts` are the sentences as the encoder reads them beside each other.
        """
        if not sentences:
            return np.zeros((0, len(ROLES)), dtype=np.float32)
        read = middles(parts)
        found = read @ self.own + self.bias
        found[1:] += read[:-1] @ self.before + self.before_bias
        found[:-1] += read[1:] @ self.after + self.after_bias
        features = opening_features([tuple(sentence) for sentence in sentences], Target())
        for row, seen in zip(found, features, strict=True):
            for name, value in seen.items():
                if name in self.named:
                    row += self.named[name] * value
        return np.asarray(found, dtype=np.float32)


def shares(scores: Array) -> Array:
    """How likely each role is: rows that add up to 1."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)


def load(file: Path) -> RoleModel:
    """The model of a file of arrays."""
    with np.load(file, allow_pickle=False) as kept:
        found = {name: kept[name] for name in kept.files}
    names = bytes(found["names"]).decode().split("\n")
    weights = found["named"].astype(np.float32)
    named = dict(zip(names, weights, strict=True))
    return RoleModel(named=named, **{part: found[part].astype(np.float32) for part in _PARTS})


def save(model: RoleModel, file: Path) -> None:
    """Write a model so that `load` reads it."""
    np.savez_compressed(
        file,
        names=np.frombuffer("\n".join(model.named).encode(), dtype=np.uint8),
        named=np.array(list(model.named.values()), dtype=np.float32),
        **{part: getattr(model, part) for part in _PARTS},
    )

"""The small model that tells what a sentence of an opening is for.

A logistic regression over named features (`sentence_features`), so each verdict can be explained by
the features that spoke for it. `tests/accuracy/bottom_line.py --write` trains it.
"""

import math
from functools import cache
from pathlib import Path

import msgspec

from greenroom.checks.sentences import SentenceModel, shipped_sentences

BOTTOM_LINE = "bottom_line"


class RoleModel(msgspec.Struct, frozen=True):
    """Weights for each role: one row a feature, one column a role; `bias` a number for each role.

    A sentence with at least `least` probability may be the bottom line; `sure` is needed to praise.
    """

    roles: tuple[str, ...]
    bias: tuple[float, ...]
    weights: dict[str, tuple[float, ...]]
    least: float
    sure: float

    def probabilities(self, features: dict[str, float]) -> dict[str, float]:
        """How likely each role is, adding up to 1."""
        scores = list(self.bias)
        for name, value in features.items():
            for column, weight in enumerate(self.weights.get(name, ())):
                scores[column] += weight * value
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        total = sum(powers)
        return {role: power / total for role, power in zip(self.roles, powers, strict=True)}


class RoleModels(msgspec.Struct, frozen=True):
    """The two models of roles, as kept in `role_model.json`."""

    typed: RoleModel
    automatic: RoleModel


class Models(msgspec.Struct, frozen=True):
    """One model for talks whose bottom line was typed, one for others, and one for sentences."""

    typed: RoleModel
    automatic: RoleModel
    sentences: SentenceModel


@cache
def shipped_models() -> Models:
    """The models that come with the program."""
    file = Path(__file__).parent / "role_model.json"
    roles = msgspec.json.decode(file.read_bytes(), type=RoleModels)
    return Models(roles.typed, roles.automatic, shipped_sentences())

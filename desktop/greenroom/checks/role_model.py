"""The small model that tells what a sentence of an opening is for.

A logistic regression over named features (`sentence_features`), so each verdict can be explained by
the features that spoke for it. `tests/accuracy/bottom_line.py --write` trains it.
"""

import math
from functools import cache
from pathlib import Path

import msgspec

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


class Models(msgspec.Struct, frozen=True):
    """One model for talks whose bottom line was typed, one for the others."""

    typed: RoleModel
    automatic: RoleModel


@cache
def shipped_models() -> Models:
    """The models that come with the program."""
    return msgspec.json.decode(
        (Path(__file__).parent / "role_model.json").read_bytes(), type=Models
    )

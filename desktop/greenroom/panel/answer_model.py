"""How far what is seen in an answer speaks for each observation that rules alone got wrong.

Logistic regressions over the named features of `answer_features`, how the answer fits the question
(`answer_fit`) and the four numbers of `answer_reading`; a score is the sum of the weights of what
was seen, above 0 for yes.
`tests/accuracy/answers_training.py` trains it.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import msgspec


class Weights(msgspec.Struct, frozen=True):
    """One regression: what each feature adds to the score."""

    bias: float
    weights: Mapping[str, float]

    def score(self, seen: Mapping[str, float]) -> float:
        """Above 0 for yes; 1 is about 73 in 100, 2 about 88."""
        return self.bias + sum(self.weights.get(name, 0.0) * value for name, value in seen.items())


class Reading(msgspec.Struct, frozen=True):
    """Four regressions over how an answer reads: four rows of 16-bit numbers, and their biases."""

    weights: bytes
    bias: tuple[float, ...]


class AnswerModel(msgspec.Struct, frozen=True):
    """Whether the demand is met at all, met in full where it is met, met at once; and evidence.

    `about` tells answers from answers to another question about the same deck.
    """

    reading: Reading

    about: Weights
    met: Weights
    full: Weights
    first: Weights
    evidence: Weights


@cache
def shipped_answer_model() -> AnswerModel:
    """The model that comes with the program."""
    file = Path(__file__).parent / "answer_model.json"
    return msgspec.json.decode(file.read_bytes(), type=AnswerModel)

"""Which sentence of an opening first states the bottom line, or that none does, with its chance.

All sentences and the answer “none” are weighed against each other at once (a conditional logit,
McFadden 1974), by named features. `tests/accuracy/role_training.py` trains it.
"""

from functools import cache
from pathlib import Path

import msgspec
import numpy as np

from greenroom.checks.bottom_line_features import Seen
from greenroom.checks.bottom_line_target import TargetModel
from greenroom.checks.role_model import RoleModel, load
from greenroom.checks.sentence_encoder import Array, Reader, shipped_encoder
from greenroom.checks.sentence_meaning import Meanings
from greenroom.checks.sentences import SentenceModel, shipped_sentences


class Chooser(msgspec.Struct, frozen=True):
    """Weights of what is seen in each sentence, and of what is seen in all for “none”.

    `first` is praised only when its chance is at least `sure`, or `guessed` where the ends of
    sentences had to be guessed.
    """

    sentence: dict[str, float]
    bias: float
    whole: dict[str, float]
    none_bias: float
    sure: float
    guessed: float

    def least(self, *, written: bool) -> float:
        """The least chance that is praised."""
        return self.sure if written else self.guessed

    def chances(self, seen: Seen) -> Array:
        """The chance of each sentence, then that of “none”; they add up to 1."""
        scores = sum(weight * seen.sentences[name] for name, weight in self.sentence.items())
        none = sum(weight * seen.whole[name] for name, weight in self.whole.items())
        every = np.append(np.asarray(scores) + self.bias, none + self.none_bias)
        powers = np.exp(every - every.max())
        return np.asarray(powers / powers.sum(), dtype=np.float32)


class Choosers(msgspec.Struct, frozen=True):
    """For talks whose bottom line was typed, and for others, in which it is looked for by `target`;
    kept in `bottom_line_model.json`."""

    typed: Chooser
    automatic: Chooser
    target: TargetModel


class Models(msgspec.Struct, frozen=True):
    """Everything that the verdict goes by."""

    encoder: Reader
    meanings: Meanings
    roles: RoleModel
    choosers: Choosers
    sentences: SentenceModel


@cache
def shipped_models() -> Models:
    """The models that come with the program."""
    here = Path(__file__).parent
    encoder = shipped_encoder()
    return Models(
        encoder,
        Meanings(encoder),
        load(here / "role_model.npz"),
        msgspec.json.decode((here / "bottom_line_model.json").read_bytes(), type=Choosers),
        shipped_sentences(),
    )

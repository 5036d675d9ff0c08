"""How an answer fits its question: both read by layers that learnt to lay them side by side.

The upper layers of the shipped encoder are trained on written scenes, whose wrong answers are as
concrete as the right ones (`tests/accuracy/fit_training.py`); four regressions over both readings
learnt beside them. What comes out is among the features that `answer_model` weighs.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import msgspec
import numpy as np

from greenroom.checks.sentence_encoder import Array, Encoder, shipped_encoder, tuned
from greenroom.panel.answer_features import demand_of
from greenroom.panel.bearing import Heard

SAYS = ("met", "full", "first", "evidence")
"""What each regression speaks for."""

# Cosines lie close together; so spread they are of the size of other features.
_SPREAD = 3.0


class FitModel(msgspec.Struct, frozen=True):
    """The encoder with the trained layers, and a row of weights for each of `SAYS`."""

    encoder: Encoder
    weights: Array
    bias: Array


def fit_features(heard: Heard) -> dict[str, float]:
    """By name, about -3 to 3 each."""
    question = heard.question.question
    asked, demand = _unit(_words(question)), _unit(_words(demand_of(question)))
    words = _words(heard.text)
    whole, opening = _unit(words), _unit(words[: max(len(heard.start.split()), 1)])
    parts = np.stack([_unit(part) for part in _parts(words, heard.sentences)])
    found = {
        "whole": asked @ whole,
        "opening": asked @ opening,
        "best sentence": (parts @ asked).max(),
        "last sentence": parts[-1] @ asked,
        "demand": demand @ whole,
        "demand, opening": demand @ opening,
        "demand, best sentence": (parts @ demand).max(),
    }
    model = shipped_fit_model()
    both = np.concatenate([asked * whole, asked * opening, whole, opening])
    said = dict(zip(SAYS, model.weights @ both + model.bias, strict=True))
    return {f"fits: {name}": float(_SPREAD * value) for name, value in found.items()} | {
        f"fits: says {name}": float(value) / _SPREAD for name, value in said.items()
    }


def _parts(words: Array, sentences: tuple[str, ...]) -> Iterator[Array]:
    """The words of each sentence, as they were read beside each other."""
    ends = np.cumsum([len(sentence.split()) for sentence in sentences])
    yield from (part for part in np.split(words, ends[:-1]) if len(part))


def _unit(words: Array) -> Array:
    """The mean of all words, of length 1."""
    mean = words.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-6), dtype=np.float32)


# An answer is judged while it runs, at its end and in Review; its question stays.
@lru_cache(maxsize=1024)
def _words(text: str) -> Array:
    """One row a word."""
    return shipped_fit_model().encoder.read(text.split())


@cache
def shipped_fit_model() -> FitModel:
    """The model that comes with the program."""
    file = Path(__file__).with_name("answer_fit.npz")
    with np.load(file, allow_pickle=False) as kept:
        weights, bias = kept["heads"].astype(np.float32), kept["heads added"].astype(np.float32)
    return FitModel(tuned(shipped_encoder(), file), weights, bias)

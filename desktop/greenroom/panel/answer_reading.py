"""How an answer reads: what the program's language model makes of its words, in four numbers.

The mean reading of all words and of those of the opening, in three layers, each weighed by a ridge
regression (`tests/accuracy/answers_training.py`). The lower layers see how something is said more
than what it is about, which is what tells an answer from an evasion on any deck.
"""

from functools import lru_cache

import numpy as np

from greenroom.checks.sentence_encoder import Array, shipped_encoder
from greenroom.panel.answer_model import Reading
from greenroom.panel.bearing import Heard

READS = ("met", "full", "first", "evidence")
"""What each number speaks for: the four parts of an `AnswerModel`."""


def reading_features(heard: Heard, reading: Reading) -> dict[str, float]:
    """By name, about -3 to 3 each."""
    weights = np.frombuffer(reading.weights, dtype=np.float16).reshape(len(READS), -1)
    values = weights.astype(np.float32) @ read(heard) + np.array(reading.bias)
    return {f"reads: {name}": float(value) for name, value in zip(READS, values, strict=True)}


def read(heard: Heard) -> Array:
    """The mean of all words and the mean of those of the opening, each of length 1."""
    return _read(heard.text, len(heard.start.split()))


# An answer is judged while it runs, at its end and in Review; reading it takes a tenth of a second.
@lru_cache(maxsize=1024)
def _read(text: str, opening: int) -> Array:
    words = shipped_encoder().read(text.split())
    both = np.stack([words.mean(axis=0), words[: max(opening, 1)].mean(axis=0)])
    lengths = np.maximum(np.linalg.norm(both, axis=1, keepdims=True), 1e-6)
    return np.asarray((both / lengths).ravel(), dtype=np.float32)

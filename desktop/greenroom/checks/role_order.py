"""How likely each role of each sentence is, by the sentence and by the order roles come in.

A chain of roles (a hidden Markov model; forward and backward sums, Rabiner 1989): what is withdrawn
a sentence later was no bottom line, and after somebody else's view comes more of it.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from greenroom.checks.role_model import ROLES
from greenroom.checks.sentence_encoder import Array

# How steep the sentence's own scores are beside the order, and how much the order counts; chosen
# of 0.5 to 1.5 and of 0, 0.5 and 1, each writer judged by the others.
STEEPNESS, WEIGHT = 0.75, 0.5
_UNSEEN = 2.0


def in_order(scores: Array, order: Array) -> Array:
    """The chance of each role for each sentence: rows that add up to 1."""
    count, own = len(ROLES), np.exp(STEEPNESS * (scores - scores.max(axis=1, keepdims=True)))
    forward, backward = np.ones((2, *own.shape))
    reached = order[count, :count]
    for at, row in enumerate(own):
        forward[at] = _share(reached * row)
        reached = forward[at] @ order[:count, :count]
    left = order[:count, count]
    for at in range(len(own) - 1, -1, -1):
        backward[at] = _share(left)
        left = order[:count, :count] @ (own[at] * backward[at])
    both = forward * backward
    return np.asarray(both / both.sum(axis=1, keepdims=True), dtype=np.float32)


def _share(values: Array) -> Array:
    return np.asarray(values / values.sum())


def order_of(roles: Sequence[Sequence[str]]) -> Array:
    """How much likelier than alone each role is after each other; the last row is for the first
    sentence, the last column for the end."""
    count = len(ROLES)
    number = {role: at for at, role in enumerate(ROLES)}
    pairs = Counter(
        pair for one in roles for pair in pairwise([count, *(number[role] for role in one), count])
    )
    seen = np.full((count + 1, count + 1), _UNSEEN / count)
    for (before, after), times in pairs.items():
        seen[before, after] += times
    common = seen[:, :count].sum(axis=0)
    follows = seen / seen.sum(axis=1, keepdims=True)
    follows[:, :count] /= common / common.sum()
    return np.asarray(follows**WEIGHT, dtype=np.float32)

"""A conditional logit (McFadden 1974): of several options, each a row of numbers, one is taken."""

import msgspec
import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]

MOST_STEPS = 100
# A step that promises less than this ends it; the loss itself is in the hundreds.
ENOUGH, FAIR = 1e-8, 0.25


class Choices(msgspec.Struct, frozen=True):
    """The rows of all options of all choices in a row, where each choice begins, and the number of
    the row that was taken in each."""

    rows: Numbers
    begins: NDArray[np.intp]
    taken: NDArray[np.intp]


def fit(choices: Choices, penalty: Numbers) -> Numbers:
    """The likeliest weight of each column, its square held down by `penalty`.

    Newton's method, each step cut until it lowers the loss by a fair part of what it promised: a
    whole step overshoots where nearly all choices are told right, and goes further off each time.
    """
    weights = np.zeros(choices.rows.shape[1])
    loss, chances = _loss(choices, penalty, weights)
    for _ in range(MOST_STEPS):
        slope, bend = _bends(choices, penalty, weights, chances)
        step = np.linalg.solve(bend, slope)
        promised = float(slope @ step)
        if promised < ENOUGH:
            return weights - step
        size = 1.0
        lower, chances = _loss(choices, penalty, weights - step)
        while lower > loss - FAIR * size * promised:
            size /= 2
            lower, chances = _loss(choices, penalty, weights - size * step)
        weights, loss = weights - size * step, lower
    raise ArithmeticError(f"no end after {MOST_STEPS} steps")


def _loss(choices: Choices, penalty: Numbers, weights: Numbers) -> tuple[float, Numbers]:
    """How unlikely what was taken is, with the penalty, and the chance of each row."""
    scores = choices.rows @ weights
    sizes = np.diff(choices.begins, append=len(scores))
    top = np.maximum.reduceat(scores, choices.begins)
    powers = np.exp(scores - np.repeat(top, sizes))
    totals = np.add.reduceat(powers, choices.begins)
    missed = float((np.log(totals) + top - scores[choices.taken]).sum())
    return missed + float(penalty @ weights**2) / 2, powers / np.repeat(totals, sizes)


def _bends(
    choices: Choices, penalty: Numbers, weights: Numbers, chances: Numbers
) -> tuple[Numbers, Numbers]:
    """The first and second derivatives of the loss."""
    rows = choices.rows
    weighed = rows * chances[:, None]
    means = np.add.reduceat(weighed, choices.begins, axis=0)
    slope = weighed.sum(axis=0) - rows[choices.taken].sum(axis=0) + penalty * weights
    return slope, weighed.T @ rows - means.T @ means + np.diag(penalty)

"""The solver behind the verdict on the bottom line."""

import numpy as np
import pytest

from accuracy.conditional_logit import Choices, fit


def chances(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    powers = np.exp(rows @ weights)
    return powers / powers.sum()


def test_two_options_give_the_weight_of_a_logistic_regression() -> None:
    # The first of two is taken three times in four: its one column weighs log 3.
    rows = np.array([[1.0], [0.0]] * 4)
    begins = np.array([0, 2, 4, 6])
    found = fit(Choices(rows, begins, np.array([0, 2, 4, 7])), np.zeros(1))
    assert found == pytest.approx([np.log(3)])


def test_one_of_many_options_taken_nearly_always_has_an_end() -> None:
    # Whole steps of Newton's method go off here: from 28 on to a thousand million.
    rows = np.zeros((20, 30, 1))
    rows[:, -1] = 1.0
    begins = np.arange(20) * 30
    taken = begins + 29
    taken[:2] = begins[:2]
    found = fit(Choices(rows.reshape(-1, 1), begins, taken), np.zeros(1))
    assert found == pytest.approx([np.log(9 * 29)])


def test_ends_where_data_and_penalty_pull_alike() -> None:
    random = np.random.default_rng(0)
    truth = random.normal(size=12)
    rows = random.standard_t(2, size=(200, 9, 12))
    taken = (rows @ truth).argmax(axis=1)
    taken[:3] = 0
    begins = np.arange(200) * 9
    penalty = np.full(12, 0.01)
    found = fit(Choices(rows.reshape(-1, 12), begins, begins + taken), penalty)
    pull = sum(
        chances(options, found) @ options - options[one]
        for options, one in zip(rows, taken, strict=True)
    )
    assert pull + penalty * found == pytest.approx(np.zeros(12), abs=1e-3)

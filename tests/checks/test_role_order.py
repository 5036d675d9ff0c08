"""Roles told by their sentence and by the order they come in."""

import numpy as np
import pytest

from greenroom.checks.role_model import ROLES
from greenroom.checks.role_order import in_order, order_of

BL, BACK, SUPPORT = (ROLES.index(role) for role in ("bottom_line", "retraction", "support"))


def scores(*rows: dict[int, float]) -> np.ndarray:
    found = np.zeros((len(rows), len(ROLES)), dtype=np.float32)
    for row, given in zip(found, rows, strict=True):
        for role, value in given.items():
            row[role] = value
    return found


WITHDRAWN = ("courtesy", "retraction", "retraction", "background")
SAID = ("courtesy", "bottom_line", "support", "background")


def test_a_claim_that_is_withdrawn_next_was_none() -> None:
    order = order_of([WITHDRAWN, SAID] * 20)
    doubtful = {BL: 4.0, BACK: 4.0}
    kept = in_order(scores(doubtful, {SUPPORT: 7.0}), order)
    withdrawn = in_order(scores(doubtful, {BACK: 7.0}), order)
    assert kept[0].argmax() == BL
    assert withdrawn[0].argmax() == BACK


def test_rows_are_chances() -> None:
    order = order_of([WITHDRAWN, SAID])
    assert in_order(scores({BL: 1.0}, {}, {BACK: 3.0}), order).sum(axis=1) == pytest.approx(1.0)


def test_roles_in_no_order_are_told_by_the_sentence_alone() -> None:
    count = len(ROLES)
    order = np.ones((count + 1, count + 1), dtype=np.float32)
    found = in_order(scores({BL: 1.0}, {SUPPORT: 1.0}), order)
    assert list(found.argmax(axis=1)) == [BL, SUPPORT]

"""What is said of a try, beside the plan, the one before it, and the whole take."""

from pathlib import Path

import pytest

from greenroom.deck import Deck
from greenroom.library import Take
from greenroom.plan import Plan
from greenroom.take import Drill, TakeHeader
from greenroom.ui.rehearse.drill_tries import Tries, Try, against_plan, beside, fillers

HEADER = TakeHeader(Deck("a", "b", ()), Plan(120_000), "", drill=Drill("section", (1,), "Why"))
TAKE = Take(Path("take"), HEADER, (), (), 0, finished=True)


def tried(ms: int, count: int | None = 0, *, counted: bool = True) -> Try:
    return Try(TAKE, ms, count, counted)


@pytest.mark.parametrize(
    ("ms", "words"),
    [(132_000, "0:12 over"), (108_000, "0:12 under"), (124_000, "on plan"), (116_000, "on plan")],
)
def test_against_the_plan(ms: int, words: str) -> None:
    assert against_plan(tried(ms)) == words


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (tried(1, 0), "no fillers"),
        (tried(1, 1), "1 filler"),
        (tried(1, 12), "12 fillers"),
        (tried(1, 3, counted=False), "counting…"),
        (tried(1, None), "not recorded"),
    ],
)
def test_fillers(one: Try, words: str) -> None:
    assert fillers(one) == words


def test_the_first_try_stands_beside_the_whole_take() -> None:
    assert beside(tried(100_000), None, Tries((), 6, 130_000)) == "0:30 shorter than in take 6"
    assert beside(tried(100_000), None, Tries()) == ""


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (tried(100_000, 2), tried(130_000, 5), "0:30 shorter than before, 3 fewer"),
        (tried(130_000, 5), tried(100_000, 2), "0:30 longer than before, 3 more"),
        (tried(103_000, 2), tried(100_000, 2), "as long as before"),
        (tried(309_000, 2), tried(300_000, 2), "as long as before"),
        (tried(90_000, 1, counted=False), tried(100_000, 2), "0:10 shorter than before"),
        (tried(90_000, None), tried(100_000, 2), "0:10 shorter than before"),
    ],
)
def test_beside_the_try_before(now: Try, before: Try, words: str) -> None:
    assert beside(now, before, Tries()) == words

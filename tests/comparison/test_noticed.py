"""Differences too small to notice are no progress."""

from math import comb

import pytest

from greenroom.comparison.noticed import (
    THRESHOLDS,
    fillers_way,
    length_way,
    moment_way,
    pace_way,
    part_way,
    share_way,
)

LIMIT = 900_000
MINUTES_15 = 900_000


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (960_000, 950_000, "same"),
        (960_000, 940_000, "better"),
        (880_000, 940_000, "worse"),
        (880_000, 800_000, "other"),
        (905_000, 870_000, "other"),  # 0:35 shorter, but only 5 s of it were over
    ],
)
def test_only_time_over_the_limit_is_bad(before: int, after: int, way: str) -> None:
    assert length_way((before, LIMIT), (after, LIMIT)) == way


def test_a_longer_limit_is_no_worse_talk() -> None:
    assert length_way((600_000, 600_000), (900_000, 900_000)) == "other"


@pytest.mark.parametrize(
    ("before", "after", "planned", "way"),
    [
        (105_000, 96_000, 90_000, "same"),
        (105_000, 95_000, 90_000, "better"),
        (90_000, 101_000, 90_000, "worse"),
        (80_000, 100_000, 90_000, "other"),  # as far off on the other side
        (640_000, 620_000, 600_000, "same"),  # 5 % of ten minutes are 30 s
        (640_000, 605_000, 600_000, "better"),
        (60_000, 90_000, 0, "other"),
    ],
)
def test_a_part_is_better_when_nearer_its_plan(
    before: int, after: int, planned: int, way: str
) -> None:
    assert part_way(before, after, planned) == way


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (140, 146, "same"),
        (140, 160, "other"),
        (200, 170, "better"),
        (170, 200, "worse"),
        (100, 118, "better"),
        (0, 140, "same"),
    ],
)
def test_pace_is_better_when_nearer_what_can_be_followed(before: int, after: int, way: str) -> None:
    assert pace_way(before, after) == way


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (112, 60, "better"),
        (112, 90, "same"),  # 1.5 a minute fewer, and chance alone makes that
        (60, 112, "worse"),
        (40, 26, "same"),  # 0.9 a minute
        (0, 0, "same"),
    ],
)
def test_fillers_must_differ_by_one_a_minute_and_by_more_than_chance(
    before: int, after: int, way: str
) -> None:
    assert fillers_way((before, MINUTES_15), (after, MINUTES_15)) == way


def test_two_takes_of_one_talk_rarely_differ_by_chance() -> None:
    """The claim of the threshold itself: below one in twenty, drawn from one and the same rate."""
    import numpy as np

    draws = np.random.default_rng(6).poisson(100, (2_000, 2))
    apart = sum(fillers_way((int(a), LIMIT), (int(b), LIMIT)) != "same" for a, b in draws)
    assert apart / len(draws) <= 0.05


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        ((1, 8), (7, 8), "better"),
        ((2, 8), (6, 8), "same"),  # such a pair comes by chance one time in eight
        ((7, 8), (1, 8), "worse"),
        ((0, 3), (3, 3), "same"),  # too few answers to tell
        ((8, 8), (8, 8), "same"),
        ((0, 2), (6, 6), "better"),
    ],
)
def test_shares_of_answers_must_differ_by_more_than_chance(
    before: tuple[int, int], after: tuple[int, int], way: str
) -> None:
    assert share_way(before, after) == way


def test_no_pair_of_panels_differs_by_chance_more_often_than_is_said() -> None:
    """Counted out for each size of panel and each true share."""
    for answers in range(3, 13):
        apart = [
            (a, b)
            for a in range(answers + 1)
            for b in range(answers + 1)
            if share_way((a, answers), (b, answers)) != "same"
        ]
        for share in (0.1, 0.3, 0.5, 0.7, 0.9):
            odds = [
                comb(answers, k) * share**k * (1 - share) ** (answers - k)
                for k in range(answers + 1)
            ]
            assert sum(odds[a] * odds[b] for a, b in apart) <= 0.05


def test_a_moment_is_better_when_earlier() -> None:
    ways = [moment_way(60_000, after) for after in (55_000, 45_000, 80_000)]
    assert ways == ["same", "better", "worse"]


def test_each_threshold_is_stated_with_a_figure() -> None:
    assert [name for name, _ in THRESHOLDS] == [
        "Length", "A slide or section", "Words a minute", "Fillers", "Bottom line",
        "The panel’s answers",
    ]  # fmt: skip
    assert all(any(char.isdigit() for char in says) for _, says in THRESHOLDS)

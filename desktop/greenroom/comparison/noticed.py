"""What is a difference between two takes, and what is too small for anybody to notice.

Nobody gives a talk twice alike. A difference below these is shown as “about the same”, and never
as progress.
"""

from math import comb
from typing import Literal

from greenroom.phrase import phrase
from greenroom.time import MS_PER_MINUTE

Way = Literal["better", "worse", "same", "other"]
"""`other` is a change that is neither better nor worse, such as 140 to 160 words a minute."""

# From so much over its plan a slide stands out in Review.
PART_MS = 10_000
# Quené (2007), “On the just noticeable difference for tempo in speech”: about 5 %.
TEMPO_SHARE = 0.05
# Within so much the clocks of Rehearse say “on plan”.
TALK_MS = 15_000
# Between these a room follows with ease: Microsoft Speaker Coach allows 100 to 165 words a minute,
# ten top TED talks ran at 155 to 214.
SLOW, FAST = 120, 175
# Laske and DiGennaro Reed (2024) tell 5 a minute from 12; one a minute is far below that.
FILLERS_A_MINUTE = 1.0
# The counts of two takes must be further apart than chance puts them 19 times in 20 (Przyborowski
# and Wilenski, 1940: two Poisson rates).
BEYOND_CHANCE = 1.96
# The same for two shares of few answers, counted out: Fisher (1934), “The logic of inductive
# inference”.
CHANCE = 0.05

THRESHOLDS: tuple[tuple[str, str], ...] = (
    (phrase("Length"), phrase("0:15, within which the clock says “on plan”")),
    (
        phrase("A slide or section"),
        phrase("0:10, and 5 % of its plan (Quené 2007: smallest change of tempo heard)"),
    ),
    (phrase("Words a minute"), phrase("5 % (Quené 2007)")),
    (
        phrase("Fillers"),
        phrase(
            "1 a minute, and more than chance does 19 times in 20 (two Poisson rates; Laske and "
            "DiGennaro Reed 2024: 5 a minute harmless, 12 harmful)"
        ),
    ),
    (phrase("Bottom line"), phrase("another verdict, or 0:10")),
    (
        phrase("The panel’s answers"),
        phrase("more than chance makes 19 times in 20 (Fisher 1934: two shares)"),
    ),
)
"""What is compared, and the smallest difference that counts, with its source."""


def length_way(before: tuple[int, int], after: tuple[int, int]) -> Way:
    """How the length changed, each given as (ms, limit in ms): only time over the limit is bad."""
    if abs(after[0] - before[0]) < TALK_MS:
        return "same"
    less_over = _over(*before) - _over(*after)
    return _judged(less_over, TALK_MS) if abs(less_over) >= TALK_MS else "other"


def part_way(before_ms: int, after_ms: int, planned_ms: int) -> Way:
    """How the time on a slide or section changed: nearer to its plan is better."""
    least = max(PART_MS, round(planned_ms * TEMPO_SHARE))
    if abs(after_ms - before_ms) < least:
        return "same"
    if not planned_ms:
        return "other"
    nearer = abs(before_ms - planned_ms) - abs(after_ms - planned_ms)
    return _judged(nearer, least) if abs(nearer) >= least else "other"


def pace_way(before: float, after: float) -> Way:
    """How the pace changed, in words a minute: nearer to what listeners follow is better."""
    if not before or not after or abs(after - before) < before * TEMPO_SHARE:
        return "same"
    nearer = _outside(before) - _outside(after)
    return _judged(nearer, 0) if nearer else "other"


def fillers_way(before: tuple[int, int], after: tuple[int, int]) -> Way:
    """How the fillers a minute changed, each take given as (how many, in how many ms)."""
    minutes = before[1] / MS_PER_MINUTE, after[1] / MS_PER_MINUTE
    if not all(minutes):
        return "same"
    fewer = before[0] / minutes[0] - after[0] / minutes[1]
    chance: float = (before[0] / minutes[0] ** 2 + after[0] / minutes[1] ** 2) ** 0.5
    return _judged(fewer, max(FILLERS_A_MINUTE, BEYOND_CHANCE * chance))


def share_way(before: tuple[int, int], after: tuple[int, int]) -> Way:
    """How a share changed of which more is better, each take given as (how many, of how many)."""
    if _of_one_kind(before, after) >= CHANCE:
        return "same"
    return "better" if after[0] / after[1] > before[0] / before[1] else "worse"


def moment_way(before_ms: int, after_ms: int) -> Way:
    """How a moment changed that should come early."""
    return _judged(before_ms - after_ms, PART_MS)


def _judged(gain: float, least: float) -> Way:
    """Better for a gain of at least `least`, worse for such a loss."""
    if abs(gain) < least:
        return "same"
    return "better" if gain > 0 else "worse"


def _of_one_kind(before: tuple[int, int], after: tuple[int, int]) -> float:
    """How often two shares of one and the same whole are at least so far apart (Fisher's test)."""
    (a, n), (b, m) = before, after
    both = a + b
    odds = {i: comb(n, i) * comb(m, both - i) for i in range(min(n, both) + 1)}
    return sum(odd for odd in odds.values() if odd <= odds[a]) / comb(n + m, both)


def _over(total_ms: int, limit_ms: int) -> int:
    return max(total_ms - limit_ms, 0) if limit_ms else 0


def _outside(wpm: float) -> float:
    """How far a pace is from the band that listeners follow with ease."""
    return max(SLOW - wpm, wpm - FAST, 0)

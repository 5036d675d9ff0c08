"""A take as it is compared, which takes may be, and which was the best."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from greenroom.comparison.noticed import TALK_MS
from greenroom.deck import Deck
from greenroom.phrase import phrase
from greenroom.report import Report

# Who showed slides for less than this share of the planned time broke off.
WHOLE_SHARE = 2 / 3

BEST = phrase(
    "Best so far: the bottom line earliest, then least over the limit, then fewest fillers."
)
"""What `best` goes by, for people."""

_VERDICTS = {"first": 0, "late": 1, "unsure": 1, "missing": 2}


class Side(msgspec.Struct, frozen=True):
    """A take: its number among the deck's from 1, the deck as it was then, and its report.

    A `silent` run has times only.
    """

    number: int
    deck: Deck
    report: Report
    silent: bool = False

    @property
    def name(self) -> str:
        """What to call it: `Take 3, 20 November`."""
        when = _day(self.report)
        return f"Take {self.number}, {when}" if when else f"Take {self.number}"

    @property
    def spoken(self) -> bool:
        """Whether there are words to compare."""
        return not self.silent and bool(self.report.words)

    @property
    def whole(self) -> bool:
        """Whether it got to the end, more or less: the slides shown hold most of the plan."""
        planned = sum(slide.target_ms for slide in self.report.deck.slides)
        shown = sum(one.target_ms for one in self.report.timing if one.actual_ms)
        return not planned or shown >= WHOLE_SHARE * planned

    @property
    def heard(self) -> int:
        """How many fillers were heard for certain."""
        return sum(filler.certainty == "heard" for filler in self.report.fillers)


def whole_talks(sides: Iterable[Side]) -> tuple[Side, ...]:
    """Those that a trend and the best are made of: spoken, and not broken off."""
    return tuple(side for side in sides if side.spoken and side.whole)


def best(sides: Sequence[Side]) -> Side | None:
    """The best of the whole talks, see `BEST`; the later of two that are alike. None without any.

    A talk over its limit by less than anybody notices is in time.
    """
    return min(reversed(whole_talks(sides)), key=_standing, default=None)


def why_apart(side: Side) -> str:
    """Why a take stays out of the trend and is never the best; empty for one that does not."""
    if side.silent:
        return phrase("silent run")
    if not side.spoken:
        return phrase("no words")
    return "" if side.whole else phrase("broken off")


def _standing(side: Side) -> tuple[int, int, float]:
    report = side.report
    over = max(report.total_ms - report.limit_ms, 0)
    late = _VERDICTS[report.bottom_line.verdict] if report.language == "en" else 1
    return late, over if over > TALK_MS else 0, report.fillers_per_minute


def _day(report: Report) -> str:
    try:
        at = datetime.fromisoformat(report.started)
    except ValueError:
        return ""
    return f"{at.day} {at:%B}"

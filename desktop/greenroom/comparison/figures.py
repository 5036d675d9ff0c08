"""The figures of a talk in two takes: length, fillers, pace, bottom line."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from greenroom.checks.verdict import Verdict
from greenroom.comparison.noticed import Way, fillers_way, length_way, moment_way, pace_way
from greenroom.comparison.sides import Side
from greenroom.report import Report
from greenroom.time import clock

What = Literal["length", "fillers", "sounds", "words", "pace", "pauses", "bottom line"]

NAMES: dict[What, str] = {
    "length": "Length",
    "fillers": "Fillers a minute",
    "sounds": "Sounds (um, uh) a minute",
    "words": "Filler words a minute",
    "pace": "Words a minute",
    "pauses": "Pauses over 2 s",
    "bottom line": "Bottom line",
}
_RANK: dict[Verdict, int] = {"first": 0, "late": 1, "missing": 2}


class Change(msgspec.Struct, frozen=True):
    """One figure in both takes: as numbers (ms, a minute, how many) and as people write them.

    `before` and `after` are None where there is no such number; `says` is what became of it.
    """

    what: What
    before: float | None
    after: float | None
    was: str
    is_now: str
    way: Way
    says: str

    @property
    def name(self) -> str:
        """What the figure is called."""
        return NAMES[self.what]


def changes(earlier: Side, later: Side) -> tuple[Change, ...]:
    """All figures that both takes have."""
    return tuple(_changes(earlier, later))


def _changes(earlier: Side, later: Side) -> Iterator[Change]:
    yield _length(earlier.report, later.report)
    if not (earlier.spoken and later.spoken):
        return
    old, new = earlier.report, later.report
    if old.fillers_counted and new.fillers_counted:
        yield _fillers("fillers", old, new, ("sound", "word"))
        yield _fillers("sounds", old, new, ("sound",))
        yield _fillers("words", old, new, ("word",))
    yield _pace(old, new)
    pauses = len(old.pauses), len(new.pauses)
    says = "as many" if pauses[0] == pauses[1] else f"{pauses[0]} before, {pauses[1]} now"
    yield Change("pauses", *pauses, str(pauses[0]), str(pauses[1]), "other", says)
    if old.language == new.language == "en":
        yield _bottom_line(old, new)


def _length(old: Report, new: Report) -> Change:
    way = length_way((old.total_ms, old.limit_ms), (new.total_ms, new.limit_ms))
    by = new.total_ms - old.total_ms
    longer = f"{clock(abs(by))} {'longer' if by > 0 else 'shorter'}"
    over = new.total_ms - new.limit_ms
    stands = f"{clock(over)} over the limit" if over > 0 else "within the limit"
    says = "about as long" if way == "same" else f"{longer}, {stands}"
    values = old.total_ms, new.total_ms
    return Change("length", *values, clock(values[0]), clock(values[1]), way, says)


def _fillers(what: What, old: Report, new: Report, kinds: tuple[str, ...]) -> Change:
    before, after = (
        (sum(f.kind in kinds and f.certainty == "heard" for f in one.fillers), one.total_ms)
        for one in (old, new)
    )
    rates = [count * 60_000 / ms if ms else 0.0 for count, ms in (before, after)]
    way = fillers_way(before, after)
    fewer = "fewer" if rates[1] < rates[0] else "more"
    says = "about as many" if way == "same" else f"{abs(rates[1] - rates[0]):.1f} {fewer}"
    return Change(what, rates[0], rates[1], f"{rates[0]:.1f}", f"{rates[1]:.1f}", way, says)


def _pace(old: Report, new: Report) -> Change:
    before, after = old.pace.wpm, new.pace.wpm
    way = pace_way(before, after)
    says = "about as fast" if way == "same" else "faster" if after > before else "slower"
    return Change("pace", before, after, str(before), str(after), way, says)


def _bottom_line(old: Report, new: Report) -> Change:
    was, now = old.bottom_line, new.bottom_line
    says = "the same"
    way: Way = "same"
    if was.verdict in _RANK and now.verdict in _RANK:
        gain = _RANK[was.verdict] - _RANK[now.verdict]
        if gain:
            way = "better" if gain > 0 else "worse"
            says = f"{was.verdict} before, {now.verdict} now"
        elif was.verdict != "first" and None not in (was.at_ms, now.at_ms):
            way = moment_way(was.at_ms or 0, now.at_ms or 0)
            earlier = {"better": "earlier", "worse": "later"}.get(way, "")
            by = clock(abs((was.at_ms or 0) - (now.at_ms or 0)))
            says = f"{by} {earlier}" if earlier else "at about the same time"
    elif was.verdict != now.verdict:
        way, says = "other", "not sure in one of them"
    return Change("bottom line", was.at_ms, now.at_ms, _said(old), _said(new), way, says)


def _said(report: Report) -> str:
    at = report.bottom_line.at_ms
    verdict = report.bottom_line.verdict
    return f"{verdict}, {clock(at)}" if at is not None else verdict

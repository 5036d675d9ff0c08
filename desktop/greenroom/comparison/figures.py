"""The figures of a talk in two takes: length, fillers, pace, bottom line."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from greenroom.checks.verdict import BottomLine, Verdict
from greenroom.comparison.noticed import Way, fillers_way, length_way, moment_way, pace_way
from greenroom.comparison.sides import Side
from greenroom.phrase import Phrase, in_a_row, phrase
from greenroom.report import Report
from greenroom.time import clock

What = Literal["length", "fillers", "sounds", "words", "pace", "pauses", "bottom line"]

_NAMES: dict[What, str] = {
    "length": phrase("Length"),
    "fillers": phrase("Fillers a minute"),
    "sounds": phrase("Sounds (um, uh) a minute"),
    "words": phrase("Filler words a minute"),
    "pace": phrase("Words a minute"),
    "pauses": phrase("Pauses over 2 s"),
    "bottom line": phrase("Bottom line"),
}
VERDICTS: dict[Verdict, str] = {
    "first": phrase("first"),
    "late": phrase("late"),
    "missing": phrase("missing"),
    "unsure": phrase("unsure"),
}
"""What the verdicts on a bottom line are called."""

_RANK: dict[Verdict, int] = {"first": 0, "late": 1, "missing": 2}


class Change(msgspec.Struct, frozen=True):
    """One figure in both takes: as numbers (ms, a minute, how many) and as people write them.

    `what` tells figures apart, `name` is what people call it. `before` and `after` are None where
    there is no such number; `says` is what became of it.
    """

    what: str
    name: str
    before: float | None
    after: float | None
    was: str
    is_now: str
    way: Way
    says: str


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
    says = (
        phrase("as many")
        if pauses[0] == pauses[1]
        else phrase("{was} before, {now} now", was=pauses[0], now=pauses[1])
    )
    yield _change("pauses", pauses, (str(pauses[0]), str(pauses[1])), "other", says)
    if old.language == new.language == "en":
        yield _bottom_line(old, new)


def _length(old: Report, new: Report) -> Change:
    way = length_way((old.total_ms, old.limit_ms), (new.total_ms, new.limit_ms))
    by = new.total_ms - old.total_ms
    longer = (
        phrase("{time} longer", time=clock(by))
        if by > 0
        else phrase("{time} shorter", time=clock(-by))
    )
    over = new.total_ms - new.limit_ms
    stands = (
        phrase("{time} over the limit", time=clock(over))
        if over > 0
        else phrase("within the limit")
    )
    says = phrase("about as long") if way == "same" else in_a_row((longer, stands), ", ")
    values = old.total_ms, new.total_ms
    return _change("length", values, (clock(values[0]), clock(values[1])), way, says)


def _fillers(what: What, old: Report, new: Report, kinds: tuple[str, ...]) -> Change:
    before, after = (
        (sum(f.kind in kinds and f.certainty == "heard" for f in one.fillers), one.total_ms)
        for one in (old, new)
    )
    rate, later = (count * 60_000 / ms if ms else 0.0 for count, ms in (before, after))
    way = fillers_way(before, after)
    fewer = rate - later
    says = (
        phrase("{number:.1f} fewer", number=fewer)
        if fewer > 0
        else phrase("{number:.1f} more", number=-fewer)
    )
    was, now = (phrase("{number:.1f}", number=one) for one in (rate, later))
    said = phrase("about as many") if way == "same" else says
    return _change(what, (rate, later), (was, now), way, said)


def _pace(old: Report, new: Report) -> Change:
    before, after = old.pace.wpm, new.pace.wpm
    way = pace_way(before, after)
    changed = phrase("faster") if after > before else phrase("slower")
    says = phrase("about as fast") if way == "same" else changed
    return _change("pace", (before, after), (str(before), str(after)), way, says)


def _bottom_line(old: Report, new: Report) -> Change:
    was, now = old.bottom_line, new.bottom_line
    says = phrase("the same")
    way: Way = "same"
    if was.verdict in _RANK and now.verdict in _RANK:
        gain = _RANK[was.verdict] - _RANK[now.verdict]
        if gain:
            way = "better" if gain > 0 else "worse"
            says = phrase(
                "{was} before, {now} now", was=VERDICTS[was.verdict], now=VERDICTS[now.verdict]
            )
        elif was.verdict != "first" and None not in (was.at_ms, now.at_ms):
            way = moment_way(was.at_ms or 0, now.at_ms or 0)
            says = _moment_moved(was.at_ms or 0, now.at_ms or 0, way)
    elif was.verdict != now.verdict:
        way, says = "other", phrase("not sure in one of them")
    moments = was.at_ms, now.at_ms
    return _change("bottom line", moments, (when_said(was), when_said(now)), way, says)


def _change(
    what: What,
    numbers: tuple[float | None, float | None],
    written: tuple[str, str],
    way: Way,
    says: str,
) -> Change:
    return Change(what, _NAMES[what], *numbers, *written, way, says)


def _moment_moved(was_ms: int, now_ms: int, way: Way) -> Phrase:
    by = clock(abs(was_ms - now_ms))
    if way == "better":
        return phrase("{time} earlier", time=by)
    return phrase("{time} later", time=by) if way == "worse" else phrase("at about the same time")


def when_said(line: BottomLine) -> str:
    """The verdict on a bottom line and its moment: `late, 2:10`."""
    verdict = VERDICTS[line.verdict]
    return verdict if line.at_ms is None else in_a_row((verdict, clock(line.at_ms)), ", ")

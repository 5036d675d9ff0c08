"""Tries at a part of the talk, measured, and what is said of each beside the one before."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from greenroom.errors import GreenroomError
from greenroom.library import Take, attempts, rehearsals
from greenroom.time import clock
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from greenroom.plan import Part
    from greenroom.report import Report

# Listeners notice changes of tempo from about 5 % (Quené); under 5 s it is only the clock.
_NOTICED_SHARE, _NOTICED_MS = 0.05, 5_000


class Try(msgspec.Struct, frozen=True):
    """One try: its time by the talk clock, its fillers as far as they were counted.

    `fillers` is None where nothing was recorded; `counted` says whether all words are there.
    """

    take: Take
    ms: int
    fillers: int | None
    counted: bool


class Tries(msgspec.Struct, frozen=True):
    """The tries at one part from first to last, and how long it took in the last whole take.

    `whole` names that take, `whole_ms` is 0 where the part was not in it.
    """

    tries: tuple[Try, ...] = ()
    whole: int = 0
    whole_ms: int = 0


def measure_tries(takes: Sequence[Take], part: Part, report_of: Callable[[Take], Report]) -> Tries:
    """All tries at a part among a deck's takes, from old to new.

    Blocks; a take that no report can be made of is left out.
    """
    whole = rehearsals(takes)
    found: list[Try] = []
    for take in attempts(takes, part):
        with suppress(GreenroomError):
            found.append(_try(take, report_of(take)))
    whole_ms = 0
    if whole and part.kind == "section":
        with suppress(GreenroomError):
            rows = report_of(whole[-1]).timing
            whole_ms = sum(row.actual_ms for row in rows if row.slide in part.slides)
    return Tries(tuple(found), len(whole), whole_ms)


def _try(take: Take, report: Report) -> Try:
    heard = sum(filler.certainty == "heard" for filler in report.fillers)
    silent = take.header.silent
    return Try(take, report.total_ms, None if silent else heard, silent or bool(take.transcript))


def against_plan(one: Try) -> str:
    """`0:12 over`, `0:08 under` or `on plan`, against the plan that this try had."""
    off = one.ms - one.take.header.plan.limit_ms
    if abs(off) < _NOTICED_MS:
        return tr("on plan")
    words = tr("{time} over") if off > 0 else tr("{time} under")
    return words.format(time=clock(abs(off)))


def fillers(one: Try) -> str:
    """`3 fillers`, `no fillers`, or why there is no number."""
    if one.fillers is None:
        return tr("not recorded")
    if not one.counted:
        return tr("counting…")
    return tr("%n filler(s)", "", one.fillers) if one.fillers else tr("no fillers")


def beside(one: Try, before: Try | None, tries: Tries) -> str:
    """How a try compares with the one before it, the first with the whole take.

    What nobody would notice is not called a change.
    """
    if before is None:
        return _beside_whole(one.ms, tries) if tries.whole_ms else ""
    parts = [_beside_last(one.ms, before.ms)]
    if one.fillers is not None and before.fillers is not None and one.counted and before.counted:
        fewer = before.fillers - one.fillers
        if fewer:
            words = (
                tr("{number} fewer", "fillers than before")
                if fewer > 0
                else tr("{number} more", "fillers than before")
            )
            parts.append(words.format(number=abs(fewer)))
    return ", ".join(parts)


def _beside_whole(ms: int, tries: Tries) -> str:
    off = _noticed(ms, tries.whole_ms)
    words = (
        tr("{time} longer than in take {take}")
        if off > 0
        else tr("{time} shorter than in take {take}")
        if off < 0
        else tr("as long as in take {take}")
    )
    return words.format(time=clock(abs(off)), take=tries.whole)


def _beside_last(ms: int, before_ms: int) -> str:
    off = _noticed(ms, before_ms)
    words = (
        tr("{time} longer than before")
        if off > 0
        else tr("{time} shorter than before")
        if off < 0
        else tr("as long as before")
    )
    return words.format(time=clock(abs(off)))


def _noticed(ms: int, than_ms: int) -> int:
    """How much longer it is, in ms; 0 where nobody would notice."""
    off = ms - than_ms
    return off if abs(off) >= max(_NOTICED_MS, than_ms * _NOTICED_SHARE) else 0

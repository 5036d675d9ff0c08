"""Tries at a part of the talk, measured, and what is said of each beside the one before."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from greenroom.errors import GreenroomError
from greenroom.library import Take, attempts, rehearsals
from greenroom.time import clock

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
        return "on plan"
    return f"{clock(abs(off))} {'over' if off > 0 else 'under'}"


def fillers(one: Try) -> str:
    """`3 fillers`, `no fillers`, or why there is no number."""
    if one.fillers is None:
        return "not recorded"
    if not one.counted:
        return "counting…"
    return {0: "no fillers", 1: "1 filler"}.get(one.fillers, f"{one.fillers} fillers")


def beside(one: Try, before: Try | None, tries: Tries) -> str:
    """How a try compares with the one before it, the first with the whole take.

    What nobody would notice is not called a change.
    """
    if before is None:
        if not tries.whole_ms:
            return ""
        return f"{_longer(one.ms, tries.whole_ms)} in take {tries.whole}"
    said = [f"{_longer(one.ms, before.ms)} before"]
    if one.fillers is not None and before.fillers is not None and one.counted and before.counted:
        fewer = before.fillers - one.fillers
        if fewer:
            said.append(f"{abs(fewer)} {'fewer' if fewer > 0 else 'more'}")
    return ", ".join(said)


def _longer(ms: int, than_ms: int) -> str:
    off = ms - than_ms
    if abs(off) < max(_NOTICED_MS, than_ms * _NOTICED_SHARE):
        return "as long as"
    return f"{clock(abs(off))} {'longer' if off > 0 else 'shorter'} than"

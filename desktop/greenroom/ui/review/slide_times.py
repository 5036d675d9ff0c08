"""Slide changes as the user moves, confirms and takes them back. No Qt."""

from collections.abc import Sequence

import msgspec

from greenroom.alignment import Visit
from greenroom.library import SlideTime

SHORTEST_MS = 500
"""A slide is up at least this long, so that no change can be dragged past another."""


def slide_times(shown: Sequence[Visit]) -> tuple[SlideTime, ...]:
    """The slide changes of a talk, from its start; change i begins visit i."""
    return tuple(SlideTime(visit.slide, visit.start_ms, visit.confidence) for visit in shown)


def moved(
    times: Sequence[SlideTime], index: int, at_ms: int, total_ms: int
) -> tuple[SlideTime, ...]:
    """Change `index` at another moment, between its neighbours; what somebody set is sure.

    The first slide is up from the start and stays there.
    """
    if not 0 < index < len(times):
        return tuple(times)
    latest = times[index + 1].at_ms if index + 1 < len(times) else total_ms
    at_ms = max(min(at_ms, latest - SHORTEST_MS), times[index - 1].at_ms + SHORTEST_MS)
    return _with(times, index, SlideTime(times[index].slide, at_ms))


def confirmed(times: Sequence[SlideTime], index: int) -> tuple[SlideTime, ...]:
    """Change `index` is right where it is."""
    return _with(times, index, SlideTime(times[index].slide, times[index].at_ms))


def as_shown(
    times: Sequence[SlideTime], shown: Sequence[Visit], total_ms: int
) -> tuple[Visit, ...]:
    """The visits that these changes make, one for one; pauses stay with their slides."""
    ends = [*(time.at_ms for time in times[1:]), total_ms]
    return tuple(
        msgspec.structs.replace(visit, start_ms=time.at_ms, end_ms=end, confidence=time.confidence)
        for visit, time, end in zip(shown, times, ends, strict=True)
    )


def next_doubtful(shown: Sequence[Visit], after: int) -> int | None:
    """The next doubtful change behind change `after`, from the start again at the end."""
    doubtful = [index for index, visit in enumerate(shown) if index and visit.doubtful]
    return next((index for index in doubtful if index > after), doubtful[0] if doubtful else None)


def _with(times: Sequence[SlideTime], index: int, time: SlideTime) -> tuple[SlideTime, ...]:
    return (*times[:index], time, *times[index + 1 :])

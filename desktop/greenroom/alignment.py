"""Which slide each word belongs to, and how long each slide was up."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from greenroom.take import Cue, Entry, Pause, Resume
from greenroom.transcript import Word


class Visit(msgspec.Struct, frozen=True):
    """One time that a slide was up; `paused_ms` of it the talk clock stood still."""

    slide: int
    start_ms: int
    end_ms: int
    paused_ms: int = 0

    @property
    def actual_ms(self) -> int:
        """Time that counts: what the slide was up less the pauses."""
        return self.end_ms - self.start_ms - self.paused_ms


def place(words: Sequence[Word], cues: Sequence[Cue]) -> tuple[Word, ...]:
    """The words, each with the slide that was up at the middle of it.

    A word that straddles a slide change belongs to the slide it was mostly spoken on; words before
    the first cue belong to the first slide shown.
    """
    ordered = sorted(cues, key=lambda cue: cue.at_ms)
    if not ordered:
        return tuple(words)
    starts = [cue.at_ms for cue in ordered]

    def slide_at(ms: int) -> int:
        return ordered[max(bisect_right(starts, ms) - 1, 0)].slide

    return tuple(
        msgspec.structs.replace(word, slide=slide_at((word.start_ms + word.end_ms) // 2))
        for word in words
    )


def visits(entries: Sequence[Entry], total_ms: int) -> tuple[Visit, ...]:
    """Each stretch of a slide in order, from the cues and pauses among `entries`.

    Two cues in a row for one slide are one visit; a slide passed over in no time is none.
    """
    cues = sorted((e for e in entries if isinstance(e, Cue)), key=lambda cue: cue.at_ms)
    pauses = pause_spans(entries, total_ms)
    found: list[Visit] = []
    for cue, end in zip(cues, [*(cue.at_ms for cue in cues[1:]), total_ms], strict=True):
        start = cue.at_ms
        if found and found[-1].slide == cue.slide:
            start = found.pop().start_ms
        if end > start:
            paused = sum(max(0, min(b, end) - max(a, start)) for a, b in pauses)
            found.append(Visit(cue.slide, start, end, paused))
    return tuple(found)


def pause_spans(entries: Sequence[Entry], total_ms: int) -> tuple[tuple[int, int], ...]:
    """When the talk clock stood still, as (start, end) in ms; an open pause ends with the take."""
    spans: list[tuple[int, int]] = []
    since: int | None = None
    for entry in entries:
        if isinstance(entry, Pause) and since is None:
            since = entry.at_ms
        elif isinstance(entry, Resume) and since is not None:
            spans.append((since, entry.at_ms))
            since = None
    if since is not None:
        spans.append((since, total_ms))
    return tuple(spans)

"""Which slide each word belongs to, and how long each slide was up, where slide times are known."""

from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec

from greenroom.deck import Deck
from greenroom.errors import TranscriptError, reason_of
from greenroom.phrase import phrase
from greenroom.take import DOUBTFUL, Begin, Cue, Entry, Pause, Resume
from greenroom.transcript import Word


class Visit(msgspec.Struct, frozen=True):
    """One time that a slide was up; `paused_ms` of it the talk clock stood still.

    `confidence` says how sure its beginning is, where that was estimated from what was said.
    """

    slide: int
    start_ms: int
    end_ms: int
    paused_ms: int = 0
    confidence: float = 1.0

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look at where it begins."""
        return self.confidence < DOUBTFUL

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
    ends = [*(cue.at_ms for cue in cues[1:]), total_ms]
    for cue, end in zip(cues, ends, strict=False):
        start, end, sure = cue.at_ms, min(end, total_ms), cue.confidence
        if found and found[-1].slide == cue.slide:
            start, sure = found[-1].start_ms, found[-1].confidence
            found.pop()
        if end > start:
            paused = sum(max(0, min(b, end) - max(a, start)) for a, b in pauses)
            found.append(Visit(cue.slide, start, end, paused, sure))
    return tuple(found)


def pause_spans(entries: Sequence[Entry], total_ms: int) -> tuple[tuple[int, int], ...]:
    """When the talk clock stood still, as (start, end) in ms; an open pause ends with the take.

    A clock that waited for the first word or slide change stood still until it began.
    """
    spans = [(0, entry.at_ms) for entry in entries if isinstance(entry, Begin) and entry.at_ms]
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


def read_cues(path: Path, deck: Deck) -> tuple[Cue, ...]:
    """The cues in a JSON file, `[{"slide": 1, "at_ms": 0}, …]`, in order of time.

    Raises TranscriptError when it is not that, or names a slide that `deck` has not.
    """
    try:
        named = msgspec.json.decode(path.read_bytes(), type=list[_NamedCue])
    except OSError as error:
        raise _bad_cues(path, reason_of(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise _bad_cues(path, phrase("it is not a list of slides with times")) from error
    if not named:
        raise _bad_cues(path, phrase("the list is empty"))
    for cue in named:
        if cue.slide > len(deck.slides):
            why = phrase("it names slide {n} of {total}", n=cue.slide, total=len(deck.slides))
            raise _bad_cues(path, why)
    return tuple(Cue(cue.slide, cue.at_ms) for cue in sorted(named, key=lambda cue: cue.at_ms))


class _NamedCue(msgspec.Struct, frozen=True):
    slide: Annotated[int, msgspec.Meta(ge=1)]
    at_ms: Annotated[int, msgspec.Meta(ge=0)]


def _bad_cues(path: Path, why: str) -> TranscriptError:
    return TranscriptError(
        phrase("the slide times cannot be used: {why}.", why=why),
        file=path,
        remedy=phrase('Write [{"slide": 1, "at_ms": 0}, …].'),
    )

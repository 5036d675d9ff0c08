"""What is measured once and used by many checks and by the report; all times in ms."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from greenroom.alignment import Visit
from greenroom.checks.finding import Silence, Talk
from greenroom.deck import talk_slides
from greenroom.time import MS_PER_MINUTE
from greenroom.transcript import Word

# Pauses between sentences last 0.6 to 1.2 s (Frontiers in Communication 2022, 778018); a gap
# between two words of half a second or more is silence when no signal says so.
GAP_MS = 500
LONG_PAUSE_MS = 2_000
# Under ten seconds of speech a pace says more about the sentence than about the speaker.
LEAST_SPEECH_MS = 10_000


class SlideMeasure(msgspec.Struct, frozen=True):
    """What happened on one slide, all its visits added up."""

    slide: int
    actual_ms: int
    speech_ms: int
    visits: int
    words: tuple[Word, ...]

    @property
    def wpm(self) -> int:
        """Words a minute while the slide was up; 0 under `LEAST_SPEECH_MS` of speech."""
        if self.speech_ms < LEAST_SPEECH_MS:
            return 0
        return per_minute(len(self.words), self.actual_ms)


def per_minute(count: int, ms: int) -> int:
    """`count` things in `ms` as a rate a minute, rounded; 0 in no time."""
    return round(count * MS_PER_MINUTE / ms) if ms > 0 else 0


def silences(talk: Talk) -> tuple[Silence, ...]:
    """The silences of the signal, or, without one, the gaps of `GAP_MS` between words."""
    if talk.silences:
        return talk.silences
    pairs = zip(talk.words, talk.words[1:], strict=False)
    return tuple(
        Silence(before.end_ms, after.start_ms)
        for before, after in pairs
        if after.start_ms - before.end_ms >= GAP_MS
    )


def long_pauses(talk: Talk) -> tuple[Silence, ...]:
    """Silences of `LONG_PAUSE_MS` or more between the first and the last word.

    Stretches in which the talk clock stood still are not pauses of the speaker: in a visit with a
    paused clock, silences as long as that stop are left out. Nor is sound that was not recorded.
    """
    if not talk.words:
        return ()
    first, last = talk.words[0].start_ms, talk.words[-1].end_ms
    stops = [visit for visit in visits(talk) if visit.paused_ms]

    def stopped(silence: Silence) -> bool:
        length = silence.end_ms - silence.start_ms
        return any(
            visit.start_ms <= silence.start_ms < visit.end_ms and length >= visit.paused_ms
            for visit in stops
        )

    return tuple(
        silence
        for silence in silences(talk)
        if silence.end_ms - silence.start_ms >= LONG_PAUSE_MS
        and silence.start_ms >= first
        and silence.end_ms <= last
        and not stopped(silence)
        and not any(_overlap(silence, gap) for gap in talk.missing)
    )


def _overlap(one: Silence, other: Silence) -> bool:
    return one.start_ms < other.end_ms and other.start_ms < one.end_ms


def speech_ms(
    talk: Talk, start_ms: int, end_ms: int, known: tuple[Silence, ...] | None = None
) -> int:
    """Time between two moments that was speech: from first to last word less the silences.

    `known` spares working the silences out again.
    """
    inside = [w for w in talk.words if w.start_ms < end_ms and w.end_ms > start_ms]
    if not inside:
        return 0
    start, end = max(start_ms, inside[0].start_ms), min(end_ms, inside[-1].end_ms)
    quiet = sum(
        max(0, min(s.end_ms, end) - max(s.start_ms, start))
        for s in (silences(talk) if known is None else known)
    )
    return max(end - start - quiet, 0)


def articulation(talk: Talk, words: tuple[Word, ...]) -> int:
    """Words a minute of the time that was speech, over a run of words of the talk."""
    if not words:
        return 0
    return per_minute(len(words), speech_ms(talk, words[0].start_ms, words[-1].end_ms))


def visits(talk: Talk) -> tuple[Visit, ...]:
    """The talk's visits; where there are none, each run of words placed on one slide."""
    return talk.visits or tuple(_runs(talk.words))


def _runs(words: tuple[Word, ...]) -> Iterator[Visit]:
    start = 0
    for index, word in enumerate(words):
        last = index + 1 == len(words)
        if last or words[index + 1].slide != word.slide:
            if word.slide:
                end = word.end_ms if last else words[index + 1].start_ms
                yield Visit(word.slide, words[start].start_ms, end)
            start = index + 1


@lru_cache(maxsize=2)
def measure_slides(talk: Talk) -> tuple[SlideMeasure, ...]:
    """Every slide that was shown or should have been, by number.

    Hidden ones, and those behind the end of the talk, only if visited or planned. Remembered, since
    the report and many checks ask about the same talk.
    """
    by_slide: dict[int, list[Visit]] = defaultdict(list)
    for visit in visits(talk):
        by_slide[visit.slide].append(visit)
    spoken: dict[int, list[Word]] = defaultdict(list)
    for word in talk.words:
        spoken[word.slide].append(word)
    quiet = silences(talk)
    planned = {target.slide for target in talk.plan.targets}
    expected = {slide.number for slide in talk_slides(talk.deck)} | planned
    numbers = sorted(expected | by_slide.keys())
    return tuple(
        SlideMeasure(
            slide=number,
            actual_ms=sum(visit.actual_ms for visit in by_slide[number]),
            speech_ms=sum(speech_ms(talk, v.start_ms, v.end_ms, quiet) for v in by_slide[number]),
            visits=len(by_slide[number]),
            words=tuple(spoken[number]),
        )
        for number in numbers
    )


def slide_at(talk: Talk, ms: int) -> int:
    """The slide that was up at a moment; 0 when nobody knows."""
    return next((v.slide for v in visits(talk) if v.start_ms <= ms < v.end_ms), 0)


def quote(words: tuple[Word, ...], most: int = 14) -> str:
    """The first `most` words as spoken, with an ellipsis when there are more."""
    text = " ".join(word.text for word in words[:most])
    return f"{text} …" if len(words) > most else text

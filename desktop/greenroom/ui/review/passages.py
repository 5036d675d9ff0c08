"""The talk cut into what a reader sees: stretches of slides, paragraphs, phrases. No Qt."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from greenroom.alignment import Visit, visits
from greenroom.report import LongPause, Report
from greenroom.take import Cue, Entry
from greenroom.transcript import Word

# A paragraph of some three lines reads well; one without full stops ends at a silence instead.
_PARAGRAPH_WORDS, _LONGEST_WORDS = 35, 90
_BREATH_MS = 500
_PHRASE_WORDS = 24


class Passage(msgspec.Struct, frozen=True):
    """Words `first` to `end` (excluded) of the talk, said in one go on one slide."""

    slide: int
    first: int
    end: int


class Heading(msgspec.Struct, frozen=True):
    """A slide comes up; 0 for words that are on no slide."""

    slide: int
    title: str
    at_ms: int


def stretches(report: Report, entries: Sequence[Entry], total_ms: int) -> tuple[Visit, ...]:
    """When each slide was up: from the cues, or, where there are none, from the report's."""
    if any(isinstance(entry, Cue) for entry in entries):
        return visits(entries, total_ms)
    estimated = (Cue(cue.slide, cue.at_ms, cue.confidence) for cue in report.cues)
    return visits((*entries, *estimated), total_ms)


def slide_at(shown: Sequence[Visit], ms: int) -> int:
    """The slide that was up at a moment; 0 when none was."""
    return next((visit.slide for visit in shown if visit.start_ms <= ms < visit.end_ms), 0)


def passages(report: Report, shown: Sequence[Visit]) -> tuple[Heading | Passage, ...]:
    """The transcript in order: a heading where the slide changes, then its paragraphs."""
    titles = {slide.number: slide.title for slide in report.deck.slides}
    parts: list[Heading | Passage] = []
    for first, end in _runs(report.words):
        word = report.words[first]
        up = [v.start_ms for v in shown if v.slide == word.slide and v.start_ms <= word.end_ms]
        if word.slide:
            at = max(up, default=word.start_ms)
            parts.append(Heading(word.slide, titles.get(word.slide, ""), at))
        cut = paragraphs(report.words, first, end)
        parts += (Passage(word.slide, *span) for span in cut)
    return tuple(parts)


def paragraphs(words: Sequence[Word], first: int, end: int) -> list[tuple[int, int]]:
    """Words `first` to `end` (excluded) cut into paragraphs, as (first, end)."""
    starts = [first]
    for index in range(first + 1, end):
        length = index - starts[-1]
        breath = words[index].start_ms - words[index - 1].end_ms >= _BREATH_MS
        full = length >= _PARAGRAPH_WORDS and _ended(words[index - 1])
        if full or (length >= _LONGEST_WORDS and breath):
            starts.append(index)
    return list(pairwise([*starts, end]))


def phrases(words: Sequence[Word]) -> tuple[int, ...]:
    """The first word of each phrase: what is tinted while it plays."""
    starts = [0] if words else []
    for index, (before, after) in enumerate(pairwise(words), 1):
        long = index - starts[-1] >= _PHRASE_WORDS
        ended = _ended(before) or before.text.endswith((";", ":"))
        if ended or long or after.start_ms - before.end_ms >= _BREATH_MS:
            starts.append(index)
    return tuple(starts)


def pause_before(words: Sequence[Word], pauses: Sequence[LongPause]) -> dict[int, LongPause]:
    """The word that ends each long pause, by index."""
    starts = [word.start_ms for word in words]
    middles = ((pause, (pause.start_ms + pause.end_ms) // 2) for pause in pauses)
    found = {bisect_left(starts, middle): pause for pause, middle in middles}
    return {after: pause for after, pause in found.items() if after < len(starts)}


def _runs(words: Sequence[Word]) -> list[tuple[int, int]]:
    """Runs of words on one slide, as (first, end)."""
    changes = [i for i, (a, b) in enumerate(pairwise(words), 1) if a.slide != b.slide]
    bounds = [0, *changes, len(words)]
    return list(pairwise(bounds)) if words else []


def _ended(word: Word) -> bool:
    return word.text.rstrip("”\"')").endswith((".", "!", "?"))

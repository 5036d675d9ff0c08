"""Pauses: too long, missing, or just where they should be."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed, noticed_in
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Severity, Silence, Talk
from greenroom.checks.measures import (
    GAP_MS,
    LEAST_SPEECH_MS,
    long_pauses,
    silences,
    slide_at,
    speech_ms,
)
from greenroom.checks.rules import Threshold
from greenroom.checks.spot import ends_a_sentence
from greenroom.phrase import phrase
from greenroom.time import MS_PER_MINUTE, clock
from greenroom.transcript import Word

LONG = Threshold("delivery.pause.long", phrase("Too long from"), phrase("seconds"), 3, 1.5, 15)
FEW = Threshold(
    "delivery.no-pauses.least", phrase("Too few under"), phrase("pauses a minute"), 2, 0.5, 10
)
LEAST_TALK_MS = 60_000
# Long enough for a room to take something in, too short to be a search.
WELL_PLACED_MS = (900, 2_900)
_QUOTED = 10


def pauses(talk: Talk) -> Iterator[Noticed]:
    """Silences of two seconds or more; from three on a room begins to wonder."""
    limit = talk.rules.ms(LONG)
    for pause in long_pauses(talk):
        length = pause.end_ms - pause.start_ms
        severity: Severity = "advice" if length >= limit else "info"
        before = _before(talk, pause)
        after = next((w.slide for w in talk.words if w.start_ms >= pause.end_ms - GAP_MS), 0)
        turned = bool(before and after and before[-1].slide != after)
        yield Noticed(
            severity=severity,
            start_ms=pause.start_ms,
            end_ms=pause.end_ms,
            slide=before[-1].slide if before else slide_at(talk, pause.start_ms),
            quote=" ".join(word.text for word in before),
            message=_of_length(pause, turned=turned),
            advice=phrase(
                "If you were looking for the words: learn the first sentence after this place "
                "by heart."
            )
            if severity == "advice"
            else phrase("Well placed after a number or a decision; look it up if it was a search."),
        )


def _of_length(pause: Silence, *, turned: bool) -> str:
    seconds, at = (pause.end_ms - pause.start_ms) / 1000, clock(pause.start_ms)
    if turned:
        return phrase(
            "A pause of {seconds:.1f} s at {at}, before the next slide.", seconds=seconds, at=at
        )
    return phrase("A pause of {seconds:.1f} s at {at}.", seconds=seconds, at=at)


def few_pauses(talk: Talk) -> Iterator[Noticed]:
    """Hardly a pause of half a second between sentences: the room cannot keep up, nor can you."""
    if not talk.exact_times or speech_ms(talk, 0, talk.total_ms) < LEAST_TALK_MS:
        return
    breaths = [s for s in silences(talk) if s.end_ms - s.start_ms >= GAP_MS]
    rate = len(breaths) * MS_PER_MINUTE / talk.spoken_ms
    if rate >= talk.rules.of(FEW):
        return
    words = _longest_run(talk, breaths)
    seconds = (words[-1].end_ms - words[0].start_ms) // 1000
    yield noticed_in(
        words,
        "advice",
        _hardly_any(len(breaths), seconds),
        phrase("Stop for one breath after every number and before every slide."),
    )


def _hardly_any(pauses: int, seconds: int) -> str:
    if pauses == 0:
        return phrase(
            "No pause of half a second in the whole talk; the longest stretch without one is "
            "{seconds} s.",
            seconds=seconds,
        )
    if pauses == 1:
        return phrase(
            "One pause of half a second in the whole talk; the longest stretch without one is "
            "{seconds} s.",
            seconds=seconds,
        )
    return phrase(
        "{pauses} pauses of half a second in the whole talk; the longest stretch without one is "
        "{seconds} s.",
        pauses=pauses,
        seconds=seconds,
    )


def placed_pauses(talk: Talk) -> Iterator[Noticed]:
    """Praise for a pause that lets a figure or a question land."""
    found = [s for s in silences(talk) if _lands(talk, s)]
    if not found or speech_ms(talk, 0, talk.total_ms) < LEAST_SPEECH_MS:
        return
    best = max(found, key=lambda pause: pause.end_ms - pause.start_ms)
    words = _before(talk, best)
    yield Noticed(
        severity="good",
        start_ms=words[0].start_ms,
        end_ms=best.end_ms,
        slide=words[-1].slide,
        quote=" ".join(word.text for word in words),
        message=_landed(best, len(found) - 1),
    )


def _landed(pause: Silence, more: int) -> str:
    seconds = (pause.end_ms - pause.start_ms) / 1000
    if more:
        return phrase(
            "A pause of {seconds:.1f} s that lets this land, and {more} more like it.",
            seconds=seconds,
            more=more,
        )
    return phrase("A pause of {seconds:.1f} s that lets this land.", seconds=seconds)


_WEIGHTY = re.compile(
    r"\d|[?؟？]$|\b(percent|per cent|half|third|twice|double|hundred|thousand|million|billion)\b",
    re.I,
)


def _lands(talk: Talk, pause: Silence) -> bool:
    """Whether a silence of the right length follows a sentence that ends on something to weigh."""
    if not WELL_PLACED_MS[0] <= pause.end_ms - pause.start_ms <= WELL_PLACED_MS[1]:
        return False
    words = _before(talk, pause)
    if not words or not ends_a_sentence(words[-1].text):
        return False
    return any(_WEIGHTY.search(word.text) for word in words[-4:])


def _before(talk: Talk, pause: Silence) -> tuple[Word, ...]:
    """The last words before a silence; a recogniser's word may reach a little into it."""
    until = pause.start_ms + 250
    last = bisect_right(talk.words, until, key=lambda word: word.end_ms)
    return talk.words[max(last - _QUOTED, 0) : last]


def _longest_run(talk: Talk, breaths: list[Silence]) -> tuple[Word, ...]:
    """The longest stretch of words without a pause between them."""
    runs: list[list[Word]] = [[]]
    ends = iter([*(s.start_ms for s in breaths), talk.total_ms + 1])
    end = next(ends)
    for word in talk.words:
        while word.start_ms >= end:
            runs.append([])
            end = next(ends)
        runs[-1].append(word)
    longest = max(filter(None, runs), key=lambda run: run[-1].end_ms - run[0].start_ms)
    return tuple(longest)


_PAUSES = phrase(
    "Frontiers in Communication 2022 (778018): pauses between sentences last 0.6 to 1.2 s"
)
_BREATHS = tuple(Silence(at, at + 700) for at in range(10_000, 80_000, 10_000))

PAUSE_CHECKS = (
    Check(
        "delivery.pause",
        _PAUSES,
        pauses,
        flags=lambda: (talk(lorem(60), silences=(Silence(8_000, 11_400),)),),
        passes=lambda: (
            talk(lorem(60), silences=(Silence(8_000, 9_000),)),
            talk(lorem(60), silences=(Silence(8_000, 10_500),)),
        ),
        title=phrase("Long pauses"),
        thresholds=(LONG,),
    ),
    Check(
        "delivery.no-pauses",
        _PAUSES,
        few_pauses,
        flags=lambda: (
            talk(lorem(200)),
            talk(lorem(200), silences=(Silence(8_000, 8_600), Silence(9_000, 9_200))),
        ),
        passes=lambda: (talk(lorem(200), silences=_BREATHS), talk(lorem(40))),
        title=phrase("Missing pauses"),
        thresholds=(FEW,),
        whole=True,
    ),
    Check(
        "delivery.placed-pause",
        phrase("Duez (1982): skilled speakers pause longer and after what they want weighed"),
        placed_pauses,
        flags=lambda: (
            talk(f"{lorem(40)} We lost 214. {lorem(40)}", silences=(Silence(17_200, 18_700),)),
        ),
        passes=lambda: (
            talk(f"{lorem(40)} We lost 214. {lorem(40)}", silences=(Silence(8_000, 9_500),)),
        ),
        title=phrase("Pauses that land"),
    ),
)

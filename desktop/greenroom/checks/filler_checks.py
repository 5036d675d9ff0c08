"""Fillers, sounds and words told apart: how often, where they knot, and in the first minute."""

from collections import Counter
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Filler, Talk
from greenroom.checks.measures import LEAST_SPEECH_MS, slide_at, speech_ms
from greenroom.checks.rules import Threshold
from greenroom.phrase import phrase
from greenroom.time import MS_PER_MINUTE

# Laske and DiGennaro Reed (2024): 5 a minute did a speaker no harm, 12 did.
HARMLESS = Threshold(
    "delivery.fillers.harmless", phrase("Noticed above"), phrase("fillers a minute"), 5, 1, 30
)
HARMFUL = Threshold(
    "delivery.fillers.harmful", phrase("Harmful from"), phrase("fillers a minute"), 12, 3, 60
)
KNOT = Threshold(
    "delivery.cluster.least", phrase("A knot from"), phrase("fillers in ten seconds"), 3, 2, 12
)
KNOT_MS = 10_000
# A knot stands out from the talk's own rate by this much; of two as good the first is named.
KNOT_TIMES, MOST_KNOTS = 3.0, 2
# The first minute settles a speaker; fillers there cost most.
OPENING = Threshold(
    "delivery.opening.most", phrase("Too many from"), phrase("in the first minute"), 8, 2, 40
)
OPENING_MS = 60_000


def filler_rate(talk: Talk) -> Iterator[Noticed]:
    """Heard fillers a minute, sounds and words named apart."""
    heard = _heard(talk)
    if not talk.fillers_counted or speech_ms(talk, 0, talk.total_ms) < LEAST_SPEECH_MS:
        return
    rate = _rate(len(heard), talk.spoken_ms)
    if rate <= talk.rules.of(HARMLESS):
        yield Noticed(
            severity="good",
            message=phrase(
                "{count} fillers, {rate:.1f} a minute: too few to be noticed.",
                count=len(heard),
                rate=rate,
            ),
        )
        return
    sounds = sum(filler.kind == "sound" for filler in heard)
    yield _at(
        talk,
        _densest(heard),
        "warning" if rate >= talk.rules.of(HARMFUL) else "advice",
        phrase(
            "{count} fillers, {rate:.1f} a minute: {sounds} sounds and {words} words.",
            count=len(heard),
            rate=rate,
            sounds=sounds,
            words=len(heard) - sounds,
        ),
        phrase(
            "Most often “{filler}”. Where you feel one coming, close your mouth and pause.",
            filler=_commonest(heard),
        ),
    )


def filler_cluster(talk: Talk) -> Iterator[Noticed]:
    """A knot of fillers within ten seconds, far above the talk's own rate: an open thought."""
    heard = _heard(talk)
    usual = len(heard) * KNOT_MS / max(talk.spoken_ms, KNOT_MS)
    least = max(talk.rules.of(KNOT), usual * KNOT_TIMES)
    for knot in _knots(heard)[:MOST_KNOTS]:
        if len(knot) < least:
            continue
        seconds = max((knot[-1].end_ms - knot[0].start_ms) // 1000, 1)
        yield _at(
            talk,
            (knot[0].start_ms, knot[-1].end_ms),
            "advice",
            phrase(
                "{count} fillers in {seconds} s on slide {slide}.",
                count=len(knot),
                seconds=seconds,
                slide=slide_at(talk, knot[0].start_ms),
            ),
            phrase(
                "The thought was not finished there. Write down the one sentence it should be and "
                "learn it by heart."
            ),
        )


def opening_minute(talk: Talk) -> Iterator[Noticed]:
    """Fillers in the first minute, before the room has made up its mind."""
    if not talk.words:
        return
    until = talk.words[0].start_ms + OPENING_MS
    early = tuple(filler for filler in _heard(talk) if filler.start_ms < until)
    if len(early) >= talk.rules.of(OPENING):
        yield _at(
            talk,
            _densest(early),
            "advice",
            phrase("{count} fillers in your first minute.", count=len(early)),
            phrase("Learn the first three sentences by heart; they carry you into the talk."),
        )


def _at(talk: Talk, span: tuple[int, int], severity: str, message: str, advice: str) -> Noticed:
    start, end = span
    return Noticed(
        severity="warning" if severity == "warning" else "advice",
        start_ms=start,
        end_ms=end,
        slide=slide_at(talk, start),
        quote=_around(talk, start, end),
        message=message,
        advice=advice,
    )


def _heard(talk: Talk) -> tuple[Filler, ...]:
    return tuple(filler for filler in talk.fillers if filler.certainty == "heard")


def _rate(count: int, ms: int) -> float:
    return count * MS_PER_MINUTE / ms if ms else 0.0


def _commonest(fillers: tuple[Filler, ...]) -> str:
    return Counter(filler.text for filler in fillers).most_common(1)[0][0]


def _densest(fillers: tuple[Filler, ...], together: int = 3) -> tuple[int, int]:
    """The span of the three fillers that come closest upon each other."""
    size = min(together, len(fillers))
    runs = [fillers[at : at + size] for at in range(len(fillers) - size + 1)]
    best = min(runs, key=lambda run: run[-1].end_ms - run[0].start_ms)
    return best[0].start_ms, best[-1].end_ms


def _knots(fillers: tuple[Filler, ...]) -> list[tuple[Filler, ...]]:
    """Runs of fillers within `KNOT_MS`, the fullest first, none sharing a filler with another."""
    runs = [
        tuple(f for f in fillers[at:] if f.end_ms <= first.start_ms + KNOT_MS)
        for at, first in enumerate(fillers)
    ]
    found: list[tuple[Filler, ...]] = []
    for run in sorted(runs, key=len, reverse=True):
        if run and not any(one in other for other in found for one in run):
            found.append(run)
    return found


def _around(talk: Talk, start_ms: int, end_ms: int, most: int = 22) -> str:
    """The words from two before a span to two after it, as spoken."""
    inside = [at for at, w in enumerate(talk.words) if w.start_ms < end_ms and w.end_ms > start_ms]
    if not inside:
        return ""
    words = talk.words[max(inside[0] - 2, 0) : inside[-1] + 3]
    return " ".join(word.text for word in words[:most])


_LASKE = phrase("Laske and DiGennaro Reed (2024): 5 fillers a minute harmless, 12 harmful")
_UMS = "So we, um, moved the, uh, plan and, um, it worked in the, uh, pilot city. "
_CLEAN = lorem(40)

FILLER_CHECKS = (
    Check(
        "delivery.fillers",
        _LASKE,
        filler_rate,
        flags=lambda: (talk(_UMS * 4), talk(lorem(30) + " " + _UMS * 2)),
        passes=lambda: (talk(_CLEAN), talk(lorem(60) + " um, " + lorem(40))),
        title=phrase("Fillers"),
        thresholds=(HARMLESS, HARMFUL),
        whole=True,
    ),
    Check(
        "delivery.cluster",
        phrase(
            "Goldman-Eisler (1968) and Clark and Fox Tree (2002): fillers come where the next "
            "phrase is not planned yet"
        ),
        filler_cluster,
        flags=lambda: (
            talk(lorem(90), _UMS, lorem(90)),
            talk(lorem(120) + " um, the, uh, the, um, plan."),
        ),
        passes=lambda: (
            talk(_UMS * 3, _UMS * 3),
            talk(_CLEAN, lorem(40) + " um, " + lorem(60) + " um, " + lorem(60)),
        ),
        title=phrase("Knots of fillers"),
        thresholds=(KNOT,),
    ),
    Check(
        "delivery.opening",
        _LASKE,
        opening_minute,
        flags=lambda: (talk(_UMS * 3, lorem(60)),),
        passes=lambda: (talk(lorem(160) + _UMS * 3), talk("Um, good morning. " + lorem(60))),
        title=phrase("Fillers in the first minute"),
        thresholds=(OPENING,),
        whole=True,
    ),
)

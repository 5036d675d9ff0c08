"""Delivery: fillers, pace and pauses. Accent never counts."""

from collections import Counter
from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Filler, Silence, Talk
from greenroom.checks.measures import (
    LEAST_SPEECH_MS,
    long_pauses,
    measure_slides,
    per_minute,
    slide_at,
    speech_ms,
)
from greenroom.time import MS_PER_MINUTE, clock

# Laske and DiGennaro Reed (2024): 5 a minute did a speaker no harm, 12 did.
HARMLESS, HARMFUL = 5.0, 12.0
# A cluster: a slide with at least this many, at twice the talk's own rate or more.
CLUSTER_LEAST, CLUSTER_TIMES = 4, 2.0
# Ten top TED talks ran at 155 to 214 words a minute, Speaker Coach allows 100 to 165.
SLOW, FAST = 120, 175
# The first minute settles a speaker; fillers there cost most.
OPENING_MS, OPENING_LEAST = 60_000, 8


def filler_rate(talk: Talk) -> Iterator[Noticed]:
    """Heard fillers a minute, sounds and words named apart."""
    heard = _heard(talk)
    rate = len(heard) * MS_PER_MINUTE / talk.spoken_ms if talk.spoken_ms else 0.0
    if not talk.words or speech_ms(talk, 0, talk.total_ms) < LEAST_SPEECH_MS:
        return
    if not talk.fillers_counted:
        return
    if rate <= HARMLESS:
        yield Noticed(
            severity="good",
            message=f"{len(heard)} fillers, {rate:.1f} a minute: too few to be noticed.",
        )
        return
    sounds = sum(filler.kind == "sound" for filler in heard)
    start, end = _densest(heard)
    yield Noticed(
        severity="warning" if rate >= HARMFUL else "advice",
        start_ms=start,
        end_ms=end,
        slide=slide_at(talk, start),
        quote=_around(talk, start, end),
        message=(
            f"{len(heard)} fillers, {rate:.1f} a minute: "
            f"{sounds} sounds and {len(heard) - sounds} words."
        ),
        advice=f"Most often “{_commonest(heard)}”. Where you feel one coming, close your mouth and "
        "pause.",
    )


def filler_cluster(talk: Talk) -> Iterator[Noticed]:
    """The slide on which fillers come thickest: the thought there is not finished yet."""
    heard = _heard(talk)
    slides = [slide for slide in measure_slides(talk) if slide.speech_ms >= LEAST_SPEECH_MS]
    counts = Counter(filler.slide for filler in heard)
    if len(slides) < 2:
        return
    worst = max(slides, key=lambda slide: counts[slide.slide] / slide.actual_ms)
    count = counts[worst.slide]
    rest_ms = talk.spoken_ms - worst.actual_ms
    rest = (len(heard) - count) * MS_PER_MINUTE / rest_ms if rest_ms > 0 else 0.0
    rate = count * MS_PER_MINUTE / worst.actual_ms
    if count < CLUSTER_LEAST or rate <= HARMLESS or rate < rest * CLUSTER_TIMES:
        return
    on_slide = tuple(filler for filler in heard if filler.slide == worst.slide)
    start, end = _densest(on_slide)
    yield Noticed(
        severity="advice",
        start_ms=start,
        end_ms=end,
        slide=worst.slide,
        quote=_around(talk, start, end),
        message=f"{count} of your {len(heard)} fillers are on slide {worst.slide}.",
        advice=f"Write the one sentence that slide {worst.slide} is for and learn it by heart.",
    )


def opening_minute(talk: Talk) -> Iterator[Noticed]:
    """Fillers in the first minute, before the room has made up its mind."""
    if not talk.words:
        return
    until = talk.words[0].start_ms + OPENING_MS
    early = tuple(filler for filler in _heard(talk) if filler.start_ms < until)
    if len(early) < OPENING_LEAST:
        return
    start, end = _densest(early)
    yield Noticed(
        severity="advice",
        start_ms=start,
        end_ms=end,
        slide=slide_at(talk, start),
        quote=_around(talk, start, end),
        message=f"{len(early)} fillers in your first minute.",
        advice="Learn the first three sentences by heart; they carry you into the talk.",
    )


def pace(talk: Talk) -> Iterator[Noticed]:
    """Words a minute over the whole talk, never by accent and never on short speech."""
    if speech_ms(talk, 0, talk.total_ms) < LEAST_SPEECH_MS:
        return
    wpm = per_minute(len(talk.words), talk.spoken_ms)
    slides = [slide for slide in measure_slides(talk) if slide.wpm]
    if SLOW <= wpm <= FAST or not slides:
        yield Noticed(severity="good", message=f"A comfortable pace: {wpm} words a minute.")
        return
    fast = wpm > FAST
    extreme = (max if fast else min)(slides, key=lambda slide: slide.wpm)
    yield Noticed(
        severity="advice",
        start_ms=extreme.words[0].start_ms if extreme.words else 0,
        end_ms=extreme.words[-1].end_ms if extreme.words else 0,
        slide=extreme.slide,
        quote=" ".join(word.text for word in extreme.words[:14]),
        message=(
            f"{wpm} words a minute overall, {extreme.wpm} on slide {extreme.slide}: "
            f"{'faster than most rooms follow' if fast else 'slower than most speakers'}."
        ),
        advice=(
            "Cut a sentence from each slide instead of saying them all faster."
            if fast
            else "Say the sentences as you would across a table, then pause between them."
        ),
    )


def pauses(talk: Talk) -> Iterator[Noticed]:
    """Silences of two seconds or more: information, since a pause may be the best thing said."""
    for pause in long_pauses(talk):
        seconds = (pause.end_ms - pause.start_ms) / 1000
        before = tuple(word for word in talk.words if word.end_ms <= pause.start_ms + 250)[-8:]
        yield Noticed(
            severity="info",
            start_ms=pause.start_ms,
            end_ms=pause.end_ms,
            slide=slide_at(talk, pause.start_ms),
            quote=" ".join(word.text for word in before),
            message=f"A pause of {seconds:.1f} s at {clock(pause.start_ms)}.",
            advice="Well placed after a number or a decision; look it up if it was a search.",
        )


def _heard(talk: Talk) -> tuple[Filler, ...]:
    return tuple(filler for filler in talk.fillers if filler.certainty == "heard")


def _commonest(fillers: tuple[Filler, ...]) -> str:
    return Counter(filler.text for filler in fillers).most_common(1)[0][0]


def _densest(fillers: tuple[Filler, ...], together: int = 3) -> tuple[int, int]:
    """The span of the three fillers that come closest upon each other."""
    size = min(together, len(fillers))
    runs = [fillers[at : at + size] for at in range(len(fillers) - size + 1)]
    best = min(runs, key=lambda run: run[-1].end_ms - run[0].start_ms)
    return best[0].start_ms, best[-1].end_ms


def _around(talk: Talk, start_ms: int, end_ms: int, most: int = 22) -> str:
    """The words from two before a span to two after it, as spoken."""
    inside = [at for at, w in enumerate(talk.words) if w.start_ms < end_ms and w.end_ms > start_ms]
    if not inside:
        return ""
    words = talk.words[max(inside[0] - 2, 0) : inside[-1] + 3]
    return " ".join(word.text for word in words[:most])


_LASKE = "Laske and DiGennaro Reed (2024): 5 fillers a minute harmless, 12 harmful"
_UMS = "So we, um, moved the, uh, plan and, um, it worked in the, uh, pilot city. "
_CLEAN = lorem(40)

DELIVERY_CHECKS = (
    Check(
        "delivery.fillers",
        _LASKE,
        filler_rate,
        flags=(talk(_UMS * 4), talk(lorem(30) + " " + _UMS * 2)),
        passes=(talk(_CLEAN), talk(lorem(60) + " um, " + lorem(40))),
    ),
    Check(
        "delivery.cluster",
        _LASKE,
        filler_cluster,
        flags=(talk(lorem(60), _UMS * 3, lorem(60)),),
        passes=(talk(_UMS * 3, _UMS * 3), talk(_CLEAN, lorem(40) + " um,")),
    ),
    Check(
        "delivery.opening",
        _LASKE,
        opening_minute,
        flags=(talk(_UMS * 3, lorem(60)),),
        passes=(talk(lorem(160) + _UMS * 3), talk("Um, good morning. " + lorem(60))),
    ),
    Check(
        "delivery.pace",
        "Microsoft Speaker Coach: 100-165 words a minute; ten top TED talks: 155-214",
        pace,
        flags=(talk(lorem(100), word_ms=300), talk(lorem(100), word_ms=620)),
        passes=(talk(lorem(100)), talk(lorem(20), word_ms=300)),
    ),
    Check(
        "delivery.pause",
        "Frontiers in Communication 2022 (778018): pauses between sentences last 0.6 to 1.2 s",
        pauses,
        flags=(talk(lorem(60), silences=(Silence(8_000, 11_000),)),),
        passes=(talk(lorem(60), silences=(Silence(8_000, 9_000),)),),
    ),
)

"""Pace: over the talk, by slide, and whether it speeds up. Accent never counts."""

from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed, noticed_in
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Talk
from greenroom.checks.measures import (
    LEAST_SPEECH_MS,
    SlideMeasure,
    articulation,
    measure_slides,
    per_minute,
    quote,
    speech_ms,
)
from greenroom.checks.rules import Threshold
from greenroom.phrase import phrase

# Ten top TED talks ran at 155 to 214 words a minute, 176 on average; Speaker Coach allows 100 to
# 165. What lies between the two is nobody's fault.
SLOW = Threshold(
    "delivery.pace.slow", phrase("Too slow under"), phrase("words a minute"), 105, 50, 130
)
FAST = Threshold(
    "delivery.pace.fast", phrase("Too fast above"), phrase("words a minute"), 185, 140, 280
)
# Praise is for what every source calls comfortable.
COMFORTABLE = (120, 175)
# People notice 5 % (Quené 2007); three times that, from third to third, is heard as hurry.
FASTER = Threshold(
    "delivery.speeding-up.percent", phrase("Speeding up from"), phrase("% faster"), 15, 5, 60
)
# At an easy pace, getting faster is getting warm.
HURRIED_WPM = 165
LEAST_TALK_MS = 60_000
MOST_SLIDES = 2


def pace(talk: Talk) -> Iterator[Noticed]:
    """Words a minute over the whole talk and on each slide, never under ten seconds of speech.

    The bands are of English, so that other languages with longer or shorter words are let be.
    """
    if speech_ms(talk, 0, talk.total_ms) < LEAST_SPEECH_MS:
        return
    wpm = per_minute(len(talk.words), talk.spoken_ms)
    slides = [slide for slide in measure_slides(talk) if slide.wpm]
    slow, fast = talk.rules.of(SLOW), talk.rules.of(FAST)
    if slides and not slow <= wpm <= fast:
        yield _whole_talk(slides, wpm, too_fast=wpm > fast)
        return
    off = sorted(
        (slide for slide in slides if not slow <= slide.wpm <= fast),
        key=lambda slide: abs(slide.wpm - wpm),
        reverse=True,
    )
    for slide in off[:MOST_SLIDES]:
        message = phrase(
            "Slide {slide} at {wpm} words a minute; the talk as a whole at {whole}.",
            slide=slide.slide,
            wpm=slide.wpm,
            whole=wpm,
        )
        yield _on_slide(slide, message, too_fast=slide.wpm > fast)
    if not off and COMFORTABLE[0] <= wpm <= COMFORTABLE[1]:
        yield Noticed(
            severity="good", message=phrase("A comfortable pace: {wpm} words a minute.", wpm=wpm)
        )


def _whole_talk(slides: list[SlideMeasure], wpm: int, *, too_fast: bool) -> Noticed:
    extreme = (max if too_fast else min)(slides, key=lambda slide: slide.wpm)
    values = {"wpm": wpm, "extreme": extreme.wpm, "slide": extreme.slide}
    message = (
        phrase(
            "{wpm} words a minute overall, {extreme} on slide {slide}: faster than most rooms "
            "follow.",
            **values,
        )
        if too_fast
        else phrase(
            "{wpm} words a minute overall, {extreme} on slide {slide}: slower than most speakers.",
            **values,
        )
    )
    return _on_slide(extreme, message, too_fast=too_fast)


def _on_slide(slide: SlideMeasure, message: str, *, too_fast: bool) -> Noticed:
    return Noticed(
        severity="advice",
        start_ms=slide.words[0].start_ms if slide.words else 0,
        end_ms=slide.words[-1].end_ms if slide.words else 0,
        slide=slide.slide,
        quote=quote(slide.words),
        message=message,
        advice=(
            phrase("Cut a sentence from each slide instead of saying them all faster.")
            if too_fast
            else phrase("Say the sentences as you would across a table, then pause between them.")
        ),
    )


def speeding_up(talk: Talk) -> Iterator[Noticed]:
    """The last third spoken clearly faster than the first, silences left out."""
    if not talk.exact_times or speech_ms(talk, 0, talk.total_ms) < LEAST_TALK_MS:
        return
    third = len(talk.words) // 3
    first, last = (articulation(talk, part) for part in (talk.words[:third], talk.words[-third:]))
    if last < HURRIED_WPM or last < first * (1 + talk.rules.of(FASTER) / 100):
        return
    late = talk.words[-third:]
    yield noticed_in(
        late,
        "advice",
        phrase(
            "You began at {first} words a minute and ended at {last}, silences left out.",
            first=first,
            last=last,
        ),
        phrase("The hurry is in the last third: drop a slide there, and breathe at each change."),
    )


_BANDS = phrase("Microsoft Speaker Coach: 100-165 words a minute; ten top TED talks: 155-214")

PACE_CHECKS = (
    Check(
        "delivery.pace",
        _BANDS,
        pace,
        flags=lambda: (
            talk(lorem(100), word_ms=300),
            talk(lorem(100), word_ms=620),
            talk(lorem(100), lorem(60), word_ms=(400, 300)),
        ),
        passes=lambda: (
            talk(lorem(100)),
            talk(lorem(20), word_ms=300),
            talk(lorem(100), word_ms=345),
            talk(lorem(100), lorem(20), word_ms=(400, 300)),
        ),
        title=phrase("Pace"),
        thresholds=(SLOW, FAST),
        whole=True,
    ),
)
SPEEDING_CHECKS = (
    Check(
        "delivery.speeding-up",
        phrase("Quené (2007): listeners notice a tempo that changes by 5 %"),
        speeding_up,
        flags=lambda: (talk(lorem(100), lorem(100), lorem(100), word_ms=(400, 380, 320)),),
        passes=lambda: (
            talk(lorem(100), lorem(100), lorem(100)),
            talk(lorem(100), lorem(100), lorem(100), word_ms=(600, 500, 450)),
            talk(lorem(10), lorem(10), lorem(10), word_ms=(400, 380, 320)),
        ),
        title=phrase("Speeding up"),
        thresholds=(FASTER,),
        whole=True,
    ),
)

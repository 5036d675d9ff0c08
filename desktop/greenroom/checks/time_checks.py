"""Time: the talk against its limit and each slide against its share."""

from collections.abc import Iterator

from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Severity, Talk
from greenroom.checks.measures import SlideMeasure, measure_slides, quote, slide_at, visits
from greenroom.time import clock

# Toastmasters fails a 15-minute speech at 15:30; a third under the limit leaves the room unused.
GRACE = 1 / 30
SHORT = 2 / 3
# A tenth of a minute is nothing to plan by: a slide must be half over (or under) and 10 s off.
SLIDE_SHARE = 0.5
SLIDE_LEAST_MS = 10_000


def over_or_under(talk: Talk) -> Iterator[Noticed]:
    """The talk against its limit (Toastmasters' red card and its 30 s of grace at 15:00)."""
    limit, total = talk.plan.limit_ms, talk.spoken_ms
    if not (talk.words or talk.visits) or not limit:
        return
    if total > limit:
        at = _moment_at(talk, limit)
        late = tuple(word for word in talk.words if word.start_ms >= at) or talk.words[-14:]
        yield Noticed(
            severity="warning" if total > limit * (1 + GRACE) else "advice",
            start_ms=at,
            end_ms=talk.words[-1].end_ms if talk.words else talk.total_ms,
            slide=late[0].slide if late else slide_at(talk, at),
            quote=quote(late),
            message=f"You ran {clock(total - limit)} over: {clock(total)} of {clock(limit)}.",
            advice=_what_to_cut(talk),
        )
    elif total < limit * SHORT:
        yield Noticed(
            severity="info",
            message=f"You used {clock(total)} of {clock(limit)}.",
            advice="Use the time left for questions, or give the evidence more room.",
        )
    else:
        yield Noticed(severity="good", message=f"In time: {clock(total)} of {clock(limit)}.")


def _moment_at(talk: Talk, counted_ms: int) -> int:
    """The moment in the recording at which the talk clock showed `counted_ms`."""
    left = counted_ms
    for visit in visits(talk):
        if visit.actual_ms >= left:
            return visit.start_ms + left
        left -= visit.actual_ms
    return counted_ms


def _what_to_cut(talk: Talk) -> str:
    over = [
        (slide.actual_ms - talk.plan.target_ms(slide.slide), slide.slide)
        for slide in measure_slides(talk)
        if talk.plan.target_ms(slide.slide)
    ]
    if not over or max(over)[0] <= 0:
        return "Mark one slide that you can drop when the clock is behind."
    excess, slide = max(over)
    return f"Cut slide {slide} first: it took {clock(excess)} more than planned."


def slides_against_plan(talk: Talk) -> Iterator[Noticed]:
    """Each slide against its target, the worst as advice.

    Targets on parts of a talk cut mean overrun to seconds (TalkZones 2014). In a silent run every
    slide counts; where there are words, those that were spoken on.
    """
    slides = measure_slides(talk)
    worst = max((s.actual_ms - talk.plan.target_ms(s.slide) for s in slides), default=0)
    for slide in slides:
        target = talk.plan.target_ms(slide.slide)
        off = slide.actual_ms - target
        unspoken = not slide.words and (talk.words or not slide.visits)
        if not target or unspoken or abs(off) < SLIDE_LEAST_MS:
            continue
        if off > target * SLIDE_SHARE:
            yield _dwelt(talk, slide, target, "advice" if off == worst else "info")
        elif -off > target * SLIDE_SHARE:
            yield _rushed(talk, slide, target)


def _span(talk: Talk, slide: SlideMeasure) -> tuple[int, int]:
    """From the first to the last word on a slide; where there is none, its first visit."""
    if slide.words:
        return slide.words[0].start_ms, slide.words[-1].end_ms
    first = next(visit for visit in visits(talk) if visit.slide == slide.slide)
    return first.start_ms, first.end_ms


def _dwelt(talk: Talk, slide: SlideMeasure, target: int, severity: Severity) -> Noticed:
    start_ms, end_ms = _span(talk, slide)
    took = f"You took {clock(slide.actual_ms)} of a planned {clock(target)}"
    return Noticed(
        severity=severity,
        start_ms=start_ms,
        end_ms=end_ms,
        slide=slide.slide,
        quote=quote(slide.words),
        message=f"{took} on slide {slide.slide}.",
        advice="Say its one point in the first sentence, then stop when it is made.",
    )


def _rushed(talk: Talk, slide: SlideMeasure, target: int) -> Noticed:
    start_ms, end_ms = _span(talk, slide)
    return Noticed(
        severity="info",
        start_ms=start_ms,
        end_ms=end_ms,
        slide=slide.slide,
        quote=quote(slide.words),
        message=(f"Slide {slide.slide} had {clock(slide.actual_ms)} of a planned {clock(target)}."),
        advice="Give it its time, or plan less for it.",
    )


TIME_CHECKS = (
    Check(
        "time.limit",
        "Toastmasters timing cards: red at the limit, 30 s of grace",
        over_or_under,
        flags=(
            talk(lorem(100), limit_ms=30_000),
            talk(lorem(50), lorem(60), limit_ms=43_000, targets_ms=(23_000, 20_000)),
        ),
        passes=(talk(lorem(100), limit_ms=41_000), talk(lorem(20), limit_ms=60_000)),
    ),
    Check(
        "time.slide",
        "TalkZones (2014): targets on parts of a talk cut mean overrun from 1:49 to 0:08",
        slides_against_plan,
        flags=(talk(lorem(100), lorem(50), targets_ms=(20_000, 40_000)),),
        passes=(
            talk(lorem(100), lorem(50), targets_ms=(35_000, 25_000)),
            talk(lorem(50), lorem(10), targets_ms=(20_000, 10_000)),
        ),
    ),
)

"""Time: the talk against its limit, each slide against its share, what is left for questions."""

from collections.abc import Iterator

import msgspec

from greenroom.alignment import Visit
from greenroom.checks.check import Check, Noticed
from greenroom.checks.example import lorem, talk
from greenroom.checks.finding import Severity, Talk
from greenroom.checks.measures import SlideMeasure, measure_slides, quote, slide_at, visits
from greenroom.checks.rules import Threshold
from greenroom.deck.ending import closes
from greenroom.phrase import phrase
from greenroom.time import clock

# Toastmasters fails a 15-minute speech at 15:30; a third under the limit leaves the room unused.
GRACE = Threshold("time.limit.grace", phrase("Grace over the limit"), phrase("%"), 3.3, 0, 20)
SHORT = 2 / 3
# A tenth of a minute is nothing to plan by: a slide must be half over (or under) as well.
DWELT = Threshold(
    "time.dwelt.percent", phrase("Too long from"), phrase("% over its plan"), 50, 10, 300
)
DWELT_S = Threshold("time.dwelt.seconds", phrase("and by at least"), phrase("seconds"), 20, 5, 120)
RUSHED = Threshold(
    "time.rushed.percent", phrase("Too short from"), phrase("% under its plan"), 50, 10, 95
)
RUSHED_S = Threshold("time.rushed.seconds", phrase("and in under"), phrase("seconds"), 15, 5, 60)
# Less than this is noise in either direction.
SLIDE_LEAST_MS = 10_000


def over_or_under(talk: Talk) -> Iterator[Noticed]:
    """The talk against its limit (Toastmasters' red card and its 30 s of grace at 15:00)."""
    limit, total, grace = talk.plan.limit_ms, talk.spoken_ms, talk.rules.of(GRACE) / 100
    if not (talk.words or talk.visits) or not limit:
        return
    if total > limit:
        at = _moment_at(talk, limit)
        late = tuple(word for word in talk.words if word.start_ms >= at) or talk.words[-14:]
        yield Noticed(
            severity="warning" if total > limit * (1 + grace) else "advice",
            start_ms=at,
            end_ms=talk.words[-1].end_ms if talk.words else talk.total_ms,
            slide=late[0].slide if late else slide_at(talk, at),
            quote=quote(late),
            message=phrase(
                "You ran {over} over: {total} of {limit}.",
                over=clock(total - limit),
                total=clock(total),
                limit=clock(limit),
            ),
            advice=_what_to_cut(talk),
        )
    elif total < limit * SHORT:
        yield Noticed(
            severity="info",
            message=phrase("You used {total} of {limit}.", total=clock(total), limit=clock(limit)),
            advice=phrase("Use the time left for questions, or give the evidence more room."),
        )
    else:
        yield Noticed(
            severity="good",
            message=phrase("In time: {total} of {limit}.", total=clock(total), limit=clock(limit)),
        )


def _moment_at(talk: Talk, counted_ms: int) -> int:
    """The moment in the recording at which the talk clock showed `counted_ms`."""
    left = counted_ms
    for visit in visits(talk):
        if visit.actual_ms >= left:
            return visit.start_ms + left
        left -= visit.actual_ms
    return counted_ms


def _what_to_cut(talk: Talk) -> str:
    """The slide marked for it, else the one furthest over its plan."""
    slides = {slide.slide: slide for slide in measure_slides(talk) if slide.actual_ms}
    marked = [slides[number] for number in talk.plan.cuttable if number in slides]
    if marked:
        drop = max(marked, key=lambda slide: slide.actual_ms)
        return phrase(
            "Drop slide {slide}, which you marked for it: it took {took}.",
            slide=drop.slide,
            took=clock(drop.actual_ms),
        )
    over = [
        (slide.actual_ms - talk.plan.target_ms(slide.slide), slide.slide)
        for slide in slides.values()
        if talk.plan.target_ms(slide.slide)
    ]
    if not over or max(over)[0] <= 0:
        return phrase("Mark one slide that you can drop when the clock is behind.")
    excess, slide = max(over)
    return phrase(
        "Cut slide {slide} first: it took {excess} more than planned.",
        slide=slide,
        excess=clock(excess),
    )


def dwelt(talk: Talk) -> Iterator[Noticed]:
    """Slides that took far more than their share; those nearly as far off as the worst are advice.

    In a silent run every slide counts; where there are words, those that were spoken on.
    """
    over = {s.slide: s.actual_ms - talk.plan.target_ms(s.slide) for s in _planned(talk)}
    worst = max(over.values(), default=0)
    for slide in _planned(talk):
        target, off = talk.plan.target_ms(slide.slide), over[slide.slide]
        if off < max(SLIDE_LEAST_MS, target * talk.rules.of(DWELT) / 100):
            continue
        loud = off >= talk.rules.ms(DWELT_S) and off * 2 >= worst
        yield _dwelt(talk, slide, target, "advice" if loud else "info")


def rushed(talk: Talk) -> Iterator[Noticed]:
    """Slides that had far less than their share; under a quarter of a minute nobody takes one in.

    The first slide and thanks may be short.
    """
    for slide in _planned(talk):
        target = talk.plan.target_ms(slide.slide)
        if target - slide.actual_ms < max(SLIDE_LEAST_MS, target * talk.rules.of(RUSHED) / 100):
            continue
        shown = talk.deck.slide(slide.slide)
        brief = slide.actual_ms < talk.rules.ms(RUSHED_S) and target >= talk.rules.ms(RUSHED_S)
        loud = brief and shown != talk.deck.shown[0] and not closes(shown)
        yield _rushed(talk, slide, target, "advice" if loud else "info")


def _planned(talk: Talk) -> list[SlideMeasure]:
    """The slides with a target that were spoken on, or in a silent run shown."""
    return [
        slide
        for slide in measure_slides(talk)
        if talk.plan.target_ms(slide.slide) and (slide.words or (slide.visits and not talk.words))
    ]


def revisits(talk: Talk) -> Iterator[Noticed]:
    """Slides that came up again, their times added up: for information."""
    for slide in measure_slides(talk):
        if slide.visits < 2:
            continue
        again = [visit for visit in visits(talk) if visit.slide == slide.slide][1]
        said = tuple(w for w in talk.words if again.start_ms <= w.start_ms < again.end_ms)
        values = {"slide": slide.slide, "times": slide.visits, "took": clock(slide.actual_ms)}
        yield Noticed(
            severity="info",
            start_ms=again.start_ms,
            end_ms=again.end_ms,
            slide=slide.slide,
            quote=quote(said),
            message=phrase("Slide {slide} came up twice, {took} in all.", **values)
            if slide.visits == 2
            else phrase("Slide {slide} came up {times} times, {took} in all.", **values),
            advice=phrase("If you need it twice, show it a second time where you need it."),
        )


def questions_left(talk: Talk) -> Iterator[Noticed]:
    """What an overrun leaves of the time for questions: for information."""
    over, planned = talk.spoken_ms - talk.plan.limit_ms, talk.plan.questions_ms
    if not (talk.words or talk.visits) or not planned or over <= 0 or not talk.plan.limit_ms:
        return
    yield Noticed(
        severity="info",
        message=phrase(
            "{left} of {planned} are left for questions.",
            left=clock(max(planned - over, 0)),
            planned=clock(planned),
        ),
        advice=phrase("Questions are where a panel decides: what runs over is taken from them."),
    )


def _span(talk: Talk, slide: SlideMeasure) -> tuple[int, int]:
    """From the first to the last word on a slide; where there is none, its first visit."""
    if slide.words:
        return slide.words[0].start_ms, slide.words[-1].end_ms
    first = next(visit for visit in visits(talk) if visit.slide == slide.slide)
    return first.start_ms, first.end_ms


def _dwelt(talk: Talk, slide: SlideMeasure, target: int, severity: Severity) -> Noticed:
    start_ms, end_ms = _span(talk, slide)
    return Noticed(
        severity=severity,
        start_ms=start_ms,
        end_ms=end_ms,
        slide=slide.slide,
        quote=quote(slide.words),
        message=phrase(
            "You took {took} of a planned {planned} on slide {slide}.",
            took=clock(slide.actual_ms),
            planned=clock(target),
            slide=slide.slide,
        ),
        advice=phrase("Say its one point in the first sentence, then stop when it is made."),
    )


def _rushed(talk: Talk, slide: SlideMeasure, target: int, severity: Severity) -> Noticed:
    start_ms, end_ms = _span(talk, slide)
    return Noticed(
        severity=severity,
        start_ms=start_ms,
        end_ms=end_ms,
        slide=slide.slide,
        quote=quote(slide.words),
        message=phrase(
            "Slide {slide} had {took} of a planned {planned}.",
            slide=slide.slide,
            took=clock(slide.actual_ms),
            planned=clock(target),
        ),
        advice=phrase("Give it its time, or plan less for it."),
    )


_TALKZONES = phrase(
    "TalkZones (2014): targets on parts of a talk cut mean overrun from 1:49 to 0:08"
)


def _shown_again() -> Talk:
    return msgspec.structs.replace(
        talk(lorem(30), lorem(30)),
        visits=(Visit(1, 0, 10_000), Visit(2, 10_000, 18_000), Visit(1, 18_000, 24_000)),
    )


TIME_CHECKS = (
    Check(
        "time.limit",
        phrase("Toastmasters timing cards: red at the limit, 30 s of grace"),
        over_or_under,
        flags=lambda: (
            talk(lorem(100), limit_ms=30_000),
            talk(lorem(50), lorem(60), limit_ms=43_000, targets_ms=(23_000, 20_000)),
        ),
        passes=lambda: (talk(lorem(100), limit_ms=41_000), talk(lorem(20), limit_ms=60_000)),
        title=phrase("The talk against its limit"),
        thresholds=(GRACE,),
        whole=True,
    ),
    Check(
        "time.dwelt",
        _TALKZONES,
        dwelt,
        flags=lambda: (talk(lorem(130), lorem(50), targets_ms=(30_000, 40_000)),),
        passes=lambda: (
            talk(lorem(100), lorem(50), targets_ms=(35_000, 25_000)),
            talk(lorem(70), lorem(50), targets_ms=(15_000, 25_000)),
        ),
        title=phrase("Slides that took too long"),
        thresholds=(DWELT, DWELT_S),
    ),
    Check(
        "time.rushed",
        _TALKZONES,
        rushed,
        flags=lambda: (talk(lorem(100), lorem(20), targets_ms=(40_000, 30_000)),),
        passes=lambda: (
            talk(lorem(100), lorem(60), targets_ms=(40_000, 60_000)),
            talk(lorem(20), lorem(100), targets_ms=(30_000, 40_000)),
            talk(lorem(100), lorem(20), titles=("Plan", "Thank you"), targets_ms=(40_000, 30_000)),
        ),
        title=phrase("Slides that were rushed"),
        thresholds=(RUSHED, RUSHED_S),
    ),
    Check(
        "time.revisit",
        phrase("pdfpc and PowerPoint's rehearsal: a slide's time is that of all its visits"),
        revisits,
        flags=lambda: (_shown_again(),),
        passes=lambda: (talk(lorem(30), lorem(30)),),
        title=phrase("Slides shown again"),
    ),
    Check(
        "time.questions",
        phrase("Panels plan 12 to 15 minutes of questions after a talk"),
        questions_left,
        flags=lambda: (talk(lorem(100), limit_ms=30_000),),
        passes=lambda: (talk(lorem(100)),),
        title=phrase("Time left for questions"),
        whole=True,
    ),
)

"""Makes the report on a talk: all the checks are run here, and only here."""

from itertools import pairwise

from greenroom.checks import Talk, analyse, judge, measures, priorities
from greenroom.panel.question import Answered
from greenroom.report import (
    LongPause,
    Pace,
    Report,
    ReportDeck,
    ReportSlide,
    SlideCue,
    SlideTiming,
)


def build_report(
    talk: Talk,
    *,
    started: str = "",
    notes: tuple[str, ...] = (),
    panel: tuple[Answered, ...] = (),
) -> Report:
    """The report on one talk: timing, pace, bottom line, findings and at most three priorities.

    `total_ms` is the time that counts against the limit: the recording less the pauses of the
    clock. `notes` are sentences about the recording itself (a gap, a transcript that was guessed).
    """
    findings = analyse(talk)
    measured = measures.measure_slides(talk)
    speech = measures.speech_ms(talk, 0, talk.total_ms)
    return Report(
        limit_ms=talk.plan.limit_ms,
        total_ms=talk.spoken_ms,
        deck=_deck(talk),
        timing=tuple(_timing(talk, slide) for slide in measured),
        words=talk.words,
        fillers=talk.fillers,
        bottom_line=judge(talk),
        pace=Pace(
            wpm=measures.per_minute(len(talk.words), talk.spoken_ms),
            articulation_wpm=measures.per_minute(len(talk.words), speech),
        ),
        pauses=tuple(
            LongPause(pause.start_ms, pause.end_ms, measures.slide_at(talk, pause.start_ms))
            for pause in measures.long_pauses(talk)
        ),
        findings=findings,
        priorities=priorities(findings),
        notes=notes,
        panel=panel,
        started=started,
        questions_ms=talk.plan.questions_ms,
        cues=tuple(SlideCue(v.slide, v.start_ms, v.confidence) for v in talk.visits),
        language=talk.language,
        fillers_counted=talk.fillers_counted,
    )


def _deck(talk: Talk) -> ReportDeck:
    slides = tuple(
        ReportSlide(
            number=slide.number,
            id=slide.id,
            title=slide.title,
            hidden=slide.hidden,
            words=slide.word_count,
            target_ms=talk.plan.target_ms(slide.number),
        )
        for slide in talk.deck.slides
    )
    return ReportDeck(talk.deck.file, talk.deck.name, slides, talk.deck.sections)


def _timing(talk: Talk, slide: measures.SlideMeasure) -> SlideTiming:
    return SlideTiming(
        slide=slide.slide,
        actual_ms=slide.actual_ms,
        target_ms=talk.plan.target_ms(slide.slide),
        visits=slide.visits,
        words=len(slide.words),
        wpm=slide.wpm,
        doubtful=slide.slide in _doubtful(talk),
    )


def _doubtful(talk: Talk) -> frozenset[int]:
    """The slides whose beginning or end is doubtful."""
    found = {visit.slide for visit in talk.visits if visit.doubtful}
    found |= {before.slide for before, after in pairwise(talk.visits) if after.doubtful}
    return frozenset(found)

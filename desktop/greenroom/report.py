"""The report: the plan against what happened, in the shape that `report.json` has."""

import msgspec

from greenroom.checks import analyse, judge, measures, priorities
from greenroom.checks.finding import Filler, Finding, Talk
from greenroom.checks.verdict import BottomLine
from greenroom.panel.question import Answer, Observation
from greenroom.transcript import Word

SCHEMA = 1


class ReportSlide(msgspec.Struct, frozen=True):
    """A slide of the deck; `words` counts what is written on it."""

    number: int
    id: str
    title: str
    hidden: bool
    words: int
    target_ms: int


class ReportDeck(msgspec.Struct, frozen=True):
    """The deck as the report knows it; `name` is its title for people."""

    file: str
    name: str
    slides: tuple[ReportSlide, ...]


class SlideTiming(msgspec.Struct, frozen=True):
    """What happened on one slide, all visits added up; `wpm` is 0 under 10 s of speech."""

    slide: int
    actual_ms: int
    target_ms: int
    visits: int
    words: int
    wpm: int


class Pace(msgspec.Struct, frozen=True):
    """Words a minute over the talk's time, and over the time that was speech alone."""

    wpm: int
    articulation_wpm: int


class LongPause(msgspec.Struct, frozen=True):
    """A silence of two seconds or more."""

    start_ms: int
    end_ms: int
    slide: int


class Answered(msgspec.Struct, frozen=True):
    """A panel question with the answer and what it contained."""

    answer: Answer
    observations: dict[str, Observation]
    follow_up: str = ""


class Report(msgspec.Struct, frozen=True):
    """All that is shown and exported about one talk; see `docs/report.schema.json`."""

    limit_ms: int
    total_ms: int
    deck: ReportDeck
    timing: tuple[SlideTiming, ...]
    words: tuple[Word, ...]
    fillers: tuple[Filler, ...]
    bottom_line: BottomLine
    pace: Pace
    pauses: tuple[LongPause, ...]
    findings: tuple[Finding, ...]
    priorities: tuple[Finding, ...]
    notes: tuple[str, ...] = ()
    panel: tuple[Answered, ...] = ()
    started: str = ""
    schema: int = SCHEMA

    @property
    def fillers_per_minute(self) -> float:
        """Heard fillers, sounds and words together, per minute of talk."""
        heard = sum(filler.certainty == "heard" for filler in self.fillers)
        return heard * 60_000 / self.total_ms if self.total_ms else 0.0


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
    return ReportDeck(talk.deck.file, talk.deck.name, slides)


def _timing(talk: Talk, slide: measures.SlideMeasure) -> SlideTiming:
    return SlideTiming(
        slide=slide.slide,
        actual_ms=slide.actual_ms,
        target_ms=talk.plan.target_ms(slide.slide),
        visits=slide.visits,
        words=len(slide.words),
        wpm=slide.wpm,
    )

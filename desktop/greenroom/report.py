"""The report: the plan against what happened, in the shape that `report.json` has."""

import msgspec

from greenroom.checks.finding import Filler, Finding
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

"""The report: the plan against what happened, shaped as `report.json` is, and told in words."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import msgspec

from greenroom.checks.finding import Filler, Finding
from greenroom.checks.verdict import BottomLine
from greenroom.deck import Section
from greenroom.panel.question import Answered
from greenroom.phrase import phrase
from greenroom.time import clock
from greenroom.transcript import Word

SCHEMA = 1

CONFIRMED = "confirmed by you"
"""What exports say of a finding that the user said is so."""
ENGLISH_ONLY = phrase("Looked for in English talks only.")


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
    sections: tuple[Section, ...] = ()


class SlideCue(msgspec.Struct, frozen=True):
    """From `at_ms` on a slide was up; `confidence` is below 1 where that was estimated."""

    slide: int
    at_ms: int
    confidence: float


class SlideTiming(msgspec.Struct, frozen=True):
    """What happened on one slide, all visits added up; `wpm` is 0 under 10 s of speech.

    It is `doubtful` where the slide's beginning or end was estimated from what was said and may
    well have been elsewhere.
    """

    slide: int
    actual_ms: int
    target_ms: int
    visits: int
    words: int
    wpm: int
    doubtful: bool = False


class SectionTiming(msgspec.Struct, frozen=True):
    """The slides of a section one after the other; without a name those of none."""

    name: str
    slides: tuple[SlideTiming, ...]

    @property
    def actual_ms(self) -> int:
        """What all of them took."""
        return sum(slide.actual_ms for slide in self.slides)

    @property
    def target_ms(self) -> int:
        """What was planned for all of them."""
        return sum(slide.target_ms for slide in self.slides)


class Pace(msgspec.Struct, frozen=True):
    """Words a minute over the talk's time, and over the time that was speech alone."""

    wpm: int
    articulation_wpm: int


class LongPause(msgspec.Struct, frozen=True):
    """A silence of two seconds or more."""

    start_ms: int
    end_ms: int
    slide: int


class Remark(msgspec.Struct, frozen=True):
    """A note of the user's own at a moment of the recording.

    It has no text where that moment was marked during the talk and nothing was written yet.
    """

    at_ms: int
    text: str
    slide: int = 0


class Report(msgspec.Struct, frozen=True):
    """All that is shown and exported about one talk; see `docs/report.schema.json`.

    `dismissed` are findings that the user does not share; `findings` are without them. `confirmed`
    are those of `findings` that the user said are so.
    """

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
    questions_ms: int = 0
    cues: tuple[SlideCue, ...] = ()
    dismissed: tuple[Finding, ...] = ()
    confirmed: tuple[Finding, ...] = ()
    language: str = "en"
    fillers_counted: bool = True
    remarks: tuple[Remark, ...] = ()
    schema: int = SCHEMA

    @property
    def questions_left_ms(self) -> int:
        """What is left of the time for questions, which a talk over its limit eats into."""
        over = max(self.total_ms - self.limit_ms, 0)
        return max(self.questions_ms - over, 0)

    @property
    def fillers_per_minute(self) -> float:
        """Heard fillers, sounds and words together, per minute of talk."""
        heard = sum(filler.certainty == "heard" for filler in self.fillers)
        return heard * 60_000 / self.total_ms if self.total_ms else 0.0


def section_names(report: Report) -> dict[int, str]:
    """The section of each slide that is in one, by the slide's number."""
    return {number: one.name for one in report.deck.sections for number in one.slides}


def by_section(report: Report) -> Iterator[SectionTiming]:
    """The timing by section of the deck, in order."""
    names = section_names(report)
    for name, slides in groupby(report.timing, lambda timing: names.get(timing.slide, "")):
        yield SectionTiming(name, tuple(slides))


def filler_counts(report: Report) -> tuple[tuple[str, int], ...]:
    """How often each filler was heard, most frequent first."""
    heard = Counter(filler.text for filler in report.fillers if filler.certainty == "heard")
    return tuple(sorted(heard.items(), key=lambda item: (-item[1], item[0])))


def bottom_line_lines(report: Report) -> tuple[tuple[str, str, str], ...]:
    """The verdict for people, as (sign, sentence, quote): in the talk, the deck and the close.

    The sign is `good`, `late`, `no` or `unsure`, for a picture beside the sentence. About a talk in
    another language than English there is one line: that it was not looked for.
    """
    if report.language != "en":
        return (("unsure", ENGLISH_ONLY, ""),)
    said, deck, close = report.bottom_line, report.bottom_line.deck, report.bottom_line.close
    at = "" if said.at_ms is None else f"at {clock(said.at_ms)}"
    talk = {
        "first": ("good", f"Said first, {at}."),
        "late": ("late", f"Said late, {at}."),
        "missing": ("no", f"Not in the first two minutes{f'; it comes {at}' if at else ''}."),
        "unsure": (
            "unsure",
            f"Not sure{f': it may be this, {at}' if at else ' when it was said'}.",
        ),
    }[said.verdict]
    slides = {
        "first": ("good", f"In the deck, on slide {deck.slide}."),
        "late": ("late", f"In the deck, but not before slide {deck.slide}."),
        "missing": ("no", "Not found in the deck."),
        "unsure": ("unsure", "Not sure whether the deck says it."),
    }[deck.verdict]
    ending = (
        ("good", "Said again in the close.")
        if close.restated
        else ("no", "Not found in the close.")
    )
    return ((*talk, said.quote), (*slides, deck.quote), (*ending, close.quote))


def summary(report: Report) -> str:
    """The report as some twenty-five lines of plain text for the command line."""
    lines = [
        report.deck.name,
        f"{clock(report.total_ms)} of {clock(report.limit_ms)}, {_against_limit(report)}; "
        f"{_for_questions(report)}"
        f"{report.pace.wpm} words a minute ({report.pace.articulation_wpm} without silences)",
        *_filler_lines(report),
        *(f"Note: {note}" for note in report.notes),
        "",
        *_timing_lines(report),
        "",
        "Bottom line",
        *(
            f"  {said}{f' “{quote}”' if quote else ''}"
            for _, said, quote in bottom_line_lines(report)
        ),
        *_priority_lines(report),
    ]
    return "\n".join(lines)


def _against_limit(report: Report) -> str:
    off = report.total_ms - report.limit_ms
    return f"{clock(off)} over" if off > 0 else f"{clock(-off)} left"


def _for_questions(report: Report) -> str:
    if not report.questions_ms:
        return ""
    return f"{clock(report.questions_left_ms)} of {clock(report.questions_ms)} for questions; "


def _filler_lines(report: Report) -> list[str]:
    if not report.fillers_counted:
        return []  # a note says so
    counts = filler_counts(report)
    possible = sum(filler.certainty == "possible" for filler in report.fillers)
    if not counts and not possible:
        return ["No fillers heard"]
    which = ", ".join(f"{text} {count}" for text, count in counts[:5])
    total = sum(count for _, count in counts)
    slides = Counter(f.slide for f in report.fillers if f.certainty == "heard" and f.slide)
    where = f"; most on slide {slides.most_common(1)[0][0]}" if slides and total > 2 else ""
    return [
        f"{total} fillers heard, {report.fillers_per_minute:.1f} a minute"
        f"{f' ({which})' if which else ''}{where}; {possible} possible"
    ]


def _timing_lines(report: Report) -> list[str]:
    titles = {slide.number: _short(slide.title) for slide in report.deck.slides}
    heard = Counter(f.slide for f in report.fillers if f.certainty == "heard")
    lines = ["Slide   talk   plan   wpm  fillers  title"]
    for section in by_section(report):
        if section.name:
            times = f"{clock(section.actual_ms):>5}  {clock(section.target_ms):>5}"
            lines.append(f"{'':>5}  {times}  {'':>4}  {'':>7}  {_short(section.name)}")
        lines += (
            f"{row.slide:>5}  {clock(row.actual_ms):>5}  {clock(row.target_ms):>5}"
            f"  {row.wpm or '':>4}  {heard[row.slide] or '':>7}  {titles.get(row.slide, '')}"
            for row in section.slides
        )
    return lines


def _short(title: str, most: int = 48) -> str:
    flat = " ".join(title.split())
    return flat if len(flat) <= most else f"{flat[: most - 1].rstrip()}…"


def _priority_lines(report: Report) -> list[str]:
    if not report.priorities:
        return []
    lines = ["", "Work on next"]
    for number, finding in enumerate(report.priorities, start=1):
        lines += finding_lines(report, finding, f"  {number}. ")
    return lines


def finding_lines(report: Report, finding: Finding, before: str = "") -> list[str]:
    """A finding as plain text: what happened after `before`, its quote, one thing to try."""
    inset = " " * len(before)
    lines = [f"{before}{finding.message}{aside(report, finding)}"]
    if finding.quote:
        lines.append(f"{inset}“{finding.quote}”")
    return [*lines, f"{inset}{finding.advice}"] if finding.advice else lines


def aside(report: Report, finding: Finding) -> str:
    """What stands after a finding: ` (4:05, slide 4, confirmed by you)`; empty for nothing."""
    said = CONFIRMED if finding in report.confirmed else ""
    known = ", ".join(filter(None, (place(finding), said)))
    return f" ({known})" if known else ""


def place(finding: Finding) -> str:
    """Where a finding is, for people: `4:05, slide 4`; empty for one on the talk as a whole."""
    parts = [clock(finding.start_ms)] if finding.end_ms else []
    parts += [f"slide {finding.slide}"] if finding.slide else []
    return ", ".join(parts)

"""The report as headings, paragraphs, tables and pictures, for the formats that flow."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

from greenroom.checks.finding import Finding
from greenroom.export.material import Material
from greenroom.export.passages import Passage, Piece, paragraphs, passages
from greenroom.export.readable import from_right
from greenroom.panel.told import Said, exchanges, level_of, summary
from greenroom.report import (
    Remark,
    Report,
    SectionTiming,
    SlideTiming,
    aside,
    bottom_line_lines,
    by_section,
    filler_counts,
)
from greenroom.time import clock

RunMark = Literal["", "strong", "heard", "possible", "pause"]
Style = Literal["", "facts", "quote", "small"]

MADE_BY = "Made by Greenroom on this computer. Practice signals, not a prediction."
TIMING_HEADER = ("Slide", "Title", "Talk", "Plan", "Off by", "Words a minute", "Fillers")
TEXT_COLUMNS = frozenset({"Title"})
_LONGEST_IN_TABLE = 200
_ORDER = {"warning": 0, "advice": 1, "info": 2, "good": 3}
_KEY: tuple[tuple[str, RunMark, str], ...] = (
    ("um", "heard", " filler heard"),
    ("like", "possible", " possibly a filler"),
    ("2.4 s", "pause", " pause"),
)


class Run(msgspec.Struct, frozen=True):
    """A stretch of text in one look; what was said in the talk has its time."""

    text: str
    mark: RunMark = ""
    start_ms: int | None = None


class Heading(msgspec.Struct, frozen=True):
    """A heading; level 1 is the title of the whole."""

    text: str
    level: int


class Paragraph(msgspec.Struct, frozen=True):
    """Runs to be set one after the other, with the spaces that they have."""

    runs: tuple[Run, ...]
    style: Style = ""

    @property
    def text(self) -> str:
        """All of it without looks."""
        return "".join(run.text for run in self.runs)


class Table(msgspec.Struct, frozen=True):
    """Rows under a header; one without a first cell adds others up."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def adds_up(self, row: tuple[str, ...]) -> bool:
        """Whether a row is a sum, to be set in bold."""
        return not row[0]


class Picture(msgspec.Struct, frozen=True):
    """A slide's picture with what to say in its place."""

    file: Path
    words: str


Block = Heading | Paragraph | Table | Picture


def document(report: Report, material: Material) -> tuple[Block, ...]:
    """All of a report in reading order."""
    return (
        *_head(report),
        *_priorities(report),
        *_bottom_line(report),
        Heading("Plan and talk", 2),
        timing_table(report),
        *_transcript(report, material),
        *_findings(report),
        *_remarks(report),
        *panel_blocks(report),
        *_notes(report, material),
        _plain(MADE_BY, "small"),
    )


def day(started: str) -> str:
    """When the talk was given, for people: `22 November 2026, 21:05`; empty when unknown."""
    try:
        at = datetime.fromisoformat(started)
    except ValueError:
        return ""
    return f"{at.day} {at:%B %Y, %H:%M}"


def difference(ms: int) -> str:
    """A difference with its sign: `+0:12`, `−0:05`, `0:00` for less than a second."""
    return f"+{clock(ms)}" if ms >= 1000 else clock(ms) if ms <= -1000 else "0:00"


def facts(report: Report) -> str:
    """The talk in one line: when, how long, how fast, how many fillers."""
    off = report.total_ms - report.limit_ms
    over = f", {clock(off)} over" if off > 0 else ""
    when = f"{day(report.started)}. " if day(report.started) else ""
    return (
        f"{when}{clock(report.total_ms)} of {clock(report.limit_ms)}{over}, "
        f"{report.pace.wpm} words a minute ({report.pace.articulation_wpm} without silences), "
        f"{fillers_in_words(report)}."
    )


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """Findings with the weightiest first, those of one weight in time."""
    return sorted(findings, key=lambda finding: (_ORDER[finding.severity], finding.start_ms))


def written_remarks(report: Report) -> tuple[Remark, ...]:
    """The user's own notes; a moment that was marked and left so is none."""
    return tuple(remark for remark in report.remarks if remark.text)


def moment(remark: Remark) -> str:
    """When and where a note is: `4:05, slide 4`."""
    return f"{clock(remark.at_ms)}, slide {remark.slide}" if remark.slide else clock(remark.at_ms)


def fillers_in_words(report: Report) -> str:
    """How many fillers a minute, or that nobody counted."""
    if not report.fillers_counted:
        return "fillers not counted"
    return f"{report.fillers_per_minute:.1f} fillers a minute"


def slide_name(number: int, title: str) -> str:
    """What to call a slide: `Slide 4: Price, not content`; `Transcript` for words on no slide."""
    flat = " ".join(title.split())
    return (
        f"Slide {number}: {flat}"
        if number and flat
        else f"Slide {number}"
        if number
        else ("Transcript")
    )


def timing_table(report: Report) -> Table:
    """Talk against plan, a row for each section, each slide, and one for the whole."""
    titles = {slide.number: _short(slide.title) for slide in report.deck.slides}
    rows: list[tuple[str, ...]] = []
    for section in by_section(report):
        if section.name:
            rows.append(("", _short(section.name), *_times(section), "", ""))
        for one in section.slides:
            again = f" ({one.visits} visits)" if one.visits > 1 else ""
            title = f"{titles.get(one.slide, '')}{again}"
            pace, fillers = str(one.wpm or ""), _counted(report, one.slide)
            rows.append((str(one.slide), title, *_times(one), pace, fillers))
    heard = str(sum(count for _, count in filler_counts(report)))
    off_ms = report.total_ms - report.limit_ms
    whole = (clock(report.total_ms), clock(report.limit_ms), difference(off_ms))
    rows.append(
        ("", "Whole talk", *whole, str(report.pace.wpm), heard if report.fillers_counted else "")
    )
    return Table(TIMING_HEADER, tuple(rows))


def _times(one: SlideTiming | SectionTiming) -> tuple[str, str, str]:
    """Talk, plan and the difference; what was not planned has no plan."""
    if not one.target_ms:
        return clock(one.actual_ms), "", ""
    off = difference(one.actual_ms - one.target_ms)
    return clock(one.actual_ms), clock(one.target_ms), off


def _counted(report: Report, slide: int) -> str:
    """The fillers heard on a slide; empty for none, and where nobody counted."""
    heard = sum(f.slide == slide and f.certainty == "heard" for f in report.fillers)
    return str(heard) if heard and report.fillers_counted else ""


def _short(title: str) -> str:
    """A title for a table, whose rows must not outgrow a page; it is whole in the transcript."""
    flat = " ".join(title.split())
    return flat if len(flat) <= _LONGEST_IN_TABLE else f"{flat[: _LONGEST_IN_TABLE - 1]}…"


def _plain(text: str, style: Style = "") -> Paragraph:
    return Paragraph((Run(text),), style)


def _quoted(text: str) -> Iterator[Paragraph]:
    if text:
        yield _plain(f"“{text}”", "quote")


def _head(report: Report) -> Iterator[Block]:
    yield Heading(report.deck.name, 1)
    yield _plain(facts(report), "facts")
    for note in report.notes:
        yield _plain(f"Note: {note}", "facts")


def _priorities(report: Report) -> Iterator[Block]:
    if report.priorities:
        yield Heading("Work on next", 2)
    for number, finding in enumerate(report.priorities, start=1):
        yield from _finding(report, finding, f"{number}. ")


def _finding(report: Report, finding: Finding, before: str = "") -> Iterator[Block]:
    message = Run(f"{before}{finding.message}", "strong")
    yield Paragraph((message, Run(aside(report, finding))))
    yield from _quoted(finding.quote)
    if finding.advice:
        yield _plain(finding.advice)


def _bottom_line(report: Report) -> Iterator[Block]:
    yield Heading("Bottom line", 2)
    for _, sentence, quote in bottom_line_lines(report):
        yield _plain(f"{sentence} “{quote}”" if quote else sentence)
    before = report.bottom_line.before
    if before and report.bottom_line.verdict != "first":
        yield _plain(f"Before it came: {', '.join(before)}.")


def _transcript(report: Report, material: Material) -> Iterator[Block]:
    yield Heading("Transcript", 2)
    said = passages(report)
    if not said:
        yield _plain("No words were heard.")
        return
    key = [(Run(sample, mark), Run(words)) for sample, mark, words in _KEY]
    (first, *others) = key
    yield Paragraph((*first, *(run for pair in others for run in (Run(", "), *pair))), "small")
    for passage in said:
        yield from _passage(passage, material)


def _passage(passage: Passage, material: Material) -> Iterator[Block]:
    name = slide_name(passage.slide, passage.title)
    yield from _slide_heading(passage.slide, passage.title, f"{clock(passage.start_ms)}  ")
    if passage.first and passage.slide in material.pictures:
        yield Picture(material.pictures[passage.slide], name)
    for pieces in paragraphs(passage):
        yield Paragraph(tuple(_spaced(pieces)))


def _slide_heading(number: int, title: str, before: str = "") -> Iterator[Block]:
    """A slide's heading; a title from the right has its line to itself and stays in order."""
    if from_right(title):
        yield Heading(" ".join(title.split()), 3)
        yield _plain(f"{before}Slide {number}", "small")
    else:
        yield Heading(f"{before}{slide_name(number, title)}", 3)


def _spaced(pieces: list[Piece]) -> Iterator[Run]:
    for at, piece in enumerate(pieces):
        if at:
            yield Run(" ")
        yield Run(piece.text, piece.mark, piece.start_ms)


def _findings(report: Report) -> Iterator[Block]:
    if report.findings:
        yield Heading("All findings", 2)
    for finding in by_weight(report.findings):
        yield from _finding(report, finding)
        yield _plain(finding.source, "small")


def _remarks(report: Report) -> Iterator[Block]:
    written = written_remarks(report)
    if written:
        yield Heading("Your notes", 2)
    for remark in written:
        yield Paragraph((Run(f"{moment(remark)}  ", "strong"), Run(" ".join(remark.text.split()))))


def panel_blocks(report: Report) -> Iterator[Heading | Paragraph]:
    """What the panel asked and what was answered; nothing where there was no panel."""
    if report.panel:
        yield Heading("Panel", 2)
        yield _plain(summary(report.panel), "facts")
    for number, one in enumerate(exchanges(report.panel), start=1):
        yield Heading(f"{number}. {one.question.question}", 3)
        yield _plain(f"{one.origin}.", "small")
        for said in one.said:
            yield from _said(said)


def _said(said: Said) -> Iterator[Paragraph]:
    if said.lead:
        asked = f": “{said.asked}”" if said.asked else "."
        yield Paragraph((Run(said.lead, "strong"), Run(asked)))
    yield _plain(f"{said.outcome}.", "small")
    yield from _quoted(said.words)
    for row in said.held.rows:
        shown = f": {level_of(row)}. {row.whole}".rstrip()
        yield Paragraph((Run(row.label, "strong"), Run(shown)), "small")
    if said.second:
        yield _plain(f"Second reading by {said.second}.", "small")
    if said.advice:
        yield _plain(f"Try next: {said.advice}")
    if said.answered.follow_up:
        yield _plain(f"They might come back: {said.answered.follow_up}")


def _notes(report: Report, material: Material) -> Iterator[Block]:
    if material.notes:
        yield Heading("Speaker notes", 2)
    titles = {slide.number: slide.title for slide in report.deck.slides}
    for number, notes in sorted(material.notes.items()):
        yield from _slide_heading(number, titles.get(number, ""))
        for line in filter(str.strip, notes.splitlines()):
            yield _plain(line)

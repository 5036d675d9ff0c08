"""What Review says about a talk, as plain sentences."""

from typing import Literal

import msgspec

from greenroom.checks import BottomLine, Finding
from greenroom.report import ENGLISH_ONLY, Report
from greenroom.time import clock
from greenroom.ui.words import quoted, said, tr

Tone = Literal["good", "warn", "text_2"]


class Line(msgspec.Struct, frozen=True):
    """A verdict: its sign and tone, what it says, and the words that show it."""

    sign: str
    tone: Tone
    text: str
    rest: str = ""


def place_of(finding: Finding) -> str:
    """Where a finding can be heard: `4:05, slide 4`."""
    slide = tr("slide {number}").format(number=finding.slide) if finding.slide else ""
    time = clock(finding.start_ms) if finding.end_ms else ""
    return ", ".join(part for part in (time, slide) if part)


def bottom_line_of(report: Report) -> tuple[Line, ...]:
    """The verdict on the bottom line, or that it was not looked for."""
    if report.language != "en":
        return (Line("unsure", "text_2", "", said(ENGLISH_ONLY)),)
    return bottom_line(report.bottom_line)


def bottom_line(verdict: BottomLine) -> tuple[Line, Line, Line]:
    """The verdict on the talk's opening, on the deck, and on the close."""
    return _opening(verdict), _deck(verdict), _close(verdict)


def _opening(verdict: BottomLine) -> Line:
    at = clock(verdict.at_ms) if verdict.at_ms is not None else ""
    quote = quoted(verdict.quote)
    topics = ", ".join(said(topic) for topic in verdict.before)
    before = tr("Before it: {topics}.").format(topics=topics) if topics else ""
    if verdict.verdict == "first":
        text = tr("First, at {time}.").format(time=at) if at else tr("First.")
        return Line("check", "good", text, quote)
    if verdict.verdict == "late":
        text = tr("Late, at {time}.").format(time=at) if at else tr("Late.")
        return Line("advice", "warn", text, f"{quote} {before}".strip())
    if verdict.verdict == "missing":
        spoken = tr("First said at {time}: {quote}").format(time=at, quote=quote)
        found = spoken if at and quote else before
        return Line("none", "warn", tr("Not in the first two minutes."), found)
    return Line("unsure", "text_2", tr("Not sure that it was said."), quote)


def _deck(verdict: BottomLine) -> Line:
    deck = verdict.deck
    if deck.verdict == "first":
        text = tr("In the deck, on slide {number}.").format(number=deck.slide)
        return Line("check", "good", text)
    if deck.verdict == "late":
        text = tr("In the deck only on slide {number}.").format(number=deck.slide)
        return Line("advice", "warn", text, quoted(deck.quote))
    if deck.verdict == "missing":
        return Line("none", "warn", tr("Not in the deck."))
    return Line("unsure", "text_2", tr("Not sure that the deck says it."), quoted(deck.quote))


def _close(verdict: BottomLine) -> Line:
    if verdict.close.restated:
        return Line("check", "good", tr("Again in the close."), quoted(verdict.close.quote))
    return Line("advice", "warn", tr("Not in the close."), quoted(verdict.close.quote))


def slide_figures(report: Report, slide: int) -> str:
    """A slide's figures in one line: `Slide 4: 2:31, 151 words a minute, 16 fillers`."""
    timing = next((one for one in report.timing if one.slide == slide), None)
    if timing is None:
        return tr("Slide {number}: not shown in this talk").format(number=slide)
    parts = [clock(timing.actual_ms)]
    if timing.wpm:
        parts.append(tr("{number} words a minute").format(number=timing.wpm))
    heard = fillers_on(report, slide, "heard")
    if report.fillers_counted and report.words:
        parts.append(tr("%n filler(s)", "", heard))
    return tr("Slide {number}: {figures}").format(number=slide, figures=", ".join(parts))


def fillers_on(report: Report, slide: int, certainty: Literal["heard", "possible"]) -> int:
    """How many fillers of one certainty fell on a slide."""
    return sum(f.slide == slide and f.certainty == certainty for f in report.fillers)

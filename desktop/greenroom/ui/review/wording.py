"""What Review says about a talk, as plain sentences. No Qt."""

from typing import Literal

import msgspec

from greenroom.checks import BottomLine, Finding
from greenroom.report import ENGLISH_ONLY, Report
from greenroom.time import clock

Tone = Literal["good", "warn", "text_2"]


class Line(msgspec.Struct, frozen=True):
    """A verdict: its sign and tone, what it says, and the words that show it."""

    sign: str
    tone: Tone
    text: str
    rest: str = ""


def place_of(finding: Finding) -> str:
    """Where a finding can be heard: `4:05, slide 4`."""
    slide = f"slide {finding.slide}" if finding.slide else ""
    time = clock(finding.start_ms) if finding.end_ms else ""
    return ", ".join(part for part in (time, slide) if part)


def quoted(text: str) -> str:
    """The text in quotation marks, or nothing."""
    return f"“{text.strip().rstrip(',')}”" if text.strip() else ""


def bottom_line_of(report: Report) -> tuple[Line, ...]:
    """The verdict on the bottom line, or that it was not looked for."""
    if report.language != "en":
        return (Line("unsure", "text_2", "", ENGLISH_ONLY),)
    return bottom_line(report.bottom_line)


def bottom_line(verdict: BottomLine) -> tuple[Line, Line, Line]:
    """The verdict on the talk's opening, on the deck, and on the close."""
    return _opening(verdict), _deck(verdict), _close(verdict)


def _opening(verdict: BottomLine) -> Line:
    at = clock(verdict.at_ms) if verdict.at_ms is not None else ""
    quote = quoted(verdict.quote)
    before = f"Before it: {', '.join(verdict.before)}." if verdict.before else ""
    if verdict.verdict == "first":
        return Line("check", "good", f"First, at {at}." if at else "First.", quote)
    if verdict.verdict == "late":
        text = f"Late, at {at}." if at else "Late."
        return Line("advice", "warn", text, f"{quote} {before}".strip())
    if verdict.verdict == "missing":
        found = f"First said at {at}: {quote}" if at and quote else before
        return Line("none", "warn", "Not in the first two minutes.", found)
    return Line("unsure", "text_2", "Not sure that it was said.", quote)


def _deck(verdict: BottomLine) -> Line:
    deck = verdict.deck
    if deck.verdict == "first":
        return Line("check", "good", f"In the deck, on slide {deck.slide}.")
    if deck.verdict == "late":
        return Line(
            "advice", "warn", f"In the deck only on slide {deck.slide}.", quoted(deck.quote)
        )
    if deck.verdict == "missing":
        return Line("none", "warn", "Not in the deck.")
    return Line("unsure", "text_2", "Not sure that the deck says it.", quoted(deck.quote))


def _close(verdict: BottomLine) -> Line:
    if verdict.close.restated:
        return Line("check", "good", "Again in the close.", quoted(verdict.close.quote))
    return Line("advice", "warn", "Not in the close.", quoted(verdict.close.quote))


def slide_figures(report: Report, slide: int) -> str:
    """A slide's figures in one line: `Slide 4: 2:31, 151 words a minute, 16 fillers`."""
    timing = next((one for one in report.timing if one.slide == slide), None)
    if timing is None:
        return f"Slide {slide}: not shown in this talk"
    parts = [clock(timing.actual_ms)]
    if timing.wpm:
        parts.append(f"{timing.wpm} words a minute")
    heard = fillers_on(report, slide, "heard")
    if report.fillers_counted and report.words:
        parts.append(f"{heard} filler{'' if heard == 1 else 's'}")
    return f"Slide {slide}: {', '.join(parts)}"


def fillers_on(report: Report, slide: int, certainty: Literal["heard", "possible"]) -> int:
    """How many fillers of one certainty fell on a slide."""
    return sum(f.slide == slide and f.certainty == certainty for f in report.fillers)

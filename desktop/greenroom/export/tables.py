"""Tables for a spreadsheet: the times by slide, the words, the findings, the panel's answers."""

import csv
import io
from collections.abc import Iterable, Sequence

from greenroom.export.document import by_weight
from greenroom.panel.observed import OBSERVED
from greenroom.panel.told import Exchange, Said, exchanges
from greenroom.report import Report, section_names

TIMING_HEADER = (
    "slide",
    "title",
    "planned_s",
    "actual_s",
    "difference_s",
    "visits",
    "words",
    "words_per_minute",
    "fillers_heard",
    "fillers_possible",
    "section",
)
WORDS_HEADER = ("start_s", "end_s", "slide", "word", "probability", "filler")
FINDINGS_HEADER = (
    "priority",
    "check",
    "severity",
    "start_s",
    "end_s",
    "slide",
    "message",
    "quote",
    "advice",
    "source",
    "confirmed",
)
ANSWERS_HEADER = (
    "question",
    "persona",
    "kind",
    "slide",
    "about",
    "asked",
    "came_back",
    "skipped",
    "interrupted",
    "seconds",
    "thought_s",
    "answer",
    *OBSERVED,
    "second_reading",
    "recording",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def write_csv(report: Report) -> bytes:
    """One row a slide, times in seconds."""
    return table(TIMING_HEADER, timing_rows(report))


def write_words_csv(report: Report) -> bytes:
    """One row a word as it was heard; `filler` says heard or possible where it is part of one."""
    spans = [(f.start_ms, f.end_ms, f.certainty) for f in report.fillers]
    rows: list[tuple[object, ...]] = []
    at = 0
    for word in sorted(report.words, key=lambda one: one.start_ms):
        while at < len(spans) and spans[at][1] <= word.start_ms:
            at += 1
        inside = at < len(spans) and spans[at][0] <= word.start_ms and word.end_ms <= spans[at][1]
        filler = spans[at][2] if inside else ""
        times = (word.start_ms / 1000, word.end_ms / 1000, word.slide or "")
        rows.append((*times, word.text, round(word.probability, 3), filler))
    return table(WORDS_HEADER, rows)


def write_findings_csv(report: Report) -> bytes:
    """One row a finding, the weightiest first; those on the deck alone have no times."""
    numbers = {finding: at for at, finding in enumerate(report.priorities, start=1)}
    return table(
        FINDINGS_HEADER,
        (
            (
                numbers.get(one, ""),
                one.check,
                one.severity,
                one.start_ms / 1000 if one.end_ms else "",
                one.end_ms / 1000 if one.end_ms else "",
                one.slide or "",
                one.message,
                one.quote,
                one.advice,
                one.source,
                "yes" if one in report.confirmed else "no",
            )
            for one in by_weight(report.findings)
        ),
    )


def write_answers_csv(report: Report) -> bytes:
    """One row an answer, with the level of each observation; tries and follow-ups are rows too.

    `question` numbers the questions, `came_back` says why the panel did.
    """
    rows = (
        _answer(number, one, said)
        for number, one in enumerate(exchanges(report.panel), start=1)
        for said in one.said
    )
    return table(ANSWERS_HEADER, rows)


def _answer(number: int, one: Exchange, said: Said) -> tuple[object, ...]:
    answer, seen = said.answered.answer, said.answered.observations
    asked = answer.question
    return (
        number,
        one.name,
        asked.kind,
        asked.slide or "",
        asked.quote,
        asked.question,
        answer.follow_up,
        "yes" if answer.skipped else "no",
        "yes" if answer.interrupted else "no",
        "" if answer.skipped else round(answer.seconds, 1),
        round(answer.thought_ms / 1000, 1),
        said.words,
        *(seen[name].level if name in seen else "" for name in OBSERVED),
        said.second,
        answer.audio,
    )


def table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as CSV, text made harmless; UTF-8 with a byte order mark, which Excel asks for."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (header, *rows):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def harmless(text: str) -> str:
    """A cell that no spreadsheet runs as a formula (OWASP: CSV injection)."""
    flat = " ".join(text.split())
    return f"'{flat}" if text.startswith(_FORMULA) or flat.startswith(_FORMULA) else flat


def timing_rows(report: Report) -> list[tuple[object, ...]]:
    """The cells of the timing table."""
    titles = {slide.number: slide.title for slide in report.deck.slides}
    sections = section_names(report)
    return [
        (
            row.slide,
            titles.get(row.slide, ""),
            row.target_ms / 1000,
            row.actual_ms / 1000,
            (row.actual_ms - row.target_ms) / 1000,
            row.visits,
            row.words,
            row.wpm or "",
            _count(report, row.slide, "heard"),
            _count(report, row.slide, "possible"),
            sections.get(row.slide, ""),
        )
        for row in report.timing
    ]


def _count(report: Report, slide: int, certainty: str) -> int:
    return sum(f.slide == slide and f.certainty == certainty for f in report.fillers)

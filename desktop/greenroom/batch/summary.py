"""The summary of a batch: a page to read, a table for a spreadsheet, JSON for programs."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from greenroom import __version__
from greenroom.batch.cohort import VERDICTS, Cohort, cohort_of
from greenroom.batch.pairs import Leftover, Pair
from greenroom.batch.reviewing import STEM
from greenroom.batch.shelf import Result
from greenroom.batch.work import Figures
from greenroom.export.document import difference
from greenroom.export.folder import put_bytes
from greenroom.export.page import environment
from greenroom.export.readable import clean
from greenroom.export.tables import table
from greenroom.phrase import in_english
from greenroom.time import clock

NAME = "summary"
_HEADER = (
    *("candidate", "deck", "talk", "talk_s", "limit_s", "off_by_s", "words_per_minute"),
    *("sounds_per_minute", "filler_words_per_minute", "bottom_line", "bottom_line_at_s"),
    *("priority_1", "priority_2", "priority_3", "not_reviewed", "folder"),
)


class Line(msgspec.Struct, frozen=True):
    """A pair in the summary; `folder` holds its result. `reason` says why there are no figures."""

    candidate: str
    deck: str
    talk: str
    folder: str
    figures: Figures | None
    reason: str = ""


class Summary(msgspec.Struct, frozen=True):
    """All of a batch, by candidate."""

    lines: tuple[Line, ...]
    cohort: Cohort
    leftovers: tuple[Leftover, ...]
    greenroom: str = __version__
    schema: Literal[1] = 1

    @property
    def failed(self) -> tuple[Line, ...]:
        """The pairs that could not be reviewed."""
        return tuple(line for line in self.lines if line.figures is None)


def summarised(results: Sequence[tuple[Pair, Result]], leftovers: Sequence[Leftover]) -> Summary:
    """The summary of what became of each pair."""
    lines = [
        Line(
            clean(pair.candidate),
            clean(pair.deck.name),
            clean(pair.talk.name),
            pair.name,
            result.figures,
            result.reason,
        )
        for pair, result in results
    ]
    lines.sort(key=lambda line: (line.candidate.casefold(), line.talk))
    figures = [line.figures for line in lines if line.figures is not None]
    spare = (Leftover(clean(one.file), one.why) for one in leftovers)
    return Summary(tuple(lines), cohort_of(figures), tuple(spare))


def write_summary(summary: Summary, out: Path) -> tuple[Path, ...]:
    """Write `summary.html`, `.csv` and `.json`, over earlier ones. Raises ExportError."""
    contents = {
        "html": summary_html(summary, out),
        "csv": table(_HEADER, (_cells(line) for line in summary.lines)),
        "json": summary_json(summary),
    }
    return tuple(put_bytes(out, f"{NAME}.{kind}", content) for kind, content in contents.items())


def summary_json(summary: Summary) -> bytes:
    """The summary as JSON, UTF-8, indented."""
    return msgspec.json.format(msgspec.json.encode(summary, enc_hook=in_english), indent=1) + b"\n"


def summary_html(summary: Summary, out: Path) -> bytes:
    """One file that needs nothing else; it leads to the reports that lie below `out`."""
    page = environment(Path(__file__).parent).get_template("summary.html.j2")
    rows = [(line, _row(line.figures)) for line in summary.lines if line.figures]
    reports = {
        line.folder: f"{line.folder}/{STEM}.html"
        for line, _ in rows
        if (out / line.folder / f"{STEM}.html").exists()
    }
    return page.render(summary=summary, rows=rows, reports=reports, said=sentence(summary)).encode()


def sentence(summary: Summary) -> str:
    """How many were reviewed and how many not, as a sentence or two."""
    failed, total = len(summary.failed), len(summary.lines)
    done = f"{total - failed} of {total} {'talk' if total == 1 else 'talks'} reviewed."
    return f"{done} {failed} could not be." if failed else done


def describe_summary(summary: Summary) -> str:
    """The summary as plain text for the command line."""
    lines = [sentence(summary), *(f"  {one.candidate}: {one.reason}" for one in summary.failed)]
    if summary.leftovers:
        lines += ["", "Left over", *(f"  {one.file}: {one.why}" for one in summary.leftovers)]
    if summary.cohort.priorities:
        lines += ["", "What to work on most"]
        lines += [f"  {one.title}: {one.talks}" for one in summary.cohort.priorities]
    for one in summary.cohort.distributions:
        spread = one.spread
        told = f": {spread.least} to {spread.most}, median {spread.median}" if spread else ""
        lines += ["", f"{one.name}{told}"]
        lines += [f"  {bar.label}: {bar.talks}" for bar in one.bars]
    return "\n".join(lines)


def _row(figures: Figures) -> tuple[str, ...]:
    """A talk's figures as they are shown: talk, limit, off by, pace, fillers, bottom line."""
    fillers = figures.fillers_per_minute
    at = "" if figures.bottom_line_ms is None else f", {clock(figures.bottom_line_ms)}"
    said = f"{VERDICTS[figures.bottom_line]}{at}" if figures.bottom_line else ""
    return (
        clock(figures.total_ms),
        clock(figures.limit_ms),
        difference(figures.total_ms - figures.limit_ms),
        str(figures.wpm),
        "not counted" if fillers is None else f"{fillers:.1f}",
        said,
    )


def _cells(line: Line) -> tuple[object, ...]:
    whose = (line.candidate, line.deck, line.talk)
    one = line.figures
    if one is None:
        return (*whose, *[""] * 11, line.reason, line.folder)
    priorities = [priority.message for priority in one.priorities]
    return (
        *whose,
        one.total_ms / 1000,
        one.limit_ms / 1000,
        (one.total_ms - one.limit_ms) / 1000,
        one.wpm,
        "" if one.sounds_per_minute is None else round(one.sounds_per_minute, 1),
        "" if one.words_per_minute is None else round(one.words_per_minute, 1),
        one.bottom_line or "",
        "" if one.bottom_line_ms is None else one.bottom_line_ms / 1000,
        *[*priorities, "", "", ""][:3],
        "",
        line.folder,
    )

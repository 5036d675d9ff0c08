"""A take beside another: a page to read and a table for a spreadsheet."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from greenroom.comparison import THRESHOLDS, Comparison, compare
from greenroom.comparison.describe import (
    GROUPS,
    WAYS,
    became,
    heading,
    moved_by,
    part_name,
    time_or_dash,
)
from greenroom.comparison.panels import asked, panels
from greenroom.export.folder import file_name, put, refuse_to_replace
from greenroom.export.page import environment
from greenroom.export.several import clean_side, speaker_notes, without
from greenroom.export.tables import table
from greenroom.panel.told import tally
from greenroom.report import place

_HEADER = ("what", "slide", "name", "before", "after", "plan_s", "change")


class _Bars(msgspec.Struct, frozen=True):
    """The bars of a row, in per cent of the longest."""

    before: float
    after: float
    plan: float


def export_comparison(
    made: Comparison,
    folder: Path,
    *,
    stem: str,
    notes: bool = False,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write `<stem>.html` and `<stem>.csv`. Raises ExportError.

    `notes` puts the speaker notes of the later take's deck on the page.
    """
    files = files_of_comparison(folder, stem)
    if not overwrite:
        refuse_to_replace(files)
    clean = compare(clean_side(made.earlier), clean_side(made.later))
    page, cells = write_comparison_html(clean, notes=notes), write_comparison_csv(clean)
    return (
        put(folder, files[0].name, lambda file: file.write(page)),
        put(folder, files[1].name, lambda file: file.write(cells)),
    )


def files_of_comparison(folder: Path, stem: str) -> tuple[Path, Path]:
    """The files that `export_comparison` would write."""
    return folder / file_name(stem, "html"), folder / file_name(stem, "csv")


def write_comparison_html(made: Comparison, *, notes: bool = False) -> bytes:
    """Figures, parts, findings, panels, what counts as a difference; needs nothing else."""
    both = (made.earlier, made.later)
    page = (
        environment()
        .get_template("beside.html.j2")
        .render(
            name=made.later.report.deck.name,
            heading=heading(made),
            earlier=made.earlier.name,
            later=made.later.name,
            made=made,
            parts=list(zip(made.parts, _bars(made), strict=True)),
            groups=[(title, getattr(made.progress, name)) for name, title in GROUPS],
            panels=panels(both),
            without=without(both),
            notes=speaker_notes(made.later) if notes else [],
            thresholds=THRESHOLDS,
            ways=WAYS,
            part_name=part_name,
            moved_by=moved_by,
            time=time_or_dash,
            where=place,
        )
    )
    return page.encode()


def write_comparison_csv(made: Comparison) -> bytes:
    """A row for each figure, part, finding and question of a panel; times in seconds."""
    return table(_HEADER, _rows(made))


def _rows(made: Comparison) -> Iterator[tuple[object, ...]]:
    for one in made.changes:
        timed = one.what in ("length", "bottom line")
        values = (_scaled(value, 1000 if timed else 1) for value in (one.before, one.after))
        yield ("figure", "", one.name, *values, "", WAYS[one.way] or one.says)
    for part in made.parts:
        times = (_scaled(ms, 1000) for ms in (part.before_ms, part.after_ms))
        kind, slide = ("slide", part.slide) if part.slide else ("section", "")
        yield (kind, slide, part.name, *times, part.planned_ms / 1000, part.about or WAYS[part.way])
    for gone in made.gone:
        yield ("slide", "", gone.title, gone.before_ms / 1000, "", "", "no longer in the deck")
    for name, title in GROUPS:
        for one in getattr(made.progress, name):
            yield ("finding", one.slide or "", one.message, "", "", "", title)
    yield from _panel_rows(made)


def _panel_rows(made: Comparison) -> Iterator[tuple[object, ...]]:
    """How many questions were answered, and each question with what its answers held."""
    both = (made.earlier, made.later)
    answered = (tally(one.answer for one in side.report.panel).answered for side in both)
    yield ("panel", "", "Questions answered", *answered, "", "")
    for change in made.panel:
        yield ("panel", "", change.name, change.was, change.is_now, "", became(change))
    for side in both:
        for one in asked(side):
            held = " ".join(one.lines)
            before, after = (held, "") if side is made.earlier else ("", held)
            yield ("question", one.slide or "", one.question, before, after, "", "")


def _scaled(value: float | None, by: int) -> object:
    return "" if value is None else round(value / by, 3)


def _bars(made: Comparison) -> list[_Bars]:
    """Sections have no bars of their own: they would be longer than all their slides."""
    slides = [part for part in made.parts if part.slide]
    longest = max((max(p.before_ms or 0, p.after_ms or 0, p.planned_ms) for p in slides), default=0)
    return [
        _Bars(*(round(100 * (ms or 0) / (longest or 1), 2) for ms in times))
        if part.slide
        else _Bars(0, 0, 0)
        for part in made.parts
        for times in [(part.before_ms, part.after_ms, part.planned_ms)]
    ]

"""One take beside another: the talk, its parts, and what was fixed since."""

from collections.abc import Iterator, Mapping

import msgspec

from greenroom.comparison.figures import Change, changes
from greenroom.comparison.findings import Progress, progress
from greenroom.comparison.noticed import Way, part_way
from greenroom.comparison.panels import panel_changes
from greenroom.comparison.sides import Side
from greenroom.deck import Section
from greenroom.deck.matching import Matching, match_slides
from greenroom.phrase import in_a_row, phrase


class PartChange(msgspec.Struct, frozen=True):
    """A slide of the later take's deck, or with slide 0 a section of it, in both takes.

    A time is None where the slide was not shown; `planned_ms` is the later take's plan. `about`
    says what was done to the slide in between: new, edited, moved.
    """

    name: str
    slide: int
    planned_ms: int
    before_ms: int | None
    after_ms: int | None
    way: Way
    about: str = ""


class Gone(msgspec.Struct, frozen=True):
    """A slide of the earlier take that is not in the deck any more."""

    slide: int
    title: str
    before_ms: int


class Comparison(msgspec.Struct, frozen=True):
    """Two takes of one deck; `earlier` is what `later` is set beside, whichever came first.

    `panel` is what their panels' answers held, `changes` all other figures.
    """

    earlier: Side
    later: Side
    changes: tuple[Change, ...]
    parts: tuple[PartChange, ...]
    gone: tuple[Gone, ...]
    progress: Progress
    panel: tuple[Change, ...] = ()


def compare(earlier: Side, later: Side) -> Comparison:
    """Set `later` beside `earlier`. Slides are matched through edits of the deck.

    What one of them cannot show (a silent run has no words) is not compared.
    """
    matching = match_slides(earlier.deck, later.deck)
    numbers = {match.old: match.slide for match in matching.slides if match.old}
    return Comparison(
        earlier=earlier,
        later=later,
        changes=changes(earlier, later),
        parts=tuple(_parts(earlier, later, matching)),
        gone=tuple(_gone(earlier, matching)),
        progress=progress(earlier, later, numbers),
        panel=panel_changes(earlier, later),
    )


def _parts(earlier: Side, later: Side, matching: Matching) -> Iterator[PartChange]:
    """The slides that one of the two showed, each section before its first."""
    heads = {section.slides[0]: section for section in later.deck.sections if section.slides}
    rows = {row.slide: row for row in _slides(earlier, later, matching)}
    for slide in later.deck.slides:
        if slide.number in heads:
            yield from _section(heads[slide.number], rows)
        if slide.number in rows:
            yield rows[slide.number]


def _slides(earlier: Side, later: Side, matching: Matching) -> Iterator[PartChange]:
    before, after = times_of(earlier), times_of(later)
    planned = {slide.number: slide.target_ms for slide in later.report.deck.slides}
    for match in matching.slides:
        old, new = before.get(match.old), after.get(match.slide)
        if old is None and new is None:
            continue
        plan = planned.get(match.slide, 0)
        title = later.deck.slide(match.slide).title
        edited = phrase("edited") if match.edited else ""
        done = (phrase("new") if match.new else edited, phrase("moved") if match.moved else "")
        about = in_a_row(done, ", ")
        way: Way = "other" if old is None or new is None else part_way(old, new, plan)
        yield PartChange(title, match.slide, plan, old, new, way, about)


def _section(section: Section, rows: Mapping[int, PartChange]) -> Iterator[PartChange]:
    inside = [rows[number] for number in section.slides if number in rows]
    if inside:
        planned = sum(row.planned_ms for row in inside)
        before = sum(row.before_ms or 0 for row in inside)
        after = sum(row.after_ms or 0 for row in inside)
        way = part_way(before, after, planned)
        yield PartChange(section.name, 0, planned, before, after, way)


def _gone(earlier: Side, matching: Matching) -> Iterator[Gone]:
    times = times_of(earlier)
    for number in matching.removed:
        if number in times:
            yield Gone(number, earlier.deck.slide(number).title, times[number])


def times_of(side: Side) -> dict[int, int]:
    """The time on each slide that was shown, in ms by its number."""
    return {one.slide: one.actual_ms for one in side.report.timing if one.actual_ms}

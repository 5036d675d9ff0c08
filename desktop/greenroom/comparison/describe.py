"""A comparison as plain text, and the words that window and exports share."""

from collections.abc import Iterator, Sequence

from greenroom.checks import Finding
from greenroom.comparison.compare import Comparison, PartChange
from greenroom.comparison.figures import Change
from greenroom.comparison.noticed import THRESHOLDS, Way
from greenroom.panel.told import summary
from greenroom.phrase import phrase
from greenroom.report import place
from greenroom.time import clock

WAYS: dict[Way, str] = {
    "better": phrase("better"),
    "worse": phrase("worse"),
    "same": phrase("about the same"),
    "other": "",
}
"""What a way of changing is called; a change that is neither has no name."""

GROUPS: tuple[tuple[str, str], ...] = (
    ("fixed", phrase("Fixed since")),
    ("still", phrase("Still there")),
    ("new", phrase("New")),
    ("barely", phrase("No longer flagged, but hardly different")),
)
"""The groups of findings in the order in which they are read, with their headings."""


def heading(made: Comparison) -> str:
    """What is compared: `Take 5, 20 November, beside take 2, 11 November`."""
    beside = made.earlier.name
    return f"{made.later.name}, beside {beside[0].lower()}{beside[1:]}"


def part_name(part: PartChange) -> str:
    """What to call a row: a section's name, or a slide's number and title with what was done."""
    if not part.slide:
        return part.name
    title = " ".join(part.name.split()) or phrase("Untitled")
    if part.about:
        return phrase(
            "{number}. {title} ({about})", number=part.slide, title=title, about=part.about
        )
    return phrase("{number}. {title}", number=part.slide, title=title)


def became(change: Change) -> str:
    """What became of a figure: `better: 1.5 fewer`, `about as fast`."""
    judged = change.way in ("better", "worse")
    if not judged:
        return change.says
    return phrase("{name}: {text}", name=WAYS[change.way], text=change.says)


def moved_by(part: PartChange) -> str:
    """By how much a part got longer or shorter: `−0:46`, nothing where one of the two lacks it."""
    if part.before_ms is None or part.after_ms is None:
        return ""
    by = part.after_ms - part.before_ms
    return f"+{clock(by)}" if by >= 1000 else clock(by) if by <= -1000 else "0:00"


def time_or_dash(ms: int | None) -> str:
    """A time, or a dash where there is none."""
    return "–" if ms is None else clock(ms)


def describe(made: Comparison) -> str:
    """The comparison as plain text for the command line."""
    return "\n".join(
        (
            heading(made),
            "",
            *_figures(made.changes),
            "",
            *_parts(made),
            *_findings(made),
            *_panels(made),
            *_thresholds(),
        )
    )


def _figures(changes: Sequence[Change]) -> Iterator[str]:
    for one in changes:
        values = f"{one.was:>14}  → {one.is_now:>14}"
        yield f"{one.name:<26}{values}   {became(one)}"


def _parts(made: Comparison) -> Iterator[str]:
    yield " before     now    plan  change"
    for part in made.parts:
        before, now = time_or_dash(part.before_ms), time_or_dash(part.after_ms)
        plan = clock(part.planned_ms) if part.planned_ms else ""
        inset = "  " if part.slide else ""
        way = f", {WAYS[part.way]}" if part.way in ("better", "worse") else ""
        name = f"{part_name(part)}{way}"
        yield f"{before:>7} {now:>7} {plan:>7} {moved_by(part):>7}  {inset}{name}"
    for gone in made.gone:
        title = " ".join(gone.title.split()) or "Untitled"
        yield f"{clock(gone.before_ms):>7}{'':28}{title} (no longer in the deck)"


def _findings(made: Comparison) -> Iterator[str]:
    for name, title in GROUPS:
        found: Sequence[Finding] = getattr(made.progress, name)
        if found:
            yield f"\n{title}"
        for finding in found:
            where = f" ({place(finding)})" if place(finding) else ""
            yield f"  {finding.message}{where}"


def _panels(made: Comparison) -> Iterator[str]:
    yield "\nPanel"
    for side in (made.earlier, made.later):
        held = summary(side.report.panel) if side.report.panel else "none"
        yield f"  {side.name}: {held}"
    yield from _figures(made.panel)


def _thresholds() -> Iterator[str]:
    yield "\nA smaller difference counts as none:"
    for name, least in THRESHOLDS:
        yield f"  {name}: {least}"

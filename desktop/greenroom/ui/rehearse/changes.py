"""What has changed in a deck since a take of it, in words."""

from greenroom.deck.matching import Match, Matching, Part
from greenroom.phrase import listed, phrase
from greenroom.ui.words import said, tr

_PARTS: dict[Part, str] = {
    "title": phrase("title"),
    "text": phrase("text"),
    "notes": phrase("notes"),
    "hidden": phrase("hidden"),
}
# With more than this the sentence counts instead of listing.
_MOST = 6


def changes_line(matching: Matching, take: int) -> str:
    """“Changed since take 3: slide 4 edited, slide 7 new, old slide 5 removed.”, or nothing."""
    if not matching.changed:
        return ""
    edited = [match.slide for match in matching.slides if match.edited]
    new = [match.slide for match in matching.slides if match.new]
    moved = [m.slide for m in matching.slides if m.moved and not m.edited]
    gone = list(matching.removed)
    parts = [
        _some(edited, tr("slide(s) {slides} edited", "", len(edited)), tr("{count} slides edited")),
        _some(new, tr("slide(s) {slides} new", "", len(new)), tr("{count} slides new")),
        _some(moved, tr("slide(s) {slides} moved", "", len(moved)), tr("{count} slides moved")),
        _some(
            gone,
            tr("old slide(s) {slides} removed", "", len(gone)),
            tr("{count} old slides removed"),
        ),
    ]
    changes = ", ".join(part for part in parts if part)
    return tr("Changed since take {take}: {changes}.").format(take=take, changes=changes)


def changes_mark(match: Match) -> str:
    """What stands beside a slide in a list: “new”, “title and notes edited”, “was slide 5”."""
    if match.new:
        return tr("new")
    if "hidden" in match.edited:
        return tr("hidden or shown")
    if match.edited:
        return tr("{parts} edited").format(
            parts=said(listed([_PARTS[part] for part in match.edited]))
        )
    return tr("was slide {number}").format(number=match.old) if match.moved else ""


def _some(numbers: list[int], those: str, so_many: str) -> str:
    """Which slides, or how many where that is shorter; nothing of none."""
    if not numbers:
        return ""
    words = so_many if len(numbers) > _MOST else those
    slides = said(listed([str(number) for number in numbers]))
    return words.format(slides=slides, count=len(numbers))

"""What has changed in a deck since a take of it, in words."""

from greenroom.deck.matching import Match, Matching, Part

_PARTS: dict[Part, str] = {"title": "title", "text": "text", "notes": "notes", "hidden": "hidden"}
# With more than this the sentence counts instead of listing.
_MOST = 6


def changes_line(matching: Matching, take: int) -> str:
    """“Changed since take 3: slide 4 edited, slide 7 new, old slide 5 removed.”, or nothing."""
    if not matching.changed:
        return ""
    edited = [match.slide for match in matching.slides if match.edited]
    new = [match.slide for match in matching.slides if match.new]
    moved = [m.slide for m in matching.slides if m.moved and not m.edited]
    parts = [
        _some(edited, "slide", "edited"),
        _some(new, "slide", "new"),
        _some(moved, "slide", "moved"),
        _some(list(matching.removed), "old slide", "removed"),
    ]
    return f"Changed since take {take}: {', '.join(part for part in parts if part)}."


def changes_mark(match: Match) -> str:
    """What stands beside a slide in a list: “new”, “title and notes edited”, “was slide 5”."""
    if match.new:
        return "new"
    if match.edited:
        return f"{_what(match)} edited" if "hidden" not in match.edited else "hidden or shown"
    return f"was slide {match.old}" if match.moved else ""


def _what(match: Match) -> str:
    parts = [_PARTS[part] for part in match.edited]
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _some(numbers: list[int], noun: str, what: str) -> str:
    if not numbers:
        return ""
    if len(numbers) > _MOST:
        return f"{len(numbers)} {noun}s {what}"
    names = [str(number) for number in numbers]
    if len(names) == 1:
        return f"{noun} {names[0]} {what}"
    return f"{noun}s {', '.join(names[:-1])} and {names[-1]} {what}"

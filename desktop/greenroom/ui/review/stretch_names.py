"""What stretches of slides and their beginnings are called on the strip. No Qt."""

from collections.abc import Sequence

from greenroom.alignment import Visit
from greenroom.deck import Section
from greenroom.time import clock


def boundary_words(visit: Visit) -> str:
    """What to say about the beginning of a visit that can be dragged."""
    about = "about here" if visit.doubtful else "here"
    return f"Slide {visit.slide} comes up {about}, at {clock(visit.start_ms)}. Drag to move it."


def openings(shown: Sequence[Visit], sections: Sequence[Section]) -> dict[int, str]:
    """The moments at which the talk comes into a section, with its name."""
    names = {number: section.name for section in sections for number in section.slides}
    opens: dict[int, str] = {}
    before = ""
    for visit in shown:
        name = names.get(visit.slide, "")
        if name and name != before:
            opens[visit.start_ms] = name
        before = name
    return opens

"""What stretches of slides and their beginnings are called on the strip."""

from collections.abc import Sequence

from greenroom.alignment import Visit
from greenroom.deck import Section
from greenroom.time import clock
from greenroom.ui.words import tr


def boundary_words(visit: Visit) -> str:
    """What to say about the beginning of a visit that can be dragged."""
    about = (
        tr("Slide {number} comes up about here, at {time}. Drag to move it.")
        if visit.doubtful
        else tr("Slide {number} comes up here, at {time}. Drag to move it.")
    )
    return about.format(number=visit.slide, time=clock(visit.start_ms))


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

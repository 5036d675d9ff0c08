"""What of a deck can be damaged or missing, in sentences for its author.

A deck keeps them in English (`Deck.problems`); `as_phrase` knows them again.
"""

import re

from greenroom.phrase import phrase

DAMAGED_SLIDE = phrase("Slide {number} is damaged: it was read as far as it goes.")
UNREADABLE_SLIDE = phrase("Slide {number} is damaged and could not be read.")
UNREADABLE_PAGE = phrase("Page {number} is damaged and could not be read.")
MISSING_SLIDE = phrase("A slide is missing from the file and was left out.")
DAMAGED_LIST = phrase("Slide {number}: the list of its parts is damaged.")
LARGE_PICTURE = phrase("Slide {number}: a picture of {size} pixels is too large to be drawn.")

_CHART = (
    phrase("Slide {number}: a chart is missing from the file."),
    phrase("Slide {number}: a chart is damaged."),
)
PARTS = {
    "notesSlide": (
        phrase("Slide {number}: the notes page is missing from the file."),
        phrase("Slide {number}: the notes page is damaged."),
    ),
    "chart": _CHART,
    "chartEx": _CHART,
    "diagramData": (
        phrase("Slide {number}: a diagram is missing from the file."),
        phrase("Slide {number}: a diagram is damaged."),
    ),
    "image": (
        phrase("Slide {number}: a picture is missing from the file."),
        phrase("Slide {number}: a picture is damaged."),
    ),
    "slideLayout": (
        phrase("Slide {number}: its layout is missing from the file."),
        phrase("Slide {number}: its layout is damaged."),
    ),
}
"""Missing and damaged: the parts of a slide whose loss is noticed, by relationship."""

_ALL = (
    DAMAGED_SLIDE,
    UNREADABLE_SLIDE,
    UNREADABLE_PAGE,
    MISSING_SLIDE,
    DAMAGED_LIST,
    LARGE_PICTURE,
    *(sentence for both in PARTS.values() for sentence in both),
)


def as_phrase(problem: str) -> str:
    """A sentence of `Deck.problems` as the phrase that it was, for the window to say."""
    for sentence in _ALL:
        found = re.fullmatch(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(sentence)), problem)
        if found:
            return phrase(sentence.template, **found.groupdict())
    return problem

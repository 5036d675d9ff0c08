"""The words in DrawingML, the part of Office's XML that all of it shares."""

from collections.abc import Iterator
from typing import Any

NS = {
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "cx": "http://schemas.microsoft.com/office/drawing/2014/chartex",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "dsp": "http://schemas.microsoft.com/office/drawing/2008/diagram",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
RELATIONSHIP = f"{{{NS['r']}}}"

_PARAGRAPH = f"{{{NS['a']}}}p"
_TEXT = frozenset({f"{{{NS['a']}}}t", f"{{{NS['m']}}}t"})
_BREAK = f"{{{NS['a']}}}br"
_FIELD = f"{{{NS['a']}}}fld"
_COUNTED = ("slidenum", "datetime")  # fields that say the same on every slide


def tidy(text: str) -> str:
    """Text on one line: blanks, tabs and line breaks made one space."""
    return " ".join(text.split())


def paragraphs(element: Any, *, fields: bool = False) -> tuple[str, ...]:
    """The paragraphs in an element that say something.

    Slide numbers and dates that the program fills in are left out unless `fields`.
    """
    lines = (tidy("".join(_pieces(one, fields))) for one in element.iter(_PARAGRAPH))
    return tuple(line for line in lines if line)


def values(element: Any, *paths: str) -> tuple[str, ...]:
    """The text of the elements at these paths, each text but once."""
    found = (tidy(one.text or "") for path in paths for one in element.iterfind(path, NS))
    return tuple(dict.fromkeys(text for text in found if text))


def whole(text: str | None) -> int:
    """An attribute that should be a whole number of at most 64 bits; anything else is 0."""
    try:
        number = int(text or 0)
    except ValueError:
        return 0
    return number if abs(number) < 2**63 else 0


def choose_alternatives(element: Any) -> None:
    """Put the first choice of each mc:AlternateContent in its place, or else its fallback.

    The fallback is a picture of the text, or a sentence that says that the shape is not available.
    """
    for alternative in list(element.iter(f"{{{NS['mc']}}}AlternateContent")):
        parent, chosen = alternative.getparent(), alternative.find("mc:Choice", NS)
        if chosen is None:
            chosen = alternative.find("mc:Fallback", NS)
        if parent is None:
            continue
        for child in reversed(chosen if chosen is not None else ()):
            alternative.addnext(child)
        parent.remove(alternative)


def _pieces(paragraph: Any, fields: bool) -> Iterator[str]:
    """The text of a paragraph's runs, equations included."""
    skipped: set[Any] = set()
    for element in paragraph.iter():
        if element.tag == _FIELD and not fields:
            if element.get("type", "").lower().startswith(_COUNTED):
                skipped.update(element)
        elif element.tag == _BREAK:
            yield " "
        elif element.tag in _TEXT and element not in skipped:
            yield element.text or ""

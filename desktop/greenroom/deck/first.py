"""The first slide of a deck, found in its archive without reading the others."""

from typing import NamedTuple

from greenroom.deck.parts import Parts, rels_of
from greenroom.deck.xml import NS, RELATIONSHIP, paragraphs

# Kinds that lead away from a slide: to others, to what is beside them, to layouts it does not have.
_ELSEWHERE = frozenset({"slide", "notesSlide", "notesMaster", "handoutMaster", "comments"})


class FirstSlide(NamedTuple):
    """The first slide that is not hidden: its number, its part and its paragraphs."""

    number: int
    part: str
    text: tuple[str, ...]


def first_slide(parts: Parts) -> FirstSlide | None:
    """The slide that a presenter begins with; None where no slide can be made out.

    Slides are counted as they are where the deck is read: what is not there has no number.
    """
    presentation = main_part(parts)
    root = parts.xml(presentation) if presentation in parts else None
    entries = root.findall("p:sldIdLst/p:sldId", NS) if root is not None else []
    links = parts.relationships(presentation)
    found = (links.get(entry.get(f"{RELATIONSHIP}id", "")) for entry in entries)
    there = (link.target for link in found if link and not link.external and link.target in parts)
    for number, part in enumerate(there, start=1):
        slide = parts.xml(part)
        if slide is None:
            return None
        if slide.get("show") not in ("0", "false"):
            return FirstSlide(number, part, paragraphs(slide))
    return None


def needed(parts: Parts, slide: str) -> set[str]:
    """The names of the parts that it takes to draw one slide, relationships included."""
    presentation = main_part(parts)
    names = {"[Content_Types].xml", presentation, slide}
    waiting = [presentation, slide]
    while waiting:
        owner = waiting.pop()
        for link in parts.relationships(owner).values():
            # A master leads to all of its layouts; the slide itself leads to its own.
            other = link.kind in _ELSEWHERE or (link.kind == "slideLayout" and owner != slide)
            if not link.external and not other and link.target not in names:
                names.add(link.target)
                waiting.append(link.target)
    return names | {rels_of(name) for name in names} | {rels_of("")}


def main_part(parts: Parts) -> str:
    """The part that lists the slides."""
    return parts.related("", "officeDocument") or "ppt/presentation.xml"

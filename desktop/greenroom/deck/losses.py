"""What of a slide was damaged or missing, in sentences for its author."""

from collections.abc import Iterator

from greenroom.deck.limits import Limits
from greenroom.deck.parts import Parts, rels_of
from greenroom.deck.pictures import too_large

_THINGS = {
    "notesSlide": "the notes page",
    "chart": "a chart",
    "chartEx": "a chart",
    "diagramData": "a diagram",
    "image": "a picture",
    "slideLayout": "its layout",
}
"""What to call the parts of a slide whose loss a speaker would notice, by relationship."""


def losses(parts: Parts, number: int, name: str, limits: Limits) -> Iterator[str]:
    """A sentence for each part of slide `number`, the part `name`, that was not read whole.

    To be asked once the slide was copied: only then is damage known.
    """
    where = f"Slide {number}"
    if name in parts.damage:
        yield f"{where} is damaged: it was read as far as it goes."
    if rels_of(name) in parts.damage:
        yield f"{where}: the list of its parts is damaged."
    for link in parts.relationships(name).values():
        thing = _THINGS.get(link.kind)
        if thing is None or link.external:
            continue
        entry = parts.entry(link.target)
        if entry is None:
            if link.target.rsplit("/", 1)[-1].upper() != "NULL":  # how programs write “none”
                yield f"{where}: {thing} is missing from the file."
        elif link.target in parts.damage:
            yield f"{where}: {thing} is damaged."
        elif link.kind == "image" and (size := too_large(parts.archive, entry, limits)):
            yield f"{where}: a picture of {size} pixels is too large to be drawn."

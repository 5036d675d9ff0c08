"""What of a slide was damaged or missing."""

from collections.abc import Iterator

from greenroom.deck.limits import Limits
from greenroom.deck.parts import Parts, rels_of
from greenroom.deck.pictures import too_large
from greenroom.deck.problems import DAMAGED_LIST, DAMAGED_SLIDE, LARGE_PICTURE, PARTS


def losses(parts: Parts, number: int, name: str, limits: Limits) -> Iterator[str]:
    """A sentence for each part of slide `number`, the part `name`, that was not read whole.

    To be asked once the slide was copied: only then is damage known.
    """
    if name in parts.damage:
        yield DAMAGED_SLIDE.format(number=number)
    if rels_of(name) in parts.damage:
        yield DAMAGED_LIST.format(number=number)
    for link in parts.relationships(name).values():
        if link.kind not in PARTS or link.external:
            continue
        missing, damaged = PARTS[link.kind]
        entry = parts.entry(link.target)
        if entry is None:
            if link.target.rsplit("/", 1)[-1].upper() != "NULL":  # how programs write “none”
                yield missing.format(number=number)
        elif link.target in parts.damage:
            yield damaged.format(number=number)
        elif link.kind == "image" and (size := too_large(parts.archive, entry, limits)):
            yield LARGE_PICTURE.format(number=number, size=size)

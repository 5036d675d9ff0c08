"""Drills: takes of a part of a talk, found again by the part."""

from collections.abc import Iterable

from greenroom.library.takes import Take
from greenroom.plan import Part
from greenroom.take import Drill


def rehearsals(takes: Iterable[Take]) -> tuple[Take, ...]:
    """The takes of whole talks: what is numbered, reviewed and compared."""
    return tuple(take for take in takes if take.header.drill is None)


def drill_of(part: Part, takes: Iterable[Take]) -> Drill:
    """What a try at `part` is marked with; `takes` are the deck's, from old to new."""
    whole = rehearsals(takes)
    parent = whole[-1].folder.name if whole else ""
    return Drill(part.kind, part.slides, part.name, parent)


def attempts(takes: Iterable[Take], part: Part) -> tuple[Take, ...]:
    """The finished tries at a part among a deck's takes, in their order.

    A section that was renamed is another one; slides that were moved or edited are not.
    """
    return tuple(
        take
        for take in takes
        if take.finished
        and take.header.drill is not None
        and (take.header.drill.part, take.header.drill.name) == (part.kind, part.name)
    )

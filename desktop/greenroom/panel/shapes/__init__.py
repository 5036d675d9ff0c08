"""What a line says, taken apart into the parts that a question is built from.

Each shape is a way in which slides and speakers put things; it gives a kind of claim and its slots
(metric, before, after, thing, who …). A part that is not surely well formed gives no slot, and then
only frames that do without it are used.
"""

import re
from collections.abc import Collection, Iterator

from greenroom.panel.shapes import choices, figures, machines, trials, troubles
from greenroom.panel.shapes.choices import OVERRULED
from greenroom.panel.shapes.figures import DRIVEN, MOVED, SHIFTED
from greenroom.panel.shapes.parts import Reader, Shape, name_thing

__all__ = ["Shape", "clauses", "name_thing", "read"]

_READERS: tuple[Reader, ...] = (
    *figures.READERS,
    *machines.READERS,
    *choices.READERS,
    *trials.READERS,
    *troubles.READERS,
)


def read(clause: str, context: str, names: Collection[str] = ()) -> Iterator[Shape]:
    """All shapes of one clause. `context` is what its slide's title says about its lines."""
    for reader in _READERS:
        yield from reader(clause, context, names)


def clauses(line: str) -> Iterator[str]:
    """The clauses of a line: parted at semicolons, sentence ends, and between two moved figures."""
    if OVERRULED.search(line):
        yield line.strip(" .•-")
        return
    for part in re.split(r";\s|(?<=[a-z%)\d])[.!?]\s+(?=[A-Z\d])|\s[•|]\s|\s[–—]\s", line):
        plain = part.strip(" \u00a0•–—-*·.,;:")
        pieces = re.split(r",\s(?=[A-Za-z][\w ]*\d[^,]*?(?:→|\bto\b)|[a-z]+ [+\-−]\d)", plain)
        if len(pieces) > 1 and all(
            MOVED.fullmatch(piece) or SHIFTED.fullmatch(piece) for piece in pieces
        ):
            yield from pieces
        elif plain:
            yield plain
            after = plain.split(": ", 1)[-1]
            if (
                after != plain
                and not MOVED.fullmatch(plain)
                and (MOVED.fullmatch(after) or DRIVEN.fullmatch(after))
            ):
                yield after

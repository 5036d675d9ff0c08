"""Notes of the user's own at moments of a take, and the moments marked during the talk."""

from collections.abc import Iterable, Sequence

import msgspec

from greenroom.report import Remark
from greenroom.take import Entry, Mark

LONGEST = 2_000
"""Characters of a note; what is more is cut."""


class Kept(msgspec.Struct, frozen=True):
    """What was written at a moment; without text, the mark of that moment is wanted no more."""

    at_ms: int
    text: str


def remarks_of(entries: Iterable[Entry], kept: Iterable[Kept]) -> tuple[Remark, ...]:
    """All notes in the order of the talk; a mark that nobody wrote anything at has no text."""
    texts = dict.fromkeys((entry.at_ms for entry in entries if isinstance(entry, Mark)), "")
    texts |= {one.at_ms: one.text for one in kept if one.text}
    gone = {one.at_ms for one in kept if not one.text}
    return tuple(Remark(at, text) for at, text in sorted(texts.items()) if at not in gone)


def with_remark(
    kept: Sequence[Kept], at_ms: int, text: str, marks: Iterable[int] = ()
) -> tuple[Kept, ...]:
    """The same with this text at a moment, or without a note there where the text is empty.

    `marks` are the moments that were marked during the talk: taken away, they have to be
    remembered as gone.
    """
    said = text.strip()[:LONGEST]
    others = (one for one in kept if one.at_ms != at_ms)
    here = (Kept(at_ms, said),) if said or at_ms in marks else ()
    return tuple(sorted((*others, *here), key=lambda one: one.at_ms))

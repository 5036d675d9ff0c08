"""What the process that draws (`child`) is asked to do."""

import os
from pathlib import Path

import msgspec

from greenroom.deck.limits import Limits

READY = "ready"
"""The argument with which the process loads the built-in renderer before it is asked for."""


class Job(msgspec.Struct, frozen=True, tag=True):
    """Something to do; a deck's path is as the file system spells it, any bytes."""

    def encode(self) -> bytes:
        """The job as a line of JSON."""
        return msgspec.json.encode(self)


State = tuple[bytes, int, int]
"""A file's path, its size and when it was written."""


def state_of(source: bytes) -> State:
    """The state of a file now. Raises OSError."""
    found = Path(os.fsdecode(source)).stat()
    return source, found.st_size, found.st_mtime_ns


class CopyDeck(Job, frozen=True):
    """Copy slides of a deck without what leads outside, in the form that every renderer reads.

    The fonts that it carries go into the folder `own_fonts`, as far as they can be read.
    """

    source: bytes
    target: str
    own_fonts: str
    first: int
    last: int
    limits: Limits


class DrawPdf(Job, frozen=True):
    """Draw pages of a PDF into a folder, for the slides in `numbers`, in that order.

    There must be a page for each of the slides that were `printed`, or for each but the `hidden`.
    """

    source: bytes
    folder: str
    width: int
    printed: tuple[int, ...]
    hidden: tuple[int, ...]
    numbers: tuple[int, ...]


class DrawDeck(Job, frozen=True):
    """Draw slides of a PowerPoint file into a folder, in the order of `numbers`.

    There must be `slides` of them. `fonts` is the index of the fonts on this machine.
    """

    source: bytes
    folder: str
    width: int
    slides: int
    numbers: tuple[int, ...]
    fonts: str
    limits: Limits


class DrawFirst(Job, frozen=True):
    """Draw the first slide that is not hidden, or a PDF's first page, into a folder.

    The file must still be in the `state` in which its content was found to belong to the folder.
    """

    state: State
    folder: str
    width: int
    fonts: str
    limits: Limits


class OpenDeck(Job, frozen=True):
    """Get ready to draw a PowerPoint file, while whoever wants it drawn still reads it.

    What a DrawDeck of the same file needs is then there. A file that cannot be opened is let be.
    """

    source: bytes
    fonts: str
    limits: Limits


class FindFonts(Job, frozen=True):
    """Say which scripts in a text no font here has; `fonts` is the index of the fonts."""

    text: str
    fonts: str


class FindFamilies(Job, frozen=True):
    """Say which of these families nothing here has the widths of."""

    families: tuple[str, ...]
    fonts: str


AnyJob = CopyDeck | DrawPdf | DrawDeck | DrawFirst | OpenDeck | FindFonts | FindFamilies

"""Decks of other programs, turned into PowerPoint files by LibreOffice and kept by content."""

import re
import shutil
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from greenroom.deck.kept import Kept
from greenroom.deck.kinds import Kind, unconvertible
from greenroom.office import convert, find_office
from greenroom.phrase import phrase

KEPT_BYTES = 200_000_000
"""How much is kept of what was converted; what was used longest ago goes first."""

_SECONDS = 60  # on the clock, other programs may be at work
_SUFFIXES: dict[Kind, str] = {
    "old powerpoint": ".ppt",
    "opendocument": ".odp",
    "flat opendocument": ".fodp",
    "keynote": ".key",
}
_SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def to_powerpoint(source: Path, kind: Kind, work: Path, *, slides: int | None, deck: Path) -> Path:
    """A PowerPoint file in `work` with as many slides as `source` has, as far as that is known.

    `source` leads nowhere outside; `deck` is the file that the user knows. Raises DeckError where
    LibreOffice is missing, does not manage, or loses slides.
    """
    if find_office() is None:
        raise unconvertible(
            kind, deck, phrase("which needs LibreOffice, and that is not on this machine")
        )
    folder = work / "converted"
    folder.mkdir()
    # LibreOffice goes by the suffix as well, and the user's file may have any.
    named = folder / f"deck{_SUFFIXES[kind]}"
    shutil.copyfile(source, named)
    made = convert(named, folder, "pptx:Impress MS PowerPoint 2007 XML", seconds=_SECONDS)
    if made is None:
        raise unconvertible(kind, deck, phrase("and LibreOffice could not convert it"))
    found = _slides(made)
    if found == 0 or slides not in (None, found):
        lost = phrase(
            "of whose {slides} slides LibreOffice could convert {found}", slides=slides, found=found
        )
        raise unconvertible(
            kind, deck, lost if slides else phrase("in which LibreOffice found no slides")
        )
    return made


def converted(cache: Path) -> Kept:
    """What decks were turned into, by their content; not those with a password."""
    return Kept(cache / "converted", ".pptx", KEPT_BYTES)


def _slides(made: Path) -> int:
    """How many slides came out."""
    try:
        with ZipFile(made) as archive:
            return sum(bool(_SLIDE.fullmatch(name)) for name in archive.namelist())
    except (BadZipFile, OSError):
        return 0

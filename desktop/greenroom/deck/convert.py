"""Decks of other programs, turned into PowerPoint files by LibreOffice and kept by content."""

import os
import re
import shutil
import tempfile
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from greenroom.deck.kinds import Kind, unconvertible
from greenroom.office import convert, find_office

KEPT_BYTES = 200_000_000
"""How much is kept of what was converted; what was used longest ago goes first."""

_SECONDS = 17  # with 3 s to look into the file, nobody waits for over 20 s
_SECONDS_PER_MB = 1
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
        raise unconvertible(kind, deck, "which needs LibreOffice, and that is not on this machine")
    folder = work / "converted"
    folder.mkdir()
    # LibreOffice goes by the suffix as well, and the user's file may have any.
    named = folder / f"deck{_SUFFIXES[kind]}"
    shutil.copyfile(source, named)
    seconds = _SECONDS + _SECONDS_PER_MB * (named.stat().st_size // 1_000_000)
    made = convert(named, folder, "pptx:Impress MS PowerPoint 2007 XML", seconds=seconds)
    if made is None:
        raise unconvertible(kind, deck, "and LibreOffice could not convert it")
    found = _slides(made)
    if found == 0 or slides not in (None, found):
        lost = f"of whose {slides} slides LibreOffice could convert {found}"
        raise unconvertible(kind, deck, lost if slides else "in which LibreOffice found no slides")
    return made


def kept(cache: Path, digest: str) -> Path | None:
    """What a deck of this content was turned into before, marked as just used."""
    file = _place(cache, digest)
    try:
        os.utime(file)
    except FileNotFoundError:
        return None
    return file


def keep(made: Path, cache: Path, digest: str) -> Path:
    """Keep what a deck was turned into; gives where, which is where it was if the cache is full."""
    file = _place(cache, digest)
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, unfinished = tempfile.mkstemp(dir=file.parent)
        with open(handle, "wb") as target, made.open("rb") as source:  # noqa: PTH123 - a descriptor
            shutil.copyfileobj(source, target)
        Path(unfinished).replace(file)
        _trim(file)
    except OSError:
        return made
    return file


def _place(cache: Path, digest: str) -> Path:
    """Where a converted deck is, or goes."""
    return cache / "converted" / f"{digest[:32]}.pptx"


def _trim(newest: Path) -> None:
    """Remove the files used longest ago until the rest, `newest` among them, fit."""
    files = sorted(newest.parent.iterdir(), key=lambda file: file.stat().st_mtime, reverse=True)
    total = newest.stat().st_size
    for file in files:
        if file != newest:
            total += file.stat().st_size
            if total > KEPT_BYTES:
                file.unlink(missing_ok=True)


def _slides(made: Path) -> int:
    """How many slides came out."""
    try:
        with ZipFile(made) as archive:
            return sum(bool(_SLIDE.fullmatch(name)) for name in archive.namelist())
    except (BadZipFile, OSError):
        return 0

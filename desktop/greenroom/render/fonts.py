"""Fonts for the built-in renderer, which has none of its own."""

import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple
from zipfile import ZipFile

from PIL import ImageFont

_BUNDLED = Path(__file__).parent.parent / "ui" / "resources" / "fonts"

# Fonts made to have the widths of others, so that lines break where the author saw them break.
_SUBSTITUTES = {
    "calibri": ("carlito",),
    "cambria": ("caladea",),
    "arial": ("liberation sans", "arimo"),
    "helvetica": ("liberation sans", "arimo"),
    "arial narrow": ("liberation sans narrow",),
    "times new roman": ("liberation serif", "tinos"),
    "courier new": ("liberation mono", "cousine"),
}
_DEFAULTS = ("carlito", "liberation sans", "arial", "helvetica", "dejavu sans", "ibm plex sans")
_STYLES = {
    "regular": (False, False),
    "book": (False, False),
    "roman": (False, False),
    "bold": (True, False),
    "italic": (False, True),
    "oblique": (False, True),
    "bold italic": (True, True),
    "bold oblique": (True, True),
}
_TYPEFACE = re.compile(rb'typeface="([^"+][^"]*)"')

Style = tuple[bool, bool]
"""Whether bold, whether italic."""

Fonts = dict[str, dict[Style, Path]]
"""A family's name in lower case -> style -> file."""


class Face(NamedTuple):
    """A font file under the family name that a deck asks for."""

    family: str
    file: Path
    bold: bool
    italic: bool


def faces_for(deck: IO[bytes], installed: Fonts) -> Iterator[Face]:
    """The faces for each family that a PowerPoint file names, a default family first.

    The first is what the renderer falls back on. Families that are not on this machine, nor a
    substitute for them, are left to it.
    """
    default = next((name for name in _DEFAULTS if name in installed), next(iter(installed), ""))
    yield from _faces(default, installed.get(default, {}))
    for family in sorted(_families(deck)):
        names = (family.lower(), *_SUBSTITUTES.get(family.lower(), ()))
        found = next((name for name in names if name in installed), None)
        if found is not None:
            yield from _faces(family, installed[found])


def _faces(family: str, styles: dict[Style, Path]) -> Iterator[Face]:
    """Each style of a family."""
    return (Face(family, file, bold, italic) for (bold, italic), file in styles.items())


def _families(deck: IO[bytes]) -> set[str]:
    """The families that slides, layouts and themes name."""
    with ZipFile(deck) as archive:
        parts = (name for name in archive.namelist() if name.endswith(".xml"))
        return {
            family.decode(errors="replace")
            for part in parts
            for family in _TYPEFACE.findall(archive.read(part))
        }


def installed_fonts() -> Fonts:
    """Every family on this machine and in the program."""
    families: Fonts = {}
    for folder in (*font_folders(), _BUNDLED):
        for file in sorted(folder.rglob("*.[to]tf")):
            try:
                family, style = ImageFont.truetype(file, 10).getname()
            except OSError:  # not a font that FreeType reads
                continue
            key = _STYLES.get((style or "").lower())
            if family and key is not None:
                families.setdefault(family.lower(), {}).setdefault(key, file)
    return families


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        return Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", own
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"

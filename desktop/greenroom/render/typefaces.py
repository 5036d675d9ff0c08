"""The faces that the built-in renderer is given for the families that a deck names."""

import re
from collections.abc import Iterator, Sequence
from typing import IO, NamedTuple
from zipfile import ZipFile

from greenroom.render.fonts import Font
from greenroom.render.substitutes import same_widths, stand_in, without_weight

# Every other family falls back on the first of these that is here.
_DEFAULTS = ("carlito", "liberation sans", "arial", "helvetica", "dejavu sans", "ibm plex sans")
# A theme also lists a font for each of 30 scripts, which the renderer never asks for.
_TYPEFACE = re.compile(rb'<\w+:latin\s[^>]*?typeface="([^"+][^"]*)"')
# Their letters are pictures; the renderer has its own way with those.
_SYMBOLS = re.compile(r"wingdings|webdings|symbol|dingbats|marlett|mt extra", re.I)
_MOST_FACES = 200  # the renderer takes 256

Style = tuple[bool, bool]
"""Whether bold, whether italic."""

Families = dict[str, dict[Style, Font]]
"""A family's name in lower case -> style -> font."""


class Face(NamedTuple):
    """A font under the family name that a deck asks for, or that is written into its copy."""

    family: str
    font: Font
    bold: bool
    italic: bool


def families(fonts: Sequence[Font]) -> Families:
    """The fonts by family and style; of several alike the first, which is the machine's own."""
    found: Families = {}
    for font in fonts:
        found.setdefault(font.family.lower(), {}).setdefault((font.bold, font.italic), font)
    return found


def faces_for(deck: IO[bytes], present: Families) -> list[Face]:
    """The faces for each family that a PowerPoint file names, a default family first.

    The first is what the renderer falls back on. A family that is not on this machine gets the
    nearest that is, under `alias` where that has other widths.
    """
    default = next((name for name in _DEFAULTS if name in present), next(iter(present), ""))
    faces = list(faces_of(default, present.get(default, {})))
    for family in sorted(named(deck)):
        found = stand_in(family, present)
        if found is not None:
            name = family if same_widths(family, found) else alias(family)
            faces += faces_of(name, _weighted(present[found], family, found))
    return faces[:_MOST_FACES]


def alias(family: str) -> str:
    """A name of our own for a font that is drawn instead of `family` and has not its widths.

    The renderer knows the widths of many a family by heart and would set the letters of another
    font that far apart.
    """
    return f"Greenroom {family}"


def faces_of(family: str, styles: dict[Style, Font]) -> Iterator[Face]:
    """Each style of a family, under the name that the deck has for it."""
    return (Face(family, font, bold, italic) for (bold, italic), font in styles.items())


def _weighted(styles: dict[Style, Font], family: str, found: str) -> dict[Style, Font]:
    """The bold styles alone where the name asks for a heavy weight that the stand-in has not."""
    heavy = without_weight(family)[1] and not without_weight(found)[1]
    if not heavy or (True, False) not in styles:
        return styles
    bold = {style: font for style, font in styles.items() if style[0]}
    return bold | {(False, italic): font for (_, italic), font in bold.items()}


def named(deck: IO[bytes]) -> set[str]:
    """The families that slides, layouts and themes name."""
    with ZipFile(deck) as archive:
        parts = (name for name in archive.namelist() if name.endswith(".xml"))
        return {
            family.decode(errors="replace")
            for part in parts
            for family in _TYPEFACE.findall(archive.read(part))
            if not _SYMBOLS.search(family.decode(errors="replace"))
        }

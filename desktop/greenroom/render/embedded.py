"""The fonts that a deck carries, as files for the renderers; in the child process only."""

from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO
from zipfile import ZipFile

from greenroom.deck.embedded import EmbeddedFont, embedded_fonts, open_type
from greenroom.deck.parts import Parts
from greenroom.render.fonts import Font

# What it takes to draw letters and to set them; none of the programs that a font may hold.
_TABLES = frozenset(
    {
        *("head", "hhea", "hmtx", "maxp", "cmap", "glyf", "loca", "name", "OS/2", "post", "CFF "),
        *("GDEF", "GSUB", "GPOS", "kern"),
    }
)
_RESTRICTED = 2  # OS/2 fsType: the font's maker allows no embedding
_FAMILY, _STYLE, _FULL, _POSTSCRIPT, _FAMILIES = 1, 2, 4, 6, (16, 17, 21, 22, 25)
_MOST_BYTES = 64_000_000


def write_fonts(deck: IO[bytes], folder: Path) -> tuple[Font, ...]:
    """Write the fonts of a deck that can be read into a folder, under the families it has for them.

    One that is not in order, or that its maker lets nobody embed, is left out.
    """
    with ZipFile(deck) as archive:
        parts = Parts(archive, Path("deck.pptx"))
        return tuple(_written(parts, folder))


def _written(parts: Parts, folder: Path) -> Iterator[Font]:
    left = _MOST_BYTES
    for number, face in enumerate(embedded_fonts(parts)):
        data = open_type(parts, face.part)
        left -= len(data or b"")
        if data is None or left < 0 or not face.family:
            continue
        with suppress(Exception):  # a stranger's font in the hands of fontTools
            yield _write(data, face, folder / f"{number}.ttf")


def _write(data: bytes, face: EmbeddedFont, file: Path) -> Font:
    """Write one with the tables and the names that are wanted. Raises what fontTools does."""
    from fontTools.ttLib import TTFont

    font = TTFont(BytesIO(data), lazy=True)
    if not ("glyf" in font or "CFF " in font) or not font.getBestCmap():
        raise ValueError("no letters")
    if font["OS/2"].fsType & 0xF == _RESTRICTED:
        raise ValueError("not to be embedded")
    for table in set(font.keys()) - _TABLES - {"GlyphOrder"}:
        del font[table]
    _name(font, face)
    blocks = tuple(sorted(font["OS/2"].getUnicodeRanges()))
    with file.open("wb") as target:
        font.save(target)
    return Font(str(file), 0, face.family, face.bold, face.italic, blocks)


def _name(font: object, face: EmbeddedFont) -> None:
    """Call a font what the deck calls it: subsets often have other names."""
    style = f"{'Bold' * face.bold} {'Italic' * face.italic}".strip() or "Regular"
    names = font["name"]  # type: ignore[index]
    for number in _FAMILIES:
        names.removeNames(nameID=number)
    plain = "".join(char for char in face.family if char.isascii() and char.isalnum())
    said = {
        _FAMILY: face.family,
        _STYLE: style,
        _FULL: f"{face.family} {style}",
        _POSTSCRIPT: f"{plain or 'Own'}-{style.replace(' ', '')}",
    }
    for number, text in said.items():
        names.removeNames(nameID=number)
        names.setName(text, number, 3, 1, 0x409)
    os2, head = font["OS/2"], font["head"]  # type: ignore[index]
    bits = (0x20 if face.bold else 0) | (0x1 if face.italic else 0)
    os2.fsSelection = os2.fsSelection & ~0x61 | (bits or 0x40)
    os2.usWeightClass = 700 if face.bold else 400
    head.macStyle = (1 if face.bold else 0) | (2 if face.italic else 0)

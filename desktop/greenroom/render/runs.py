"""Text that its own font cannot show, given a font that can, in a copy of a deck.

The built-in renderer draws each run with one font and has no fallback: what that font lacks
becomes boxes. So a run is cut where the font must change, and each piece names its font.
"""

import re
import shutil
from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

from lxml import etree

from greenroom.render.coverage import UNSURE, Coverage, segments
from greenroom.render.fonts import Font
from greenroom.render.typefaces import Face, Families, alias, faces_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FOLDERS = ("ppt/slides/", "ppt/slideLayouts/", "ppt/slideMasters/", "ppt/diagrams/", "ppt/charts/")


_TYPEFACE = re.compile(rb'typeface="([^"+][^"]*)"')


class Covered(NamedTuple):
    """A deck whose runs name fonts that have their characters, and the faces for those fonts."""

    deck: BytesIO
    faces: list[Face]


def cover(
    deck: BytesIO, faces: Sequence[Face], present: Families, fonts: Sequence[Font]
) -> Covered:
    """Have each run of the deck drawn with a font that has its characters, where one is here.

    `faces` are those that the deck gets for the families that it names.
    """
    text = _text(deck)
    given = {face.family for face in faces}
    unsure = bool(UNSURE.search(text))
    if not unsure and not any(name.startswith(alias("")) for name in given):
        return Covered(deck, [])
    coverage = Coverage(fonts if unsure else (), text)
    regular = {face.family: face.font for face in faces if not (face.bold or face.italic)}
    used: dict[str, Font] = {}
    made = BytesIO()
    with ZipFile(deck) as source, ZipFile(made, "w") as target:
        for entry in source.infolist():
            if not entry.filename.endswith(".xml"):
                with source.open(entry) as old, target.open(entry.filename, "w") as new:
                    shutil.copyfileobj(old, new)
                continue
            content = _renamed(source.read(entry), given)
            if (
                unsure
                and _holds_text(entry.filename)
                and UNSURE.search(content.decode("utf-8", "replace"))
            ):
                content = _covered(content, regular, coverage, used)
            target.writestr(entry.filename, content)
    extra = [
        face
        for name, font in used.items()
        for face in faces_of(name, present.get(font.family.lower(), {}) | {(False, False): font})
    ]
    return Covered(made, extra)


def _renamed(content: bytes, given: set[str]) -> bytes:
    """One part with the families that are drawn by another name called by that."""

    def rename(found: re.Match[bytes]) -> bytes:
        name = alias(found[1].decode(errors="replace"))
        return b'typeface="%s"' % name.encode() if name in given else found[0]

    return _TYPEFACE.sub(rename, content)


def _holds_text(name: str) -> bool:
    return name.startswith(_FOLDERS) and name.endswith(".xml")


def _text(deck: BytesIO) -> str:
    """Everything in the parts that hold text, markup included."""
    with ZipFile(deck) as archive:
        parts = (archive.read(name) for name in archive.namelist() if _holds_text(name))
        return "".join(part.decode("utf-8", "replace") for part in parts)


def _covered(
    content: bytes, regular: dict[str, Font], coverage: Coverage, used: dict[str, Font]
) -> bytes:
    """One part with its runs cut; `used` gains the fonts that they name."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    for run in list(root.iter(f"{_A}r")):
        text = run.findtext(f"{_A}t") or ""
        if not UNSURE.search(text):
            continue
        latin = run.find(f"{_A}rPr/{_A}latin")
        own = regular.get(latin.get("typeface", "")) if latin is not None else None
        pieces = segments(text, own, coverage, regular.values())
        for piece, font in pieces:
            run.addprevious(_piece(run, piece, font, used))
        run.getparent().remove(run)
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))


def _piece(
    run: etree._Element, text: str, font: Font | None, used: dict[str, Font]
) -> etree._Element:
    """A run like `run` with this text, in this font or in its own."""
    piece = deepcopy(run)
    piece.tail = None
    words = piece.find(f"{_A}t")
    assert words is not None
    words.text = text
    if font is not None:
        family = alias(font.family)
        used[family] = font
        _name_font(piece, family)
    return piece


def _name_font(run: etree._Element, family: str) -> None:
    """Have a run ask for a family; where elements stand in a run's properties is laid down."""
    properties = run.find(f"{_A}rPr")
    if properties is None:
        properties = etree.Element(f"{_A}rPr")
        run.insert(0, properties)
    for old in properties.findall(f"{_A}latin"):
        properties.remove(old)
    later = {
        f"{_A}{name}"
        for name in ("ea", "cs", "sym", "hlinkClick", "hlinkMouseOver", "rtl", "extLst")
    }
    place = next((at for at, child in enumerate(properties) if child.tag in later), len(properties))
    properties.insert(place, etree.Element(f"{_A}latin", typeface=family))

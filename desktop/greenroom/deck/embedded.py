"""The fonts that a deck carries, in Embedded OpenType files.

PowerPoint packs the letters in a compression of its own (MicroType Express), which no library for
Python undoes; most other programs leave them as they are.
"""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from greenroom.deck.first import main_part
from greenroom.deck.parts import Parts
from greenroom.deck.xml import NS, RELATIONSHIP

_STYLES = {
    "regular": (False, False),
    "bold": (True, False),
    "italic": (False, True),
    "boldItalic": (True, True),
}
_LARGEST = 16_000_000  # bytes of one; a Chinese font has ten
_MOST = 60

# The header of an EOT file (w3.org/Submission/EOT): its first fields, and the magic number's place.
_HEADER = struct.Struct("<LLLL")
_MAGIC, _MAGIC_AT = b"LP", 34
_COMPRESSED, _ENCRYPTED = 0x4, 0x10000000
_KEY = bytes(byte ^ 0x50 for byte in range(256))
_OPEN_TYPE = (b"\0\1\0\0", b"OTTO", b"true")


class EmbeddedFont(NamedTuple):
    """A face that a deck carries: the family that it is for, its style, and its part."""

    family: str
    bold: bool
    italic: bool
    part: str


def embedded_fonts(parts: Parts) -> Iterator[EmbeddedFont]:
    """The faces that the presentation lists and that are there."""
    presentation = main_part(parts)
    root = parts.xml(presentation) if presentation in parts else None
    links = parts.relationships(presentation)
    listed = root.findall("p:embeddedFontLst/p:embeddedFont", NS) if root is not None else []
    for entry in listed[:_MOST]:
        name = entry.find("p:font", NS)
        for style, (bold, italic) in _STYLES.items():
            face = entry.find(f"p:{style}", NS)
            link = links.get(face.get(f"{RELATIONSHIP}id", "")) if face is not None else None
            if name is not None and link and not link.external and link.target in parts:
                yield EmbeddedFont(name.get("typeface", ""), bold, italic, link.target)


def open_type(parts: Parts, part: str) -> bytes | None:
    """The OpenType font in an embedded one, as it is and not to be trusted.

    None where it is packed or is none.
    """
    entry = parts.entry(part)
    if entry is None or entry.file_size > _LARGEST or _is_packed(parts, part):
        return None
    data = parts.data(part)
    if _is_eot(data):
        _, size, _, flags = _HEADER.unpack_from(data)
        if not 0 < size < len(data):
            return None
        data = data[-size:]
        if flags & _ENCRYPTED:
            data = data.translate(_KEY)
    return data if data.startswith(_OPEN_TYPE) else None


def packed_fonts(parts: Parts) -> tuple[str, ...]:
    """The families whose letters the deck carries in the form that is not read."""
    packed = (one.family for one in embedded_fonts(parts) if _is_packed(parts, one.part))
    return tuple(dict.fromkeys(family for family in packed if family))


def _is_eot(start: bytes) -> bool:
    return start[_MAGIC_AT : _MAGIC_AT + len(_MAGIC)] == _MAGIC


def _is_packed(parts: Parts, part: str) -> bool:
    start = parts.data(part, most=_MAGIC_AT + len(_MAGIC))
    return _is_eot(start) and bool(_HEADER.unpack_from(start)[3] & _COMPRESSED)

"""The fonts on this machine, for renderers that have none of their own."""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from greenroom.files import write_whole

_BUNDLED = Path(__file__).parent.parent / "ui" / "resources" / "fonts"
_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
_LARGEST = 32_000_000  # bytes; the built-in renderer takes no more
_BOLD, _ITALIC = 1 << 5, 1 << 0  # bits of OS/2 fsSelection


class Font(msgspec.Struct, frozen=True):
    """One face on disk.

    `number` is its place in a collection. `blocks` are the numbers of the Unicode ranges that it
    says it covers (OpenType's OS/2 table); what it really holds only its character map tells.
    """

    file: str
    number: int
    family: str
    bold: bool
    italic: bool
    blocks: tuple[int, ...]


def fonts_here(index: Path) -> tuple[Font, ...]:
    """Every face on this machine and in the program, looked up in `index` if that is there.

    The index is written where it is not, in a folder that must be there: looking at 40 fonts takes
    a tenth of a second, at 3,000 several.
    """
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(index.read_bytes(), type=tuple[Font, ...])
    found = tuple(_look_at_all())
    write_whole(index, msgspec.json.encode(found))
    return found


def font_folders() -> tuple[Path, ...]:
    """Where this system keeps fonts."""
    home = Path.home()
    if sys.platform == "win32":
        own = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft/Windows/Fonts"
        return Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", own
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts"


def font_bytes(font: Font) -> bytes:
    """A font file with this face alone. Raises OSError."""
    content = Path(font.file).read_bytes()
    return _out_of_collection(content, font.number) if content[:4] == b"ttcf" else content


def _look_at_all() -> Iterator[Font]:
    for folder in (*font_folders(), _BUNDLED):
        for file in sorted(folder.rglob("*")):
            if file.suffix.lower() in _SUFFIXES:
                # What is broken or is none of the formats that these suffixes promise.
                with suppress(Exception):
                    yield from _faces(file)


def _faces(file: Path) -> Iterator[Font]:
    """The faces in a font file that have outlines."""
    from fontTools.ttLib import TTCollection, TTFont

    if file.stat().st_size > _LARGEST:
        return
    collection = file.suffix.lower() in (".ttc", ".otc")
    with file.open("rb") as content:  # closing one face of a collection would close them all
        fonts = TTCollection(content, lazy=True) if collection else (TTFont(content, lazy=True),)
        for number, font in enumerate(fonts):
            family = font["name"].getDebugName(1)
            if family and ("glyf" in font or "CFF " in font):
                os2 = font["OS/2"]
                bold, italic = bool(os2.fsSelection & _BOLD), bool(os2.fsSelection & _ITALIC)
                blocks = tuple(sorted(os2.getUnicodeRanges()))
                yield Font(str(file), number, family, bold, italic, blocks)


def _out_of_collection(content: bytes, number: int) -> bytes:
    """One face of a font collection as a file: its tables are copied, their offsets rewritten."""

    def word(at: int, size: int = 4) -> int:
        return int.from_bytes(content[at : at + size], "big")

    start = word(12 + 4 * number)
    tables = word(start + 4, 2)
    head = bytearray(content[start : start + 12 + 16 * tables])
    body = bytearray()
    for place in range(12, len(head), 16):
        offset, length = word(start + place + 8), word(start + place + 12)
        head[place + 8 : place + 12] = (len(head) + len(body)).to_bytes(4, "big")
        body += content[offset : offset + length] + bytes(-length % 4)
    return bytes(head + body)

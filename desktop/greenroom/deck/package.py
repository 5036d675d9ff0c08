"""The zip archive that a PowerPoint file is, bounded before anything in it is unpacked."""

import struct
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from greenroom.deck.kinds import damaged, refuse_other_archives
from greenroom.deck.limits import Limits, readable_size
from greenroom.errors import DeckError
from greenroom.phrase import phrase

# What zipfile raises for an entry that is not as its directory says.
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, ValueError, OSError)

LOOK_AT_IT = phrase("If it is a real deck, save it as a PDF and open that.")

_LONGEST_COMMENT = 65_536  # which an archive may end with


def open_archive(path: Path, limits: Limits) -> ZipFile:
    """The archive, found to be a presentation within the limits; nothing is unpacked.

    Raises DeckError.
    """
    archive = open_zip(path, limits)
    refuse_other_archives(archive, path)
    return archive


def open_zip(path: Path, limits: Limits) -> ZipFile:
    """Any zip archive within the limits; nothing is unpacked. Raises DeckError."""
    _refuse_long_directory(path, limits)
    try:
        archive = ZipFile(path)
    except BROKEN:
        raise damaged(path) from None
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries if is_xml(entry.filename)), default=0)
    if unpacked > limits.unpacked_bytes:
        what = phrase(
            "would unpack to {size}, more than is safe to open.", size=readable_size(unpacked)
        )
    elif unpacked > limits.ratio_from and unpacked > limits.ratio * path.stat().st_size:
        what = phrase(
            "would unpack to {n} times its size, more than is safe to open.",
            n=unpacked // path.stat().st_size,
        )
    elif largest > limits.part_bytes:
        what = phrase(
            "holds a single part of {size}, more than is safe to open.",
            size=readable_size(largest),
        )
    elif len(entries) > limits.entries:
        what = phrase("holds {n:,} parts, more than is safe to open.", n=len(entries))
    else:
        return archive
    archive.close()
    raise DeckError(what, file=path, remedy=LOOK_AT_IT)


def is_xml(name: str) -> bool:
    """Whether this part is XML, as far as its name tells."""
    return name.lower().endswith((".xml", ".rels"))


def _refuse_long_directory(path: Path, limits: Limits) -> None:
    """Raise DeckError for a list of entries too long to be read into memory.

    The end of central directory record (APPNOTE.TXT 4.3.16) says how long the list is, or that a
    zip64 record (4.3.14) does, which only archives of over 65,535 entries or 4 GB need.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _LONGEST_COMMENT - 22))
        tail = file.read()
    place = tail.rfind(b"PK\5\6")
    size = struct.unpack_from("<L", tail, place + 12)[0] if 0 <= place <= len(tail) - 22 else 0
    place = tail.rfind(b"PK\6\6")
    if size == 0xFFFFFFFF and 0 <= place <= len(tail) - 56:
        size = struct.unpack_from("<Q", tail, place + 40)[0]
    if size > limits.directory_bytes:
        what = phrase(
            "holds a list of parts that is {size} long, more than is safe to open.",
            size=readable_size(size),
        )
        raise DeckError(what, file=path, remedy=LOOK_AT_IT)

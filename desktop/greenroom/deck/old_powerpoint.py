"""How many slides a PowerPoint 97-2003 file has, by [MS-PPT]; runs in the child process only.

LibreOffice converts such files, and may lose slides of a damaged one without a word.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

import olefile  # type: ignore[import-untyped]

_DOCUMENT = 0x03E8
_SLIDE_LIST = 0x0FF0  # instance 0 is the slides, 1 the masters, 2 the notes
_SLIDE = 0x03F3
_HEADER = 8
_MOST_EDITS = 10_000


def slide_count(path: Path) -> int | None:
    """The number of slides, or None where the file does not say it as it should."""
    try:
        with olefile.OleFileIO(path) as ole:
            user = ole.openstream("Current User").read()
            data = ole.openstream("PowerPoint Document").read()
        return _slides(data, _document(data, struct.unpack_from("<L", user, 16)[0]))
    except (OSError, struct.error, KeyError, IndexError, ValueError):
        return None


def _document(data: bytes, edit: int) -> int:
    """Where the document is, by the newest edit and, for what that left alone, those before it."""
    places: dict[int, int] = {}
    documents = []
    for _ in range(_MOST_EDITS):
        # UserEditAtom: the edit before it, its directory of objects, and the document among them
        before, directory, document = struct.unpack_from("<LLL", data, edit + _HEADER + 8)
        documents.append(document)
        places = dict(_objects(data, directory)) | places
        if not before or before == edit:
            break
        edit = before
    return places[documents[0]]


def _objects(data: bytes, directory: int) -> Iterator[tuple[int, int]]:
    """Number and place of each object in a PersistDirectoryAtom: runs of consecutive numbers."""
    _, _, length = _header(data, directory)
    place, end = directory + _HEADER, directory + _HEADER + length
    while place < end:
        run = struct.unpack_from("<L", data, place)[0]
        first, count = run & 0xFFFFF, run >> 20
        for index, offset in enumerate(struct.unpack_from(f"<{count}L", data, place + 4)):
            yield first + index, offset
        place += 4 + 4 * count


def _slides(data: bytes, document: int) -> int | None:
    """The slides that a DocumentContainer lists."""
    if _header(data, document)[0] != _DOCUMENT:
        return None
    for kind, instance, place in _children(data, document):
        if kind == _SLIDE_LIST and instance == 0:
            return sum(child == _SLIDE for child, _, _ in _children(data, place))
    return 0


def _children(data: bytes, container: int) -> Iterator[tuple[int, int, int]]:
    """Kind, instance and place of each record in a container."""
    place = container + _HEADER
    end = place + _header(data, container)[2]
    while place + _HEADER <= end:
        kind, instance, length = _header(data, place)
        yield kind, instance, place
        place += _HEADER + length


def _header(data: bytes, place: int) -> tuple[int, int, int]:
    """Kind, instance and length of a record."""
    version, kind, length = struct.unpack_from("<HHL", data, place)
    return kind, version >> 4, length

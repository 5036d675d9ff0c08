"""The zip archive that a PowerPoint file is: bounded before anything is unpacked, then by parts."""

import posixpath
import re
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from greenroom.deck.kinds import damaged, refuse_other_archives
from greenroom.deck.limits import Limits, readable_size
from greenroom.errors import DeckError

# What zipfile raises for an entry that is not as its directory says.
BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, struct.error, ValueError, OSError)

_CHUNK = 65_536
_ENCRYPTED = 1  # bit 0 of an entry's flags

# ISO/IEC 29500 part 1 (Strict) spells each namespace of part 4 (Transitional) like this.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")

_LOOK_AT_IT = "If it is a real deck, save it as a PDF and open that."


class Relationship(NamedTuple):
    """What a part refers to: the last word of its type, and a part's name or an address outside."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of an open archive, under names without regard to case.

    `damage` has the names of parts that were asked for and could not be read whole.
    """

    def __init__(self, archive: ZipFile, path: Path, limits: Limits) -> None:
        self.damage: set[str] = set()
        self._archive = archive
        self._path = path
        self._limits = limits
        self._entries = {_plain(entry.filename): entry for entry in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._entries

    def entries(self) -> list[ZipInfo]:
        """The directory's word on each part."""
        return list(self._entries.values())

    def entry(self, name: str) -> ZipInfo | None:
        """The directory's word on a part, or None where there is no such part."""
        return self._entries.get(_plain(name))

    def data(self, name: str) -> bytes:
        """The bytes of a part, as many as can be unpacked and never more than it claims."""
        entry = self._entries.get(_plain(name))
        if entry is None:
            return b""
        if entry.flag_bits & _ENCRYPTED:
            raise DeckError(
                "is a zip archive with a password.",
                file=self._path,
                remedy="Unpack it with its password, and open the presentation in it.",
            )
        chunks: list[bytes] = []
        try:
            if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the only ones that OPC has
                raise NotImplementedError
            with self._archive.open(entry) as part:
                # Read whole, an entry that claims little may unpack to 2 GB before it is cut.
                while chunk := part.read(_CHUNK):
                    chunks.append(chunk)
        except BROKEN:
            self.damage.add(name)
        return b"".join(chunks)

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part, Transitional; of a damaged one what can be made out, or None.

        Raises DeckError for a document type definition: no program puts one into a deck, and it
        is how files make a reader fetch or swell.
        """
        data = _transitional(self.data(name))
        if not data:
            self.damage.add(name)
            return None
        if b"<!DOCTYPE" in data:
            raise DeckError(
                "holds a document type definition, which real decks do not, and is not opened.",
                file=self._path,
                remedy=_LOOK_AT_IT,
            )
        try:
            return etree.fromstring(data, _parser(recover=False))
        except etree.XMLSyntaxError as error:
            if error.lineno == 0:  # how lxml reports that libxml2 was refused memory
                raise MemoryError from None
        self.damage.add(name)
        return etree.fromstring(data, _parser(recover=True))

    def relationships(self, name: str) -> Mapping[str, Relationship]:
        """What a part refers to, by relationship id."""
        rels = rels_of(name)
        root = self.xml(rels) if rels in self else None
        found = root.iterchildren("{*}Relationship") if root is not None else ()
        return {element.get("Id", ""): relationship(element, name) for element in found}

    def related(self, name: str, kind: str) -> str | None:
        """The first part of this kind that a part refers to and that is there."""
        found = (link.target for link in self.relationships(name).values() if link.kind == kind)
        return next((target for target in found if target in self), None)


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
        what = f"would unpack to {readable_size(unpacked)}"
    elif unpacked > limits.ratio_from and unpacked > limits.ratio * path.stat().st_size:
        what = f"would unpack to {unpacked // path.stat().st_size} times its size"
    elif largest > limits.part_bytes:
        what = f"holds a single part of {readable_size(largest)}"
    elif len(entries) > limits.entries:
        what = f"holds {len(entries):,} parts"
    else:
        return archive
    archive.close()
    raise _unsafe(what, path)


def is_xml(name: str) -> bool:
    """Whether this part is XML, as far as its name tells."""
    return name.lower().endswith((".xml", ".rels"))


def _refuse_long_directory(path: Path, limits: Limits) -> None:
    """Raise DeckError for a list of entries too long to be read into memory.

    The end of central directory record (APPNOTE.TXT 4.3.16) says how long the list is, or that a
    zip64 record (4.3.14) does, which only archives of over 65,535 entries or 4 GB need.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _CHUNK - 22))
        tail = file.read()
    place = tail.rfind(b"PK\5\6")
    size = struct.unpack_from("<L", tail, place + 12)[0] if 0 <= place <= len(tail) - 22 else 0
    place = tail.rfind(b"PK\6\6")
    if size == 0xFFFFFFFF and 0 <= place <= len(tail) - 56:
        size = struct.unpack_from("<Q", tail, place + 40)[0]
    if size > limits.directory_bytes:
        raise _unsafe(f"holds a list of parts that is {readable_size(size)} long", path)


def _unsafe(what: str, path: Path) -> DeckError:
    """The error for a deck that is too much of something."""
    return DeckError(f"{what}, more than is safe to open.", file=path, remedy=_LOOK_AT_IT)


def _plain(name: str) -> str:
    """A part's name as it is compared: without case, as slashes, from the archive's root."""
    return name.replace("\\", "/").lstrip("/").lower()


def _parser(*, recover: bool) -> etree.XMLParser:
    """A parser that fetches nothing, expands nothing and keeps its own limits on depth and size."""
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        remove_comments=True,
        remove_pis=True,
        recover=recover,
    )


def _transitional(data: bytes) -> bytes:
    """An XML part in UTF-8 and with Transitional namespaces."""
    if data.startswith(_UTF_16):
        text = data.decode("utf-16", errors="replace")
        data = _DECLARATION.sub("", text).encode("utf-8", errors="replace")
    return _STRICT.sub(_TRANSITIONAL, data)


def relationship(element: etree._Element, owner: str) -> Relationship:
    """One entry of a .rels part; its target counts from the folder of the part that owns it."""
    kind = element.get("Type", "").rsplit("/", 1)[-1]
    target = element.get("Target", "")
    if element.get("TargetMode") == "External":
        return Relationship(kind, target, external=True)
    folder = posixpath.dirname(owner)
    inside = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/")))
    return Relationship(kind, inside.lstrip("/"), external=False)


def rels_of(name: str) -> str:
    """The .rels part of a part: `ppt/a.xml` has `ppt/_rels/a.xml.rels`."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def rels_owner(name: str) -> str:
    """The part that a .rels part belongs to: `ppt/_rels/a.xml.rels` is of `ppt/a.xml`."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))

"""The parts of a PowerPoint file, each mended as far as can be: Transitional, UTF-8, well-formed.

They stand between a stranger's archive and the programs that expect one in order: python-pptx,
which reads the copy that `plain` makes of them, and the renderers, which draw that of `harmless`.
"""

import posixpath
from collections.abc import Iterable, Mapping
from copy import copy
from pathlib import Path
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from greenroom.deck.markup import parsed, recovered, transitional
from greenroom.deck.package import BROKEN, LOOK_AT_IT
from greenroom.errors import DeckError
from greenroom.phrase import phrase

_CHUNK = 65_536
_ENCRYPTED = 1  # bit 0 of an entry's flags


class Relationship(NamedTuple):
    """What a part refers to: the last word of its type, and a part's name or an address outside."""

    kind: str
    target: str
    external: bool


class Parts:
    """The parts of an open archive, under names without regard to case.

    `damage` has the names of parts that were asked for and could not be read whole.
    """

    def __init__(self, archive: ZipFile, path: Path) -> None:
        self.damage: set[str] = set()
        self.archive = archive
        self.path = path
        self._links: dict[str, dict[str, Relationship]] = {}
        self._entries = {_plain(entry.filename): entry for entry in archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._entries

    def narrowed(self, names: Iterable[str]) -> "Parts":
        """The same parts, as if there were no others than these."""
        wanted = {_plain(name) for name in names}
        some = copy(self)
        some._entries = {name: self._entries[name] for name in self._entries if name in wanted}
        return some

    def entries(self) -> list[ZipInfo]:
        """The directory's word on each part."""
        return list(self._entries.values())

    def entry(self, name: str) -> ZipInfo | None:
        """The directory's word on a part, or None where there is no such part."""
        return self._entries.get(_plain(name))

    def data(self, name: str, most: int | None = None) -> bytes:
        """The bytes of a part, as many as can be unpacked and never more than it claims.

        With `most`, the first so many.
        """
        entry = self._entries.get(_plain(name))
        if entry is None:
            return b""
        if entry.flag_bits & _ENCRYPTED:
            raise DeckError(
                phrase("is a zip archive with a password."),
                file=self.path,
                remedy=phrase("Unpack it with its password, and open the presentation in it."),
            )
        chunks: list[bytes] = []
        try:
            if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the only ones that OPC has
                raise NotImplementedError
            with self.archive.open(entry) as part:
                # Read whole, an entry that claims little may unpack to 2 GB before it is cut.
                while chunk := part.read(_CHUNK if most is None else most):
                    chunks.append(chunk)
                    if most is not None:
                        break
        except BROKEN:
            self.damage.add(name)
        return b"".join(chunks)

    def xml(self, name: str) -> etree._Element | None:
        """The root of an XML part, Transitional; of a damaged one what can be made out, or None.

        Raises DeckError for a document type definition: no program puts one into a deck, and it
        is how files make a reader fetch or swell.
        """
        data = transitional(self.data(name))
        if not data:
            self.damage.add(name)
            return None
        if b"<!DOCTYPE" in data:
            raise DeckError(
                phrase(
                    "holds a document type definition, which real decks do not, and is not opened."
                ),
                file=self.path,
                remedy=LOOK_AT_IT,
            )
        root = parsed(data)
        if root is None:
            self.damage.add(name)
            root = recovered(data)
        return root

    def relationships(self, name: str) -> Mapping[str, Relationship]:
        """What a part refers to, by relationship id."""
        if name not in self._links:
            rels = rels_of(name)
            root = self.xml(rels) if rels in self else None
            found = root.iterchildren("{*}Relationship") if root is not None else ()
            links = {element.get("Id", ""): relationship(element, name) for element in found}
            self._links[name] = links
        return self._links[name]

    def related(self, name: str, kind: str) -> str | None:
        """The first part of this kind that a part refers to and that is there."""
        found = (link.target for link in self.relationships(name).values() if link.kind == kind)
        return next((target for target in found if target in self), None)


def _plain(name: str) -> str:
    """A part's name as it is compared: without case, as slashes, from the archive's root."""
    return name.replace("\\", "/").lstrip("/").lower()


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

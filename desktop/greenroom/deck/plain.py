"""The copy of a PowerPoint file that python-pptx reads: all that has words, and all in order.

python-pptx gives up the whole file for one part that is damaged, missing or named in another way
than PowerPoint does: of 710 real decks it refused 147 that PowerPoint opens. The copy is made
part by part, so a damaged one costs what is in it, and what was lost is known.
"""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any, NamedTuple
from zipfile import ZipFile

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.oxml import CT_Relationships, CT_Types
from pptx.opc.packuri import PackURI

from greenroom.deck.first import main_part
from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits
from greenroom.deck.losses import losses
from greenroom.deck.mending import empty, mend
from greenroom.deck.parts import Parts
from greenroom.deck.problems import MISSING_SLIDE, UNREADABLE_SLIDE
from greenroom.deck.xml import NS, RELATIONSHIP, whole
from greenroom.errors import DeckError
from greenroom.phrase import phrase

_P = f"{{{NS['p']}}}"

# By the kind of a part, which is the relationship that leads to it: where words are, and what
# python-pptx must have.
_FOLLOWED = {
    "officeDocument": ("presProps",),
    "slide": ("slideLayout", "notesSlide", "chart", "chartEx", "diagramData"),
    "slideLayout": ("slideMaster",),
}
_NEEDED = {"slide": "slideLayout", "slideLayout": "slideMaster"}
_ONE = frozenset({"presProps", "slideLayout", "slideMaster", "notesSlide"})

_TYPES = {
    "officeDocument": CT.PML_PRESENTATION_MAIN,
    "slide": CT.PML_SLIDE,
    "slideLayout": CT.PML_SLIDE_LAYOUT,
    "slideMaster": CT.PML_SLIDE_MASTER,
    "notesSlide": CT.PML_NOTES_SLIDE,
    "chart": CT.DML_CHART,
}

# 1 to 56 inches in EMU, all that there is (ST_SlideSizeCoordinate).
_SMALLEST_SIZE, _LARGEST_SIZE = 914_400, 51_206_400


class Link(NamedTuple):
    """A relationship in the copy: its id, its kind and the name of the part that it leads to."""

    key: str
    kind: str
    target: str


class PlainCopy(NamedTuple):
    """The copy as a file, and a sentence for each thing that was damaged or missing."""

    file: BytesIO
    problems: tuple[str, ...]


def plain_copy(parts: Parts, limits: Limits) -> PlainCopy:
    """Copy the presentation. Raises DeckError where it cannot be made out or has no bounds."""
    name = main_part(parts)
    root = parts.xml(name) if name in parts else None
    if root is None or root.tag != f"{_P}presentation":
        raise damaged(parts.path)
    file, problems = BytesIO(), list[str]()
    with ZipFile(file, "w") as archive:
        copy = _Copy(parts, archive)
        slides = _slides(root, name, copy, problems, limits)
        links = [*slides, *copy.links(name, "officeDocument")]
        _mend_size(root)
        copy.finish(copy.write(root, "officeDocument", links))
    return PlainCopy(file, tuple(dict.fromkeys(problems)))


class _Copy:
    """An archive under construction, its parts under names of its own."""

    def __init__(self, parts: Parts, archive: ZipFile) -> None:
        self.parts = parts
        self.lost: set[str] = set()
        self._archive = archive
        self._types = CT_Types.new()
        self._names: dict[tuple[str, str], str] = {}

    def add(self, name: str, kind: str) -> str:
        """Copy a part and what it leads to, once; its name in the copy, empty where it is lost."""
        key = (name.lower(), kind)
        if key not in self._names:
            root = self.parts.xml(name) if name in self.parts else None
            if root is None:
                self.lost.add(name)
                root = empty(kind)
            else:
                mend(root, kind)
            known = root is not None
            self._names[key] = self.write(root, kind, self.links(name, kind)) if known else ""
        return self._names[key]

    def links(self, name: str, kind: str) -> Iterator[Link]:
        """Where a part leads to, as far as it is followed, and to what it must have."""
        found: set[str] = set()
        for key, link in self.parts.relationships(name).items():
            followed = link.kind in _FOLLOWED.get(kind, ()) and link.kind not in found & _ONE
            if followed and not link.external and link.target in self.parts:
                target = self.add(link.target, link.kind)
                if target:
                    found.add(link.kind)
                    yield Link(key, link.kind, target)
        needed = _NEEDED.get(kind)
        if needed and needed not in found:
            yield Link(needed, needed, self.add("", needed))

    def write(self, root: Any, kind: str, links: Iterable[Link]) -> str:
        """Write a part and its relationships; gives its name."""
        written = tuple(links)
        name = f"{kind}{len(self._archive.namelist())}.xml"
        self._archive.writestr(f"ppt/{name}", etree.tostring(root, encoding="UTF-8"))
        self._types.add_override(PackURI(f"/ppt/{name}"), _TYPES.get(kind, CT.XML))
        if written:
            self._archive.writestr(f"ppt/_rels/{name}.rels", _relationships(written))
        return f"/ppt/{name}"

    def finish(self, presentation: str) -> None:
        """Write what holds the archive together."""
        links = [Link("rId1", "officeDocument", presentation)]
        self._types.add_default("rels", CT.OPC_RELATIONSHIPS)
        self._archive.writestr("_rels/.rels", _relationships(links))
        self._archive.writestr("[Content_Types].xml", etree.tostring(self._types))


def _relationships(links: Iterable[Link]) -> bytes:
    """A .rels part."""
    root = CT_Relationships.new()
    for link in links:
        root.add_rel(link.key, f"{NS['r']}/{link.kind}", link.target)
    return bytes(etree.tostring(root))


def _slides(
    root: Any, name: str, copy: _Copy, problems: list[str], limits: Limits
) -> Iterator[Link]:
    """Copy the slides that are listed, in their order; what is not there leaves the list."""
    listed = root.findall("p:sldIdLst/p:sldId", NS)
    if len(listed) > limits.slides:
        raise DeckError(
            phrase(
                "has {n:,} slides, more than Greenroom opens ({most:,}).",
                n=len(listed),
                most=limits.slides,
            ),
            file=copy.parts.path,
            remedy=phrase("Open a deck with the slides of this talk alone."),
        )
    links, number = copy.parts.relationships(name), 0
    for entry in listed:
        key = entry.get(f"{RELATIONSHIP}id", "")
        link = links.get(key)
        if link is None or link.external or link.target not in copy.parts:
            entry.getparent().remove(entry)
            problems.append(MISSING_SLIDE.format())
            continue
        number += 1
        yield Link(key, "slide", copy.add(link.target, "slide"))
        if link.target in copy.lost:
            problems.append(UNREADABLE_SLIDE.format(number=number))
        else:
            problems += losses(copy.parts, number, link.target, limits)


def _mend_size(root: Any) -> None:
    """Take out a size that slides cannot have."""
    for element in root.findall("p:sldSz", NS):
        sides = (whole(element.get("cx")), whole(element.get("cy")))
        if not all(_SMALLEST_SIZE <= side <= _LARGEST_SIZE for side in sides):
            root.remove(element)

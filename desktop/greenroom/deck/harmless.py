"""A copy of a PowerPoint file for the programs that draw it: it leads nowhere and runs nothing.

It is also in the one form that all of them understand: Transitional, UTF-8, a presentation and
not a template or a show, damaged parts mended or gone.
"""

import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PureWindowsPath
from typing import IO
from zipfile import ZipFile, ZipInfo

from lxml import etree

from greenroom.deck.animation import let_leave
from greenroom.deck.first import FirstSlide, first_slide, needed
from greenroom.deck.limits import Limits
from greenroom.deck.mending import empty
from greenroom.deck.package import BROKEN, open_archive
from greenroom.deck.parts import Parts, relationship, rels_owner
from greenroom.deck.pictures import too_large
from greenroom.deck.xml import NS, RELATIONSHIP

_MAIN_TYPE = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:template|slideshow)"
    rb"|ms-powerpoint\.(?:presentation|template|slideshow)\.macroEnabled)\.main\+xml"
)
_PRESENTATION = (
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)

# By relationship: programs and controls, and what adds nothing to a still picture. Notes alone
# cost LibreOffice 200 of 530 MB for 300 slides.
_LEFT_OUT = frozenset(
    {
        "notesSlide",
        *("vbaProject", "wordVbaData", "control", "activeXControlBinary", "extensibility"),
        *("video", "audio", "media", "customXml", "customXmlProps"),
        *("core-properties", "extended-properties", "custom-properties", "thumbnail"),
    }
)
_FOLDERS_LEFT_OUT = ("docprops", "customxml", "customui")

# In a drawing, whatever does not point into the drawing itself, and what could run or swell.
_SUSPECT = re.compile(
    rb"""(?:href|src)\s*=\s*["']\s*(?!\#|data:)|url\(\s*["']?\s*(?!\#|data:)|@import"""
    rb"""|<!DOCTYPE|<!ENTITY|<script|<foreignObject""",
    re.I,
)
_DRAWINGS = (".svg", ".vml")
_MOST_DRAWING_BYTES = 20_000_000

_NOWHERE = "about:blank"  # where links lead: dropped, their words would change colour


def harmless_copy(source: Path, target: IO[bytes], limits: Limits) -> None:
    """Write a copy of the deck at `source` into `target`. Raises DeckError."""
    with open_archive(source, limits) as archive:
        _copy(Parts(archive, source), target, limits)


def harmless_first(source: Path, target: IO[bytes], limits: Limits) -> FirstSlide | None:
    """Write a copy with the first slide alone that is not hidden, and say which that is.

    Takes as long as that slide takes, however many follow. Raises DeckError.
    """
    with open_archive(source, limits) as archive:
        parts = Parts(archive, source)
        first = first_slide(parts)
        if first is not None:
            _copy(parts.narrowed(needed(parts, first.part)), target, limits)
    return first


def _copy(parts: Parts, target: IO[bytes], limits: Limits) -> None:
    """Write a copy of these parts."""
    with ZipFile(target, "w") as copy:
        entries = [entry for entry in parts.entries() if _is_wanted(entry)]
        rels = [entry for entry in entries if entry.filename.endswith(".rels")]
        kinds = _kinds(parts, rels)
        kept: dict[str, str] = {}
        for entry in entries:
            is_rels = entry.filename.endswith(".rels")
            if not is_rels and _copied(parts, entry, kinds, copy, limits):
                kept[entry.filename.lower()] = entry.filename
        for entry in rels:  # last: only now is it known where they may lead
            root = parts.xml(entry.filename)
            if root is not None:
                _keep_within(root, rels_owner(entry.filename), kept)
                copy.writestr(entry.filename, _written(root))


def _is_wanted(entry: ZipInfo) -> bool:
    """Whether a part can matter to what is drawn; its name must stay inside the archive."""
    path = PureWindowsPath(entry.filename)  # knows slashes of both kinds
    return not (
        entry.is_dir()
        or not path.parts
        or path.anchor
        or ".." in path.parts
        or path.parts[0].lower() in _FOLDERS_LEFT_OUT
    )


def _kinds(parts: Parts, rels: list[ZipInfo]) -> dict[str, str]:
    """What each part is, by its name in lower case: the relationship that leads to it."""
    owners = (rels_owner(entry.filename) for entry in rels)
    links = (link for owner in owners for link in parts.relationships(owner).values())
    return {link.target.lower(): link.kind for link in links if not link.external}


def _copied(
    parts: Parts, entry: ZipInfo, kinds: Mapping[str, str], copy: ZipFile, limits: Limits
) -> bool:
    """Write a part into the copy; False where it is left out."""
    name, kind = entry.filename, kinds.get(entry.filename.lower(), "")
    if kind in _LEFT_OUT:
        return False
    if name.lower().endswith(".xml"):
        return _copied_xml(parts, name, kind, copy)
    if name.lower().endswith(_DRAWINGS):
        if entry.file_size > _MOST_DRAWING_BYTES or _SUSPECT.search(parts.data(name)):
            return False
    elif kind == "image" and too_large(parts.archive, entry, limits):
        return False
    with suppress(*BROKEN), parts.archive.open(entry) as source, copy.open(name, "w") as part:
        shutil.copyfileobj(source, part)  # a damaged one is cut short; its slide is still drawn
    return True


def _copied_xml(parts: Parts, name: str, kind: str, copy: ZipFile) -> bool:
    """Write an XML part into the copy, or an empty one for a slide that is lost."""
    root = parts.xml(name)
    if root is not None:
        if kind == "slide":
            let_leave(root)
        _drop_missing(parts, name, root)
        copy.writestr(name, _MAIN_TYPE.sub(_PRESENTATION, _written(root)))
        return True
    stand_in = empty(kind)  # so that the pages drawn still match the slides
    if stand_in is not None:
        copy.writestr(name, _written(stand_in))
    return stand_in is not None


def _drop_missing(parts: Parts, name: str, root: etree._Element) -> None:
    """Take slides that are not there off the presentation's list, as the reader does."""
    links = parts.relationships(name) if root.find("p:sldIdLst", NS) is not None else {}
    for entry in root.findall("p:sldIdLst/p:sldId", NS):
        link = links.get(entry.get(f"{RELATIONSHIP}id", ""))
        if link is None or link.external or link.target not in parts:
            entry.getparent().remove(entry)


def _written(root: etree._Element) -> bytes:
    """An XML part as it goes into the copy."""
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))


def _keep_within(root: etree._Element, owner: str, kept: Mapping[str, str]) -> None:
    """Take out of a .rels part what leads outside, to parts left out, or nowhere."""
    for element in list(root.iterchildren("{*}Relationship")):
        link = relationship(element, owner)
        found = kept.get(link.target.lower())
        if link.external and link.kind == "hyperlink":
            element.set("Target", _NOWHERE)
        elif link.external or found is None:
            root.remove(element)
        else:  # part names ignore case, the drawing programs may not
            element.set("Target", f"/{found}")

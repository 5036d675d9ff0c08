"""Some slides of a deck, in a copy that is to be printed."""

import posixpath
import shutil
from collections.abc import Iterable, Iterator
from typing import IO
from zipfile import ZipFile

from lxml import etree

from greenroom.deck.pictures import pixels, shrunk

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PRESENTATION = "ppt/presentation.xml"

PICTURE_PIXELS = 2_500_000
"""Most of one picture: what a screen of 1,920 pixels shows, with some to spare for a part of it."""

PORTION_PIXELS = 60_000_000
"""Most of all pictures together. LibreOffice holds each in memory, at 3 bytes a pixel."""


def take_portion(deck: IO[bytes], target: IO[bytes], first: int, last: int) -> None:
    """Write a deck with the slides from `first` to `last` alone, numbered as before.

    The others' parts stay, but nothing leads to them, and they are not loaded. Large pictures
    become smaller ones: of 30 photos of 12 megapixels LibreOffice would need 1.3 GB.
    """
    with ZipFile(deck) as source, ZipFile(target, "w") as copy:
        root = _parsed(source.read(_spelled(source, _PRESENTATION)))
        dropped = _shorten(root, first, last)
        most = _most_pixels(source, _pictures_but_of(source, dropped))
        for entry in source.infolist():
            name = entry.filename
            if name.lower() == _PRESENTATION:
                copy.writestr(name, etree.tostring(root, encoding="UTF-8", standalone=True))
                continue
            with source.open(entry) as old:
                smaller = shrunk(old, most[name]) if name in most else None
            if smaller is not None:
                copy.writestr(name, smaller)
                continue
            with source.open(entry) as old, copy.open(name, "w") as new:
                shutil.copyfileobj(old, new)


def _shorten(root: etree._Element, first: int, last: int) -> set[str]:
    """Take the other slides out of a presentation; gives the relationships that led to them."""
    dropped = set()
    slides = root.findall(f"{_P}sldIdLst/{_P}sldId")
    for number, slide in enumerate(slides, start=1):
        parent = slide.getparent()
        if parent is not None and not first <= number <= last:
            dropped.add(slide.get(_R_ID, ""))
            parent.remove(slide)
    for name in ("custShowLst", "extLst"):  # both name slides: custom shows, sections
        for other in root.findall(f"{_P}{name}"):
            root.remove(other)
    root.set("firstSlideNum", str(int(root.get("firstSlideNum", "1")) + first - 1))
    return dropped


def _pictures_but_of(source: ZipFile, dropped: set[str]) -> set[str]:
    """The pictures that something leads to which is not one of the dropped slides."""
    owners = {
        _rels(target) for key, _, target in _links(source, _rels(_PRESENTATION)) if key in dropped
    }
    return {
        target
        for name in source.namelist()
        if name.endswith(".rels") and name not in owners
        for _, kind, target in _links(source, name)
        if kind == "image"
    }


def _most_pixels(source: ZipFile, pictures: Iterable[str]) -> dict[str, int]:
    """How many pixels each of the pictures may have: the small ones as many as they have."""
    sizes = {}
    for name in set(source.namelist()).intersection(pictures):
        with source.open(name) as content:
            sizes[name] = pixels(content)
    left, most = PORTION_PIXELS, PICTURE_PIXELS
    for others, size in zip(range(len(sizes), 0, -1), sorted(sizes.values()), strict=True):
        most = min(PICTURE_PIXELS, left // others)
        if size > most:
            break
        left -= size
    return {name: most for name, size in sizes.items() if size > most}


def _links(source: ZipFile, rels: str) -> Iterator[tuple[str, str, str]]:
    """Key, last word of the type and target of each of a part's relationships within the deck."""
    if rels not in source.namelist():
        return
    for link in _parsed(source.read(rels)).iterchildren("{*}Relationship"):
        if link.get("TargetMode") != "External":
            kind = link.get("Type", "").rpartition("/")[2]
            yield link.get("Id", ""), kind, link.get("Target", "").removeprefix("/")


def _rels(part: str) -> str:
    """The part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels"


def _spelled(source: ZipFile, name: str) -> str:
    """A part's name as it is spelled in this deck."""
    return next(entry for entry in source.namelist() if entry.lower() == name)


def _parsed(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))

"""Some slides of a deck, in a copy that is to be drawn."""

import shutil
from typing import IO
from zipfile import ZipFile

from lxml import etree

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PRESENTATION = "ppt/presentation.xml"


def take_portion(deck: IO[bytes], target: IO[bytes], first: int, last: int) -> None:
    """Write a deck with the slides from `first` to `last` alone, numbered as before.

    The others' parts stay, but nothing leads to them, and they are not loaded.
    """
    with ZipFile(deck) as source, ZipFile(target, "w") as copy:
        for entry in source.infolist():
            if entry.filename.lower() == _PRESENTATION:
                copy.writestr(entry.filename, _shortened(source.read(entry), first, last))
            else:
                with source.open(entry) as old, copy.open(entry.filename, "w") as new:
                    shutil.copyfileobj(old, new)


def _shortened(content: bytes, first: int, last: int) -> bytes:
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    slides = root.findall(f"{_P}sldIdLst/{_P}sldId")
    for number, slide in enumerate(slides, start=1):
        parent = slide.getparent()
        if parent is not None and not first <= number <= last:
            parent.remove(slide)
    for name in ("custShowLst", "extLst"):  # both name slides: custom shows, sections
        for other in root.findall(f"{_P}{name}"):
            root.remove(other)
    root.set("firstSlideNum", str(int(root.get("firstSlideNum", "1")) + first - 1))
    return bytes(etree.tostring(root, encoding="UTF-8", standalone=True))

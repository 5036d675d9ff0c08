"""The zip archive that a PowerPoint file is: bounded, and put into the one form that is read.

python-pptx refuses what PowerPoint opens: Strict Open XML (83 of 710 real decks), templates and
shows (57), and relationships to parts that are not there. All three are put right in a copy.
"""

import posixpath
import re
import shutil
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from greenroom.deck.kinds import damaged, refuse_other_archives
from greenroom.deck.limits import Limits, readable_size
from greenroom.errors import DeckError

KeepRelationship = Callable[[str, bool], bool]
"""Whether to keep a relationship, given the last word of its type and whether it leads outside."""

# ISO/IEC 29500 part 1 (Strict) spells each namespace of part 4 (Transitional) like this.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
_TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

_MAIN_TYPE = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.presentationml\.(?:template|slideshow)"
    rb"|ms-powerpoint\.(?:template|slideshow)\.macroEnabled)\.main\+xml"
)
_PRESENTATION = (
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)

_TEXT_PARTS = frozenset(
    {
        *("officeDocument", "slide", "slideLayout", "slideMaster"),
        *("notesSlide", "notesMaster", "chart", "diagramData"),
    }
)


def open_archive(path: Path, limits: Limits) -> ZipFile:
    """The archive, found to be a presentation within the limits; nothing is unpacked.

    Raises DeckError.
    """
    try:
        archive = ZipFile(path)
    except (BadZipFile, OSError, ValueError, NotImplementedError):
        raise damaged(path) from None
    refuse_other_archives(archive, path)
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    largest = max((entry.file_size for entry in entries if _is_xml(entry.filename)), default=0)
    if unpacked > limits.unpacked_bytes:
        what = f"would unpack to {readable_size(unpacked)}"
    elif unpacked > limits.ratio_from and unpacked > limits.ratio * path.stat().st_size:
        what = f"would unpack to {unpacked // path.stat().st_size} times its size"
    elif largest > limits.part_bytes:
        what = f"holds a single part of {readable_size(largest)}"
    elif len(entries) > limits.entries:
        what = f"holds {len(entries)} parts"
    else:
        return archive
    raise DeckError(
        f"{what}, more than is safe to open.",
        file=path,
        remedy="If it is a real deck, save it as a PDF and open that.",
    )


def only_text(kind: str, external: bool) -> bool:
    """Keep what leads to text; pictures, films and sounds stay packed."""
    return kind in _TEXT_PARTS and not external


def nothing_external(kind: str, external: bool) -> bool:
    """Keep all but what a program that draws the deck could fetch from elsewhere."""
    return kind == "hyperlink" or not external


def rewrite(archive: ZipFile, target: IO[bytes], keep: KeepRelationship, *, media: bool) -> None:
    """Write the archive to `target` in Transitional form, with the relationships kept by `keep`.

    Without `media`, parts that are not XML are left out. Raises BadZipFile, zlib.error, EOFError,
    RuntimeError or NotImplementedError where an XML part cannot be unpacked.
    """
    names = {name.lower(): name for name in archive.namelist()}
    with ZipFile(target, "w") as copy:
        for name in dict.fromkeys(archive.namelist()):
            entry = archive.getinfo(name)
            if name.endswith(".rels"):
                copy.writestr(name, _relationships(archive.read(entry), name, names, keep))
            elif _is_xml(name):
                copy.writestr(name, _transitional(archive.read(entry)))
            elif media and not entry.is_dir():
                _copy_media(archive, entry, copy)


def _is_xml(name: str) -> bool:
    """Whether this part is XML, as far as its name tells."""
    return name.lower().endswith((".xml", ".rels"))


def _transitional(data: bytes) -> bytes:
    """An XML part with Transitional namespaces, and a template's type changed to a deck's."""
    return _MAIN_TYPE.sub(_PRESENTATION, _STRICT.sub(_TRANSITIONAL, data))


def _relationships(
    data: bytes, name: str, names: Mapping[str, str], keep: KeepRelationship
) -> bytes:
    """A .rels part without the relationships that dangle or are not wanted."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(_transitional(data), parser)
    folder = posixpath.dirname(posixpath.dirname(name))
    for relationship in list(root.iterchildren("{*}Relationship")):
        external = relationship.get("TargetMode") == "External"
        target = posixpath.normpath(posixpath.join("/", folder, relationship.get("Target", "")))
        found = names.get(target.lstrip("/").lower())
        if not (external or found) or not keep(_kind(relationship), external):
            root.remove(relationship)
        elif found and f"/{found}" != target:  # part names ignore case, zip archives do not
            relationship.set("Target", f"/{found}")
    return bytes(etree.tostring(root))


def _kind(relationship: etree._Element) -> str:
    """The last word of a relationship's type: slide, image, hyperlink."""
    return str(relationship.get("Type", "")).rsplit("/", 1)[-1]


def _copy_media(archive: ZipFile, entry: ZipInfo, copy: ZipFile) -> None:
    """Copy a picture, film or font; a damaged one is cut short, its slide is still worth having."""
    try:
        with archive.open(entry) as source, copy.open(entry.filename, "w") as part:
            shutil.copyfileobj(source, part)
    except (BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError):
        return

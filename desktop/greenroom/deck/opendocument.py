"""OpenDocument presentations, and StarOffice's before them; runs in the child process only.

LibreOffice gets a copy that leads nowhere outside: it would fetch a linked picture, film, sound or
list of colours as soon as it opens the file.
"""

import re
from pathlib import Path
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from lxml import etree

from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits, readable_size
from greenroom.deck.package import open_zip
from greenroom.errors import DeckError
from greenroom.phrase import phrase

_MANIFEST = "META-INF/manifest.xml"
# Programs, and settings such as the address of a list of colours: not needed to show slides.
_LEFT_OUT = ("Basic/", "Scripts/", "Configurations2/", "Thumbnails/", "settings.xml")
# An address with a scheme, or a path that leaves the archive.
_OUTSIDE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|[/\\]|\.\.[/\\])", re.IGNORECASE)
_SAVE_AGAIN = phrase("Save a copy without the password in LibreOffice, and open that.")


def copy_archive(source: Path, target: Path, limits: Limits) -> int:
    """Write a copy of an .odp that leads nowhere outside; gives the number of slides.

    Raises DeckError.
    """
    slides = 0
    try:
        with open_zip(source, limits) as archive, ZipFile(target, "w") as copy:
            for entry in archive.infolist():
                if entry.is_dir() or entry.filename.startswith(_LEFT_OUT):
                    continue
                data = archive.read(entry)
                if entry.filename.endswith(".xml"):
                    root = _parsed(data, source)
                    _refuse_encrypted(root, source)
                    slides += _slides(root) if entry.filename == "content.xml" else 0
                    data = _without_links(root)
                # The mimetype comes first and as it is, or the format is not recognised.
                copy.writestr(entry.filename, data, compress_type=ZIP_STORED)
    except (BadZipFile, EOFError, NotImplementedError, RuntimeError):
        raise damaged(source) from None
    return slides


def copy_flat(source: Path, target: Path, limits: Limits) -> int:
    """The same for an .fodp, which is a single XML file."""
    size = source.stat().st_size
    if size > limits.part_bytes:
        raise DeckError(
            phrase(
                "is a single part of {size}, more than is safe to open.", size=readable_size(size)
            ),
            file=source,
            remedy=phrase("Save it as .odp or as a PDF, and open that."),
        )
    root = _parsed(source.read_bytes(), source)
    target.write_bytes(b'<?xml version="1.0" encoding="UTF-8"?>\n' + _without_links(root))
    return _slides(root)


def _parsed(data: bytes, source: Path) -> etree._Element:
    """The root of an XML part. What its document type declares is neither fetched nor expanded."""
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if error.lineno == 0:  # how lxml reports that libxml2 was refused memory
            raise MemoryError from None
        raise damaged(source) from None


def _without_links(root: etree._Element) -> bytes:
    """An XML part without what leads outside. The link of a word, followed by a click, may stay."""
    for element in root.iter("*"):
        if etree.QName(element).localname == "a":
            continue
        for name, value in list(element.attrib.items()):
            if str(name).endswith("}href") and _OUTSIDE.match(str(value)):
                del element.attrib[name]
    for entry in root.findall("{*}file-entry"):
        if any(str(value).startswith(_LEFT_OUT) for value in entry.attrib.values()):
            root.remove(entry)
    return bytes(etree.tostring(root, encoding="UTF-8"))


def _refuse_encrypted(root: etree._Element, source: Path) -> None:
    """Raise DeckError for a manifest that speaks of encryption."""
    if next(root.iter("{*}encryption-data"), None) is not None:
        raise DeckError(
            phrase("is an OpenDocument file with a password, which only LibreOffice can open."),
            file=source,
            remedy=_SAVE_AGAIN,
        )


def _slides(root: etree._Element) -> int:
    """The number of slides in the content."""
    body = next(root.iter("{*}body"), None)
    return 0 if body is None else sum(1 for _ in body.iter("{*}page"))

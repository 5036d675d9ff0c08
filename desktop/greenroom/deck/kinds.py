"""What a file really is, judged by its bytes and not by its name."""

import mmap
from collections.abc import Collection
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

from greenroom.errors import DeckError
from greenroom.phrase import Phrase, phrase

Kind = Literal[
    "powerpoint", "pdf", "locked", "old powerpoint", "opendocument", "flat opendocument", "keynote"
]
"""`locked` is a PowerPoint file of any age inside an encrypted envelope."""

POWERPOINT_SUFFIXES = frozenset({".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"})

# What to call each kind that has a name of its own, and that name.
_NAMES: dict[Kind, tuple[Phrase, str]] = {
    "pdf": (phrase("a PDF"), ".pdf"),
    "old powerpoint": (phrase("an old PowerPoint file (1997 to 2003)"), ".ppt"),
    "opendocument": (phrase("an OpenDocument presentation"), ".odp"),
    "flat opendocument": (phrase("a flat OpenDocument presentation"), ".fodp"),
    "keynote": (phrase("a Keynote file"), ".key"),
}

_SAVE_AGAIN = phrase("Save it as .pptx or as a PDF, and open that.")
_FETCH_AGAIN = phrase("Copy or download it again, or save it again in the program that made it.")
_EXPORT = phrase(
    "In Keynote choose File > Export To > PowerPoint, and open the file that it writes."
)

# How a file starts, and what that makes it.
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"fLaC", phrase("an audio recording")),
    (b"ID3", phrase("an audio recording")),
    (b"OggS", phrase("an audio recording")),
    (b"RIFF", phrase("an audio or video recording")),
    (b"\x89PNG", phrase("a picture")),
    (b"\xff\xd8\xff", phrase("a picture")),
    (b"GIF8", phrase("a picture")),
    (b"{\\rtf", phrase("a text document")),
    (b"<!DOCTYPE html", phrase("a web page")),
    (b"<html", phrase("a web page")),
)
_GIT_LFS = b"version https://git-lfs"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FLAT = (b"office:document", b".opendocument.presentation")

# How the first name in a PowerPoint archive starts.
_PLAIN = (b"[Content_Types].xml", b"_rels/", b"ppt/", b"docProps/")

# A name inside a zip archive, and what that makes it.
_ARCHIVES: tuple[tuple[str, Kind], ...] = (
    ("Index/", "keynote"),
    ("Index.zip", "keynote"),
    ("index.apxl", "keynote"),
    ("content.xml", "opendocument"),
)
_OTHER_ARCHIVES = (
    ("word/", phrase("a Word document")),
    ("xl/", phrase("an Excel workbook")),
)

# The media types of OpenDocument and of StarOffice before it that are presentations.
_PRESENTATIONS = (
    b"application/vnd.oasis.opendocument.presentation",
    b"application/vnd.sun.xml.impress",
)


_LONGEST_TYPE = 100


def is_pdf(path: Path) -> bool:
    """Whether the first bytes are those of a PDF; a file that cannot be read is judged by its name.

    Readers accept some rubbish before them.
    """
    try:
        with path.open("rb") as file:
            return b"%PDF-" in file.read(1024)
    except OSError:
        return path.suffix.lower() == ".pdf"


def is_plain(path: Path) -> bool:
    """Whether the first bytes are those of a PDF or of most PowerPoint files; else look closer.

    Raises OSError.
    """
    with path.open("rb") as file:
        head = file.read(1024)
    return b"%PDF-" in head or (head.startswith(b"PK\3\4") and head[30:].startswith(_PLAIN))


def recognise(path: Path) -> Kind:
    """What this file is; of an archive only the list of its parts is read.

    Raises DeckError, with a line for the user, for what is no deck. A deck of another kind under
    the name of a PowerPoint file or a PDF is refused too: nobody else could open it either.
    """
    with path.open("rb") as file:
        head = file.read(4096)
    if not head:
        raise DeckError(phrase("is empty (0 bytes)."), file=path, remedy=_FETCH_AGAIN)
    if b"%PDF-" in head[:1024]:
        kind: Kind = "pdf"
    elif head.startswith(b"PK"):
        kind = _archive_kind(path)
    elif head.startswith(_OLE2):
        kind = _old_or_locked(path)
    elif all(mark in head for mark in _FLAT):
        kind = "flat opendocument"
    else:
        raise _wrong(head, path)
    _refuse_other_name(kind, path)
    return kind


def unconvertible(kind: Kind, path: Path, why: str) -> DeckError:
    """The error for a deck that only LibreOffice could make readable, and did not; `why` is the
    rest of a sentence."""
    remedy = _EXPORT if kind == "keynote" else _SAVE_AGAIN
    what = phrase("is {what}, {why}.", what=_NAMES[kind][0], why=why)
    return DeckError(what, file=path, remedy=remedy)


def refuse_other_archives(archive: ZipFile, path: Path) -> None:
    """Raise DeckError unless this zip archive is a PowerPoint presentation."""
    kind = _kind_by_names(archive.namelist(), path)
    if kind != "powerpoint":
        raise DeckError(phrase("is {what}.", what=_NAMES[kind][0]), file=path, remedy=_SAVE_AGAIN)


def damaged(path: Path) -> DeckError:
    """The error for a deck that starts well and cannot be read to its end."""
    return DeckError(phrase("is damaged or cut short."), file=path, remedy=_FETCH_AGAIN)


def _archive_kind(path: Path) -> Kind:
    """What a zip archive is."""
    try:
        with ZipFile(path) as archive:
            kind = _kind_by_names(archive.namelist(), path)
            named = b""
            if "mimetype" in archive.namelist():
                with archive.open("mimetype") as part:
                    named = part.read(_LONGEST_TYPE)  # it may claim gigabytes
    except DeckError:
        raise
    except Exception:  # zipfile raises a dozen kinds for what is not in order
        raise damaged(path) from None
    if kind == "opendocument" and named and not named.startswith(_PRESENTATIONS):
        raise DeckError(
            phrase("is an OpenDocument file, but not a presentation."),
            file=path,
            remedy=phrase("Open the presentation itself."),
        )
    return kind


def _kind_by_names(names: Collection[str], path: Path) -> Kind:
    """What a zip archive is by the names in it. Raises DeckError for what is no deck."""
    if "[Content_Types].xml" in names and any(name.startswith("ppt/") for name in names):
        return "powerpoint"
    if any(name.endswith((".iwpv2", ".iwph")) for name in names):
        raise DeckError(phrase("is a Keynote file with a password."), file=path, remedy=_EXPORT)
    for start, kind in _ARCHIVES:
        if any(name.startswith(start) for name in names):
            return kind
    for start, what in _OTHER_ARCHIVES:
        if any(name.startswith(start) for name in names):
            raise DeckError(
                phrase("is {what}, not a presentation.", what=what),
                file=path,
                remedy=phrase("Open the presentation itself."),
            )
    raise DeckError(
        phrase("is a zip archive without a presentation in it."),
        file=path,
        remedy=phrase("Unpack it and open the .pptx or .pdf."),
    )


def _refuse_other_name(kind: Kind, path: Path) -> None:
    """Raise DeckError where the file's name promises something else."""
    suffix = path.suffix.lower()
    if kind in _NAMES and suffix in POWERPOINT_SUFFIXES:
        what, right = _NAMES[kind]
        raise DeckError(
            phrase(
                "is {what} under the name of another kind ({suffix}).", what=what, suffix=suffix
            ),
            file=path,
            remedy=phrase("Rename it to {name} and open it again.", name=right),
        )
    if kind != "pdf" and suffix == ".pdf":
        what, right = _NAMES.get(kind, (phrase("a PowerPoint file"), ".pptx"))
        raise DeckError(
            phrase("is not a PDF but {what}.", what=what),
            file=path,
            remedy=phrase("Rename it to {name} and open it again.", name=right),
        )


def _old_or_locked(path: Path) -> Kind:
    """What an OLE2 file is: an encrypted envelope, or PowerPoint 97-2003. Raises DeckError."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        envelope = data.find("EncryptedPackage".encode("utf-16-le")) >= 0
        rights = data.find("DRMEncryptedTransform".encode("utf-16-le")) >= 0
        presentation = data.find("PowerPoint Document".encode("utf-16-le")) >= 0
    if rights:
        raise DeckError(
            phrase("is protected by rights management, which only Office can open."),
            file=path,
            remedy=phrase("Save it as a PDF in PowerPoint, if you are allowed to, and open that."),
        )
    if envelope:
        return "locked"
    if presentation:
        return "old powerpoint"
    raise DeckError(
        phrase("is an old Office file, not a presentation."), file=path, remedy=_SAVE_AGAIN
    )


def _wrong(head: bytes, path: Path) -> DeckError:
    """The error for a file that is no deck at all."""
    if head.startswith(_GIT_LFS):
        return DeckError(
            phrase("is a Git LFS placeholder, not the deck itself."),
            file=path,
            remedy=phrase("Run “git lfs pull” in its folder and open it again."),
        )
    kind = next((what for start, what in _STARTS if head.startswith(start)), "")
    if not kind:
        kind = phrase("a text file")
        if b"\0" in head:
            kind = phrase("of a kind that Greenroom does not know")
    return DeckError(
        phrase("is {what}, not a presentation.", what=kind),
        file=path,
        remedy=phrase("Open a .pptx or .pdf file."),
    )

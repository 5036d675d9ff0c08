"""What a file really is, judged by its bytes and not by its name."""

import mmap
from pathlib import Path
from typing import Literal
from zipfile import ZipFile

from greenroom.errors import DeckError

Kind = Literal["powerpoint", "pdf"]

POWERPOINT_SUFFIXES = frozenset({".pptx", ".pptm", ".ppsx", ".ppsm", ".potx", ".potm"})

_SAVE_AGAIN = "Save it as .pptx or as a PDF, and open that."
_FETCH_AGAIN = "Copy or download it again, or save it again in the program that made it."

# How a file starts, and what that makes it.
_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"fLaC", "an audio recording"),
    (b"ID3", "an audio recording"),
    (b"OggS", "an audio recording"),
    (b"RIFF", "an audio or video recording"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a text document"),
    (b"<!DOCTYPE html", "a web page"),
    (b"<html", "a web page"),
)
_GIT_LFS = b"version https://git-lfs"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# A name inside a zip archive, and what that makes it.
_ARCHIVES: tuple[tuple[str, str, str], ...] = (
    ("word/", "a Word document, not a presentation.", "Open the presentation itself."),
    ("xl/", "an Excel workbook, not a presentation.", "Open the presentation itself."),
    ("Index/", "a Keynote file.", "Export it from Keynote as PowerPoint or PDF, and open that."),
    ("index.apxl", "a Keynote file.", "Export it from Keynote as PowerPoint or PDF."),
    ("content.xml", "an OpenDocument file.", _SAVE_AGAIN),
)


def recognise(path: Path) -> Kind:
    """Which reader this file needs.

    Raises DeckError, with a line for the user, when none can read it. A PDF under the name of a
    PowerPoint file, or the other way round, is refused too: nobody else could open it either.
    """
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise DeckError("is empty (0 bytes).", file=path, remedy=_FETCH_AGAIN)
    if b"%PDF-" in head:  # readers accept some rubbish before it
        return _named("pdf", path)
    if head.startswith(b"PK"):
        return _named("powerpoint", path)
    if head.startswith(_OLE2):
        raise _old_or_encrypted(path)
    raise _wrong(head, path)


def refuse_other_archives(archive: ZipFile, path: Path) -> None:
    """Raise DeckError unless this zip archive is a PowerPoint presentation."""
    names = archive.namelist()
    if "[Content_Types].xml" in names and any(name.startswith("ppt/") for name in names):
        return
    for start, what, remedy in _ARCHIVES:
        if any(name.startswith(start) for name in names):
            raise DeckError(f"is {what}", file=path, remedy=remedy)
    raise DeckError(
        "is a zip archive without a presentation in it.",
        file=path,
        remedy="Unpack it and open the .pptx or .pdf.",
    )


def damaged(path: Path) -> DeckError:
    """The error for a deck that starts well and cannot be read to its end."""
    return DeckError("is damaged or cut short.", file=path, remedy=_FETCH_AGAIN)


def _named(kind: Kind, path: Path) -> Kind:
    """The kind, once the file's name has been found to agree with it."""
    suffix = path.suffix.lower()
    if kind == "pdf" and suffix in POWERPOINT_SUFFIXES:
        raise DeckError(
            f"is a PDF under the name of a PowerPoint file ({suffix}).",
            file=path,
            remedy="Rename it to .pdf and open it again.",
        )
    if kind == "powerpoint" and suffix == ".pdf":
        raise DeckError(
            "is not a PDF but a zip archive, as PowerPoint files are.",
            file=path,
            remedy="If it is a presentation, rename it to .pptx and open it again.",
        )
    return kind


def _old_or_encrypted(path: Path) -> DeckError:
    """The error for an OLE2 file: a password-protected .pptx, or PowerPoint 97-2003."""
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        encrypted = data.find("EncryptedPackage".encode("utf-16-le")) >= 0
        presentation = data.find("PowerPoint Document".encode("utf-16-le")) >= 0
    if encrypted:
        return DeckError(
            "is protected by a password.",
            file=path,
            remedy="Save a copy without the password in PowerPoint, and open that.",
        )
    if presentation:
        return DeckError(
            "is in the old PowerPoint format of 1997 to 2003 (.ppt).",
            file=path,
            remedy=_SAVE_AGAIN,
        )
    return DeckError("is an old Office file, not a presentation.", file=path, remedy=_SAVE_AGAIN)


def _wrong(head: bytes, path: Path) -> DeckError:
    """The error for a file that is no deck at all."""
    if head.startswith(_GIT_LFS):
        return DeckError(
            "is a Git LFS placeholder, not the deck itself.",
            file=path,
            remedy="Run “git lfs pull” in its folder and open it again.",
        )
    kind = next((what for start, what in _STARTS if head.startswith(start)), "")
    if not kind:
        kind = "a text file" if b"\0" not in head else "of a kind that Greenroom does not know"
    return DeckError(
        f"is {kind}, not a presentation.", file=path, remedy="Open a .pptx or .pdf file."
    )

"""The parts that Greenroom is made of, and the licences they are given under.

The packaged program carries them as a file, written when it was built; elsewhere they are read from
the Python packages that are installed.
"""

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

SHIPPED = "LICENCES.txt"
"""The file's name in the packaged program, beside this module."""

HEAD = "Greenroom and the parts it is made of. The list first, the licences after it.\n"

# Data that comes with Greenroom, and what runs it.
_BESIDES = (
    "Whisper base (weights): MIT. Copyright (c) 2022 OpenAI",
    "all-MiniLM-L6-v2 (weights; some layers also trained further): Apache-2.0. Copyright "
    "Microsoft, sentence-transformers",
    "IBM Plex Sans: OFL-1.1. Copyright (c) 2017 IBM Corp. with Reserved Font Name “Plex”",
    "CPython: PSF-2.0. Copyright (c) 2001 Python Software Foundation",
)
_TEXT = re.compile(r"LICEN[CS]E|COPYING|NOTICE|AUTHORS", re.IGNORECASE)
_PLAIN = {"", ".txt", ".md", ".rst", ".apache2", ".bsd", ".mit", ".ijg"}


def licences(beside: Path = Path(__file__).parent) -> str:
    """The whole page: first the list, then the texts. `beside` is where the shipped file may be."""
    try:
        return (beside / SHIPPED).read_text(encoding="utf-8")
    except FileNotFoundError:
        return "\n".join(page(needed("greenroom")))


def page(parts: Iterable[Distribution]) -> Iterator[str]:
    """The page about these packages, piece by piece."""
    listed = sorted(parts, key=lambda one: one.metadata["Name"].lower())
    yield HEAD
    for one in listed:
        yield f"{one.metadata['Name']} {one.version}: {licence_of(one)}"
    yield from _BESIDES
    for one in listed:
        for text in texts_of(one):
            yield f"\n{'=' * 79}\n{one.metadata['Name']} {one.version}\n\n{text}"


def needed(name: str) -> list[Distribution]:
    """A package and all that it needs on this machine."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        one = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if one in found:
            continue
        try:
            found[one] = distribution(one)
        except PackageNotFoundError:  # for another system
            continue
        waiting += [
            re.split(r"[\s<>=!~;\[(]", need, maxsplit=1)[0]
            for need in found[one].requires or ()
            if "extra ==" not in need
        ]
    return list(found.values())


def licence_of(one: Distribution) -> str:
    """What a package says its licence is, in a few words."""
    # Where the backport importlib_metadata was imported, a field that is not there is an error.
    named = (name for name in ("License-Expression", "License") if name in one.metadata)
    given = (one.metadata[name].split("\n")[0] for name in named)
    said = next((text for text in given if text not in ("", "UNKNOWN")), "")
    classes = (c for c in one.metadata.get_all("Classifier") or () if c.startswith("License"))
    return said or ", ".join(c.rsplit("::", 1)[1].strip() for c in classes) or "see below"


def texts_of(one: Distribution) -> Iterator[str]:
    """The licence files that a package brings; some keep them in a folder of that name."""
    for file in one.files or ():
        if _TEXT.search(str(file)) and file.suffix.lower() in _PLAIN:
            path = Path(str(file.locate()))
            if path.is_file():
                yield path.read_text(encoding="utf-8", errors="replace").strip()

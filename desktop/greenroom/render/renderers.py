"""What can draw slides on this machine, and what each drawing depends on."""

import hashlib
import os
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

from greenroom.files import private_folder
from greenroom.office import find_office
from greenroom.phrase import phrase
from greenroom.render.fonts import font_folders

Renderer = Literal["PDF", "LibreOffice", "built-in", "cards"]

NAMES: dict[Renderer, str] = {
    "PDF": "PDF",
    "LibreOffice": "LibreOffice",
    "built-in": phrase("the built-in renderer"),
    "cards": phrase("plain cards"),
}
"""What to call each renderer when talking to people, best first."""

_CARDS = "2"  # counts up when cards are laid out otherwise
_ADAPTED = "2"  # counts up when the built-in renderer is given decks otherwise


def available_renderers() -> tuple[str, ...]:
    """What would be tried for a PowerPoint file on this machine, best first, named for people."""
    return tuple(NAMES[renderer] for renderer in present())


def present() -> tuple[Renderer, ...]:
    """The renderers for PowerPoint files that this machine has, best first."""
    office: tuple[Renderer, ...] = ("LibreOffice",) if find_office() else ()
    built_in: tuple[Renderer, ...] = ("built-in",) if find_spec("betteroffice_pptx") else ()
    return (*office, *built_in, "cards")


def stamp(renderer: Renderer) -> str:
    """Changes when the renderer would draw otherwise: its version, the fonts on this machine."""
    digest = hashlib.sha256("\n".join(_depends_on(renderer)).encode())
    return digest.hexdigest()[:8]


def folder_of(cache: Path, content: str, renderer: Renderer, width: int) -> Path:
    """Where a renderer's pictures of a file with this content (SHA-256) are kept."""
    return cache / "slides" / f"{content[:32]}-{renderer}-{stamp(renderer)}-{width}"


def font_index(cache: Path) -> Path:
    """Where the list of the fonts on this machine is kept; another when they have changed."""
    private_folder(cache)
    digest = hashlib.sha256("\n".join(_font_times()).encode())
    return cache / f"fonts-{digest.hexdigest()[:8]}.json"


def _depends_on(renderer: Renderer) -> Iterator[str]:
    if renderer == "PDF":
        yield _version("pypdfium2")
        return
    yield from _font_times()
    if renderer == "cards":
        yield _CARDS
    elif renderer == "built-in":
        yield f"{_version('betteroffice-pptx')} {_ADAPTED}"
    else:
        office = find_office()
        if office is not None:  # asking it for its version takes a second
            found = office.resolve().stat()
            yield f"{office.resolve()} {found.st_mtime_ns} {found.st_size}"


def _font_times() -> Iterator[str]:
    """When each folder of fonts changed last: a font that was added changes its folder."""
    for top in font_folders():
        for folder, _, _ in os.walk(top):
            yield f"{folder} {Path(folder).stat().st_mtime_ns}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # a frozen build without metadata
        return ""

"""Slide pictures on disk: a folder for each drawing of a deck, the oldest thrown away.

A picture is whole or not there, so a drawing that was stopped goes on where it was, and two
processes may draw the same deck at once.
"""

import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import get_ident
from typing import Any

from greenroom.files import open_private, private_folder

CACHE_BYTES = 500_000_000
"""About 2,000 pictures of 1,920 pixels."""

THUMBNAIL_WIDTH = 320
"""Pixels of the small picture beside each large one: 160 points on a screen of double density."""

MOST_PIXELS = 16_000_000
"""Most of a picture: 4:3 in the widest, and some. Slides may be 56 times as high as wide, pages any
number of times; each pixel takes 7 bytes on its way into a file."""

_PNG_LEVEL = 3  # a third faster than 6 for a tenth more bytes
_FAILED_DAYS = 7
_UNFINISHED = ".unfinished-"
_ABANDONED_S = 3600


def picture(folder: Path, number: int) -> Path:
    """Where the picture of a slide is, or goes."""
    return folder / f"{number:04}.png"


def thumbnail(picture: Path) -> Path:
    """Where the small picture beside a picture is, or goes."""
    return picture.with_name(f"{picture.stem}-small.png")


def drawn_width(width: int, ratio: float) -> int:
    """How wide a picture becomes that should be `width` wide and is `ratio` times as high as that.

    Less where it would have more than `MOST_PIXELS`.
    """
    return max(1, min(width, int((MOST_PIXELS / ratio) ** 0.5)))


def write(target: Path, save: Callable[[Path], object]) -> None:
    """Have `save` write a file that is then at `target` in one step.

    Two threads may do so at once: a drawing that nobody wants any more ends with its next slide.
    """
    unfinished = target.with_name(f"{_UNFINISHED}{os.getpid()}-{get_ident()}-{target.name}")
    open_private(unfinished, "wb").close()
    save(unfinished)
    unfinished.replace(target)


def save(image: Any, file: Path, *, palette: bytes = b"") -> None:
    """Write a Pillow image as the picture of a slide, and the small one beside it first.

    `palette` gives an image of one byte a pixel its colours.
    """
    ratio = image.height / image.width
    width = drawn_width(THUMBNAIL_WIDTH, ratio)
    small = image.resize((width, max(1, round(width * ratio))), reducing_gap=2)
    for target, content in ((thumbnail(file), small), (file, image)):
        if palette:
            content.putpalette(palette)
        write(target, partial(content.save, format="PNG", compress_level=_PNG_LEVEL))


def use(folder: Path) -> None:
    """Make sure that the folder is there, marked as just used."""
    private_folder(folder)
    os.utime(folder)


def remember_failure(folder: Path, number: int = 0) -> None:
    """Note that a slide, or with 0 the whole deck, could not be drawn into this folder."""
    (folder / f"{number:04}.failed").touch(mode=0o600)


def failed(folder: Path, number: int = 0) -> bool:
    """Whether that was tried in vain in the last seven days."""
    try:
        noted = (folder / f"{number:04}.failed").stat().st_mtime
    except OSError:
        return False
    return time.time() - noted < _FAILED_DAYS * 86_400


def trim(cache: Path, limit: int, *, keep: Path) -> None:
    """Remove the drawings used longest ago until the rest take `limit` bytes, `keep` excepted.

    Also removes what a killed process left unfinished in `keep` an hour ago or more.
    """
    for file in keep.glob(f"{_UNFINISHED}*"):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > _ABANDONED_S:
                file.unlink()
    others = [folder for folder in cache.iterdir() if folder.is_dir() and folder != keep]
    drawings = sorted((folder.stat().st_mtime, _size(folder), folder) for folder in others)
    total = _size(keep) + sum(size for _, size, _ in drawings)
    for _, size, folder in drawings:
        if total <= limit:
            return
        shutil.rmtree(folder, ignore_errors=True)
        total -= size


def _size(folder: Path) -> int:
    """Bytes in the files of a folder."""
    total = 0
    for file in folder.glob("*"):
        with suppress(OSError):  # another process has just finished or removed it
            total += file.stat().st_size
    return total

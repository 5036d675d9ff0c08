"""The size of a picture, from its header alone; runs in child processes only."""

from typing import IO
from zipfile import ZipFile, ZipInfo

from PIL import Image

from greenroom.deck.limits import Limits
from greenroom.deck.package import BROKEN

# Pillow also knows formats that start other programs (EPS) or that no deck holds.
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "DIB", "TIFF", "WEBP", "ICO", "PCX", "TGA")


def too_large(archive: ZipFile, entry: ZipInfo, limits: Limits) -> str:
    """How large a picture is that no renderer should be given, as `60000 × 60000`; else nothing.

    Nothing also for what Pillow does not know, metafiles and drawings, which have no pixels.
    """
    try:
        with archive.open(entry) as source:
            width, height = _size(source)
    except BROKEN:
        return ""
    return f"{width} × {height}" if width * height > limits.pixels else ""


def _size(source: IO[bytes]) -> tuple[int, int]:
    """Width and height in pixels; nothing is decoded."""
    Image.MAX_IMAGE_PIXELS = None  # its own check raises before it says the size
    try:
        return Image.open(source, formats=_FORMATS).size
    except BROKEN:
        raise
    except Exception:  # a stranger's file in the hands of ten parsers; what it is, is not known
        return 0, 0

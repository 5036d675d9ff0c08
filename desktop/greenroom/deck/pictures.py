"""The pictures of a deck: how large they are, and smaller ones for programs that hold them all.

Runs in child processes only. Pillow is loaded where there is a picture: a first slide waits for it.
"""

from __future__ import annotations

from io import BytesIO
from math import sqrt
from typing import IO, TYPE_CHECKING, Any
from zipfile import ZipFile, ZipInfo

from greenroom.deck.limits import Limits
from greenroom.deck.package import BROKEN

if TYPE_CHECKING:
    from PIL import Image, ImageFile

# Pillow also knows formats that start other programs (EPS) or that no deck holds.
_FORMATS = ("PNG", "JPEG", "GIF", "BMP", "DIB", "TIFF", "WEBP", "ICO", "PCX", "TGA")

# What can be written again as it was. MPO is what phones make: a JPEG with another behind it.
_SHRUNK = {"PNG": "PNG", "JPEG": "JPEG", "MPO": "JPEG", "BMP": "BMP"}
_MODES = ("L", "LA", "RGB", "RGBA", "P")
_JPEG_QUALITY = 90


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
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # its own check raises before it says the size
    try:
        return Image.open(source, formats=_FORMATS).size
    except BROKEN:
        raise
    except Exception:  # a stranger's file in the hands of ten parsers; what it is, is not known
        return 0, 0


def pixels(content: IO[bytes]) -> int:
    """How many a picture has; 0 for what is no picture or is damaged."""
    try:
        width, height = _size(content)
    except BROKEN:
        return 0
    return width * height


def shrunk(content: IO[bytes], most: int) -> bytes | None:
    """The picture in `most` pixels and in its own format; None where it is best left as it is.

    That is one with fewer, one that moves, and one of a kind that cannot be written again as it
    was. What cameras note in a picture (which way is up) and its colour profile stay.
    """
    from PIL import Image

    try:
        with Image.open(content, formats=_FORMATS) as image:
            share = sqrt(most / (image.width * image.height))
            kind = _SHRUNK.get(image.format or "")
            still = image.format == "MPO" or getattr(image, "n_frames", 1) == 1
            if share >= 1 or kind is None or not still or image.mode not in _MODES:
                return None
            return _written(image, kind, share)
    except Exception:  # as in _size
        return None


def _written(image: ImageFile.ImageFile, kind: str, share: float) -> bytes:
    """The picture with its sides `share` as long."""
    kept: dict[str, Any] = {
        name: image.info[name] for name in ("exif", "icc_profile") if name in image.info
    }
    if "dpi" in image.info:  # a picture that is laid out like tiles has its size from this
        kept["dpi"] = tuple(float(each) * share for each in image.info["dpi"])
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    image.draft(None, size)  # a JPEG is unpacked at the half, the quarter or the eighth
    full: Image.Image = image
    if image.mode == "P" or "transparency" in image.info:
        full = image.convert("RGBA" if "transparency" in image.info else "RGB")
    small, made = full.resize(size, reducing_gap=2), BytesIO()
    if kind == "JPEG":
        kept["quality"] = _JPEG_QUALITY
    small.save(made, kind, **kept)
    return made.getvalue()

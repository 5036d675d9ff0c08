"""Slides' pictures as they go into an export: small, and again encoded, whatever the file held."""

import io
from pathlib import Path

from PIL import Image, UnidentifiedImageError


def small_jpeg(path: Path, width: int) -> bytes:
    """The picture at most `width` pixels wide and high; empty when it cannot be read."""
    try:
        with Image.open(path) as picture:
            small = picture.convert("RGB")
            small.thumbnail((width, width))
            out = io.BytesIO()
            small.save(out, "JPEG", quality=82, optimize=True)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return b""
    return out.getvalue()

"""One slide's picture."""

from pathlib import Path

import msgspec

from greenroom.render import cache
from greenroom.render.renderers import Renderer


class Picture(msgspec.Struct, frozen=True):
    """One slide's picture, and a small one of `cache.THUMBNAIL_WIDTH` pixels beside it."""

    number: int
    file: Path
    renderer: Renderer

    @property
    def thumbnail(self) -> Path:
        """The small picture."""
        return cache.thumbnail(self.file)

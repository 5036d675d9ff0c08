"""Slides' pictures read and scaled before they are wanted, away from the GUI thread.

Reading one picture of 1600 by 900 takes 25 to 50 ms, too long between a key and its slide. Qt gives
Python's lock away while it reads, and scales what it reads on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage, QImageReader

from greenroom.ui.background import run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Wanted = tuple["Path", QSize]


class SlideImages(QObject):
    """Keeps the pictures that are wanted soon, each at its size in pixels of the screen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: dict[tuple[Path, int, int], QImage] = {}
        self._wanted: dict[tuple[Path, int, int], Wanted] = {}
        self._reading = False

    def prepare(self, wanted: Sequence[Wanted]) -> None:
        """Read these, the most urgent first; others are forgotten."""
        self._wanted = {_key(*one): one for one in wanted if not one[1].isEmpty()}
        self._images = {key: self._images[key] for key in self._images if key in self._wanted}
        self._read_next()

    def image(self, file: Path, size: QSize) -> QImage | None:
        """The picture in `file` at exactly `size`, if it has been read."""
        return self._images.get(_key(file, size))

    @property
    def busy(self) -> bool:
        """Whether some that are wanted have yet to be read."""
        return self._reading

    def _read_next(self) -> None:
        missing = [key for key in self._wanted if key not in self._images]
        if self._reading or not missing:
            return
        self._reading = True
        key = missing[0]
        file, size = self._wanted[key]

        def keep(image: QImage) -> None:
            self._reading = False
            if key in self._wanted:
                self._images[key] = image
            self._read_next()

        run(self, lambda task: read_scaled(file, size), success=keep, failure=lambda error: None)


def read_scaled(file: Path, size: QSize) -> QImage:
    """The picture in `file` at `size`; a null image where it cannot be read."""
    reader = QImageReader(str(file))
    reader.setScaledSize(size)
    return reader.read()


def _key(file: Path, size: QSize) -> tuple[Path, int, int]:
    return file, size.width(), size.height()

"""Slides' pictures read and scaled before they are wanted, away from the GUI thread.

Reading one picture of 1600 by 900 takes 25 to 50 ms, too long between a key and its slide. Qt gives
Python's lock away while it reads, and scales what it reads on the way.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap

from greenroom.ui.background import run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Wanted = tuple["Path", QSize]

# The slide, the next one and the audience's, and one size of each from before a window changed.
_MOST_ASKED = 6


class SlideImages(QObject):
    """Keeps the pictures that are wanted soon, each at its size in pixels of the screen.

    `came` says that one more was read, and carries its file.
    """

    came = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: dict[tuple[Path, int, int], QImage] = {}
        self._wanted: dict[tuple[Path, int, int], Wanted] = {}
        self._asked: dict[tuple[Path, int, int], Wanted] = {}
        self._reading = False

    def prepare(self, wanted: Sequence[Wanted]) -> None:
        """Read these, the most urgent first; others are forgotten."""
        self._asked = {}
        self._wanted = {_key(*one): one for one in wanted if not one[1].isEmpty()}
        self._images = {key: self._images[key] for key in self._images if key in self._wanted}
        self._read_next()

    def image(self, file: Path, size: QSize) -> QImage | None:
        """The picture in `file` at exactly `size`; None while it is read, before all others.

        It is a null image where the file cannot be read.
        """
        key = _key(file, size)
        if key not in self._images and not size.isEmpty():
            asked = {key: (file, size)} | self._asked
            self._asked = dict(islice(asked.items(), _MOST_ASKED))
            self._read_next()
        return self._images.get(key)

    @property
    def busy(self) -> bool:
        """Whether some that are wanted have yet to be read."""
        return self._reading

    def _read_next(self) -> None:
        wanted = self._asked | self._wanted
        missing = [key for key in wanted if key not in self._images]
        if self._reading or not missing:
            return
        self._reading = True
        key = missing[0]
        file, size = wanted[key]

        def keep(image: QImage) -> None:
            self._reading = False
            kept = self._asked | self._wanted
            self._images = {k: v for k, v in (*self._images.items(), (key, image)) if k in kept}
            self.came.emit(file)
            self._read_next()

        run(self, lambda task: read_scaled(file, size), success=keep, failure=lambda error: None)


class ShownPicture:
    """The picture that one view shows: sharp once it was read, until then the small one."""

    def __init__(self, images: SlideImages) -> None:
        self._images = images
        self._file: Path | None = None
        self._rough: Path | None = None
        self._pixmap = QPixmap()

    def choose(self, file: Path | None, rough: Path | None) -> None:
        """Show `file`, and while it is read `rough`, which is small and read at once."""
        if file != self._file:
            self._file, self._rough, self._pixmap = file, rough, QPixmap()

    def pixmap(self, size: QSize) -> QPixmap:
        """The picture at `size`; at another size while it is read; null where there is none."""
        if self._file is None or self._pixmap.size() == size:
            return self._pixmap
        ready = self._images.image(self._file, size)
        if ready is not None:
            self._pixmap = QPixmap.fromImage(ready)
        elif self._pixmap.isNull() and self._rough is not None:
            self._pixmap = QPixmap(str(self._rough))
        return self._pixmap


def read_scaled(file: Path, size: QSize) -> QImage:
    """The picture in `file` at `size`; a null image where it cannot be read."""
    reader = QImageReader(str(file))
    reader.setScaledSize(size)
    return reader.read()


def _key(file: Path, size: QSize) -> tuple[Path, int, int]:
    return file, size.width(), size.height()

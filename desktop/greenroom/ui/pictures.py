"""The slides' pictures of the deck in the window, as they come; every place shows the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QScreen

    from greenroom.render import Picture

_LEAST, _MOST = 1920, 3840


class Pictures(QObject):
    """`came` carries the number of a slide whose picture came, or a better one.

    A view that shows a slide follows (`SlideView.follow`); whoever needs a file asks for it. The
    small ones are for thumbnails up to 160 points wide.
    """

    came = Signal(int)

    def __init__(self, pictures: Iterable[Picture] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = {picture.number: picture for picture in pictures}

    def put(self, picture: Picture) -> None:
        """A slide was drawn."""
        if self._pictures.get(picture.number) != picture:
            self._pictures[picture.number] = picture
            self.came.emit(picture.number)

    def file(self, number: int) -> Path | None:
        """The picture of slide `number`, or None while there is none."""
        picture = self._pictures.get(number)
        return picture.file if picture is not None else None

    def thumbnail(self, number: int) -> Path | None:
        """The small picture of slide `number`, or None while there is none."""
        picture = self._pictures.get(number)
        return picture.thumbnail if picture is not None else None

    @property
    def files(self) -> dict[int, Path]:
        """All that are there, by number."""
        return {number: picture.file for number, picture in sorted(self._pictures.items())}

    @property
    def all(self) -> tuple[Picture, ...]:
        """All that are there, in the deck's order."""
        return tuple(self._pictures[number] for number in sorted(self._pictures))


def picture_width(screens: Iterable[QScreen]) -> int:
    """How many pixels a slide needs to fill the widest of the screens, from 1,920 to 3,840."""
    widths = (round(one.size().width() * one.devicePixelRatio()) for one in screens)
    return min(_MOST, max(_LEAST, *widths, _LEAST))

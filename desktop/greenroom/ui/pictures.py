"""The slides' pictures of the deck in the window, as they come; every place shows the same ones."""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakMethod

from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from PySide6.QtGui import QScreen

    from greenroom.render import Picture

_LEAST, _MOST = 1920, 3840


class Pictures:
    """A view that shows a slide follows (`SlideView.follow`); whoever needs a file asks for it.

    The small ones are for thumbnails up to 160 points wide. No QObject: the last to hold it may be
    a thread that draws, and a QObject must not be destroyed there. Only the GUI thread calls it.
    """

    def __init__(self, pictures: Iterable[Picture] = ()) -> None:
        self._followers: list[WeakMethod[Callable[[int], None]]] = []
        self._pictures = {picture.number: picture for picture in pictures}

    def put(self, picture: Picture) -> None:
        """A slide was drawn."""
        if self._pictures.get(picture.number) != picture:
            self._pictures[picture.number] = picture
            for follower in tuple(self._followers):
                tell = follower()
                if tell is None or not isValid(getattr(tell, "__self__", None)):
                    self._followers.remove(follower)
                else:
                    tell(picture.number)

    def add_follower(self, tell: Callable[[int], None]) -> None:
        """Call a widget's method with the number of each slide whose picture comes, or a better."""
        self._followers.append(WeakMethod(tell))

    def remove_follower(self, tell: Callable[[int], None]) -> None:
        """Do not call it any more."""
        self._followers.remove(WeakMethod(tell))

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

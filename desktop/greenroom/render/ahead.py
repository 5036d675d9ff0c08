"""A deck on its way to the screen while it is still being read."""

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

import msgspec

from greenroom.deck import Deck
from greenroom.deck.guard import Child, next_line, patience, start, stop
from greenroom.deck.kinds import is_pdf
from greenroom.deck.limits import LIMITS
from greenroom.render import cache as shelf
from greenroom.render.jobs import READY, DrawFirst, Job, OpenDeck, state_of
from greenroom.render.picture import Picture
from greenroom.render.renderers import Renderer, folder_of, font_index, present

CHILD = "greenroom.render.child"
"""The module of the process that draws."""

SECONDS = patience(20)
"""On the clock, for the process to start and then for each slide; it limits itself to less of the
processor."""


def start_spare() -> Child:
    """A process for the `spare` of `Ahead`, when a deck may be opened soon; or for `guard.stop`.

    It takes 0.2 s of the 0.4 s until a first slide is there, and 40 MB.
    """
    return start(CHILD, READY)


class FirstPicture(msgspec.Struct, frozen=True):
    """The picture of a deck's first slide, and the digest of the content that it belongs to."""

    sha256: str
    picture: Picture


class Ahead:
    """A process that draws a deck's first slide from the archive, then opens the deck to draw it.

    `show` is handed the first slide, on another thread, if it can be drawn like that; a deck with a
    password or of another program's kind cannot. Reading tells what is wrong with a deck, not this.
    """

    def __init__(
        self,
        deck_file: Path,
        cache: Path,
        width: int,
        show: Callable[[FirstPicture], None] = lambda _: None,
        *,
        spare: Child | None = None,
    ) -> None:
        self.deck_file, self._cache, self._width, self._show = deck_file, cache, width, show
        self._child: Child | None = spare or start_spare()
        self._lock = Lock()
        self._first = Thread(target=self._draw_first, name="first slide", daemon=True)
        self._first.start()

    def is_read(self, deck: Deck) -> None:
        """The deck has been read: a first slide that was drawn some time before is handed over now.

        A deck that is known is read at once, before this process could have drawn anything.
        """
        number = next((slide.number for slide in deck.shown), 0)
        drawn_by: tuple[Renderer, ...] = ("PDF",) if is_pdf(self.deck_file) else present()
        for renderer in drawn_by if number else ():
            folder = folder_of(self._cache, deck.sha256, renderer, self._width)
            picture = Picture(number, shelf.picture(folder, number), renderer)
            if picture.file.is_file():
                self._show(FirstPicture(deck.sha256, picture))
                return

    def claim(self) -> Child | None:
        """The process, for `guarded`, when it is done with the first slide; only the first time."""
        with self._lock:
            self._first.join()
            child, self._child = self._child, None
        return child

    def close(self) -> None:
        """End the process, unless it was claimed."""
        child, self._child = self._child, None
        if child is not None:
            stop(child)

    def _draw_first(self) -> None:
        child = self._child
        if child is None or not self.deck_file.is_file():
            return
        # Whatever goes wrong goes wrong in reading or drawing as well, which say so.
        with suppress(OSError, ValueError):
            source = os.fsencode(self.deck_file)
            fonts = str(font_index(self._cache))
            state = state_of(source)
            with self.deck_file.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            renderer: Renderer = "PDF" if is_pdf(self.deck_file) else "built-in"
            folder = folder_of(self._cache, digest, renderer, self._width)
            shelf.use(folder)
            _tell(child, DrawFirst(state, str(folder), self._width, fonts, LIMITS))
            number = int(next_line(child, SECONDS) or 0)
            if number:
                picture = Picture(number, shelf.picture(folder, number), renderer)
                self._show(FirstPicture(digest, picture))
            if renderer == "built-in":
                _tell(child, OpenDeck(source, fonts, LIMITS))


def _tell(child: Child, job: Job) -> None:
    assert child.stdin is not None
    child.stdin.write(job.encode() + b"\n")
    child.stdin.flush()

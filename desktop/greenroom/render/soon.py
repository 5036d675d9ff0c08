"""Pictures to look at while better ones are made, the slide on screen first."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event, Lock, Thread

from greenroom.deck import Deck
from greenroom.render.ahead import Ahead
from greenroom.render.picture import Picture
from greenroom.render.pictures import Show, SlidePictures, around, draw, is_drawn


class _EnoughError(Exception):
    """The better pictures are there."""


class _ElsewhereError(Exception):
    """Another slide is looked at than the one that the drawing began with."""


def draw_soon(
    deck_file: Path,
    deck: Deck,
    *,
    width: int,
    cache: Path,
    show: Show,
    looked_at: Callable[[], int] = lambda: 1,
    pdf: Path | None = None,
    password: str | None = None,
    ahead: Ahead | None = None,
) -> SlidePictures:
    """As `draw`, and until the best renderer has got to a slide, the quick one's picture is shown.

    `show` is called from two threads, never from both at once; a quick picture never follows a
    better one. LibreOffice needs 2 to 6 s before its first page, the built-in renderer 0.4 s.
    `looked_at` says which slide is on screen; it and its neighbours come first. `password` and
    `ahead` are as for `draw`.
    """
    any_way = partial(
        draw, deck_file, deck, width=width, cache=cache, password=password, ahead=ahead
    )
    best = partial(any_way, pdf=pdf)
    if is_drawn(deck_file, deck, width=width, cache=cache, pdf=pdf):
        return _following(best, len(deck.slides), looked_at, show)
    quick = partial(any_way, renderer="built-in")
    lock, over = Lock(), Event()
    good: set[int] = set()

    def show_good(picture: Picture) -> None:
        with lock:
            good.add(picture.number)
            show(picture)

    def show_quick(picture: Picture) -> None:
        with lock:
            if over.is_set():
                raise _EnoughError
            if picture.number not in good:
                show(picture)

    def draw_quickly() -> None:
        # Whatever goes wrong here goes wrong in the other drawing as well, which says so.
        with suppress(Exception):
            _following(quick, len(deck.slides), looked_at, show_quick)

    Thread(target=draw_quickly, name="quick pictures", daemon=True).start()
    try:
        return _following(best, len(deck.slides), looked_at, show_good)
    finally:
        over.set()


def _following(
    draw_all: Callable[..., SlidePictures], total: int, looked_at: Callable[[], int], show: Show
) -> SlidePictures:
    """Draw from the slide on screen outwards, anew when another is looked at that is not there.

    Beginning anew costs the start of a process, for what was drawn is kept.
    """
    there: set[int] = set()
    while True:
        first = looked_at()

        def show_and_look(picture: Picture, first: int = first) -> None:
            there.add(picture.number)
            show(picture)
            now = looked_at()
            if now != first and now not in there:
                raise _ElsewhereError

        with suppress(_ElsewhereError):
            return draw_all(show=show_and_look, slides=around(first, total))

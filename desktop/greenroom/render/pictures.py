"""A deck in, a picture of every slide out, each as soon as it is drawn."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from greenroom.deck import LIMITS, Deck, Slide
from greenroom.deck.guard import Child, ChildError, guarded
from greenroom.deck.kinds import is_pdf
from greenroom.deck.readable import readable
from greenroom.errors import DeckError, PasswordError, reason_of
from greenroom.phrase import phrase
from greenroom.render import cache as shelf
from greenroom.render.ahead import CHILD, SECONDS, Ahead
from greenroom.render.card import draw_cards
from greenroom.render.coverage import UNSURE, right_to_left
from greenroom.render.jobs import DrawDeck, DrawPdf, FindFamilies, FindFonts, Job
from greenroom.render.picture import Picture
from greenroom.render.printing import portions, printed
from greenroom.render.renderers import NAMES, Renderer, folder_of, font_index, present

_MOST_RESTARTS = 3  # of a renderer that dies of a slide


Show = Callable[[Picture], None]
"""Is handed each picture as it comes. What it raises ends the drawing, back to the caller."""


class SlidePictures(msgspec.Struct, frozen=True):
    """A picture of every slide that was asked for, hidden ones included, in the deck's order."""

    pictures: tuple[Picture, ...]

    @property
    def files(self) -> tuple[Path, ...]:
        """The PNG files."""
        return tuple(picture.file for picture in self.pictures)

    @property
    def renderer(self) -> str:
        """What drew most of them, named for people."""
        drew = [picture.renderer for picture in self.pictures]
        return NAMES[max(NAMES, key=drew.count)]

    def by(self, renderer: Renderer) -> tuple[int, ...]:
        """The numbers of the slides that `renderer` drew."""
        return tuple(one.number for one in self.pictures if one.renderer == renderer)


class Wanted(msgspec.Struct, frozen=True):
    """What is to be drawn: which slides (the most urgent first) of which deck, and how wide.

    `pdf` is a file whose pages the user wants to see instead, `password` what opens the deck.
    """

    file: Path
    deck: Deck
    width: int
    cache: Path
    slides: tuple[int, ...]
    pdf: Path | None = None
    password: str | None = None
    ahead: Ahead | None = None

    def folder(self, renderer: Renderer) -> Path:
        """Where the pictures by a renderer are kept."""
        content = self.deck.sha256 if renderer != "PDF" or self.pdf is None else _digest(self.pdf)
        return folder_of(self.cache, content, renderer, self.width)


class _NotDrawnError(Exception):
    """This renderer did not manage; the next one may."""


def draw(
    deck_file: Path,
    deck: Deck,
    *,
    width: int,
    cache: Path,
    show: Show | None = None,
    slides: Sequence[int] = (),
    renderer: Renderer | None = None,
    pdf: Path | None = None,
    password: str | None = None,
    ahead: Ahead | None = None,
    cache_bytes: int = shelf.CACHE_BYTES,
) -> SlidePictures:
    """Pictures of slides, `width` pixels wide, kept in `cache`/slides for the next time.

    `slides` are the numbers wanted, the most urgent first; empty means all. Each slide is drawn by
    the best renderer that succeeds with it; `renderer` starts at that one instead ("built-in" is
    the quick one, some 50 ms a slide). The pages of `pdf` come before all others where they match
    the slides. Never fails for the deck's sake: when the file is gone, has changed since `deck` was
    read, or cannot be drawn, the slides become plain cards. Raises DeckError when `cache` cannot be
    written. The deck itself is only read. What is drawn of a deck that needs a `password` is in
    `cache` for anybody who can read that: hand over a folder that will go. `ahead` may have
    opened the deck by now.
    """
    numbers = tuple(slides) or tuple(range(1, len(deck.slides) + 1))
    wanted = Wanted(deck_file, deck, width, cache, numbers, pdf, password, ahead)
    try:
        found = _drawn(wanted, _candidates(deck_file, renderer, pdf), show or _nobody, cache_bytes)
    except OSError as error:
        raise DeckError(
            phrase(
                "its slides cannot be drawn, for {folder} cannot be written ({reason}).",
                folder=cache,
                reason=reason_of(error),
            ),
            file=deck_file,
            remedy=phrase("Check that folder and the free space on its disk."),
        ) from error
    return SlidePictures(tuple(found[number] for number in sorted(found)))


def is_drawn(
    deck_file: Path, deck: Deck, *, width: int, cache: Path, pdf: Path | None = None
) -> bool:
    """Whether there is nothing to wait for: the best renderer is quick, or has drawn it all."""
    best = _candidates(deck_file, None, pdf)[0]
    if best in ("built-in", "cards"):
        return True
    folder = Wanted(deck_file, deck, width, cache, (), pdf).folder(best)
    return all(shelf.picture(folder, slide.number).is_file() for slide in deck.slides)


def around(first: int, total: int) -> tuple[int, ...]:
    """All numbers up to `total`, the slide that is looked at first, then its neighbours."""
    return tuple(sorted(range(1, total + 1), key=lambda number: (abs(number - first), -number)))


def _drawn(
    wanted: Wanted, candidates: Sequence[Renderer], show: Show, cache_bytes: int
) -> dict[int, Picture]:
    """Have one renderer after the other draw what is still missing."""
    found: dict[int, Picture] = {}
    for candidate in candidates:
        missing = tuple(number for number in wanted.slides if number not in found)
        if not missing:
            break
        folder = wanted.folder(candidate)
        shelf.use(folder)

        def keep(number: int, renderer: Renderer = candidate, folder: Path = folder) -> None:
            found[number] = Picture(number, shelf.picture(folder, number), renderer)
            show(found[number])

        if _draw_missing(candidate, wanted, missing, folder, keep):
            shelf.trim(folder.parent, cache_bytes, keep=folder)
    return found


def _draw_missing(
    renderer: Renderer,
    wanted: Wanted,
    missing: Sequence[int],
    folder: Path,
    keep: Callable[[int], None],
) -> bool:
    """Hand out what is in the folder, have the rest drawn; whether anything had to be."""
    todo = []
    for number in missing:
        if shelf.picture(folder, number).is_file():
            keep(number)
        elif not shelf.failed(folder, number):
            todo.append(number)
    if not todo or shelf.failed(folder):
        return False
    try:
        with _readable(renderer, wanted) as file:
            job = msgspec.structs.replace(wanted, file=file, slides=tuple(todo))
            _DRAWERS[renderer](job, folder, keep)
    except (_NotDrawnError, ChildError, PasswordError):
        return True
    except DeckError:
        shelf.remember_failure(folder)
    return True


def _nobody(_picture: Picture) -> None:
    """What is told when nobody wants to know."""


def best_renderer(deck_file: Path) -> Renderer:
    """What will be tried first for a deck."""
    return _candidates(deck_file, None, None)[0]


def _candidates(deck_file: Path, first: Renderer | None, pdf: Path | None) -> tuple[Renderer, ...]:
    """The renderers to try, best first, from `first` on if it is one of them."""
    suited: tuple[Renderer, ...] = ("PDF", "cards") if is_pdf(deck_file) else present()
    chosen: tuple[Renderer, ...] = ("PDF",) if pdf is not None and suited[0] != "PDF" else ()
    return (*chosen, *(suited[suited.index(first) :] if first in suited else suited))


def _work(job: Job, started: Child | None = None) -> Iterable[int]:
    """Have the child process do a job; gives the number of each slide drawn, 0 for a start.

    Raises ChildError.
    """
    return map(int, guarded(CHILD, job.encode(), seconds=SECONDS, started=started))


def _draw_pdf(wanted: Wanted, folder: Path, keep: Callable[[int], None]) -> None:
    """The pages of a PDF, which is the deck itself or was chosen instead of it."""
    _pages(wanted.pdf or wanted.file, wanted, folder, keep)


def _draw_office(wanted: Wanted, folder: Path, keep: Callable[[int], None]) -> None:
    """The pages of the PDFs that LibreOffice makes of a copy of the deck; those are kept, too."""
    any_width = folder.with_name(folder.name.rpartition("-")[0])
    shelf.use(any_width)
    for first, last in portions(len(wanted.deck.slides), wanted.slides):
        pdf = printed(wanted.file, first, last, any_width)
        if pdf is not None:
            mine = tuple(number for number in wanted.slides if first <= number <= last)
            _pages(pdf, msgspec.structs.replace(wanted, slides=mine), folder, keep, first, last)


def _pages(
    pdf: Path,
    wanted: Wanted,
    folder: Path,
    keep: Callable[[int], None],
    first: int = 1,
    last: int | None = None,
) -> None:
    """The pages of a PDF of the slides from `first` to `last`.

    Which page is whose is found out where the pages are counted.
    """
    printed = wanted.deck.slides[first - 1 : last]
    hidden = tuple(slide.number for slide in printed if slide.hidden)
    job = DrawPdf(
        source=os.fsencode(pdf),
        folder=str(folder),
        width=wanted.width,
        printed=tuple(slide.number for slide in printed),
        hidden=hidden,
        numbers=wanted.slides,
    )
    try:
        for number in _work(job):
            if number > 0:
                keep(number)
    except ChildError:
        if wanted.pdf is None:  # a chosen one may fit when the deck has been edited
            shelf.remember_failure(folder)
        raise


def _draw_built_in(wanted: Wanted, folder: Path, keep: Callable[[int], None]) -> None:
    """The slides as the built-in renderer has them; one that it dies of is left out.

    So is one in Arabic or Hebrew: it would write the letters from left to right.
    """
    todo = [number for number in wanted.slides if not _from_right(wanted.deck.slide(number))]
    if not todo:
        return
    fonts = font_index(wanted.cache)
    for _ in range(_MOST_RESTARTS + 1):
        begun = False
        job = DrawDeck(
            os.fsencode(wanted.file),
            str(folder),
            wanted.width,
            len(wanted.deck.slides),
            tuple(todo),
            str(fonts),
            LIMITS,
        )
        started = wanted.ahead.claim() if wanted.ahead else None
        try:
            for number in _work(job, started):
                begun = True
                if number > 0:
                    keep(number)
                if number:
                    todo.remove(abs(number))
                if number < 0:
                    shelf.remember_failure(folder, -number)
        except ChildError:
            if not begun and started is None:
                shelf.remember_failure(folder)
                raise
            if begun and todo:  # its first is to blame
                shelf.remember_failure(folder, todo.pop(0))
        if not todo:
            return


def missing_scripts(deck: Deck, cache: Path) -> tuple[str, ...]:
    """The scripts in a deck with characters that no font on this machine has.

    Found out in a process of its own, as all that reads fonts: so much work in Python on a thread
    of the window's would have Python clear away the window's objects there.
    """
    text = " ".join(part for slide in deck.slides for part in (slide.title, *slide.text))
    if not UNSURE.search(text):
        return ()
    job = FindFonts("".join(sorted(set(text))), str(font_index(cache)))
    try:
        found = list(guarded(CHILD, job.encode(), seconds=SECONDS))
    except ChildError:
        return ()
    return tuple(line.decode().strip() for line in found)


def unmatched_fonts(deck: Deck, cache: Path) -> tuple[str, ...]:
    """The families that a deck carries, cannot be read, and nothing here has the widths of."""
    if not deck.packed_fonts:
        return ()
    job = FindFamilies(deck.packed_fonts, str(font_index(cache)))
    try:
        found = list(guarded(CHILD, job.encode(), seconds=SECONDS))
    except ChildError:
        return ()
    return tuple(line.decode().strip() for line in found)


def _from_right(slide: Slide) -> bool:
    return right_to_left(" ".join((slide.title, *slide.text)))


def _draw_cards(wanted: Wanted, folder: Path, keep: Callable[[int], None]) -> None:
    """Title and text of each slide, as they were read."""
    missing_scripts(wanted.deck, wanted.cache)  # lists the fonts, where any are needed
    fonts = font_index(wanted.cache)
    for number in draw_cards(wanted.deck, wanted.slides, wanted.width, folder, fonts):
        keep(number)


_DRAWERS: dict[Renderer, Callable[[Wanted, Path, Callable[[int], None]], None]] = {
    "PDF": _draw_pdf,
    "LibreOffice": _draw_office,
    "built-in": _draw_built_in,
    "cards": _draw_cards,
}


@contextmanager
def _readable(renderer: Renderer, wanted: Wanted) -> Iterator[Path]:
    """What the renderer is to open: the deck, or what it was converted or unlocked into.

    Raises _NotDrawnError unless this is the file that the deck was read from, and DeckError.
    """
    if renderer == "cards" or (renderer == "PDF" and wanted.pdf is not None):
        yield wanted.file
        return
    if _digest(wanted.file) != wanted.deck.sha256:
        raise _NotDrawnError
    with readable(wanted.file, cache=wanted.cache, password=wanted.password) as file:
        yield file


def _digest(path: Path) -> str:
    """The SHA-256 of a file; empty where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""

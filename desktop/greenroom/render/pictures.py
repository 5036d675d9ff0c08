"""A deck in, a picture of every slide out."""

import hashlib
import os
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import msgspec

from greenroom.deck import LIMITS, Deck
from greenroom.deck.guard import ChildError, guarded
from greenroom.errors import DeckError
from greenroom.office import PDF, convert, find_office
from greenroom.render.cache import CACHE_BYTES, cached, filling, trim
from greenroom.render.card import draw_cards
from greenroom.render.child import CopyDeck, DrawDeck, DrawPdf, Job

Progress = Callable[[int, int], None]
"""Told how many of how many slides are drawn."""

Renderer = Literal["PDF", "LibreOffice", "built-in", "cards"]

NAMES: dict[Renderer, str] = {
    "PDF": "PDF",
    "LibreOffice": "LibreOffice",
    "built-in": "the built-in renderer",
    "cards": "plain cards",
}
"""What to call each renderer when talking to people, best first."""

_SECONDS_PER_SLIDE = 2  # some 40 times what a slide took on a slow laptop
_SECONDS_TO_START = 20


class SlidePictures(msgspec.Struct, frozen=True):
    """One PNG per slide, hidden ones included, in the order of the file; and what drew them."""

    renderer: str
    files: tuple[Path, ...]


class _NotDrawnError(Exception):
    """This renderer did not manage; the next one may."""


def available_renderers() -> tuple[str, ...]:
    """What would be tried for a PowerPoint file on this machine, best first, named for people."""
    return tuple(NAMES[renderer] for renderer in _present())


def draw(
    deck_file: Path,
    deck: Deck,
    *,
    width: int,
    cache: Path,
    progress: Progress | None = None,
    renderer: Renderer | None = None,
    cache_bytes: int = CACHE_BYTES,
) -> SlidePictures:
    """Pictures of all slides, `width` pixels wide, kept in `cache`/slides for the next time.

    The best renderer that succeeds is used; `renderer` starts at that one instead ("built-in" is
    the quick one, some 50 ms a slide). Never fails for the deck's sake: when the file is gone, has
    changed since `deck` was read, or cannot be drawn, the slides become plain cards. Raises
    DeckError when `cache` cannot be written. The deck itself is only read. What `progress` raises
    ends the drawing and comes back to the caller.
    """
    report = progress or _silent
    try:
        for candidate in _candidates(deck_file, renderer):
            folder = cache / "slides" / f"{deck.sha256[:32]}-{candidate}-{width}"
            files = cached(folder, len(deck.slides))
            if files is None and _drawn(candidate, deck_file, deck, width, folder, report):
                trim(folder.parent, cache_bytes, keep=folder)
                files = cached(folder, len(deck.slides))
            if files is not None:
                return SlidePictures(renderer=NAMES[candidate], files=files)
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise DeckError(
            f"its slides cannot be drawn, for {cache} cannot be written ({reason}).",
            file=deck_file,
            remedy="Check that folder and the free space on its disk.",
        ) from error
    raise AssertionError("plain cards are always drawn")


def _drawn(
    renderer: Renderer, deck_file: Path, deck: Deck, width: int, folder: Path, report: Progress
) -> bool:
    """Have one renderer draw into `folder`; whether it managed."""
    try:
        with filling(folder) as pictures:
            _DRAWERS[renderer](deck_file, deck, width, pictures, report)
    except (_NotDrawnError, ChildError):
        return False
    return True


def _silent(_done: int, _total: int) -> None:
    """What is told when nobody wants to know."""


def _present() -> tuple[Renderer, ...]:
    """The renderers for PowerPoint files that this machine has, best first."""
    office: tuple[Renderer, ...] = ("LibreOffice",) if find_office() else ()
    built_in: tuple[Renderer, ...] = ("built-in",) if find_spec("betteroffice_pptx") else ()
    return (*office, *built_in, "cards")


def _candidates(deck_file: Path, first: Renderer | None) -> tuple[Renderer, ...]:
    """The renderers to try, best first, from `first` on if it is one of them."""
    suited: tuple[Renderer, ...] = ("PDF", "cards") if _is_pdf(deck_file) else _present()
    return suited[suited.index(first) :] if first in suited else suited


def _is_pdf(path: Path) -> bool:
    """Whether the file is a PDF by its content; a missing one is judged by its name."""
    try:
        with path.open("rb") as file:
            return b"%PDF-" in file.read(1024)
    except OSError:
        return path.suffix.lower() == ".pdf"


def _work(job: Job, slides: int, report: Progress) -> None:
    """Have the child process do a job; it prints a line for each slide drawn.

    Raises ChildError.
    """
    seconds = _SECONDS_TO_START + _SECONDS_PER_SLIDE * slides
    for done, _ in enumerate(guarded("greenroom.render.child", job.encode(), seconds=seconds)):
        report(done + 1, slides)


def _draw_pdf(deck_file: Path, deck: Deck, width: int, folder: Path, report: Progress) -> None:
    """The pages of a PDF deck."""
    _refuse_changed(deck_file, deck)
    _work(
        DrawPdf(os.fsencode(deck_file), str(folder), width, len(deck.slides)),
        len(deck.slides),
        report,
    )


def _draw_office(deck_file: Path, deck: Deck, width: int, folder: Path, report: Progress) -> None:
    """The pages of the PDF that LibreOffice makes of a copy of the deck."""
    _refuse_changed(deck_file, deck)
    slides = len(deck.slides)
    report(0, slides)
    with TemporaryDirectory(prefix="greenroom-") as name:
        work = Path(name)
        copy = work / "deck.pptx"
        _work(CopyDeck(os.fsencode(deck_file), str(copy), LIMITS), 0, _silent)
        seconds = _SECONDS_TO_START * 2 + _SECONDS_PER_SLIDE * slides
        pdf = convert(copy, work, PDF, seconds=seconds)
        if pdf is None:
            raise _NotDrawnError
        _work(DrawPdf(os.fsencode(pdf), str(folder), width, slides), slides, report)


def _draw_built_in(deck_file: Path, deck: Deck, width: int, folder: Path, report: Progress) -> None:
    """The slides as the built-in renderer has them."""
    _refuse_changed(deck_file, deck)
    slides = len(deck.slides)
    _work(DrawDeck(os.fsencode(deck_file), str(folder), width, slides, LIMITS), slides, report)


def _draw_cards(_deck_file: Path, deck: Deck, width: int, folder: Path, report: Progress) -> None:
    """Title and text of each slide, as they were read."""
    for done in draw_cards(deck, width, folder):
        report(done, len(deck.slides))


_DRAWERS: dict[Renderer, Callable[[Path, Deck, int, Path, Progress], None]] = {
    "PDF": _draw_pdf,
    "LibreOffice": _draw_office,
    "built-in": _draw_built_in,
    "cards": _draw_cards,
}


def _refuse_changed(deck_file: Path, deck: Deck) -> None:
    """Raise _NotDrawnError unless this is the file that the deck was read from."""
    try:
        with deck_file.open("rb") as file:
            same = hashlib.file_digest(file, "sha256").hexdigest() == deck.sha256
    except OSError:
        same = False
    if not same:
        raise _NotDrawnError

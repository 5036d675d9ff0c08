"""A deck as LibreOffice prints it: PDFs of a hundred slides each."""

import os
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from greenroom.deck.guard import ChildError, guarded
from greenroom.deck.limits import LIMITS
from greenroom.office import PDF, convert
from greenroom.render.ahead import CHILD
from greenroom.render.cache import failed, remember_failure, write
from greenroom.render.jobs import CopyDeck

PORTION = 50
"""Slides printed at once: a few seconds of the 17 that LibreOffice is given, and of its memory. The
first are seen while the next are printed."""

_SECONDS = 60  # on the clock, other programs may be at work


def portions(slides: int, order: Iterable[int]) -> list[tuple[int, int]]:
    """The first and last slide of each portion, those with the most urgent slides first."""
    firsts = dict.fromkeys((number - 1) // PORTION * PORTION + 1 for number in order)
    return [(first, min(first + PORTION - 1, slides)) for first in firsts]


def printed(deck_file: Path, first: int, last: int, folder: Path) -> Path | None:
    """The PDF of the slides from `first` to `last`, printed into `folder` if it is not there.

    None where LibreOffice does not manage, which is remembered and not tried again for a week.
    """
    pdf = folder / f"{first:04}.pdf"
    if pdf.is_file():
        return pdf
    if failed(folder, first):
        return None
    with TemporaryDirectory(prefix="greenroom-") as name:
        made = _print(deck_file, first, last, Path(name))
        if made is None:
            remember_failure(folder, first)
            return None
        write(pdf, lambda file: file.write_bytes(made.read_bytes()))
    return pdf


def _print(deck_file: Path, first: int, last: int, work: Path) -> Path | None:
    """Print a harmless copy; None where that fails."""
    copy, fonts = work / "deck.pptx", work / "fonts"
    fonts.mkdir()
    job = CopyDeck(os.fsencode(deck_file), str(copy), str(fonts), first, last, LIMITS)
    try:
        list(guarded(CHILD, job.encode(), seconds=_SECONDS))
    except ChildError:
        return None
    return convert(copy, work, PDF, seconds=_SECONDS, fonts=fonts)

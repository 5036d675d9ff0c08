"""The process that draws: `python -m greenroom.render.child`, jobs on stdin, one a line.

It prints 0 when the file is open and has as many slides as it should, then the number of each slide
drawn, or minus that number for one that could not be. Any other failure is a bare exit code: the
caller goes on to the next renderer, so there is nobody to tell.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

import msgspec

from greenroom.deck.guard import limit_memory
from greenroom.deck.limits import Limits
from greenroom.render.cache import THUMBNAIL_WIDTH, picture, save, thumbnail, write

if TYPE_CHECKING:
    from betteroffice_pptx import Presentation

_MEMORY_BYTES = 1_000_000_000  # address space; in use are 70 MB (built-in) to 200 MB (PDF)
_SECONDS = 600
_MARGIN = 0.01  # of a pixel, against rounding up
_TALLEST = 4  # heights per width: an odd page must not fill the memory


class Job(msgspec.Struct, frozen=True, tag=True):
    """Something to do; a deck's path is as the file system spells it, any bytes."""

    def encode(self) -> bytes:
        """The job as a line of JSON."""
        return msgspec.json.encode(self)


class CopyDeck(Job, frozen=True):
    """Copy slides of a deck without what leads outside, in the form that every renderer reads."""

    source: bytes
    target: str
    first: int
    last: int
    limits: Limits


class DrawPdf(Job, frozen=True):
    """Draw pages of a PDF into a folder, for the slides in `numbers`, in that order.

    There must be a page for each of the slides that were `printed`, or for each but the `hidden`.
    """

    source: bytes
    folder: str
    width: int
    printed: tuple[int, ...]
    hidden: tuple[int, ...]
    numbers: tuple[int, ...]


class DrawDeck(Job, frozen=True):
    """Draw slides of a PowerPoint file into a folder, in the order of `numbers`.

    There must be `slides` of them. `fonts` is the index of the fonts on this machine.
    """

    source: bytes
    folder: str
    width: int
    slides: int
    numbers: tuple[int, ...]
    fonts: str
    limits: Limits


class OpenDeck(Job, frozen=True):
    """Get ready to draw a PowerPoint file, while whoever wants it drawn still reads it.

    What a DrawDeck of the same file needs is then there. A file that cannot be opened is let be.
    """

    source: bytes
    fonts: str
    limits: Limits


class FindFonts(Job, frozen=True):
    """Say which scripts in a text no font here has; `fonts` is the index of the fonts."""

    text: str
    fonts: str


def find_fonts(job: FindFonts) -> None:
    """See FindFonts; prints a line for each script."""
    from greenroom.render.coverage import Coverage
    from greenroom.render.fonts import fonts_here

    fonts = fonts_here(Path(job.fonts))
    for script in Coverage(fonts, job.text).missing(job.text):
        print(script)


def copy_deck(job: CopyDeck) -> None:
    """See CopyDeck."""
    from greenroom.render.portion import take_portion

    whole = Path(job.target).with_suffix(".whole")
    with whole.open("w+b") as copy, Path(job.target).open("wb") as target:
        _harmless(Path(os.fsdecode(job.source)), copy, job.limits)
        take_portion(copy, target, job.first, job.last)
    whole.unlink()


def draw_pdf(job: DrawPdf) -> None:
    """See DrawPdf."""
    import pypdfium2

    document = pypdfium2.PdfDocument(os.fsdecode(job.source))
    pages = pages_of(len(document), job.printed, job.hidden)
    _tell(0)
    for number in job.numbers:
        if number not in pages:
            _tell(-number)
            continue
        page = document[pages[number]]
        width, height = page.get_size()
        scale = min(job.width / width, job.width * _TALLEST / height)
        image = page.render(scale=scale, may_draw_forms=False).to_pil()
        page.close()
        save(image, picture(Path(job.folder), number))
        _tell(number)


def pages_of(pages: int, slides: tuple[int, ...], hidden: tuple[int, ...]) -> dict[int, int]:
    """The index of each slide's page; programs print hidden slides or leave them out.

    Raises ValueError when the number of pages fits neither.
    """
    for printed in (slides, tuple(number for number in slides if number not in hidden)):
        if len(printed) == pages:
            return {number: index for index, number in enumerate(printed)}
    raise ValueError(f"{pages} pages for {len(slides)} slides")


class _Ready(NamedTuple):
    """A deck that is open, its fonts known; `file` says which state of it."""

    file: _State
    presentation: Presentation


_State = tuple[bytes, int, int]
"""A file's path, its size and when it was written."""


def open_deck(job: OpenDeck | DrawDeck) -> _Ready:
    """Open a deck in the built-in renderer and hand over the fonts that it needs."""
    from betteroffice_pptx import Presentation, RenderError

    from greenroom.render.adapted import adapted
    from greenroom.render.fonts import font_bytes, fonts_here
    from greenroom.render.runs import cover
    from greenroom.render.typefaces import faces_for, families

    file, copy = _state(job.source), BytesIO()
    _harmless(Path(os.fsdecode(job.source)), copy, job.limits)
    copy = adapted(copy)
    fonts = fonts_here(Path(job.fonts))
    present = families(fonts)
    faces = faces_for(copy, present)
    covered = cover(copy, faces, present, fonts)
    presentation = Presentation.open(covered.deck.getvalue())
    for face in (*faces, *covered.faces):
        with suppress(OSError, RenderError):
            presentation.register_font(
                face.family, font_bytes(face.font), bold=face.bold, italic=face.italic
            )
    return _Ready(file, presentation)


def _state(source: bytes) -> _State:
    found = Path(os.fsdecode(source)).stat()
    return source, found.st_size, found.st_mtime_ns


def draw_deck(job: DrawDeck, ready: _Ready | None) -> None:
    """See DrawDeck; `ready` may be that deck, as it was when it was opened."""
    from betteroffice_pptx import EMU_PER_INCH, RenderError

    if ready is None or ready.file != _state(job.source):
        ready = open_deck(job)
    presentation = ready.presentation
    if presentation.slide_count != job.slides:
        raise ValueError(f"{presentation.slide_count} slides, not {job.slides}")
    # It rounds the slide up to whole pixels, before it scales and after: one more would be white.
    natural = ceil(presentation.width_emu / EMU_PER_INCH * 96)
    _tell(0)
    for number in job.numbers:
        file = picture(Path(job.folder), number)
        try:
            for target, width in ((thumbnail(file), THUMBNAIL_WIDTH), (file, job.width)):
                png = presentation.render_png(number - 1, scale=(width - _MARGIN) / natural)
                write(target, png.write)
        except RenderError:
            _tell(-number)
        else:
            _tell(number)


def _harmless(source: Path, target: IO[bytes], limits: Limits) -> None:
    """Write a copy of the deck that leads nowhere outside, for programs that would follow."""
    from greenroom.deck.harmless import harmless_copy

    harmless_copy(source, target, limits)


def _tell(number: int) -> None:
    """Let the caller know that a slide is drawn."""
    print(number, flush=True)


def main() -> None:
    """Do the jobs."""
    limit_memory(_MEMORY_BYTES, _SECONDS)
    ready: _Ready | None = None
    for line in sys.stdin.buffer:
        job = msgspec.json.decode(line, type=CopyDeck | DrawPdf | DrawDeck | OpenDeck | FindFonts)
        if isinstance(job, CopyDeck):
            copy_deck(job)
        elif isinstance(job, DrawPdf):
            draw_pdf(job)
        elif isinstance(job, FindFonts):
            find_fonts(job)
        elif isinstance(job, DrawDeck):
            draw_deck(job, ready)
        else:
            with suppress(Exception):  # whoever wants it drawn will hear of it then
                ready = open_deck(job)
                # The first picture of a process takes 50 ms more than the next: now, not then.
                ready.presentation.render_png(0, scale=1.0)


if __name__ == "__main__":
    main()

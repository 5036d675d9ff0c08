"""The process that draws: `python -m greenroom.render.child`, jobs on stdin, one a line.

It prints 0 when the file is open and has as many slides as it should, then the number of each slide
drawn, or minus that number for one that could not be. Any other failure is a bare exit code: the
caller goes on to the next renderer, so there is nobody to tell.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from greenroom.deck.guard import at_most, limit_memory
from greenroom.deck.kinds import is_pdf
from greenroom.render.cache import drawn_width, picture, save
from greenroom.render.jobs import (
    READY,
    AnyJob,
    CopyDeck,
    DrawDeck,
    DrawFirst,
    DrawPdf,
    FindFamilies,
    FindFonts,
    OpenDeck,
    state_of,
)

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

    from greenroom.render.built_in import Ready

_MEMORY_BYTES = 1_000_000_000  # address space; in use are 70 MB (built-in) to 200 MB (PDF)
_SECONDS = 600
# Of the processor's: 300 slides take 1 to open, a slide takes 0.05, a map of a page took 2.
_OPEN_S, _SLIDE_S, _PAGE_S = 15, 5, 15


def find_fonts(job: FindFonts) -> None:
    """See FindFonts; prints a line for each script."""
    from greenroom.render.coverage import Coverage
    from greenroom.render.fonts import fonts_here

    fonts = fonts_here(Path(job.fonts))
    for script in Coverage(fonts, job.text).missing(job.text):
        print(script)


def find_families(job: FindFamilies) -> None:
    """See FindFamilies; prints a line for each."""
    from greenroom.render.fonts import fonts_here
    from greenroom.render.substitutes import same_widths

    here = {font.family.lower() for font in fonts_here(Path(job.fonts))}
    for family in job.families:
        if not any(same_widths(family, other) for other in here):
            print(family)


def copy_deck(job: CopyDeck) -> None:
    """See CopyDeck."""
    from greenroom.deck.harmless import harmless_copy
    from greenroom.render.embedded import write_fonts
    from greenroom.render.portion import take_portion

    whole = Path(job.target).with_suffix(".whole")
    with whole.open("w+b") as copy, Path(job.target).open("wb") as target:
        harmless_copy(Path(os.fsdecode(job.source)), copy, job.limits)
        write_fonts(copy, Path(job.own_fonts))
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
        _draw_page(document[pages[number]], job.width, picture(Path(job.folder), number))
        _tell(number)


def _draw_page(page: PdfPage, wide: int, file: Path) -> None:
    """Draw a page `wide` pixels wide, or less where it is tall."""
    width, height = page.get_size()
    scale = drawn_width(wide, height / width) / width
    with at_most(_PAGE_S):
        image = page.render(scale=scale, may_draw_forms=False).to_pil()
    page.close()
    save(image, file)


def pages_of(pages: int, slides: tuple[int, ...], hidden: tuple[int, ...]) -> dict[int, int]:
    """The index of each slide's page; programs print hidden slides or leave them out.

    Raises ValueError when the number of pages fits neither.
    """
    for printed in (slides, tuple(number for number in slides if number not in hidden)):
        if len(printed) == pages:
            return {number: index for index, number in enumerate(printed)}
    raise ValueError(f"{pages} pages for {len(slides)} slides")


def draw_deck(job: DrawDeck, ready: Ready | None) -> None:
    """See DrawDeck; `ready` may be that deck, as it was when it was opened."""
    from greenroom.render.built_in import open_deck

    if ready is None or ready.file != state_of(job.source):
        with at_most(_OPEN_S):
            ready = open_deck(job)
    if ready.presentation.slide_count != job.slides:
        raise ValueError(f"{ready.presentation.slide_count} slides, not {job.slides}")
    _tell(0)
    for number in job.numbers:
        with at_most(_SLIDE_S):
            drawn = ready.draw(number - 1, number, Path(job.folder), job.width)
        _tell(number if drawn else -number)


def draw_first(job: DrawFirst) -> None:
    """See DrawFirst; prints its number, or 0."""
    source = Path(os.fsdecode(job.state[0]))
    number = 0
    with suppress(Exception):  # whoever reads the deck will hear of it
        if is_pdf(source):
            import pypdfium2

            document = pypdfium2.PdfDocument(source)
            if state_of(job.state[0]) == job.state:
                _draw_page(document[0], job.width, picture(Path(job.folder), 1))
                number = 1
        else:
            from greenroom.render import built_in

            with at_most(_SLIDE_S):
                number = built_in.draw_first(job)
    _tell(number)


def get_ready(job: OpenDeck) -> Ready | None:
    """See OpenDeck."""
    from greenroom.render.built_in import open_deck

    with suppress(Exception), at_most(_OPEN_S):  # whoever wants it drawn will hear of it then
        return open_deck(job)
    return None


def _tell(number: int) -> None:
    """Let the caller know that a slide is drawn."""
    print(number, flush=True)


def main() -> None:
    """Do the jobs."""
    limit_memory(_MEMORY_BYTES, _SECONDS)
    if READY in sys.argv[1:]:
        import_module("greenroom.render.built_in")
    ready: Ready | None = None
    for line in sys.stdin.buffer:
        job: AnyJob = msgspec.json.decode(line, type=AnyJob)
        if isinstance(job, CopyDeck):
            copy_deck(job)
        elif isinstance(job, DrawPdf):
            draw_pdf(job)
        elif isinstance(job, FindFonts):
            find_fonts(job)
        elif isinstance(job, FindFamilies):
            find_families(job)
        elif isinstance(job, DrawFirst):
            draw_first(job)
        elif isinstance(job, DrawDeck):
            draw_deck(job, ready)
        else:
            ready = get_ready(job)


if __name__ == "__main__":
    main()

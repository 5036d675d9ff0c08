"""The process that draws: `python -m greenroom.render.child`, a job on stdin.

It prints a line for each slide drawn. Any failure is a bare exit code: the caller goes on to the
next renderer, so there is nobody to tell.
"""

import os
import sys
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import msgspec

from greenroom.deck.guard import limit_memory
from greenroom.deck.limits import Limits
from greenroom.deck.harmless import harmless_copy
from greenroom.render.cache import picture

_MEMORY_BYTES = 1_000_000_000  # address space; in use are 70 MB (built-in) to 200 MB (PDF)
_SECONDS = 600
_PNG_LEVEL = 3  # a third faster than 6 for a tenth more bytes
_TALLEST = 4  # heights per width: an odd page must not fill the memory


class Job(msgspec.Struct, frozen=True, tag=True):
    """Something to do; a deck's path is as the file system spells it, any bytes."""

    def encode(self) -> bytes:
        """The job as a line of JSON."""
        return msgspec.json.encode(self)


class CopyDeck(Job, frozen=True):
    """Copy a deck without what leads outside, in the form that every renderer understands."""

    source: bytes
    target: str
    limits: Limits


class DrawPdf(Job, frozen=True):
    """Draw the pages of a PDF into a folder; there must be `slides` of them."""

    source: bytes
    folder: str
    width: int
    slides: int


class DrawDeck(Job, frozen=True):
    """Draw the slides of a PowerPoint file into a folder; there must be `slides` of them."""

    source: bytes
    folder: str
    width: int
    slides: int
    limits: Limits


def copy_deck(job: CopyDeck) -> None:
    """See CopyDeck."""
    with Path(job.target).open("wb") as target:
        _harmless(Path(os.fsdecode(job.source)), target, job.limits)


def draw_pdf(job: DrawPdf) -> None:
    """See DrawPdf."""
    import pypdfium2

    document = pypdfium2.PdfDocument(os.fsdecode(job.source))
    _refuse_other_count(len(document), job.slides)
    for number, page in enumerate(document, start=1):
        width, height = page.get_size()
        scale = min(job.width / width, job.width * _TALLEST / height)
        image = page.render(scale=scale, may_draw_forms=False).to_pil()
        _save(image, job.folder, number)


def draw_deck(job: DrawDeck) -> None:
    """See DrawDeck."""
    from betteroffice_pptx import EMU_PER_INCH, Presentation

    from greenroom.render.fonts import faces_for, installed_fonts

    copy = BytesIO()
    _harmless(Path(os.fsdecode(job.source)), copy, job.limits)
    presentation = Presentation.open(copy.getvalue())
    _refuse_other_count(presentation.slide_count, job.slides)
    for face in faces_for(copy, installed_fonts()):
        presentation.register_font(
            face.family, face.file.read_bytes(), bold=face.bold, italic=face.italic
        )
    pixels_per_inch = job.width / (presentation.width_emu / EMU_PER_INCH)
    for number in range(1, job.slides + 1):
        png = presentation.render_png(number - 1, scale=pixels_per_inch / 96)
        png.write(picture(Path(job.folder), number))
        _tell(number)


def _harmless(source: Path, target: IO[bytes], limits: Limits) -> None:
    """Write a copy of the deck that leads nowhere outside, for programs that would follow."""
    harmless_copy(source, target, limits)


def _save(image: Any, folder: str, number: int) -> None:
    """Write a Pillow image as the picture of a slide."""
    image.save(picture(Path(folder), number), compress_level=_PNG_LEVEL)
    _tell(number)


def _tell(number: int) -> None:
    """Let the caller know that a slide is drawn."""
    print(number, flush=True)


def _refuse_other_count(found: int, expected: int) -> None:
    """Raise ValueError unless there is a page for each slide."""
    if found != expected:
        raise ValueError(f"{found} pages for {expected} slides")


def main() -> None:
    """Do the job."""
    job = msgspec.json.decode(sys.stdin.buffer.read(), type=CopyDeck | DrawPdf | DrawDeck)
    limit_memory(_MEMORY_BYTES, _SECONDS)
    if isinstance(job, CopyDeck):
        copy_deck(job)
    elif isinstance(job, DrawPdf):
        draw_pdf(job)
    else:
        draw_deck(job)


if __name__ == "__main__":
    main()

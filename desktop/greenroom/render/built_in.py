"""Slides drawn by the built-in renderer; in the child process only."""

from __future__ import annotations

import os
from contextlib import suppress
from io import BytesIO
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from betteroffice_pptx import EMU_PER_INCH, Presentation, RenderError

from greenroom.deck.harmless import harmless_copy, harmless_first
from greenroom.render.adapted import adapted
from greenroom.render.cache import THUMBNAIL_WIDTH, drawn_width, picture, thumbnail, write
from greenroom.render.coverage import right_to_left
from greenroom.render.embedded import write_fonts
from greenroom.render.fonts import Font, font_bytes, fonts_here
from greenroom.render.jobs import DrawDeck, DrawFirst, OpenDeck, State, state_of
from greenroom.render.runs import cover
from greenroom.render.typefaces import faces_for, families

_MARGIN = 0.01  # of a pixel, against rounding up


class Ready(NamedTuple):
    """A deck that is open, its fonts known; `file` says which state of it.

    Its size is asked for once: the renderer counts through all slides to give it, 40 ms for 300.
    """

    file: State
    presentation: Presentation
    width_emu: int
    height_emu: int

    def draw(self, index: int, number: int, folder: Path, width: int) -> bool:
        """Draw the slide at an index as the picture of slide `number`; False where it cannot be."""
        # It rounds the slide up to whole pixels, before it scales and after: one more is white.
        natural = ceil(self.width_emu / EMU_PER_INCH * 96)
        ratio = self.height_emu / self.width_emu
        file = picture(folder, number)
        try:
            for target, asked in ((thumbnail(file), THUMBNAIL_WIDTH), (file, width)):
                wide = drawn_width(asked, ratio)
                png = self.presentation.render_png(index, scale=(wide - _MARGIN) / natural)
                write(target, png.write)
        except RenderError:
            return False
        return True


def open_deck(job: OpenDeck | DrawDeck) -> Ready:
    """Open a deck and hand over the fonts that it needs."""
    file, copy = state_of(job.source), BytesIO()
    harmless_copy(Path(os.fsdecode(job.source)), copy, job.limits)
    return _ready(file, _opened(copy, Path(job.fonts)))


def draw_first(job: DrawFirst) -> int:
    """See DrawFirst; gives the slide's number, 0 where it is not to be drawn like this."""
    copy = BytesIO()
    first = harmless_first(Path(os.fsdecode(job.state[0])), copy, job.limits)
    if first is None or right_to_left(" ".join(first.text)):
        return 0
    ready = _ready(job.state, _opened(copy, Path(job.fonts)))
    if state_of(job.state[0]) != job.state:
        return 0
    return first.number if ready.draw(0, first.number, Path(job.folder), job.width) else 0


def _ready(file: State, presentation: Presentation) -> Ready:
    return Ready(file, presentation, presentation.width_emu, presentation.height_emu)


def _opened(copy: BytesIO, index: Path) -> Presentation:
    with TemporaryDirectory(prefix="greenroom-") as folder:
        own = write_fonts(copy, Path(folder))
        return _with_fonts(adapted(copy), (*own, *fonts_here(index)))


def _with_fonts(copy: BytesIO, fonts: tuple[Font, ...]) -> Presentation:
    """Open a copy with the fonts that it names, the first of several alike."""
    present = families(fonts)
    faces = faces_for(copy, present)
    covered = cover(copy, faces, present, fonts)
    presentation = Presentation.open(covered.deck.getvalue())
    for face in (*faces, *covered.faces):
        with suppress(OSError, RenderError):
            presentation.register_font(
                face.family, font_bytes(face.font), bold=face.bold, italic=face.italic
            )
    return presentation

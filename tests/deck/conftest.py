"""Small decks, made with python-pptx where it can and by hand where it cannot."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from greenroom.deck import LIMITS, Deck
from greenroom.deck.powerpoint import read_powerpoint

Edit = Callable[[str, bytes], bytes]


class DeckBuilder:
    """A deck under construction; `save` writes it and `load` reads it back in this process."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "talk.pptx"
        self.presentation = Presentation()

    def slide(self, title: str = "", body: str = "", notes: str = ""):  # type: ignore[no-untyped-def]
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = body
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
        return slide

    def blank(self):  # type: ignore[no-untyped-def]
        return self.presentation.slides.add_slide(self.presentation.slide_layouts[6])

    @staticmethod
    def text_box(shapes, text: str, left: float, top: float, size: int = 18):  # type: ignore[no-untyped-def]
        """A text box 3 by 1 inches at a place in inches."""
        box = shapes.add_textbox(Inches(left), Inches(top), Inches(3), Inches(1))
        box.text_frame.text = text
        box.text_frame.paragraphs[0].runs[0].font.size = Pt(size)
        return box

    def save(self) -> Path:
        self.presentation.save(self.path)
        return self.path

    def load(self) -> Deck:
        return read_powerpoint(self.save(), LIMITS)


@pytest.fixture
def builder(tmp_path: Path) -> DeckBuilder:
    return DeckBuilder(tmp_path)


@pytest.fixture
def edited(tmp_path: Path) -> Callable[[Path, Edit], Path]:
    """A copy of a deck with each of its parts passed through a function."""

    def edit(source: Path, change: Edit, name: str = "edited.pptx") -> Path:
        target = tmp_path / name
        with ZipFile(source) as archive, ZipFile(target, "w", ZIP_DEFLATED) as copy:
            for part in archive.namelist():
                copy.writestr(part, change(part, archive.read(part)))
        return target

    return edit

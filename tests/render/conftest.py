"""A deck to draw: a red bar at the top of slide 1, a hidden slide 2, a blue bar on slide 3."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

from greenroom.deck import Deck, load_deck
from greenroom.render import Picture

RED, BLUE = (220, 30, 30), (20, 60, 200)


@pytest.fixture(scope="session")
def deck_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Inches(10), Inches(5)
    for number, colour in enumerate((RED, None, BLUE), start=1):
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        slide.shapes.add_textbox(
            Inches(1), Inches(3), Inches(8), Inches(1)
        ).text = f"Slide {number}"
        if colour is None:
            slide.element.set("show", "0")
            continue
        bar = slide.shapes.add_shape(1, 0, 0, Inches(10), Inches(1))
        bar.fill.solid()
        bar.fill.fore_color.rgb = RGBColor(*colour)
    path = tmp_path_factory.mktemp("deck") / "talk.pptx"
    presentation.save(path)
    return path


@pytest.fixture(scope="session")
def deck(deck_file: Path) -> Deck:
    return load_deck(deck_file)


class Shown:
    """Keeps what is handed over, in order."""

    def __init__(self) -> None:
        self.pictures: list[Picture] = []

    def __call__(self, picture: Picture) -> None:
        assert picture.file.is_file()
        assert picture.thumbnail.is_file()
        self.pictures.append(picture)

    @property
    def numbers(self) -> list[int]:
        return [picture.number for picture in self.pictures]


@pytest.fixture
def shown() -> Shown:
    return Shown()


Pixel = tuple[int, int, int]
Near = Callable[[Pixel, Pixel], bool]


@pytest.fixture
def near() -> Near:
    """Whether two colours are the same but for a renderer's rounding."""
    return lambda one, other: all(abs(a - b) <= 12 for a, b in zip(one, other, strict=True))

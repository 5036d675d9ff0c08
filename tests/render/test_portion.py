"""What is printed of a deck: some of its slides, in pictures that LibreOffice can hold."""

import sys
from io import BytesIO
from zipfile import ZipFile

import numpy as np
import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Inches

from greenroom.deck import LIMITS, load_deck
from greenroom.deck.harmless import harmless_copy
from greenroom.render import draw
from greenroom.render.portion import take_portion


def deck_of_photos(path, sizes):
    """A deck with a photo of its own on each slide, of so many pixels wide and high."""
    random = np.random.default_rng(1)
    presentation = Presentation()
    for width, height in sizes:
        grain = random.integers(0, 255, (height // 50, width // 50, 3), dtype=np.uint8)
        content = BytesIO()
        Image.fromarray(grain).resize((width, height)).save(content, "JPEG")
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        slide.shapes.add_picture(content, 0, 0, Inches(10))
    presentation.save(path)


def portion(path, first, last):
    """The sizes of the pictures in what is printed."""
    copy, target = BytesIO(), BytesIO()
    harmless_copy(path, copy, LIMITS)
    take_portion(copy, target, first, last)
    with ZipFile(target) as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".jpg"))
        return [Image.open(archive.open(name)).size for name in names]


def test_only_large_pictures_of_these_slides_become_smaller(tmp_path):
    deck_of_photos(tmp_path / "photos.pptx", [(2400, 1600), (800, 600), (2000, 3000)])

    assert portion(tmp_path / "photos.pptx", 1, 2) == [(1936, 1291), (800, 600), (2000, 3000)]
    assert portion(tmp_path / "photos.pptx", 1, 3) == [(1936, 1291), (800, 600), (1291, 1936)]


def test_many_pictures_share_what_there_is(tmp_path, monkeypatch):
    monkeypatch.setattr("greenroom.render.portion.PORTION_PIXELS", 1_200_000)
    deck_of_photos(tmp_path / "photos.pptx", [(2400, 1600)] * 3 + [(50, 50)])

    found = portion(tmp_path / "photos.pptx", 1, 4)

    assert found[-1] == (50, 50)
    assert sum(width * height for width, height in found) <= 1_201_000
    assert found[0] == found[1] == found[2]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps LibreOffice to its memory")
def test_libreoffice_draws_a_deck_of_large_photos(libreoffice, tmp_path):
    """As they are, these would take it 400 MB more than it is given for the whole."""
    path = tmp_path / "photos.pptx"
    deck_of_photos(path, [(4000, 3000)] * 12)

    drawn = draw(path, load_deck(path), width=320, cache=tmp_path / "cache")

    assert drawn.by("LibreOffice") == tuple(range(1, 13))

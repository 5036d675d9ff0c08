"""The first slide of a deck, drawn before the deck is read."""

import shutil
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from greenroom.deck import load_deck
from greenroom.deck.guard import stop
from greenroom.render import Ahead, FirstPicture, draw

HEBREW = "שלום עולם וברוכים הבאים"


@pytest.fixture
def first(tmp_path):
    """The first picture of a deck, with the cache that it was drawn into; None where none came."""

    def drawn(path: Path, width: int = 640) -> FirstPicture | None:
        found: list[FirstPicture] = []
        ahead = Ahead(path, tmp_path / "cache", width, found.append)
        child = ahead.claim()
        assert child is not None
        stop(child)
        return found[0] if found else None

    return drawn


def saved(tmp_path: Path, *titles: str, hidden: int = 0) -> Path:
    """A deck with a slide for each title, the first few hidden."""
    presentation = Presentation()
    for number, title in enumerate(titles):
        slide = presentation.slides.add_slide(presentation.slide_layouts[5])
        slide.shapes.title.text = title
        if number < hidden:
            slide.element.set("show", "0")
    presentation.save(tmp_path / "talk.pptx")
    return tmp_path / "talk.pptx"


def test_it_is_the_picture_that_the_whole_deck_gives(first, deck_file, tmp_path):
    found = first(deck_file)

    assert found is not None
    assert found.picture.number == 1
    assert found.picture.renderer == "built-in"
    deck = load_deck(deck_file)
    assert found.sha256 == deck.sha256
    again = draw(deck_file, deck, width=640, cache=tmp_path / "other", renderer="built-in")
    assert found.picture.file.read_bytes() == again.files[0].read_bytes()


def test_it_is_where_drawing_looks_for_it(first, deck_file, deck, tmp_path):
    found = first(deck_file)
    assert found is not None
    before = found.picture.file.stat().st_mtime_ns

    drawn = draw(deck_file, deck, width=640, cache=tmp_path / "cache", renderer="built-in")

    assert drawn.pictures[0] == found.picture
    assert found.picture.file.stat().st_mtime_ns == before


def test_hidden_slides_are_passed_over(first, tmp_path):
    path = saved(tmp_path, "Hidden", "Hidden too", "Seen", hidden=2)

    found = first(path)

    assert found is not None
    assert found.picture.number == 3


def test_a_deck_of_hidden_slides_has_none(first, tmp_path):
    assert first(saved(tmp_path, "Hidden", hidden=1)) is None


def test_what_the_built_in_renderer_draws_wrongly_is_left_to_others(first, tmp_path):
    assert first(saved(tmp_path, HEBREW)) is None


def test_the_number_on_it_is_the_slides_own(first, tmp_path):
    """A slide number that the program fills in, on the first slide that is not hidden."""
    presentation = Presentation()
    for hidden in (True, True, False):
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        if hidden:
            slide.element.set("show", "0")
        box = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(3), Inches(1))
        box.text_frame.paragraphs[0]._p.append(
            parse_xml(
                f'<a:fld {nsdecls("a")} id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" '
                'type="slidenum"><a:rPr lang="en-US" sz="6000"/><a:t>‹#›</a:t></a:fld>'
            )
        )
    path = tmp_path / "numbered.pptx"
    presentation.save(path)

    found = first(path)

    assert found is not None
    whole = draw(
        path, load_deck(path), width=640, cache=tmp_path / "whole", renderer="built-in", slides=(3,)
    )
    assert found.picture.file.read_bytes() == whole.files[0].read_bytes()


def test_what_is_no_deck_or_locked_shows_nothing(first, shared_data):
    for path in sorted((shared_data / "decks_hostile").glob("*")):
        found = first(path)
        # An unknown shape is no reason, and a PDF under another name is told by reading.
        assert found is None or "shape" in path.name or "pdf" in path.name, path.name


def test_a_pdf_shows_its_first_page(first, tmp_path):
    path = tmp_path / "talk.pdf"
    Image.new("RGB", (400, 200), (200, 30, 30)).save(path)

    found = first(path)

    assert found is not None
    assert found.picture.renderer == "PDF"
    assert Image.open(found.picture.file).getpixel((320, 160)) == pytest.approx(
        (200, 30, 30), abs=3
    )


@pytest.mark.parametrize("width", [320])
def test_each_real_deck_shows_the_slide_that_it_has(first, shared_data, tmp_path, width):
    """By content: the picture made from the archive is that of the deck read and drawn whole."""
    decks = sorted((shared_data / "decks").glob("*.p*"), key=lambda path: path.stat().st_size)
    alike = 0
    for path in decks[: len(decks) // 2]:
        found = first(path, width)
        if found is None:
            continue
        deck, number = load_deck(path), found.picture.number
        assert number == deck.shown[0].number
        # Beside the first picture it would be taken for drawn already.
        whole = draw(
            path, deck, width=width, cache=tmp_path / "whole", renderer="built-in", slides=(number,)
        )
        if whole.by("built-in"):
            one, other = (
                Image.open(file).convert("RGB") for file in (found.picture.file, whole.files[0])
            )
            assert ImageChops.difference(one, other).getbbox() is None, path.name
            alike += 1
    shutil.rmtree(tmp_path)
    assert alike >= 20


def test_a_first_slide_that_was_drawn_before_is_there_when_the_deck_is_read(
    deck_file, deck, tmp_path, monkeypatch
):
    draw(deck_file, deck, width=640, cache=tmp_path, renderer="cards")
    found: list[FirstPicture] = []
    monkeypatch.setattr(Ahead, "_draw_first", lambda self: None)
    ahead = Ahead(deck_file, tmp_path, 640, found.append)
    try:
        ahead.is_read(deck)
    finally:
        ahead.close()

    (first,) = found
    assert (first.sha256, first.picture.number) == (deck.sha256, 1)
    assert first.picture.file.is_file()

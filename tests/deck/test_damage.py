"""A damaged or missing part costs what is in it, and the deck says which it was."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from greenroom.deck import LIMITS, Deck, load_deck
from greenroom.deck.harmless import harmless_copy
from greenroom.deck.powerpoint import read_powerpoint
from greenroom.errors import DeckError


@pytest.fixture
def whole(builder) -> Path:
    """Two slides with notes; the first with a picture, the second with a chart."""
    picture = BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    builder.slide("One", "Body one", "Notes one").shapes.add_picture(picture, 0, 0)
    data = CategoryChartData()
    data.categories = ("North", "South")
    data.add_series("Sales", (1, 2))
    builder.slide("Two", "Body two", "Notes two").shapes.add_chart(
        XL_CHART_TYPE.PIE, 0, 0, Inches(3), Inches(3), data
    )
    return builder.save()


def broken(path: Path, name: str, start: int = 0) -> Path:
    """The archive with the packed bytes of one part overwritten."""
    data = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        entry = archive.getinfo(name)
    begin = entry.header_offset + 30 + len(entry.filename) + start
    end = begin + entry.compress_size - start
    data[begin:end] = bytes(end - begin)
    path.write_bytes(data)
    return path


def without(path: Path, name: str) -> Path:
    """A copy of the archive that lacks one part, though others refer to it."""
    target = path.with_name("without.pptx")
    with ZipFile(path) as archive, ZipFile(target, "w") as copy:
        for entry in archive.namelist():
            if entry != name:
                copy.writestr(entry, archive.read(entry))
    return target


def read(path: Path) -> Deck:
    return read_powerpoint(path, LIMITS)


def test_a_whole_deck_has_no_problems(whole):
    assert read(whole).problems == ()


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("ppt/notesSlides/notesSlide1.xml", "Slide 1: the notes page is damaged."),
        ("ppt/charts/chart", "Slide 2: a chart is damaged."),
        ("ppt/slides/slide1.xml", "Slide 1 is damaged and could not be read."),
        ("ppt/slideMasters/slideMaster1.xml", None),
        ("ppt/theme/theme1.xml", None),
        ("ppt/slides/_rels/slide1.xml.rels", "Slide 1: the list of its parts is damaged."),
        ("docProps/core.xml", None),
    ],
)
def test_a_damaged_part_costs_what_is_in_it(whole, part, problem):
    with ZipFile(whole) as archive:
        name = next(name for name in archive.namelist() if name.startswith(part))
    before = read(whole)

    deck = load_deck(broken(whole, name))

    assert [slide.id for slide in deck.slides] == [slide.id for slide in before.slides]
    assert deck.problems == ((problem,) if problem else ())
    lost = int(problem[6]) if problem else 0
    for slide, old in zip(deck.slides, before.slides, strict=True):
        assert slide.number == lost or (slide.title, slide.notes) == (old.title, old.notes)


def test_what_comes_before_the_damage_is_read(whole, edited):
    def cut(name, data):
        return data[: data.index(b"Body one") + 4] if name == "ppt/slides/slide1.xml" else data

    deck = read(edited(whole, cut))

    assert (deck.slides[0].title, deck.slides[0].text) == ("One", ("Body",))
    assert deck.problems == ("Slide 1 is damaged: it was read as far as it goes.",)


@pytest.mark.parametrize(
    ("part", "problem"),
    [
        ("ppt/notesSlides/notesSlide1.xml", "Slide 1: the notes page is missing from the file."),
        ("ppt/media/image1.png", "Slide 1: a picture is missing from the file."),
        ("ppt/slideLayouts/slideLayout2.xml", "Slide 1: its layout is missing from the file."),
        ("ppt/presProps.xml", None),
    ],
)
def test_a_missing_part_costs_what_was_in_it(whole, part, problem):
    deck = read(without(whole, part))

    assert [slide.title for slide in deck.slides] == ["One", "Two"]
    assert (problem in deck.problems) if problem else deck.problems == ()


def test_a_missing_slide_is_left_out_and_said(whole):
    deck = read(without(whole, "ppt/slides/slide1.xml"))

    assert [slide.title for slide in deck.slides] == ["Two"]
    assert deck.problems == ("A slide is missing from the file and was left out.",)


@pytest.mark.parametrize("part", ["ppt/presentation.xml", "_rels/.rels"])
def test_what_holds_the_deck_together_must_be_there(whole, part):
    if part == "_rels/.rels":  # PowerPoint files have the presentation in one place
        assert len(read(broken(whole, part)).slides) == 2
    else:
        with pytest.raises(DeckError, match="damaged or cut short"):
            read(broken(whole, part))


def test_a_presentation_of_no_known_kind_is_damaged(whole, edited):
    def rename(name, data):
        return (
            data.replace(b"presentationml", b"presentatiooml") if "presentation.x" in name else data
        )

    with pytest.raises(DeckError, match="damaged or cut short"):
        read(edited(whole, rename))


def test_a_damaged_layout_is_said_of_every_slide_that_has_it(whole):
    deck = read(broken(whole, "ppt/slideLayouts/slideLayout2.xml"))

    assert [slide.title for slide in deck.slides] == ["One", "Two"]
    assert deck.problems == ("Slide 1: its layout is damaged.", "Slide 2: its layout is damaged.")


@pytest.mark.parametrize("size", ["0", "-5", "1", "914399", "9" * 400, "wide", "1e9", ""])
def test_sizes_and_places_that_make_no_sense_are_not_taken(whole, edited, size):
    def senseless(name, data):
        if name == "ppt/presentation.xml":
            return re.sub(rb'<p:sldSz cx="\d+"', b'<p:sldSz cx="%s"' % size.encode(), data)
        places = re.compile(rb'(<a:off x=|<a:ext cx=)"\d+"')
        return places.sub(rb'\1"%s"' % size.encode(), data)

    deck = read(edited(whole, senseless))

    assert (deck.width, deck.height) == (720, 540)
    assert [slide.title for slide in deck.slides] == ["One", "Two"]


def test_ids_that_are_given_twice_are_told_apart(whole, edited):
    def same(name, data):
        return re.sub(rb'id="25\d"', b'id="256"', data) if name == "ppt/presentation.xml" else data

    assert [slide.id for slide in read(edited(whole, same)).slides] == ["256", "256-2"]


@pytest.mark.parametrize(
    "part",
    [
        "ppt/slides/slide1.xml",
        "ppt/slideLayouts/slideLayout2.xml",
        "ppt/slideMasters/slideMaster1.xml",
        "ppt/notesSlides/notesSlide1.xml",
        "ppt/media/image1.png",
    ],
)
def test_the_copy_that_is_drawn_is_whole_again(whole, part):
    path, copy = broken(whole, part), BytesIO()

    harmless_copy(path, copy, LIMITS)

    assert len(Presentation(copy).slides) == 2


def test_a_missing_slide_is_left_out_of_the_copy_too(whole):
    copy = BytesIO()

    harmless_copy(without(whole, "ppt/slides/slide1.xml"), copy, LIMITS)

    assert [slide.shapes.title.text for slide in Presentation(copy).slides] == ["Two"]


TYPES, LAYOUT = "[Content_Types].xml", "ppt/slideLayouts/slideLayout2.xml"
RELS = "ppt/slides/_rels/slide1.xml.rels"


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (RELS, b'/slideLayout"', b'/none"'),  # a slide without a layout
        ("ppt/slideLayouts/_rels/slideLayout2.xml.rels", b'/slideMaster"', b'/none"'),
        (RELS, b'/image"', b'/slideLayout"'),  # with a second one, which is a picture
        (RELS, b"../notesSlides/", b"/ppt/notesSlides/"),
        (RELS, b"../notesSlides/", b"..\\NotesSlides\\"),
        ("ppt/slides/slide1.xml", b"<p:spPr/>", b""),
        ("ppt/slides/slide1.xml", b'type="title"', b'type="titel"'),
        ("ppt/slides/slide1.xml", b'idx="1"', b'idx="one"'),
        (LAYOUT, b'type="title"', b'type="hdr"'),
        (TYPES, b"slides/slide1.xml", b"slides/slide9.xml"),
        (TYPES, b"presentationml.slide+xml", b"presentationml.notesSlide+xml"),
        (TYPES, b"Override", b"Overwrite"),
    ],
)
def test_what_python_pptx_alone_gives_up_on_is_read(whole, edited, part, old, new):
    def spoil(name, data):
        assert name != part or old in data
        return data.replace(old, new) if name == part else data

    slides = read(edited(whole, spoil)).slides

    words = {slides[0].title, *slides[0].text}
    assert words - {""} == {"One", "Body one"}
    assert slides[0].notes == "Notes one"
    assert sorted(slides[1].text) == sorted(read(whole).slides[1].text)


def test_a_presentation_without_masters_is_read(whole, edited):
    def strip(name, data):
        if name == "ppt/presentation.xml":
            return re.sub(rb"<p:sldMasterIdLst>.*?</p:sldMasterIdLst>", b"", data)
        return data.replace(b"/slideMaster", b"/none") if name.endswith(".rels") else data

    assert [slide.title for slide in read(edited(whole, strip)).slides] == ["One", "Two"]


@pytest.mark.parametrize("shape", ["contentPart", "newShape", "graphicFrame", "sp", "grpSp"])
def test_a_shape_that_nobody_knows_or_that_is_empty_costs_nothing(whole, edited, shape):
    def draw(name, data):
        more = b"<p:%s/></p:spTree>" % shape.encode()
        return data.replace(b"</p:spTree>", more) if name == "ppt/slides/slide1.xml" else data

    assert read(edited(whole, draw)).slides == read(whole).slides


def test_a_chart_that_its_slide_does_not_lead_to_is_left_out(whole, edited):
    def unlink(name, data):
        return data.replace(b'/chart"', b'/none"') if "slide2.xml.rels" in name else data

    assert read(edited(whole, unlink)).slides[1].text == ("Body two",)


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"xmlns:p=", b"xmlns:q="), (b"presentationml/2006/main", b"presentationml\xff2006/main")],
)
def test_the_prefixes_of_office_are_known_where_a_damaged_part_does_not_say(
    whole, edited, old, new
):
    def spoil(name, data):
        return data.replace(old, new, 1) if name == "ppt/slides/slide1.xml" else data

    deck, copy = read(edited(whole, spoil)), BytesIO()
    harmless_copy(edited(whole, spoil), copy, LIMITS)

    assert (deck.slides[0].title, deck.slides[0].text) == ("One", ("Body one",))
    assert deck.problems == ("Slide 1 is damaged: it was read as far as it goes.",)
    assert Presentation(copy).slides[0].shapes.title.text == "One"


def test_utf_16_is_read(whole, edited):
    def wide(name, data):
        if name != "ppt/slides/slide1.xml":
            return data
        return data.decode().replace("UTF-8", "UTF-16").encode("utf-16")

    assert read(edited(whole, wide)).slides == read(whole).slides


def test_part_names_are_the_same_in_any_case(whole, tmp_path):
    target = tmp_path / "case.pptx"
    with ZipFile(whole) as archive, ZipFile(target, "w") as copy:
        for name in archive.namelist():
            copy.writestr(name.replace("ppt/slides/s", "ppt/Slides/S"), archive.read(name))

    assert read(target).slides == read(whole).slides

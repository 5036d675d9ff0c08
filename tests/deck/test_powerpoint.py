"""What is read from PowerPoint files, on decks that are made here.

In this process, which is the quicker way; test_load.py and test_real_decks.py take the child's.
"""

import hashlib
import re
from zipfile import ZipFile

import pytest
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from greenroom.deck import LIMITS, Section, load_deck
from greenroom.deck.powerpoint import read_powerpoint


def read(path):
    """The deck in this file."""
    return read_powerpoint(path, LIMITS)


def test_titles_text_and_notes_come_in_order(builder):
    builder.slide("We should ship in May", "Churn fell\nCosts held", "Pause here.\nThen go on.")
    builder.slide("Three risks remain", "Supply")

    first, second = builder.load().slides

    assert (first.number, first.title, first.text) == (
        1,
        "We should ship in May",
        ("Churn fell", "Costs held"),
    )
    assert first.notes == "Pause here.\nThen go on."
    assert (second.number, second.title, second.notes) == (2, "Three risks remain", "")


def test_ids_stay_when_slides_are_moved(builder):
    for title in "ABC":
        builder.slide(title)
    before = {slide.title: slide.id for slide in builder.load().slides}
    order = builder.presentation.slides._sldIdLst
    order.insert(0, order[2])

    moved = builder.load().slides

    assert [slide.title for slide in moved] == ["C", "A", "B"]
    assert {slide.title: slide.id for slide in moved} == before


def test_the_file_is_not_written_to_and_its_digest_is_kept(builder):
    builder.slide("Title")
    path = builder.save()
    before = path.read_bytes()

    deck = load_deck(path)

    assert path.read_bytes() == before
    assert deck.sha256 == hashlib.sha256(before).hexdigest()
    assert [file.name for file in path.parent.iterdir()] == ["talk.pptx"]


def test_hidden_slides_are_read_and_marked(builder):
    builder.slide("Shown")
    builder.slide("Backup").element.set("show", "0")

    assert [slide.hidden for slide in builder.load().slides] == [False, True]


def test_size_is_in_points(builder):
    builder.slide("Wide")
    builder.presentation.slide_width, builder.presentation.slide_height = Inches(20), Inches(5)

    deck = builder.load()

    assert (deck.width, deck.height) == (1440, 360)


def test_sections_name_their_slides(builder, edited):
    for title in "ABC":
        builder.slide(title)
    extension = (
        b'<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        b'<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
        b'<p14:section name="Opening" id="{1}"><p14:sldIdLst><p14:sldId id="256"/>'
        b'</p14:sldIdLst></p14:section><p14:section name="Rest" id="{2}"><p14:sldIdLst>'
        b'<p14:sldId id="257"/><p14:sldId id="258"/></p14:sldIdLst></p14:section>'
        b"</p14:sectionLst></p:ext></p:extLst></p:presentation>"
    )

    def add(name, data):
        if name != "ppt/presentation.xml":
            return data
        return re.sub(rb"(<p:extLst>.*</p:extLst>)?\s*</p:presentation>", extension, data)

    deck = read(edited(builder.save(), add))

    assert deck.sections == (Section("Opening", (1,)), Section("Rest", (2, 3)))


def test_text_boxes_are_read_by_rows(builder):
    shapes = builder.blank().shapes
    for text, left, top in (
        ("bottom", 1, 5),
        ("right", 5, 3.1),
        ("left", 1, 3),
        ("top", 5, 1),
    ):
        builder.text_box(shapes, text, left, top)

    assert builder.load().slides[0].text == ("top", "left", "right", "bottom")


def test_a_group_is_read_as_one(builder):
    shapes = builder.blank().shapes
    builder.text_box(shapes, "beside", 6, 2)
    group = shapes.add_group_shape()
    builder.text_box(group.shapes, "group below", 1, 4)
    builder.text_box(group.shapes, "group above", 1, 2)

    assert builder.load().slides[0].text == ("group above", "group below", "beside")


def test_tables_give_a_line_for_each_row(builder):
    table = builder.blank().shapes.add_table(2, 2, 0, 0, Inches(4), Inches(2)).table
    for cell, text in zip(table.iter_cells(), ("Region", "Growth", "North", "12 %"), strict=True):
        cell.text = text

    assert builder.load().slides[0].text == ("Region\tGrowth", "North\t12 %")


def test_charts_give_their_title_series_and_categories(builder):
    data = CategoryChartData()
    data.categories = ("2024", "2025")
    data.add_series("Revenue", (1, 2))
    frame = builder.blank().shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(5), Inches(3), data
    )
    frame.chart.has_title = True
    frame.chart.chart_title.text_frame.text = "Revenue doubled"

    assert builder.load().slides[0].text == ("Revenue doubled", "Revenue", "2024\t2025")


def test_slide_numbers_dates_and_footers_are_not_text(builder, edited):
    builder.slide("Title", "Body")

    def footer(name, data):
        return data.replace(b'<p:ph idx="1"/>', b'<p:ph type="ftr" idx="1"/>')

    assert read(edited(builder.save(), footer)).slides[0].text == ()


def test_the_choice_is_read_and_its_fallback_is_not(builder, edited):
    shapes = builder.blank().shapes
    builder.text_box(shapes, "choice", 1, 1)
    namespace = b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

    def wrap(name, data):
        if name != "ppt/slides/slide1.xml":
            return data
        shape = re.search(rb"<p:sp>.*?</p:sp>", data, re.S).group()
        other = shape.replace(b"choice", b"fallback")
        both = (
            b"<mc:AlternateContent " + namespace + b'><mc:Choice Requires="p14">' + shape
            + b"</mc:Choice><mc:Fallback>" + other + b"</mc:Fallback></mc:AlternateContent>"
        )  # fmt: skip
        return data.replace(shape, both)

    assert read(edited(builder.save(), wrap)).slides[0].text == ("choice",)


@pytest.mark.parametrize(
    ("size", "top", "title"),
    [
        (40, 0.5, "Looks like a title"),
        (40, 5, ""),  # too low
        (18, 0.5, ""),  # no larger than the rest
    ],
)
def test_a_text_box_that_is_plainly_a_title_is_one(builder, size, top, title):
    shapes = builder.blank().shapes
    builder.text_box(shapes, "Looks like a title", 1, top, size)
    builder.text_box(shapes, "Some text", 1, 3)

    slide = builder.load().slides[0]

    assert slide.title == title
    assert ("Looks like a title" in slide.text) == (not title)


def test_text_in_a_body_placeholder_is_no_title(builder):
    body = builder.slide("", "The only text").placeholders[1]
    body.top = 0
    body.text_frame.paragraphs[0].runs[0].font.size = Pt(40)

    assert builder.load().slides[0].title == ""


def test_a_title_of_two_lines_is_one_line(builder):
    builder.slide("Costs fell\vby a third")

    assert builder.load().slides[0].title == "Costs fell by a third"


def test_a_title_that_is_a_picture_is_an_empty_title(builder, edited):
    builder.slide("gone", "Body")

    def picture(name, data):
        return re.sub(
            rb"<p:sp>(?:(?!</p:sp>).)*?<p:ph type=\"title\"/>.*?</p:sp>",
            b'<p:pic><p:nvPicPr><p:cNvPr id="2" name="Title"/><p:cNvPicPr/><p:nvPr>'
            b'<p:ph type="title"/></p:nvPr></p:nvPicPr><p:blipFill/><p:spPr/></p:pic>',
            data,
            flags=re.S,
        )

    slide = read(edited(builder.save(), picture)).slides[0]

    assert (slide.title, slide.text) == ("", ("Body",))


def test_templates_shows_and_strict_files_read_the_same(builder, edited):
    builder.slide("Title", "Body", "Notes")
    plain = read(builder.save())

    def show(_name, data):
        return data.replace(b"presentation.main+xml", b"slideshow.main+xml")

    def strict(_name, data):
        return re.sub(
            rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(\w+)",
            lambda match: (
                match.group()
                if match.group(1) == b"package"
                else b"http://purl.oclc.org/ooxml/" + match.group(1) + b"/" + match.group(2)
            ),
            data,
        )

    assert read(edited(builder.path, show, "a.ppsx")).slides == plain.slides
    assert read(edited(builder.path, strict, "b.pptx")).slides == plain.slides


def test_relationships_that_lead_nowhere_do_no_harm(builder, edited):
    builder.slide("Title")
    dangling = (
        b'<Relationship Id="rId99" Target="../media/NULL" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/image"/></Relationships>'
    )

    def add(name, data):
        is_slide = name.startswith("ppt/slides/_rels")
        return data.replace(b"</Relationships>", dangling) if is_slide else data

    assert read(edited(builder.save(), add)).slides[0].title == "Title"


def test_reading_notes_creates_none(builder):
    builder.slide("No notes")
    builder.slide("Notes", notes="Some")
    deck = builder.load()

    with ZipFile(builder.path) as archive:
        assert sum("notesSlides/notesSlide" in name for name in archive.namelist()) == 1
    assert [slide.notes for slide in deck.slides] == ["", "Some"]

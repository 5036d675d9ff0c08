"""What is read from PowerPoint files, on decks that are made here.

In this process, which is the quicker way; test_load.py and test_real_decks.py take the child's.
"""

import hashlib
import re
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches, Pt

from greenroom.deck import LIMITS, CustomShow, Section, load_deck
from greenroom.deck.frames import diagram_texts
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


def test_charts_give_years_axes_labels_and_titles_from_cells(builder, edited):
    data = CategoryChartData(number_format="General")
    data.categories = (2024, 2025)
    data.add_series("Revenue", (1, 2))
    frame = builder.blank().shapes.add_chart(
        XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(5), Inches(3), data
    )
    frame.chart.value_axis.axis_title.text_frame.text = "Million EUR"
    label = frame.chart.plots[0].series[0].points[1].data_label
    label.text_frame.text = "twice as much"

    assert set(builder.load().slides[0].text) == {
        "Million EUR",
        "Revenue",
        "2024\t2025",
        "twice as much",
    }


def test_a_newer_chart_is_read(builder, edited):
    data = CategoryChartData()
    data.categories = ("x",)
    data.add_series("y", (1,))
    builder.blank().shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, Inches(5), Inches(3), data)
    newer = (
        b'<cx:chartSpace xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
        b' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><cx:chartData>'
        b'<cx:data id="0"><cx:strDim type="cat"><cx:lvl><cx:pt idx="0">Start</cx:pt>'
        b'<cx:pt idx="1">Costs</cx:pt></cx:lvl></cx:strDim></cx:data></cx:chartData><cx:chart>'
        b"<cx:title><cx:tx><cx:rich><a:p><a:r><a:t>Where it went</a:t></a:r></a:p></cx:rich>"
        b"</cx:tx></cx:title><cx:plotArea><cx:plotAreaRegion><cx:series><cx:tx><cx:txData>"
        b"<cx:v>Money</cx:v></cx:txData></cx:tx></cx:series></cx:plotAreaRegion></cx:plotArea>"
        b"</cx:chart></cx:chartSpace>"
    )

    def change(name, content):
        return newer if "/charts/chart" in name and name.endswith(".xml") else content

    assert read(edited(builder.save(), change)).slides[0].text == (
        "Where it went",
        "Money",
        "Start\tCosts",
    )


def test_an_equation_is_read(builder, edited):
    builder.text_box(builder.blank().shapes, "Energy: EQUATION", 1, 1)
    equation = (
        b'</a:t></a:r><a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main">'
        b'<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        b"<m:r><m:t>E=m</m:t></m:r><m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2"
        b"</m:t></m:r></m:sup></m:sSup></m:oMath></a14:m><a:r><a:t>"
    )

    def insert(_name, data):
        return data.replace(b"EQUATION", equation)

    assert read(edited(builder.save(), insert)).slides[0].text == ("Energy: E=mc2",)


def test_numbers_and_dates_that_the_program_fills_in_are_not_text(builder, edited):
    builder.text_box(builder.blank().shapes, "Page NUMBER", 1, 1)
    field = (
        b'</a:t></a:r><a:fld id="{1}" type="slidenum"><a:rPr/><a:t>7</a:t></a:fld>'
        b'<a:fld id="{2}" type="datetime1"><a:t>1.1.</a:t></a:fld><a:r><a:t>'
    )

    def insert(_name, data):
        return data.replace(b"NUMBER", field)

    assert read(edited(builder.save(), insert)).slides[0].text == ("Page",)


def test_a_title_inside_a_group_is_the_title(builder, edited):
    slide = builder.slide("In a group", "Body")
    group = slide.shapes.add_group_shape()
    group._element.append(slide.shapes.title._element)

    read_slide = builder.load().slides[0]

    assert (read_slide.title, read_slide.text) == ("In a group", ("Body",))


def test_right_to_left_slides_are_read_from_the_right(builder):
    shapes = builder.blank().shapes
    builder.text_box(shapes, "שמאל", 1, 1)
    builder.text_box(shapes, "ימין", 5, 1)

    assert builder.load().slides[0].text == ("ימין", "שמאל")


def test_placeholders_stand_where_their_layout_puts_them(builder):
    layout = builder.presentation.slide_layouts[4]  # comparison
    slide = builder.presentation.slides.add_slide(layout)
    for place, words in ((3, "Right"), (4, "right text"), (1, "Left"), (2, "left text")):
        slide.placeholders[place].text = words

    assert builder.load().slides[0].text == ("Left", "left text", "Right", "right text")


def smartart(*nodes: tuple[str, str, int]) -> bytes:
    """Diagram data: nodes by name, parent and place among its children, in the file's order."""
    points = "".join(
        f'<dgm:pt modelId="{name}"><dgm:t><a:p><a:r><a:t>{name}</a:t></a:r></a:p></dgm:t></dgm:pt>'
        for name, _, _ in nodes
    )
    links = "".join(
        f'<dgm:cxn modelId="l{name}" srcId="{parent}" destId="{name}" srcOrd="{place}"/>'
        for name, parent, place in nodes
    )
    return (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>'
        f'<dgm:pt modelId="root" type="doc"/>{points}</dgm:ptLst>'
        f"<dgm:cxnLst>{links}</dgm:cxnLst></dgm:dataModel>"
    ).encode()


@pytest.mark.parametrize(
    ("nodes", "text"),
    [
        ((("third", "root", 2), ("first", "root", 0), ("below", "first", 0)), "first below third"),
        ((("a", "b", 0), ("b", "a", 0), ("c", "root", 0)), "c a b"),  # round in circles
    ],
)
def test_a_diagram_is_read_as_it_is_drawn(nodes, text):
    assert diagram_texts(etree.fromstring(smartart(*nodes))) == tuple(text.split())


SHOWS = (
    b'<p:custShowLst><p:custShow name="Short" id="4"><p:sldLst><p:sld r:id="THIRD"/>'
    b'<p:sld r:id="FIRST"/><p:sld r:id="THIRD"/></p:sldLst></p:custShow></p:custShowLst>'
)


@pytest.mark.parametrize(
    ("setting", "shown"),
    [
        (b"<p:sldAll/>", "ABC"),
        (b'<p:custShow id="4"/>', "CA"),
        (b'<p:custShow id="9"/>', "ABC"),  # no such show
        (b'<p:sldRg st="2" end="3"/>', "BC"),
        (b'<p:sldRg st="2" end="99"/>', "BC"),
    ],
)
def test_the_slides_shown_are_those_that_the_deck_says(builder, edited, setting, shown):
    for title in "ABC":
        builder.slide(title)
    links = [entry.rId.encode() for entry in builder.presentation.slides._sldIdLst]
    shows = SHOWS.replace(b"FIRST", links[0]).replace(b"THIRD", links[2])
    setup = b"<p:showPr>" + setting + b"</p:showPr>"

    def change(name, data):
        if name == "ppt/presentation.xml":
            return data.replace(b"<p:defaultTextStyle>", shows + b"<p:defaultTextStyle>", 1)
        if name == "ppt/presProps.xml":
            return re.sub(rb"(<p:presentationPr[^>]*?)/?>", rb"\1>" + setup, data, count=1).replace(
                setup, setup + (b"" if b"</p:presentationPr>" in data else b"</p:presentationPr>")
            )
        return data

    deck = read(edited(builder.save(), change))

    assert deck.shows == (CustomShow("Short", (3, 1, 3)),)
    assert "".join(slide.title for slide in deck.shown) == shown


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

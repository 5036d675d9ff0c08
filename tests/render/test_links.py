"""Each kind of link that a deck can have to the outside; none is followed."""

import subprocess
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from greenroom.deck import load_deck
from greenroom.deck.guard import stop
from greenroom.office import PDF, convert
from greenroom.render import Ahead, draw
from loopback import LoopbackServer

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    f'xmlns:r="{OFFICE}"'
)
FRAME = '<a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
PLACE = f'<p:spPr>{FRAME}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
FILL = '<a:blipFill><a:blip r:link="LINK"/><a:stretch/></a:blipFill>'


def picture(more: str = "", blip: str = '<a:blip r:link="LINK"/>') -> str:
    """A picture on a slide, with something in its properties."""
    return (
        f'<p:pic {XML}><p:nvPicPr><p:cNvPr id="77" name="x"/><p:cNvPicPr/><p:nvPr>{more}</p:nvPr>'
        f"</p:nvPicPr><p:blipFill>{blip}<a:stretch/></p:blipFill>{PLACE}</p:pic>"
    )


# What links: the part, the type of its relationship, the XML, and the tag that it stands before.
SHAPES = "</p:spTree>"
LINKS = {
    "picture": ("slides/slide1", "image", picture(), SHAPES),
    "picture under the name of a hyperlink": ("slides/slide1", "hyperlink", picture(), SHAPES),
    "picture in notes": ("notesSlides/notesSlide1", "image", picture(), SHAPES),
    "picture in the layout": ("slideLayouts/slideLayout7", "image", picture(), SHAPES),
    "picture in the master": ("slideMasters/slideMaster1", "image", picture(), SHAPES),
    "video": ("slides/slide1", "video", picture('<a:videoFile r:link="LINK"/>'), SHAPES),
    "sound": ("slides/slide1", "audio", picture('<a:audioFile r:link="LINK"/>'), SHAPES),
    "film of the newer kind": (
        "slides/slide1",
        "media",
        picture(
            "<p:extLst><p:ext><p14:media xmlns:p14="
            '"http://schemas.microsoft.com/office/powerpoint/2010/main" r:link="LINK"/>'
            "</p:ext></p:extLst>"
        ),
        SHAPES,
    ),
    "object": (
        "slides/slide1",
        "oleObject",
        f'<p:graphicFrame {XML}><p:nvGraphicFramePr><p:cNvPr id="78" name="o"/>'
        "<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>"
        f"{FRAME.replace('a:xfrm', 'p:xfrm')}<a:graphic><a:graphicData "
        'uri="http://schemas.openxmlformats.org/presentationml/2006/ole">'
        '<p:oleObj name="o" r:id="LINK" progId="Excel.Sheet.12"><p:link updateAutomatic="1"/>'
        "</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>",
        SHAPES,
    ),
    "background": (
        "slides/slide1",
        "image",
        f"<p:bg {XML}><p:bgPr>{FILL}<a:effectLst/></p:bgPr></p:bg>",
        "<p:spTree>",
    ),
    "filling in the theme": ("theme/theme1", "image", FILL, "</a:bgFillStyleLst>"),
    "filling in a chart": (
        "charts/chart1",
        "image",
        f"<c:spPr {XML}>{FILL}</c:spPr>",
        "</c:chartSpace>",
    ),
    "workbook of a chart": (
        "charts/chart1",
        "oleObject",
        f'<c:externalData {XML} r:id="LINK"><c:autoUpdate val="1"/></c:externalData>',
        "</c:chartSpace>",
    ),
    "picture in an SVG": ("slides/slide1", "image", "SVG", SHAPES),  # see SVG below
    "click on a word": (
        "slides/slide1",
        "hyperlink",
        picture('<a:hlinkHover r:id="LINK"/>', '<a:blip r:link="LINK"/>'),
        SHAPES,
    ),
}


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><image href="LINK"/></svg>'
SVG_PICTURE = picture(blip='<a:blip r:embed="LINK"/>')
SVG_TYPE = '<Default Extension="svg" ContentType="image/svg+xml"/>'
NO_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "</Relationships>"
)


@pytest.fixture
def deck_that_links(tmp_path: Path, server: LoopbackServer) -> Path:
    """A deck of one slide, notes and a chart, with all of LINKS in it."""
    with ZipFile(plain_deck(tmp_path / "plain.pptx")) as archive:
        parts = {name: archive.read(name).decode("latin-1") for name in archive.namelist()}
    for number, (part, kind, element, before) in enumerate(LINKS.values()):
        name = next(name for name in parts if name.startswith(f"ppt/{part}"))
        folder, _, file = name.rpartition("/")
        target, mode = f"{server.url}?{number}", ' TargetMode="External"'
        if element == "SVG":
            parts["ppt/media/drawing.svg"] = SVG.replace("LINK", target)
            target, mode, element = "../media/drawing.svg", "", SVG_PICTURE
        link = f'<Relationship Id="L{number}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
        rels = f"{folder}/_rels/{file}.rels"
        listed = parts.get(rels, NO_LINKS)
        parts[rels] = listed.replace("</Relationships>", f"{link}</Relationships>")
        assert before in parts[name]
        element = element.replace("LINK", f"L{number}")
        parts[name] = parts[name].replace(before, element + before, 1)
    types = "[Content_Types].xml"
    parts[types] = parts[types].replace("<Override", f"{SVG_TYPE}<Override", 1)
    with ZipFile(tmp_path / "linking.pptx", "w", ZIP_DEFLATED) as copy:
        for name, content in parts.items():
            copy.writestr(name, content.encode("latin-1"))
    return tmp_path / "linking.pptx"


def plain_deck(path: Path) -> Path:
    """A deck of one slide with notes and a chart."""
    data = CategoryChartData()
    data.categories = ("a",)
    data.add_series("b", (1,))
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    slide.notes_slide.notes_text_frame.text = "Notes"
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, 900_000, 900_000, data)
    presentation.save(path)
    return path


@pytest.mark.parametrize("renderer", ["LibreOffice", "built-in"])
def test_nothing_that_a_deck_links_to_is_fetched(
    libreoffice, server, deck_that_links, tmp_path, renderer
):
    before = deck_that_links.read_bytes()
    deck = load_deck(deck_that_links)

    drawn = draw(deck_that_links, deck, width=320, cache=tmp_path / "cache", renderer=renderer)

    assert renderer in drawn.renderer
    assert server.asked == []
    assert deck_that_links.read_bytes() == before


def test_the_first_slide_is_drawn_without_asking_anybody(server, deck_that_links, tmp_path):
    shown = []
    child = Ahead(deck_that_links, tmp_path / "cache", 320, shown.append).claim()
    assert child is not None
    stop(child)

    assert [one.picture.number for one in shown] == [1]
    assert server.asked == []


def test_libreoffice_fetches_nothing_even_of_the_deck_itself(
    libreoffice, server, deck_that_links, tmp_path
):
    work = tmp_path / "work"
    work.mkdir()

    assert convert(deck_that_links, work, PDF, seconds=60) is not None
    assert server.asked == []

    # Left to itself it does ask, or this test would show nothing.
    profile = (tmp_path / "own").as_uri()
    command = [libreoffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf"]
    command += ["--outdir", tmp_path, deck_that_links]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert server.asked

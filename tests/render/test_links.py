"""Each kind of link that a deck can have to the outside; none is followed."""

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from greenroom.deck import load_deck
from greenroom.office import PDF, convert
from greenroom.render import draw
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
    "picture in an SVG": ("slides/slide1", "image", "SVG", SHAPES),
    "click on a word": (
        "slides/slide1",
        "hyperlink",
        picture('<a:hlinkHover r:id="LINK"/>', '<a:blip r:link="LINK"/>'),
        SHAPES,
    ),
}


@pytest.fixture
def deck_that_links(tmp_path: Path, server: LoopbackServer, request: pytest.FixtureRequest) -> Path:
    """A deck of one slide, notes and a chart, with one of LINKS in it."""
    part, kind, element, before = LINKS[request.param]
    data = CategoryChartData()
    data.categories = ("a",)
    data.add_series("b", (1,))
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    slide.notes_slide.notes_text_frame.text = "Notes"
    slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, 900_000, 900_000, data)
    presentation.save(tmp_path / "plain.pptx")
    target, mode = server.url, ' TargetMode="External"'
    if element == "SVG":
        svg = f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{server.url}"/></svg>'
        target, mode = "../media/drawing.svg", ""
        element = picture(blip='<a:blip r:embed="LINK"/>')
    link = f'<Relationship Id="LINK" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'
    folder, _, name = part.partition("/")
    rels = f"ppt/{folder}/_rels/{name}.xml.rels"
    with (
        ZipFile(tmp_path / "plain.pptx") as archive,
        ZipFile(tmp_path / "linking.pptx", "w", ZIP_DEFLATED) as copy,
    ):
        parts = {entry: archive.read(entry).decode("latin-1") for entry in archive.namelist()}
        names = [entry for entry in parts if entry.startswith(f"ppt/{part}"[:-1])]
        chosen = f"ppt/{part}.xml" if f"ppt/{part}.xml" in parts else names[0]
        rels = rels.replace(f"{name}.xml", chosen.rsplit("/", 1)[-1])
        assert before in parts[chosen]
        parts[chosen] = parts[chosen].replace(before, element + before, 1)
        empty = (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            "</Relationships>"
        )
        listed = parts.get(rels, empty)
        parts[rels] = listed.replace("</Relationships>", f"{link}</Relationships>")
        if not mode:
            parts["ppt/media/drawing.svg"] = svg
            parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
                "<Override", '<Default Extension="svg" ContentType="image/svg+xml"/><Override', 1
            )
        for entry, content in parts.items():
            copy.writestr(entry, content.encode("latin-1"))
    return tmp_path / "linking.pptx"


@pytest.mark.parametrize("deck_that_links", LINKS, indirect=True)
def test_nothing_that_a_deck_links_to_is_fetched(libreoffice, server, deck_that_links, tmp_path):
    before = deck_that_links.read_bytes()
    deck = load_deck(deck_that_links)
    for renderer in ("LibreOffice", "built-in"):
        drawn = draw(deck_that_links, deck, width=320, cache=tmp_path / "cache", renderer=renderer)
        assert renderer in drawn.renderer

    assert server.asked == []
    assert deck_that_links.read_bytes() == before


@pytest.mark.parametrize("deck_that_links", LINKS, indirect=True)
def test_libreoffice_fetches_nothing_even_of_the_deck_itself(
    libreoffice, server, deck_that_links, tmp_path
):
    work = tmp_path / "work"
    work.mkdir()

    assert convert(deck_that_links, work, PDF, seconds=60) is not None
    assert server.asked == []

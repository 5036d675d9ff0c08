"""What has left a slide when its animations are over is not drawn."""

from pathlib import Path

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.util import Inches

from greenroom.deck import load_deck
from greenroom.deck.animation import let_leave
from greenroom.render import draw

_P = "http://schemas.openxmlformats.org/presentationml/2006/main"


def effect(kind: str, shape: int, paragraph: str = "") -> str:
    """An effect as PowerPoint writes it, less what says how it looks."""
    return (
        f'<p:par><p:cTn presetID="1" presetClass="{kind}" nodeType="clickEffect"><p:childTnLst>'
        f'<p:set><p:cBhvr><p:tgtEl><p:spTgt spid="{shape}">{paragraph}</p:spTgt></p:tgtEl>'
        "</p:cBhvr></p:set></p:childTnLst></p:cTn></p:par>"
    )


def slide(*effects: str, sequence: str = "mainSeq") -> etree._Element:
    shapes = "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name=""/></p:nvSpPr></p:sp>' for number in (2, 3)
    )
    return etree.fromstring(
        f'<p:sld xmlns:p="{_P}"><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld><p:timing><p:tnLst>'
        f'<p:par><p:cTn><p:childTnLst><p:seq><p:cTn nodeType="{sequence}"><p:childTnLst>'
        f"{''.join(effects)}</p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn></p:par>"
        "</p:tnLst></p:timing></p:sld>"
    )


def left(root: etree._Element) -> list[str]:
    let_leave(root)
    return [one.get("id") for one in root.iterfind(f".//{{{_P}}}sp//{{{_P}}}cNvPr")]


def test_what_leaves_is_gone_and_what_comes_is_there():
    assert left(slide(effect("exit", 2), effect("entr", 3))) == ["3"]


def test_the_last_effect_on_a_shape_counts():
    assert left(slide(effect("exit", 2), effect("entr", 2))) == ["2", "3"]
    assert left(slide(effect("entr", 2), effect("exit", 2))) == ["3"]


@pytest.mark.parametrize(
    "root",
    [
        slide(effect("exit", 2), effect("exit", 3)),
        slide(effect("exit", 2, '<p:txEl><p:pRg st="0" end="0"/></p:txEl>')),
        slide(effect("exit", 2), sequence="interactiveSeq"),
        slide(effect("emph", 2)),
        slide(),
    ],
    ids=["all leave", "a paragraph", "on a click on it", "emphasis", "nothing"],
)
def test_what_stays_in_doubt_stays(root):
    assert left(root) == ["2", "3"]


@pytest.mark.parametrize("renderer", ["built-in", "LibreOffice"])
def test_the_shape_that_made_room_is_not_in_the_picture(
    libreoffice: Path, tmp_path: Path, renderer
):
    presentation = Presentation()
    page = presentation.slides.add_slide(presentation.slide_layouts[6])
    for colour in ("00FF00", "FF0000"):  # the red one lies over the green one, then leaves
        box = page.shapes.add_shape(1, 0, 0, Inches(10), Inches(7.5))
        box.fill.solid()
        box.fill.fore_color.rgb = RGBColor.from_string(colour)
    timing = slide(effect("exit", box.shape_id)).find(f"{{{_P}}}timing")
    page.element.append(timing)
    presentation.save(tmp_path / "talk.pptx")
    before = (tmp_path / "talk.pptx").read_bytes()

    deck = load_deck(tmp_path / "talk.pptx")
    drawn = draw(tmp_path / "talk.pptx", deck, width=320, cache=tmp_path, renderer=renderer)

    assert drawn.by(renderer) == (1,)
    with Image.open(drawn.files[0]) as image:
        red, green, _ = image.convert("RGB").getpixel((160, 120))
    assert green > 200
    assert red < 60
    assert (tmp_path / "talk.pptx").read_bytes() == before

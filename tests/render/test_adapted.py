"""What the built-in renderer draws wrongly is drawn right."""

import numpy as np
import pytest
from PIL import Image
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

from greenroom.deck import load_deck
from greenroom.render import draw

INK = RGBColor(0, 0, 0)


@pytest.fixture
def drawn(tmp_path):
    """Has one slide of 10 × 5 inches drawn at 100 pixels an inch: where it is dark."""

    def draw_it(fill):
        presentation = Presentation()
        presentation.slide_width, presentation.slide_height = Inches(10), Inches(5)
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        fill(slide)
        path = tmp_path / "talk.pptx"
        presentation.save(path)
        deck = load_deck(path)
        pictures = draw(path, deck, width=1000, cache=tmp_path, renderer="built-in")
        assert pictures.by("built-in") == (1,)
        with Image.open(pictures.files[0]) as image:
            return np.asarray(image.convert("L")) < 128

    return draw_it


def black(shapes, kind, left, top, width, height):
    shape = shapes.add_shape(kind, *(Inches(each) for each in (left, top, width, height)))
    shape.fill.solid()
    shape.fill.fore_color.rgb = INK
    return shape


def test_a_picture_has_the_size_asked_for_to_its_last_pixel(drawn):
    def fill(slide):
        slide.background.fill.solid()
        slide.background.fill.fore_color.rgb = INK

    dark = drawn(fill)

    assert dark.shape == (500, 1000)
    assert dark.all()


def test_a_turned_group_is_turned(drawn):
    def fill(slide):
        group = slide.shapes.add_group_shape()
        black(group.shapes, MSO_SHAPE.RECTANGLE, 3, 2, 1, 1)
        black(group.shapes, MSO_SHAPE.RECTANGLE, 6, 2, 1, 1)
        group.rotation = 90  # around (5, 2.5)

    dark = drawn(fill)

    assert dark[50:150, 460:540].mean() > 0.95
    assert dark[360:440, 460:540].mean() > 0.95
    assert not dark[220:280, 320:380].any()
    assert not dark[220:280, 620:680].any()


def test_a_turned_group_in_a_turned_group_is_turned_by_both(drawn):
    def fill(slide):
        outer = slide.shapes.add_group_shape()
        inner = outer.shapes.add_group_shape()
        black(inner.shapes, MSO_SHAPE.RECTANGLE, 3, 2, 1, 1)
        black(inner.shapes, MSO_SHAPE.RECTANGLE, 6, 2, 1, 1)
        inner.rotation = outer.rotation = 45

    dark = drawn(fill)

    assert dark[60:140, 460:540].mean() > 0.95
    assert dark[360:440, 460:540].mean() > 0.95
    assert not dark[220:280, 320:380].any()


def test_a_connector_has_square_corners(drawn):
    def fill(slide):
        ends = (Inches(2), Inches(1), Inches(8), Inches(4))
        line = slide.shapes.add_connector(MSO_CONNECTOR.ELBOW, *ends).line
        line.color.rgb, line.width = INK, Inches(0.06)

    dark = drawn(fill)

    assert dark[100, 210:490].all()
    assert dark[110:390, 500].all()
    assert dark[400, 510:790].all()
    assert not dark[120:380, 210:480].any()
    assert not dark[120:380, 520:790].any()


def test_a_store_in_a_flow_chart_is_no_box(drawn):
    dark = drawn(lambda slide: black(slide.shapes, MSO_SHAPE.FLOWCHART_MAGNETIC_DISK, 2, 1, 2, 3))

    assert not dark[392:398, 202:206].any()
    assert dark[250, 220:380].all()


@pytest.mark.parametrize("turn", ["much", "9" * 400])
def test_a_group_that_is_turned_by_no_number_is_drawn(drawn, turn):
    def fill(slide):
        group = slide.shapes.add_group_shape()
        black(group.shapes, MSO_SHAPE.RECTANGLE, 3, 2, 1, 1)
        group._element.grpSpPr.find("{*}xfrm").set("rot", turn)

    drawn(fill)

"""One 4:3 deck of what readers and renderers of decks get wrong; README.md lists the slides."""

from __future__ import annotations

import io
from pathlib import Path

import diagram
import master
import style
from PIL import Image, ImageDraw, ImageFont
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

BLANK, TITLE_ONLY = 6, 5
ARABIC, HEBREW = "نطلق الخدمة في الثاني من فبراير", "משיקים בשני בפברואר"
JAPANESE, CHINESE, KOREAN = "二月二日に開始します", "我们应该在二月二日上线", "2월 2일에 시작합니다"


def make(path: Path) -> None:
    """Writes the deck."""
    deck = master.new_deck("Hard features", "Greenroom", width=Inches(10))
    style.titled(
        deck, "Hard features: one on each slide"
    ).notes_slide.notes_text_frame.text = (
        "Notes of two paragraphs.\nThe second one has “quotes”, a dash – and an emoji 🎤."
    )
    _note(deck.slides[0], "A 4:3 deck with four sections, 12 slides, one of them hidden.")
    style.hide(style.titled(deck, "A hidden slide, never shown"))
    _note(deck.slides[1], "Nobody should see this in the show.")
    _reading_order(deck)
    _groups(deck)
    _merged_table(deck)
    _chart(deck)
    _picture_title(deck)
    _diagram(deck)
    deck.slides.add_slide(deck.slide_layouts[BLANK])
    _missing_title(deck)
    _right_to_left(deck)
    _far_east(deck)
    master.sections(deck, {"Order": 4, "Data": 2, "Pictures & nothing": 4, "Scripts": 2})
    deck.save(str(path))


def _note(slide, words: str) -> None:
    style.text(slide, words, master.LEFT, Inches(2.1), Inches(8.4), Inches(1.5), 24)


def _reading_order(deck) -> None:
    """Drawn bottom right first; people read left column, then right, top to bottom."""
    slide = style.titled(deck, "Drawn last to first, read first to last")
    for words, column, row in (
        ("Fourth: bottom right", 1, 1),
        ("Second: top right", 1, 0),
        ("Third: bottom left", 0, 1),
        ("First: top left", 0, 0),
    ):
        left, top = master.LEFT + column * Inches(4.4), Inches(2.2) + row * Inches(1.8)
        style.text(slide, words, left, top, Inches(4), Inches(0.8), 24)


def _groups(deck) -> None:
    """A group in a group, and a shape turned by 90 degrees."""
    slide = style.titled(deck, "Text inside groups, one of them nested")
    outer = slide.shapes.add_group_shape()
    inner = outer.shapes.add_group_shape()
    for shapes, words, left in ((inner.shapes, "Inner box", 0.7), (outer.shapes, "Outer box", 3.9)):
        box = shapes.add_shape(
            MSO_SHAPE.ROUNDED_RECTANGLE, Inches(left), Inches(2.6), Inches(2.8), Inches(1.4)
        )
        _paint(box, master.NAVY)
        style.write(box.text_frame, words, 22, master.WHITE)
    turned = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Inches(6.7), Inches(3.1), Inches(3), Inches(0.7)
    )
    _paint(turned, master.ACCENT)
    turned.rotation = 90
    style.write(turned.text_frame, "Turned by 90°", 20, master.WHITE)


def _merged_table(deck) -> None:
    """A heading over two columns and a label over two rows."""
    slide = style.titled(deck, "A table with merged cells")
    frame = slide.shapes.add_table(4, 3, master.LEFT, Inches(2.1), Inches(8.6), Inches(2.6))
    table = frame.table
    table.cell(0, 1).merge(table.cell(0, 2))
    table.cell(2, 0).merge(table.cell(3, 0))
    for row, column, words in (
        (0, 0, "Region"), (0, 1, "Cancelled in month two"),
        (1, 1, "Before"), (1, 2, "After"),
        (2, 0, "North (two tests)"), (2, 1, "11.4 %"), (2, 2, "9.8 %"),
        (3, 1, "11.1 %"), (3, 2, "9.9 %"),
    ):  # fmt: skip
        table.cell(row, column).text = words


def _chart(deck) -> None:
    """A chart with two series, a title of its own and a legend: numbers live in its part."""
    slide = style.titled(deck, "A chart with two series")
    data = CategoryChartData()
    data.categories = ["Q1", "Q2", "Q3", "Q4"]
    data.add_series("Plan", (12, 14, 17, 21))
    data.add_series("Actual", (11, 15, 16, 24))
    frame = slide.shapes.add_chart(
        XL_CHART_TYPE.COLUMN_STACKED, master.LEFT, Inches(1.7), Inches(8.6), Inches(4.9), data
    )
    chart = frame.chart
    chart.has_title = chart.has_legend = True
    chart.chart_title.text_frame.text = "Members, thousand"
    chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    chart.font.size = Pt(16)


def _picture_title(deck) -> None:
    """The title is pixels; its words are only in the description of the picture."""
    slide = deck.slides.add_slide(deck.slide_layouts[BLANK])
    picture = Image.new("RGB", (1720, 300), "#142038")
    ImageDraw.Draw(picture).text(
        (60, 90), "A title made of pixels", "white", ImageFont.load_default(120)
    )
    stored = io.BytesIO()
    picture.save(stored, "PNG")
    shape = slide.shapes.add_picture(stored, master.LEFT, Inches(0.6), Inches(8.6))
    shape._element.nvPicPr.cNvPr.set("descr", "A title made of pixels")
    _note(slide, "This slide has no title placeholder.")


def _diagram(deck) -> None:
    """SmartArt: the words are in a part of their own, not in a shape."""
    slide = style.titled(deck, "SmartArt: three steps")
    diagram.add(slide, ("Draft", "Sign off", "Send on Monday"))


def _missing_title(deck) -> None:
    """A title placeholder that was left empty, above text."""
    slide = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
    _note(slide, "The title placeholder above is empty.")


def _right_to_left(deck) -> None:
    """Arabic as the title, Hebrew and mixed directions below."""
    slide = style.titled(deck, ARABIC)
    _note(slide, f"{HEBREW}\nWeekly Picks: {HEBREW} (9.8 %)")
    frames = [slide.shapes.title.text_frame, slide.shapes[-1].text_frame]
    for paragraph in (p for frame in frames for p in frame.paragraphs):
        properties = paragraph._p.get_or_add_pPr()
        properties.set("rtl", "1")
        properties.set("algn", "r")
        for run in paragraph.runs:
            run._r.get_or_add_rPr().set("lang", "ar-SA" if run.text == ARABIC else "he-IL")


def _far_east(deck) -> None:
    """Japanese as the title, Chinese, Korean and an emoji of several code points below."""
    slide = style.titled(deck, JAPANESE)
    _note(slide, f"{CHINESE}\n{KOREAN}\nEmoji 🎧 👩🏽‍💻 🇮🇩")
    for name, lang in zip(slide.shapes[-1].text_frame.paragraphs, ("zh-CN", "ko-KR"), strict=False):
        name.runs[0]._r.get_or_add_rPr().set("lang", lang)
    slide.shapes.title._element.find(f".//{qn('a:rPr')}").set("lang", "ja-JP")


def _paint(shape, colour) -> None:
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour
    shape.line.fill.background()

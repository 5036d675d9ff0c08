"""Ten decks of the kinds that candidates show, made here, so that their pictures may be published.

    python tests/accuracy/varied_decks.py FOLDER

The numbers and names in them are made up. Nothing in them is random: the same decks come out.
"""

import sys
from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Inches, Pt

INK, QUIET, PAPER = RGBColor(31, 36, 33), RGBColor(110, 118, 112), RGBColor(250, 248, 243)
GREEN, SAND, RUST = RGBColor(36, 92, 74), RGBColor(226, 214, 190), RGBColor(176, 74, 44)
_TITLE_ONLY, _BULLETS, _BLANK = 5, 1, 6
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")


class Sheet:
    """A slide in the making; places and sizes are in inches."""

    def __init__(self, slide: Any) -> None:
        self.slide = slide
        self.shapes = slide.shapes

    def text(
        self,
        words: str,
        place: Sequence[float],
        size: float = 18,
        *,
        bold: bool = False,
        colour: RGBColor = INK,
        align: Any = PP_ALIGN.LEFT,
        font: str = "",
    ) -> Any:
        """A text box, a paragraph for each line."""
        box = self.shapes.add_textbox(*(Inches(each) for each in place))
        frame = box.text_frame
        frame.word_wrap = True
        frame.text = words
        for paragraph in frame.paragraphs:
            paragraph.alignment = align
            paragraph.font.size, paragraph.font.bold = Pt(size), bold
            paragraph.font.color.rgb = colour
            if font:
                paragraph.font.name = font
        return box

    def shape(
        self, kind: Any, words: str, place: Sequence[float], fill: RGBColor, ink: RGBColor = PAPER
    ) -> Any:
        """A filled shape without an outline, its words in the middle."""
        made = self.shapes.add_shape(kind, *(Inches(each) for each in place))
        made.fill.solid()
        made.fill.fore_color.rgb = fill
        made.line.fill.background()
        made.text_frame.word_wrap = True
        made.text_frame.text = words
        made.text_frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        for paragraph in made.text_frame.paragraphs:
            paragraph.alignment = PP_ALIGN.CENTER
            paragraph.font.size, paragraph.font.color.rgb = Pt(14), ink
        return made

    def chart(self, kind: Any, data: Any, place: Sequence[float]) -> Any:
        """A chart with its legend below."""
        chart = self.shapes.add_chart(kind, *(Inches(each) for each in place), data).chart
        chart.has_legend = True
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
        chart.font.size = Pt(12)
        return chart

    def arrow(self, start: Any, end: Any, *, elbow: bool = False, glue: tuple[int, int]) -> Any:
        """A connector from one shape's point to another's, with a head."""
        kind = MSO_CONNECTOR.ELBOW if elbow else MSO_CONNECTOR.STRAIGHT
        line = self.shapes.add_connector(kind, 0, 0, 0, 0)
        line.begin_connect(start, glue[0])
        line.end_connect(end, glue[1])
        line.line.width, line.line.color.rgb = Pt(2), QUIET
        head = etree.SubElement(line.line._get_or_add_ln(), _a("tailEnd"))
        head.set("type", "triangle")
        return line


class Talk:
    """A deck in the making."""

    def __init__(self, width: float = 13.333, height: float = 7.5) -> None:
        self.presentation: Any = Presentation()
        self.presentation.slide_width = Inches(width)
        self.presentation.slide_height = Inches(height)
        self.width, self.height = width, height

    def slide(self, title: str = "", layout: int = _TITLE_ONLY) -> Sheet:
        """A slide; its title runs over the whole width."""
        slide = self.presentation.slides.add_slide(self.presentation.slide_layouts[layout])
        if title:
            box = slide.shapes.title
            box.left, box.top = Inches(0.6), Inches(0.4)
            box.width, box.height = Inches(self.width - 1.2), Inches(1.1)
            box.text_frame.text = title
            paragraph = box.text_frame.paragraphs[0]
            paragraph.alignment = PP_ALIGN.LEFT
            paragraph.font.size, paragraph.font.bold = Pt(30), True
        return Sheet(slide)


def _a(name: str) -> str:
    return "{http://schemas.openxmlformats.org/drawingml/2006/main}" + name


def _categories(names: Sequence[str], **series: Sequence[float]) -> CategoryChartData:
    data = CategoryChartData()
    data.categories = names
    for name, values in series.items():
        data.add_series(name.replace("_", " "), values)
    return data


def charts() -> Talk:
    """Columns, stacked bars, lines, an area, a pie, a ring and points."""
    talk = Talk()
    year = _categories(_QUARTERS, Search=(4.1, 4.4, 5.2, 6.3), Picks=(1.2, 2.0, 3.1, 4.8))
    sheet = talk.slide("Picks grew three times as fast as search")
    chart = sheet.chart(XL_CHART_TYPE.COLUMN_CLUSTERED, year, (0.6, 1.7, 6, 5.2))
    chart.plots[0].has_data_labels = True
    sheet.chart(XL_CHART_TYPE.LINE_MARKERS, year, (6.9, 1.7, 6, 5.2))
    sheet = talk.slide("Most sessions end within two minutes")
    sheet.chart(XL_CHART_TYPE.BAR_STACKED_100, year, (0.6, 1.7, 6, 5.2))
    shares = _categories(("under 2 min", "2 to 10 min", "longer"), Sessions=(0.62, 0.27, 0.11))
    pie = sheet.chart(XL_CHART_TYPE.DOUGHNUT, shares, (6.9, 1.7, 6, 5.2))
    pie.plots[0].has_data_labels = True
    pie.plots[0].data_labels.number_format = "0%"
    pie.plots[0].data_labels.number_format_is_linked = False
    sheet = talk.slide("Latency and abandonment move together")
    points = XyChartData()
    series = points.add_series("a day")
    for step in range(24):
        series.add_data_point(120 + 13 * step, 4 + 0.35 * step + 1.5 * np.sin(step))
    sheet.chart(XL_CHART_TYPE.XY_SCATTER, points, (0.6, 1.7, 6, 5.2))
    sheet.chart(XL_CHART_TYPE.AREA_STACKED, year, (6.9, 1.7, 6, 5.2))
    return talk


def tables() -> Talk:
    """A table of a theme's style, one with merged cells and fills, and a dense one."""
    talk = Talk()
    sheet = talk.slide("Option B costs half and ships a quarter earlier")
    rows = (
        ("", "A: rebuild", "B: extend", "C: buy"),
        ("Cost, first year", "1.9 M", "0.9 M", "1.4 M"),
        ("Ships", "Q4", "Q3", "Q2"),
        ("Risk", "migration of all data", "two code paths for a year", "lock-in"),
    )
    _table(sheet, rows, (0.6, 1.9, 12.1, 3), 18)
    sheet = talk.slide("Who decides what")
    rows = (
        ("Decision", "Owner", "Consulted", ""),
        ("Ranking", "Data science", "Design", "Legal"),
        ("Price", "Product", "Finance", "Sales"),
    )
    table = _table(sheet, rows, (0.6, 1.9, 12.1, 2.4), 18)
    table.cell(0, 2).merge(table.cell(0, 3))
    for column, fill in enumerate((GREEN, RUST, INK, INK)):
        table.cell(0, column).fill.solid()
        table.cell(0, column).fill.fore_color.rgb = fill
    sheet = talk.slide("Weekly figures")
    rows = tuple(
        (f"week {week}", *(f"{week * place * 37 % 1000:,}" for place in range(1, 8)))
        for week in range(1, 13)
    )
    header = ("", "visits", "starts", "plays", "saves", "shares", "returns", "refunds")
    _table(sheet, (header, *rows), (0.6, 1.6, 12.1, 5.2), 11)
    return talk


def _table(sheet: Sheet, rows: Sequence[Sequence[str]], place: Sequence[float], size: float) -> Any:
    where = (Inches(each) for each in place)
    table = sheet.shapes.add_table(len(rows), len(rows[0]), *where).table
    for row, cells in enumerate(rows):
        for column, words in enumerate(cells):
            cell = table.cell(row, column)
            cell.text = words
            cell.text_frame.paragraphs[0].font.size = Pt(size)
            if column and row:
                cell.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    return table


def process() -> Talk:
    """Boxes and arrows: a chain, a decision with elbows, lanes."""
    talk = Talk()
    sheet = talk.slide("A pick takes four steps, and one of them is slow")
    steps = [
        sheet.shape(MSO_SHAPE.ROUNDED_RECTANGLE, words, (0.7 + 3.1 * place, 3, 2.4, 1.3), colour)
        for place, (words, colour) in enumerate(
            (("Collect", GREEN), ("Rank", GREEN), ("Review\n6 of 9 days", RUST), ("Publish", GREEN))
        )
    ]
    for one, other in pairwise(steps):
        sheet.arrow(one, other, glue=(3, 1))
    sheet.text("Review waits for one person.", (6.9, 4.6, 3, 0.6), 16, colour=RUST)
    sheet = talk.slide("Where a request goes")
    ask = sheet.shape(MSO_SHAPE.FLOWCHART_DECISION, "Cached?", (5.4, 1.8, 2.6, 1.7), INK)
    yes = sheet.shape(MSO_SHAPE.FLOWCHART_PROCESS, "Answer in 20 ms", (1, 4.6, 3, 1.1), GREEN)
    no = sheet.shape(MSO_SHAPE.FLOWCHART_MAGNETIC_DISK, "Store", (9.4, 4.4, 2.4, 1.6), GREEN)
    sheet.arrow(ask, yes, elbow=True, glue=(1, 0))
    sheet.arrow(ask, no, elbow=True, glue=(3, 0))
    sheet.text("yes", (3, 2.2, 1, 0.4), 14)
    sheet.text("no", (9, 2.2, 1, 0.4), 14)
    sheet = talk.slide("Three teams, one quarter")
    for lane, (team, start, length) in enumerate(
        (("Data", 0, 5), ("Apps", 3, 5), ("Design", 1, 8))
    ):
        top = 1.9 + 1.6 * lane
        sheet.shape(MSO_SHAPE.RECTANGLE, team, (0.6, top, 1.8, 1.3), SAND, INK)
        left = 2.6 + start
        sheet.shape(MSO_SHAPE.PENTAGON, f"{length} weeks", (left, top + 0.2, length, 0.9), GREEN)
    line = sheet.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, Inches(7.6), Inches(1.7), Inches(7.6), Inches(6.6)
    )
    line.line.dash_style, line.line.color.rgb = MSO_LINE_DASH_STYLE.DASH, RUST
    line.line.width = Pt(2)
    return talk


def big_numbers() -> Talk:
    """Few words, large, on a coloured ground."""
    talk = Talk()
    for number, words, fill, ink in (
        ("41 %", "of weekly viewers now start from a pick", GREEN, PAPER),
        ("9 → 3 days", "from idea to experiment", PAPER, INK),
        ("0", "incidents since the new gate went live in March", RUST, PAPER),
    ):
        sheet = talk.slide(layout=_BLANK)
        sheet.slide.background.fill.solid()
        sheet.slide.background.fill.fore_color.rgb = fill
        sheet.text(number, (0.9, 1.8, 11.5, 2.4), 120, bold=True, colour=ink)
        sheet.text(words, (1, 4.6, 11, 1), 30, colour=ink)
    return talk


def photos() -> Talk:
    """Pictures: whole, cropped, turned, behind words, with a transparent part."""
    talk = Talk()
    sheet = talk.slide(layout=_BLANK)
    sheet.shapes.add_picture(_photo(0), 0, 0, Inches(13.333), Inches(7.5))
    sheet.shape(MSO_SHAPE.RECTANGLE, "", (0, 5.2, 13.333, 2.3), INK)
    sheet.text("What viewers see on a Friday night", (0.8, 5.7, 11, 1), 40, bold=True, colour=PAPER)
    sheet = talk.slide("Before, between and after")
    for place in range(3):
        picture = sheet.shapes.add_picture(
            _photo(place), Inches(0.6 + 4.1 * place), Inches(2), Inches(3.9), Inches(3.4)
        )
        picture.crop_left = picture.crop_right = 0.1 * place
        sheet.text(f"Version {place + 1}", (0.6 + 4.1 * place, 5.6, 3.9, 0.5), 16)
    sheet = talk.slide("Drafts on the wall")
    for place, turn in enumerate((-8, 5, 12)):
        picture = sheet.shapes.add_picture(
            _photo(place + 3), Inches(1 + 3.9 * place), Inches(2.4), Inches(3.4)
        )
        picture.rotation = turn
        picture.line.color.rgb, picture.line.width = PAPER, Pt(6)
    mark = sheet.shapes.add_picture(_mark(), Inches(10.2), Inches(4.6), Inches(2))
    mark.rotation = -10
    return talk


def _photo(seed: int) -> BytesIO:
    """A smooth, colourful picture that stands for a photograph."""
    y, x = np.mgrid[0:600, 0:900] / 300
    waves = [
        127 + 60 * np.sin(x * (1 + part) + seed) + 60 * np.cos(y * (2 - part / 2) + seed * part)
        for part in range(3)
    ]
    return _png(Image.fromarray(np.dstack(waves).clip(0, 255).astype(np.uint8)), "JPEG")


def _mark() -> BytesIO:
    """A ring, clear inside and outside."""
    y, x = np.mgrid[-150:150, -150:150]
    ring = (np.hypot(x, y) < 145) & (np.hypot(x, y) > 100)
    picture = np.zeros((300, 300, 4), dtype=np.uint8)
    picture[ring] = (*RUST, 255)
    return _png(Image.fromarray(picture), "PNG")


def _png(image: Image.Image, kind: str) -> BytesIO:
    content = BytesIO()
    image.save(content, kind)
    content.seek(0)
    return content


def theme_and_gradients() -> Talk:
    """Colours of the theme and their shades, gradients, outlines, see-through fills."""
    talk = Talk()
    sheet = talk.slide("Six colours of the theme in three shades")
    for column in range(6):
        for row, shade in enumerate((-0.4, 0.0, 0.5)):
            place = (0.8 + 2 * column, 1.9 + 1.6 * row, 1.7, 1.3)
            made = sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, *(Inches(each) for each in place))
            made.fill.solid()
            made.fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1 + column
            made.fill.fore_color.brightness = shade
    sheet = talk.slide(layout=_BLANK)
    fill = sheet.slide.background.fill
    fill.gradient()
    fill.gradient_angle = 45
    for stop, colour in zip(fill.gradient_stops, (GREEN, SAND), strict=True):
        stop.color.rgb = colour
    sheet.text("A calm close", (1, 2.6, 11, 1.4), 66, bold=True, colour=PAPER)
    sheet.text("on a ground that fades", (1, 4, 11, 1), 30, colour=PAPER)
    sheet = talk.slide("Three things overlap")
    for place, (words, colour) in enumerate((("Data", GREEN), ("Taste", RUST), ("Time", SAND))):
        made = sheet.shape(MSO_SHAPE.OVAL, words, (2.6 + 2.4 * place, 2.2, 3.8, 3.8), colour, INK)
        alpha = etree.SubElement(made.fill._xPr.find(f".//{_a('srgbClr')}"), _a("alpha"))
        alpha.set("val", "60000")
    return talk


def four_by_three() -> Talk:
    """The older shape of slides, with levels of bullets, numbers and columns of words."""
    talk = Talk(10, 7.5)
    sheet = talk.slide("What we learned in the first year", _BULLETS)
    _bullets(sheet, _LEVELS)
    sheet = talk.slide("Two columns of reasons")
    for column in range(2):
        words = "\n".join(f"{line + 1}. {text}" for line, text in enumerate(_REASONS[column]))
        sheet.text(words, (0.6 + 4.5 * column, 1.8, 4.2, 4.5), 18)
    sheet = talk.slide("More words than a slide should have", _BULLETS)
    _bullets(
        sheet, [(level, f"{text}, and this is what it means for us") for level, text in _LEVELS]
    )
    return talk


_LEVELS = [
    (0, "Recall beats precision for a list of five"),
    (1, "people skip a bad pick in two seconds"),
    (1, "a missing favourite costs a visit"),
    (2, "seen in 14 of 20 interviews"),
    (0, "Freshness matters on Fridays only"),
    (1, "a list from Tuesday does as well on other days"),
    (0, "Explanations help when they name a title"),
]
_REASONS = (
    ("It is on the way", "It costs one engineer", "It can be undone", "Nobody else will do it"),
    ("It waits for the new store", "It needs a fourth team", "Legal has not answered"),
)


def _bullets(sheet: Sheet, lines: Sequence[tuple[int, str]]) -> None:
    frame = sheet.slide.placeholders[1].text_frame
    frame.text = lines[0][1]
    for level, words in lines[1:]:
        paragraph = frame.add_paragraph()
        paragraph.text, paragraph.level = words, level
    for paragraph in frame.paragraphs:
        paragraph.font.size = Pt(24 - 3 * paragraph.level)


def many_scripts() -> Talk:
    """Latin with every accent, Greek, Cyrillic, symbols, formulas; a slide in Hebrew."""
    talk = Talk()
    sheet = talk.slide("Zażółć gęślą jaźń: five alphabets, one product")
    lines = "Ελληνικά: η απόφαση πρώτα\nРусский: сначала вывод\nTiếng Việt: kết luận trước"
    sheet.text(f"{lines}\nČeština: nejdřív závěr\nÍslenska: niðurstaðan fyrst", (0.8, 2, 11, 4), 28)
    sheet = talk.slide("Symbols that decks are full of")
    sheet.text("→ ⇒ ↑ 12 %   ↓ 3 %   ✓ done   ✗ dropped   ★★★☆☆", (0.8, 2, 11.5, 1), 32)
    sheet.text("Δ = Σ (xᵢ − x̄)² ÷ n ≤ 0.05, α ≈ β, π ± ∞", (0.8, 3.4, 11.5, 1), 32)
    sheet.text("“quoted” – dashed — and … €  £  ¥  °C  ½  ¾", (0.8, 4.8, 11.5, 1), 32)
    sheet = talk.slide("המסקנה קודם, הסיפור אחר כך")
    words = "שלושה רבעונים של צמיחה\nארבעה צוותים, החלטה אחת\nמה נעשה אחרת"
    box = sheet.text(words, (0.8, 2.2, 11.7, 3), 28, align=PP_ALIGN.RIGHT)
    title = sheet.shapes.title.text_frame.paragraphs
    for paragraph in (*box.text_frame.paragraphs, *title):
        paragraph._p.get_or_add_pPr().set("rtl", "1")
    return talk


def groups_and_shapes() -> Talk:
    """Groups that are turned, shapes of many kinds, outlines, lines of every style."""
    talk = Talk()
    sheet = talk.slide("Shapes that people use")
    kinds = (
        *(MSO_SHAPE.OVAL, MSO_SHAPE.ROUNDED_RECTANGLE, MSO_SHAPE.HEXAGON, MSO_SHAPE.CHEVRON),
        *(MSO_SHAPE.RIGHT_ARROW, MSO_SHAPE.STAR_5_POINT, MSO_SHAPE.CLOUD, MSO_SHAPE.HEART),
        *(MSO_SHAPE.LIGHTNING_BOLT, MSO_SHAPE.CAN, MSO_SHAPE.CUBE, MSO_SHAPE.LEFT_BRACE),
        *(MSO_SHAPE.BLOCK_ARC, MSO_SHAPE.GEAR_6, MSO_SHAPE.RECTANGULAR_CALLOUT, MSO_SHAPE.SUN),
    )
    for place, kind in enumerate(kinds):
        left, top = 0.8 + 1.5 * (place % 8), 2 + 2.3 * (place // 8)
        made = sheet.shape(kind, "", (left, top, 1.2, 1.5), (GREEN, RUST, SAND)[place % 3])
        made.line.color.rgb, made.line.width = INK, Pt(1.5)
    sheet = talk.slide("Groups turned as one")
    for place, turn in enumerate((0, 20, -35)):
        group = sheet.shapes.add_group_shape()
        inside = Sheet.__new__(Sheet)
        inside.shapes = group.shapes
        left = 0.9 + 4.1 * place
        inside.shape(MSO_SHAPE.RECTANGLE, "Plan", (left, 2.6, 3.2, 1.2), GREEN)
        inside.shape(MSO_SHAPE.OVAL, "Do", (left, 4, 1.5, 1.2), RUST)
        inside.shape(MSO_SHAPE.OVAL, "Check", (left + 1.7, 4, 1.5, 1.2), SAND, INK)
        group.rotation = turn
    sheet = talk.slide("Lines")
    for row, style in enumerate(MSO_LINE_DASH_STYLE):
        ends = (Inches(1), Inches(1.9 + 0.5 * row), Inches(11), Inches(1.9 + 0.5 * row))
        line = sheet.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends).line
        if style.xml_value:
            line.dash_style = style
        line.color.rgb, line.width = INK, Pt(1 + row)
    return talk


def plain_talk() -> Talk:
    """The plainest deck: a title slide, bullets with notes, a hidden slide, a slide that builds."""
    talk = Talk()
    opening = Sheet(talk.presentation.slides.add_slide(talk.presentation.slide_layouts[0]))
    opening.shapes.title.text_frame.text = "Ship picks to everyone in March"
    opening.slide.placeholders[1].text_frame.text = "A fifteen-minute talk"
    sheet = talk.slide("Three findings point the same way", _BULLETS)
    _bullets(sheet, [(0, "Viewers return 9 % more often"), (0, "Costs stay flat"), (1, "so far")])
    sheet.slide.notes_slide.notes_text_frame.text = "Say the number first."
    hidden = talk.slide("If they ask about cost", _BULLETS)
    _bullets(hidden, [(0, "0.4 cents a visit"), (1, "against 0.3 today")])
    hidden.slide.element.set("show", "0")
    return talk


DECKS: dict[str, tuple[str, Callable[[], Talk]]] = {
    "charts": ("columns, lines, stacks, a ring, points", charts),
    "tables": ("tables: theme's style, merged, dense", tables),
    "process": ("boxes, connectors, lanes", process),
    "big-numbers": ("large type on coloured grounds", big_numbers),
    "photos": ("pictures: cropped, turned, see-through", photos),
    "theme": ("theme's colours, gradients, see-through fills", theme_and_gradients),
    "four-by-three": ("4:3, levels of bullets, too many words", four_by_three),
    "scripts": ("accents, Greek, Cyrillic, symbols, Hebrew", many_scripts),
    "shapes": ("shapes, turned groups, dashes", groups_and_shapes),
    "plain": ("title slide, bullets, notes, a hidden slide", plain_talk),
}
"""Name of the file: what is in the deck, and what makes it."""


def make(folder: Path) -> dict[Path, str]:
    """Write the decks into a folder; gives each file with what is in it."""
    made = {}
    for name, (about, build) in DECKS.items():
        path = folder / f"{name}.pptx"
        build().presentation.save(path)
        made[path] = about
    return made


if __name__ == "__main__":
    make(Path(sys.argv[1]))

"""The kinds of slide in the sample decks, on native PowerPoint parts.

Navy text on white, one accent. Real layouts and placeholders, so that titles, notes and slide
numbers are found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree
from master import ACCENT, FAINT, FONT, GREY, LEFT, NAVY, RULE, WHITE, WIDTH, move
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches, Pt

CHART_TOP, CHART_HEIGHT = Inches(1.75), Inches(4.75)


class Columns(NamedTuple):
    """A column chart in per cent; `accent` is the column that matters."""

    labels: Sequence[str]
    values: Sequence[float]
    accent: int
    limit: tuple[str, float] | None = None


class Lines(NamedTuple):
    """Two lines over time, each with the label at its end."""

    labels: Sequence[str]
    main: tuple[str, Sequence[float]]
    other: tuple[str, Sequence[float]]


def cover(deck, title: str, below: str, notes: str):
    """The dark first slide."""
    slide = deck.slides.add_slide(deck.slide_layouts[5])
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = NAVY
    _block(slide, LEFT + Inches(0.2), Inches(2.05), Inches(0.9), Inches(0.07), ACCENT)
    move(slide.shapes.title, LEFT + Inches(0.1), Inches(2.3), Inches(10), Inches(1.9))
    write(slide.shapes.title.text_frame, title, 44, WHITE, bold=True)
    text(slide, below, LEFT + Inches(0.2), Inches(5.2), Inches(10), Inches(1), 18, FAINT)
    return _with_notes(slide, notes)


def figures(deck, title: str, numbers: Sequence[tuple[str, str]], footnote: str, notes: str):
    """Big numbers side by side."""
    slide = titled(deck, title)
    for index, (number, label) in enumerate(numbers):
        left = LEFT + index * Inches(4.05)
        if index:
            rule = slide.shapes.add_connector(
                MSO_CONNECTOR.STRAIGHT, left, Inches(2.9), left, Inches(5)
            )
            _plain(rule, RULE, Pt(1))
        offset = Inches(0.35) if index else Emu(0)
        text(slide, number, left + offset, Inches(2.7), Inches(3.6), Inches(1.2), 60, ACCENT, True)
        text(slide, label, left + offset, Inches(3.9), Inches(3.6), Inches(1.1), 22, NAVY)
    text(slide, footnote, LEFT, Inches(5.9), WIDTH, Inches(0.5), 18, GREY)
    return _with_notes(slide, notes)


def bars(deck, title: str, values: Mapping[str, int], source: str, notes: str):
    """Horizontal bars in per cent, the first one in the accent colour."""
    slide = titled(deck, title)
    data = CategoryChartData()
    data.categories = list(values)
    data.add_series("Share of answers, %", list(values.values()))
    chart = _chart(slide, XL_CHART_TYPE.BAR_CLUSTERED, data)
    chart.category_axis.reverse_order = True
    _one_accent(chart, list(values.values()), 0, 45)
    _source(slide, source)
    return _with_notes(slide, notes)


def columns(deck, title: str, shown: Columns, source: str, notes: str):
    """Columns in per cent, with a dashed limit if there is one."""
    slide = titled(deck, title)
    data = CategoryChartData()
    data.categories = list(shown.labels)
    data.add_series("%", list(shown.values))
    chart = _chart(slide, XL_CHART_TYPE.COLUMN_CLUSTERED, data)
    _one_accent(chart, shown.values, shown.accent, 70)
    if shown.limit:
        _limit(slide, chart, *shown.limit)
    _source(slide, source)
    return _with_notes(slide, notes)


def lines(deck, title: str, shown: Lines, source: str, notes: str):
    """Two lines with their names at the end instead of a legend."""
    slide = titled(deck, title)
    data = CategoryChartData()
    data.categories = list(shown.labels)
    for name, values in (shown.main, shown.other):
        data.add_series(name, list(values))
    chart = _chart(slide, XL_CHART_TYPE.LINE, data)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    for series, colour in zip(chart.plots[0].series, (ACCENT, FAINT), strict=True):
        series.smooth = False
        series.format.line.color.rgb = colour
        series.format.line.width = Pt(3.5)
        label = series.points[len(shown.labels) - 1].data_label
        label.position = XL_LABEL_POSITION.ABOVE
        write(label.text_frame, series.name, 18, ACCENT if colour == ACCENT else GREY, bold=True)
    _source(slide, source)
    return _with_notes(slide, notes)


def table(deck, title: str, rows: Sequence[Sequence[str]], notes: str):
    """A quiet table: rules, no boxes; the second column is the one that matters."""
    slide = titled(deck, title)
    frame = slide.shapes.add_table(
        len(rows), len(rows[0]), LEFT, Inches(2.1), WIDTH, Inches(0.68) * len(rows)
    )
    properties = frame._element.graphic.graphicData.tbl.tblPr
    properties.find(qn("a:tableStyleId")).text = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # none
    for index, share in enumerate((0.33, 0.42, 0.25)):
        frame.table.columns[index].width = Emu(int(WIDTH * share))
    for at_row, row in enumerate(rows):
        for at_column, words in enumerate(row):
            cell = frame.table.cell(at_row, at_column)
            cell.vertical_anchor, cell.margin_left = MSO_ANCHOR.MIDDLE, 0
            bold = at_row == 0 or at_column == 1
            write(cell.text_frame, words, 20, _cell_colour(at_row, at_column), bold)
            _rule_below(cell)
    return _with_notes(slide, notes)


def _cell_colour(row: int, column: int):
    if row == 0:
        return ACCENT if column == 1 else NAVY
    return GREY if column == 0 else NAVY


def bullets(deck, title: str, points: Sequence[tuple[str, str]], notes: str):
    """Short lines, each led by a word in bold."""
    slide = titled(deck, title, layout=1)
    frame = slide.placeholders[1].text_frame
    for index, (lead, rest) in enumerate(points):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(16)
        run(paragraph, f"{lead}  ", 26, NAVY, bold=True)
        run(paragraph, rest, 26, NAVY)
    return _with_notes(slide, notes)


def titled(deck, title: str, layout: int = 5):
    """A slide with its title and number, nothing else."""
    slide = deck.slides.add_slide(deck.slide_layouts[layout])
    write(slide.shapes.title.text_frame, title, 34, NAVY, bold=True)
    _number(slide)
    return slide


def hide(slide) -> None:
    """Skips the slide in the show."""
    slide._element.set("show", "0")


def text(slide, words, left, top, width, height, size, colour=NAVY, bold=False):
    """A text box."""
    box = slide.shapes.add_textbox(left, top, width, height)
    box.text_frame.margin_left = 0
    write(box.text_frame, words, size, colour, bold)
    return box


def write(frame, words: str, size: int, colour, bold: bool = False) -> None:
    """Fills a text frame, one paragraph a line."""
    frame.word_wrap = True
    for index, line in enumerate(words.split("\n")):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        run(paragraph, line, size, colour, bold)


def run(paragraph, words: str, size: int, colour, bold: bool = False) -> None:
    """Adds words to a paragraph."""
    piece = paragraph.add_run()
    piece.text = words
    piece.font.size, piece.font.bold, piece.font.color.rgb = Pt(size), bold, colour


def _chart(slide, kind, data):
    frame = slide.shapes.add_chart(kind, LEFT, CHART_TOP, WIDTH, CHART_HEIGHT, data)
    chart = frame.chart
    chart.has_legend = chart.has_title = False
    chart.font.size, chart.font.name, chart.font.color.rgb = Pt(18), FONT, NAVY
    chart.value_axis.visible = chart.value_axis.has_major_gridlines = False
    chart.category_axis.format.line.color.rgb = FAINT
    chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    return chart


def _one_accent(chart, values: Sequence[float], accent: int, gap: int) -> None:
    plot = chart.plots[0]
    plot.gap_width = gap
    plot.has_data_labels = True
    plot.data_labels.number_format = '0.0" %"' if any(v % 1 for v in values) else '0" %"'
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    plot.data_labels.font.size, plot.data_labels.font.bold = Pt(20), True
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = 0, max(values) * 1.15
    for index in range(len(values)):
        fill = plot.series[0].points[index].format.fill
        fill.solid()
        fill.fore_color.rgb = ACCENT if index == accent else FAINT


def _limit(slide, chart, label: str, value: float) -> None:
    """A dashed line across the columns; the plot is pinned so that its height is exact."""
    across, down, width, height = 0.02, 0.04, 0.86, 0.84
    edges = f'<c:x val="{across}"/><c:y val="{down}"/><c:w val="{width}"/><c:h val="{height}"/>'
    labels = chart.plots[0].data_labels  # above the columns they would meet the line
    labels.position, labels.font.color.rgb = XL_LABEL_POSITION.CENTER, NAVY
    area = chart._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    layout = (
        f'<c:layout xmlns:c="{area.nsmap["c"]}"><c:manualLayout><c:layoutTarget val="inner"/>'
        f'<c:xMode val="edge"/><c:yMode val="edge"/>{edges}</c:manualLayout></c:layout>'
    )
    area.insert(0, etree.fromstring(layout))
    share = 1 - value / chart.value_axis.maximum_scale
    top = CHART_TOP + Emu(int(CHART_HEIGHT * (down + height * share)))
    end = LEFT + Emu(int(WIDTH * (across + width)))
    line = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, LEFT, top, end, top)
    _plain(line, NAVY, Pt(1.75))
    line.line.dash_style = MSO_LINE.DASH
    text(slide, label, end + Inches(0.1), top - Inches(0.22), Inches(1.4), Inches(0.4), 18)


def _plain(line, colour, width) -> None:
    """A line without the shadow of the theme."""
    line._element.remove(line._element.find(qn("p:style")))
    line.line.color.rgb, line.line.width = colour, width


def _source(slide, words: str) -> None:
    text(slide, words, LEFT, Inches(6.78), Inches(11), Inches(0.4), 13, GREY)


def _number(slide) -> None:
    """A slide-number field of the slide's own; python-pptx does not copy the layout's."""
    layout = next(p for p in slide.slide_layout.placeholders if p.placeholder_format.type == 13)
    index = layout.placeholder_format.idx
    field = (
        f'<p:sp xmlns:p="{slide._element.nsmap["p"]}" xmlns:a="{slide._element.nsmap["a"]}">'
        '<p:nvSpPr><p:cNvPr id="90" name="Slide Number"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="{index}"/>'
        "</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/>'
        f"<a:t>{slide.slide_id - 255}</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
    slide.shapes._spTree.append(etree.fromstring(field))


def _with_notes(slide, notes: str):
    slide.notes_slide.notes_text_frame.text = notes
    return slide


def _block(slide, left, top, width, height, colour):
    shape = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, left, top, width, height)
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour
    shape.line.fill.background()
    return shape


def _rule_below(cell) -> None:
    properties = cell._tc.get_or_add_tcPr()
    space = properties.nsmap["a"]
    properties.insert(
        0,
        etree.fromstring(
            f'<a:lnB xmlns:a="{space}" w="9525"><a:solidFill>'
            f'<a:srgbClr val="{RULE}"/></a:solidFill></a:lnB>'
        ),
    )

"""The report as a Word document: real headings, marks on fillers, findings as comments."""

import io
from collections.abc import Iterable

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX, WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run as DocxRun

from greenroom.checks.finding import Finding
from greenroom.export.document import (
    TEXT_COLUMNS,
    Block,
    Heading,
    Paragraph,
    Picture,
    Run,
    Table,
    document,
)
from greenroom.export.material import Material
from greenroom.export.pictures import small_jpeg
from greenroom.export.readable import from_right
from greenroom.report import CONFIRMED, Report

_INK, _QUIET = RGBColor(25, 29, 26), RGBColor(77, 84, 78)
_FONT = "Calibri"
_PICTURE_PX, _PICTURE_CM = 800, 8
_WIDTHS_CM = (1.3, 6.7, 1.6, 1.6, 1.7, 2.0, 1.6)
_HEADING_PT = {1: 20, 2: 14, 3: 11}

Said = list[tuple[int, DocxRun]]
"""The runs of a paragraph of the talk with the time of each."""


def write_docx(report: Report, material: Material) -> bytes:
    """All of the report; a finding with a moment is a comment on the words said there."""
    made = docx.Document()
    _prepare(made, report)
    said = [part for block in document(report, material) if (part := _put(made, block))]
    for finding in report.findings:
        _comment(made, said, report, finding)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _prepare(made: Document, report: Report) -> None:
    """A4, the looks of the headings, and what the file says of itself."""
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    made.core_properties.title = " ".join(report.deck.name.split())[:255]
    made.core_properties.author = "Greenroom"
    made.core_properties.comments = ""
    made.core_properties.language = "en"
    made.styles["Normal"].font.name, made.styles["Normal"].font.size = _FONT, Pt(10.5)
    for level, points in _HEADING_PT.items():
        style = made.styles[f"Heading {level}"]
        style.font.size, style.font.color.rgb = Pt(points), _INK


def _put(made: Document, block: Block) -> Said:
    """Add one block; gives what of it was said in the talk."""
    match block:
        case Heading():
            _run_from_right(made.add_heading(block.text, block.level))
        case Paragraph():
            return _paragraph(made, block)
        case Picture():
            _picture(made, block)
        case Table():
            _table(made, block)
    return []


def _paragraph(made: Document, paragraph: Paragraph) -> Said:
    style = "Quote" if paragraph.style == "quote" else "Normal"
    put = made.add_paragraph(style=style)
    put.paragraph_format.space_after = Pt(4)
    said: Said = []
    for run in paragraph.runs:
        added = _add(put, run)
        if paragraph.style in ("facts", "small"):
            added.font.color.rgb = _QUIET
            added.font.size = Pt(9)
        if run.start_ms is not None:
            said.append((run.start_ms, added))
    _run_from_right(put)
    return said


def _add(paragraph: DocxParagraph, run: Run) -> DocxRun:
    added = paragraph.add_run(f"({run.text})" if run.mark == "pause" else run.text)
    if run.mark == "strong":
        added.bold = True
    elif run.mark == "heard":
        added.font.highlight_color = WD_COLOR_INDEX.YELLOW
        added.underline = True
    elif run.mark == "possible":
        added.underline = WD_UNDERLINE.DOTTED
    elif run.mark == "pause":
        added.font.color.rgb = _QUIET
    return added


def _run_from_right(paragraph: DocxParagraph) -> None:
    """Let Word set a paragraph from the right, and each run whose letters run so."""
    if from_right(paragraph.text):
        paragraph._p.get_or_add_pPr().insert_element_before(
            OxmlElement("w:bidi"), "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:jc",
            "w:rPr",
        )  # fmt: skip
    for run in paragraph.runs:
        if from_right(run.text):
            run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def _picture(made: Document, picture: Picture) -> None:
    content = small_jpeg(picture.file, _PICTURE_PX)
    if content:
        shape = made.add_picture(io.BytesIO(content), width=Cm(_PICTURE_CM))
        shape._inline.docPr.set("descr", picture.words)


def _table(made: Document, table: Table) -> None:
    put = made.add_table(rows=0, cols=len(table.header), style="Light Shading")
    put.autofit = False
    for column, width in zip(put.columns, _WIDTHS_CM, strict=True):
        column.width = Cm(width)
    for cells in (table.header, *table.rows):
        row = put.add_row()
        for name, width, cell, text in zip(table.header, _WIDTHS_CM, row.cells, cells, strict=True):
            cell.width = Cm(width)
            _fill(cell, text, right=name not in TEXT_COLUMNS, bold=table.adds_up(cells))
    _repeat(put.rows[0])
    made.add_paragraph()


def _fill(cell: _Cell, text: str, *, right: bool, bold: bool) -> None:
    (paragraph,) = cell.paragraphs
    run = paragraph.add_run(text)
    run.font.size = Pt(9)
    if bold:
        run.bold = True
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _run_from_right(paragraph)


def _repeat(row: _Row) -> None:
    """Say that a row is the table's header: repeated on each page, and read out as one."""
    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)


def _comment(made: Document, said: Iterable[Said], report: Report, finding: Finding) -> None:
    """Put a finding beside the words it is about, as far as their paragraph goes."""
    if not finding.end_ms:
        return
    for part in said:
        runs = [run for at, run in part if finding.start_ms <= at < finding.end_ms]
        if runs:
            shared = f"{CONFIRMED.capitalize()}." if finding in report.confirmed else ""
            text = "\n".join(filter(None, (finding.message, finding.advice, shared)))
            made.add_comment([runs[0], runs[-1]], text, author="Greenroom", initials="G")
            return

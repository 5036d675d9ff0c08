"""The report as a PDF on A4, with text that can be searched, copied and read out."""

import io
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from fpdf import FPDF
from fpdf.enums import Align, TableBordersLayout
from fpdf.fonts import FontFace
from PIL import Image

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
from greenroom.export.letters import STYLES, Letters, letters_for
from greenroom.export.material import Material
from greenroom.export.pictures import small_jpeg
from greenroom.export.readable import from_right
from greenroom.report import Report

_INK, _QUIET, _LINE = (25, 29, 26), (77, 84, 78), (195, 201, 196)
_MARGIN, _PICTURE, _TALLEST, _GAP = 20.0, 46.0, 40.0, 6.0  # mm
_PICTURE_PX = 640
_BOXED = (
    "A box stands for a character that no font on this computer has; a copy of the text has it."
)
_HEADINGS = {1: (18, 8.5), 2: (13, 6.5), 3: (10.5, 5.5)}  # pt, mm a line
_STYLES = {"": (10, 5.0), "facts": (9.5, 5.0), "quote": (10, 5.0), "small": (8.5, 4.4)}
_WIDTHS = (7.0, 46.0, 10.0, 10.0, 11.0, 12.0, 9.0)  # of the timing table, in parts
# Control characters that no text here holds: what is said in a talk cannot switch the looks.
_BOLD, _ITALIC, _STRIKE, _UNDER = "\x01\x02", "\x03\x04", "\x05\x06", "\x0e\x0f"
_MARKS = {
    "": "{}",
    "strong": f"{_BOLD}{{}}{_BOLD}",
    "heard": f"{_BOLD}{_UNDER}{{}}{_UNDER}{_BOLD}",
    "possible": f"{_UNDER}{{}}{_UNDER}",
    "pause": f"{_ITALIC}({{}}){_ITALIC}",
}


def write_pdf(report: Report, material: Material) -> bytes:
    """All of the report with the slides' pictures, an outline and page numbers."""
    blocks = document(report, material)
    with TemporaryDirectory(prefix="greenroom") as folder:
        pages = _Pages(report.deck.name, letters_for("".join(map(_text, blocks)), Path(folder)))
        for block in blocks:
            pages.put(block)
        return bytes(pages.output())


def _text(block: Block) -> str:
    match block:
        case Heading() | Paragraph():
            return block.text
        case Table():
            return "".join(cell for row in block.rows for cell in row)
        case _:
            return ""


class _Pages(FPDF):
    """A PDF in the making; its `markdown` is that of `_MARKS`."""

    MARKDOWN_BOLD_MARKER = _BOLD
    MARKDOWN_ITALICS_MARKER = _ITALIC
    MARKDOWN_STRIKETHROUGH_MARKER = _STRIKE
    MARKDOWN_UNDERLINE_MARKER = _UNDER
    MARKDOWN_MARKERS = (_BOLD, _ITALIC, _STRIKE, _UNDER)
    MARKDOWN_ESCAPE_CHARACTER = "\x10"
    MARKDOWN_LINK_REGEX = re.compile("(?!)")

    def __init__(self, title: str, letters: Letters) -> None:
        super().__init__(format="A4")
        self._by_char, self._boxed = letters.by_char, letters.boxed
        self._last: str | None = None
        self._beside: tuple[int, float] | None = None  # page and lower edge of a picture
        self.set_title(title)
        self.set_lang("en")
        self.set_creator("Greenroom")
        self.set_margins(_MARGIN, _MARGIN)
        self.set_auto_page_break(True, _MARGIN)
        for style, file in STYLES.items():
            self.add_font("plex", style, file)
        for name, file in letters.files.items():
            self.add_font(name, "", file)
        self.set_fallback_fonts(tuple(letters.files), exact_match=False)
        self.set_text_shaping(True)
        self.set_font("plex", size=10)
        self.add_page()

    def get_fallback_font(self, char: str, style: str = "") -> str | None:  # noqa: ARG002
        """The font for a character that the program's own has not; marks follow their letter."""
        self._last = self._by_char.get(char, self._last)
        return self._last

    def footer(self) -> None:
        """The page's number, and where letters are missing, that they are."""
        self.set_y(-14)
        self.set_font("plex", size=8)
        self.set_text_color(*_QUIET)
        if self._boxed:
            self.cell(self.epw - 10, 5, _BOXED)
        self.cell(0, 5, str(self.page_no()), align=Align.R)

    def put(self, block: Block) -> None:
        """Add one block below what is there."""
        match block:
            case Heading():
                self._heading(block)
            case Paragraph():
                self._paragraph(block)
            case Picture():
                self._picture(block)
            case Table():
                self._table(block)

    def _heading(self, heading: Heading) -> None:
        self._pass_picture()
        size, line = _HEADINGS[heading.level]
        room = {1: 0.0, 2: 6.0, 3: 3.0}[heading.level]
        # Never at the foot of a page: three lines, or a picture, must follow on the same one.
        if self.will_page_break(room + line + 30):
            self.add_page()
        else:
            self.ln(room)
        if heading.level == 2:
            self.set_draw_color(*_LINE)
            self.line(self.l_margin, self.y, self.w - self.r_margin, self.y)
            self.ln(2.5)
        self.start_section(heading.text, heading.level - 1, strict=False)
        self._write(heading.text, "B", size, line, _INK)
        self.ln(1.0)

    def _paragraph(self, paragraph: Paragraph) -> None:
        size, line = _STYLES[paragraph.style]
        quiet = paragraph.style != ""
        self._write(_marked(paragraph.runs), "", size, line, _QUIET if quiet else _INK)
        self.ln(0.8 if paragraph.style == "facts" else 1.6)

    def _write(
        self,
        text: str,
        style: Literal["", "B"],
        size: float,
        line: float,
        ink: tuple[int, int, int],
    ) -> None:
        self.set_font("plex", style, size)
        self.set_text_color(*ink)
        self.multi_cell(
            self._width(),
            line,
            text,
            align=Align.R if from_right(text) else Align.L,
            markdown=True,
            new_x="LMARGIN",
            new_y="NEXT",
        )

    def _width(self) -> float:
        """What a line may take: less than the page where a picture is beside it."""
        if self._beside is None or self._beside[0] != self.page:
            return float(self.epw)
        return float(self.epw) - _PICTURE - _GAP

    def _picture(self, picture: Picture) -> None:
        content = small_jpeg(picture.file, _PICTURE_PX)
        if not content:
            return
        with Image.open(io.BytesIO(content)) as opened:
            width = min(_PICTURE, _TALLEST * opened.width / opened.height)
        left, top = self.w - self.r_margin - width, self.y
        shown = self.image(io.BytesIO(content), left, top, w=width, alt_text=picture.words)
        self.set_draw_color(*_LINE)
        self.rect(left, top, float(shown.rendered_width), float(shown.rendered_height))
        self.set_xy(self.l_margin, top)
        self._beside = (self.page, top + float(shown.rendered_height))

    def _pass_picture(self) -> None:
        if self._beside is not None and self._beside[0] == self.page:
            self.set_y(max(self.y, self._beside[1]))
        self._beside = None

    def _table(self, table: Table) -> None:
        self.set_font("plex", "", 8.5)
        self.set_text_color(*_INK)
        self.set_draw_color(*_LINE)
        sides = tuple("LEFT" if name in TEXT_COLUMNS else "RIGHT" for name in table.header)
        with self.table(
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            col_widths=_WIDTHS,
            headings_style=FontFace(emphasis="", color=_QUIET),
            line_height=4.6,
            padding=(0.8, 1.2),
            text_align=sides,
        ) as made:
            for cells in (table.header, *table.rows):
                row = made.row()
                bold = FontFace(emphasis="BOLD") if table.adds_up(cells) else None
                for cell in cells:
                    row.cell(cell, align="RIGHT" if from_right(cell) else None, style=bold)


def _marked(runs: tuple[Run, ...]) -> str:
    return "".join(_MARKS[run.mark].format(run.text) if run.text else "" for run in runs)

"""The lines of text on a PDF page, in reading order; runs in the child process only."""

import re
from collections.abc import Iterable, Iterator
from ctypes import byref
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from greenroom.deck.order import Box, reading_order, reads_leftwards
from greenroom.deck.xml import tidy

# A gap of this many font heights parts columns and cells; the widest blank is a third of one.
_GAP = 1.0
_SAME_LINE = 0.5  # letters whose middles are this part of a height apart stand on one line
_MOST_CHARACTERS = 200_000  # on one page; a novel has 500,000 in all

_HYPHEN = re.compile("[\x02\ufffe]\\s*")
_BULLET = re.compile(r"^\s*[\u2022\u2023\u25a0-\u25ff\ue000-\uf8ff](\s|$)")


class Line(NamedTuple):
    """A line of text, or a cell or a column's part of one; the box is in points from the top."""

    box: Box
    text: str

    @property
    def height(self) -> float:
        """The height of its font, roughly."""
        return self.box.bottom - self.box.top


class _Letter(NamedTuple):
    """A character and where its font says that it stands."""

    box: Box
    text: str


def page_lines(page: pdfium.PdfPage) -> list[Line]:
    """The lines of a page in reading order."""
    lines = _joined(_runs(_letters(page)))
    leftwards = reads_leftwards(line.text for line in lines)
    order = reading_order([line.box for line in lines], right_to_left=leftwards)
    return [lines[place] for place in order]


def _letters(page: pdfium.PdfPage) -> Iterator[_Letter]:
    """The characters of a page in the order of the file; blanks have no box of their own.

    One by one: asking pdfium for the text in each rectangle took 13 s on one page of a plan.
    """
    text, height = page.get_textpage(), page.get_height()
    rectangle = raw.FS_RECTF()
    for index in range(min(text.count_chars(), _MOST_CHARACTERS)):
        character = chr(raw.FPDFText_GetUnicode(text.raw, index))
        if not character.isspace():
            raw.FPDFText_GetLooseCharBox(text.raw, index, byref(rectangle))
            box = Box(
                rectangle.left, height - rectangle.top, rectangle.right, height - rectangle.bottom
            )
            yield _Letter(box, character)
        else:
            yield _Letter(Box(0, 0, 0, 0), "\n" if character in "\r\n" else " ")


def _runs(letters: Iterable[_Letter]) -> Iterator[Line]:
    """Letters that follow each other in the file and on the page."""
    run: list[_Letter] = []
    last: Box | None = None
    for letter in letters:
        if letter.text == "\n" or (letter.text != " " and last and not _follows(last, letter.box)):
            yield from _line(run)
            run, last = [], None
        if letter.text != "\n":
            run.append(letter)
            last = letter.box if letter.text != " " else last
    yield from _line(run)


def _line(run: list[_Letter]) -> Iterator[Line]:
    """The run as a line, unless it says nothing."""
    boxes = [letter.box for letter in run if letter.text != " "]
    text = _words("".join(letter.text for letter in run))
    if boxes and text:
        yield Line(_around(boxes), text)


def _follows(one: Box, other: Box) -> bool:
    """Whether two boxes stand side by side on one line, in either direction."""
    height = max(one.bottom - one.top, other.bottom - other.top)
    apart = abs((one.top + one.bottom) - (other.top + other.bottom)) / 2
    gap = max(other.left - one.right, one.left - other.right)
    return apart <= _SAME_LINE * height and gap <= _GAP * height


def _joined(runs: Iterable[Line]) -> list[Line]:
    """Runs side by side made one line, in the order of the file; bold words may come later."""
    lines: list[tuple[int, Line]] = []
    for row in _rows(enumerate(runs)):
        ordered = sorted(row, key=lambda entry: entry[1].box.left)
        lines.append(ordered[0])
        for place, run in ordered[1:]:
            first, last = lines[-1]
            if _follows(last.box, run.box):
                lines[-1] = (min(first, place), _side_by_side(last, run))
            else:
                lines.append((place, run))
    return [line for _, line in sorted(lines, key=lambda entry: entry[0])]


def _rows(runs: Iterable[tuple[int, Line]]) -> Iterator[list[tuple[int, Line]]]:
    """Runs whose middles are about level, with their places in the file."""
    row: list[tuple[int, Line]] = []
    for entry in sorted(runs, key=lambda entry: _middle(entry[1].box)):
        if row and _middle(entry[1].box) - _middle(row[0][1].box) > _SAME_LINE * row[0][1].height:
            yield row
            row = []
        row.append(entry)
    if row:
        yield row


def _side_by_side(left: Line, right: Line) -> Line:
    """Two runs as one line, in the direction of their script."""
    texts = (left.text, right.text)
    ordered = reversed(texts) if reads_leftwards(texts) else texts
    return Line(_around([left.box, right.box]), " ".join(ordered))


def _middle(box: Box) -> float:
    """Half way between top and bottom."""
    return (box.top + box.bottom) / 2


def _around(boxes: list[Box]) -> Box:
    """The box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _words(text: str) -> str:
    """The words of a piece of text, without its bullet; pdfium spells a line-end hyphen \\x02."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return tidy(_BULLET.sub("", _HYPHEN.sub("-", whole)))

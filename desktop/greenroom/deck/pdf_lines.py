"""The lines of text on a PDF page, in reading order; runs in the child process only."""

import re
from collections.abc import Iterable, Iterator
from ctypes import byref
from itertools import groupby
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from greenroom.deck.order import Box, reading_order, reads_leftwards
from greenroom.deck.xml import tidy

# A gap of this many font heights parts columns and cells; the widest blank is a third of one.
_GAP = 1.0
_SAME_LINE = 0.5  # letters whose middles are this part of a height apart stand on one line
_MOST_CHARACTERS = 200_000  # on one page; a novel has 500,000 in all
_LAST_CODE = 0x10FFFF  # damaged fonts give more

_WORDS_OF_A_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\S+")
_RIGHTWARDS = re.compile(r"[A-Za-z\u00c0-\u052f\u3040-\u9fff]")  # Latin, Greek, Cyrillic, CJK

_HYPHEN = re.compile("[\x02\ufffe]\\s*")
_BULLET = re.compile(r"^\s*[\u2022\u2023\u25a0-\u25ff\ue000-\uf8ff](\s|$)")
# Controls, soft hyphens, marks: what fonts without a good table of letters give.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\ufeff\ufffe\uffff]")


class Line(NamedTuple):
    """A line of text, or a cell or a column's part of one; the box is in points from the top."""

    box: Box
    text: str

    @property
    def height(self) -> float:
        """The height of its font, roughly."""
        return self.box.bottom - self.box.top


class _Run(NamedTuple):
    """Words that stand side by side, and the box around them."""

    box: Box
    words: tuple[Line, ...]


def page_lines(page: pdfium.PdfPage) -> list[Line]:
    """The lines of a page in reading order."""
    lines = [line for run in _joined(_runs(page)) for line in _line(run)]
    leftwards = reads_leftwards(line.text for line in lines)
    order = reading_order([line.box for line in lines], right_to_left=leftwards)
    return [lines[place] for place in order]


def _runs(page: pdfium.PdfPage) -> Iterator[_Run]:
    """Words that follow each other in the file and stand side by side on the page.

    By the characters: asking pdfium for the text in each of its rectangles took 13 s on one page.
    """
    text, height = page.get_textpage(), page.get_height()
    count = min(text.count_chars(), _MOST_CHARACTERS)
    codes = (raw.FPDFText_GetUnicode(text.raw, index) for index in range(count))
    letters = "".join(chr(code) if code <= _LAST_CODE else " " for code in codes)
    for line in _WORDS_OF_A_LINE.finditer(letters):
        run: list[Line] = []
        for word in _WORD.finditer(letters, line.start(), line.end()):
            first, last = word.start(), word.end() - 1
            box = _letter_box(text, first, height)
            if last > first:
                box = _around([box, _letter_box(text, last, height)])
            if run and not _follows(run[-1].box, box):
                yield _run(run)
                run = []
            run.append(Line(box, word.group()))
        if run:
            yield _run(run)


def _letter_box(text: pdfium.PdfTextPage, place: int, height: float) -> Box:
    """Where a letter's font says that it stands: the ink of “no” is lower than that of “My”."""
    rectangle = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text.raw, place, byref(rectangle))
    return Box(rectangle.left, height - rectangle.top, rectangle.right, height - rectangle.bottom)


def _run(words: list[Line]) -> _Run:
    """Words as a run."""
    return _Run(_around([word.box for word in words]), tuple(words))


def _line(run: _Run) -> Iterator[Line]:
    """A run as a line of text, unless nothing is left of it without its bullet."""
    words = run.words
    if reads_leftwards(word.text for word in words):
        words = tuple(_from_the_right(words))
    text = _tidied(" ".join(word.text for word in words))
    if text:
        yield Line(run.box, text)


def _from_the_right(words: Iterable[Line]) -> Iterator[Line]:
    """Words in the order of a script that is written leftwards; others among them keep theirs."""
    ordered = sorted(words, key=lambda word: -word.box.right)
    for other, group in groupby(ordered, key=lambda word: bool(_RIGHTWARDS.search(word.text))):
        together = list(group)
        yield from reversed(together) if other else together


def _follows(one: Box, other: Box) -> bool:
    """Whether two boxes stand side by side on one line, in either direction."""
    height = max(one.bottom - one.top, other.bottom - other.top)
    apart = abs((one.top + one.bottom) - (other.top + other.bottom)) / 2
    gap = max(other.left - one.right, one.left - other.right)
    return apart <= _SAME_LINE * height and gap <= _GAP * height


def _joined(runs: Iterable[_Run]) -> list[_Run]:
    """Runs side by side made one, in the order of the file; bold words may come later in it."""
    joined: list[tuple[int, _Run]] = []
    for row in _rows(enumerate(runs)):
        ordered = sorted(row, key=lambda entry: entry[1].box.left)
        joined.append(ordered[0])
        for place, run in ordered[1:]:
            first, last = joined[-1]
            if _follows(last.box, run.box):
                joined[-1] = (min(first, place), _run([*last.words, *run.words]))
            else:
                joined.append((place, run))
    return [run for _, run in sorted(joined, key=lambda entry: entry[0])]


def _rows(runs: Iterable[tuple[int, _Run]]) -> Iterator[list[tuple[int, _Run]]]:
    """Runs whose middles are about level, with their places in the file."""
    row: list[tuple[int, _Run]] = []
    for entry in sorted(runs, key=lambda entry: _middle(entry[1].box)):
        first = row[0][1].box if row else entry[1].box
        if _middle(entry[1].box) - _middle(first) > _SAME_LINE * (first.bottom - first.top):
            yield row
            row = []
        row.append(entry)
    if row:
        yield row


def _middle(box: Box) -> float:
    """Half way between top and bottom."""
    return (box.top + box.bottom) / 2


def _around(boxes: list[Box]) -> Box:
    """The box around boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def _tidied(text: str) -> str:
    """A piece of text without its bullet; pdfium spells a line-end hyphen \\x02."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return tidy(_UNSEEN.sub("", _BULLET.sub("", _HYPHEN.sub("-", whole))))

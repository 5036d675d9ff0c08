"""Reading PDFs, where a page is a slide; runs in the child process only."""

import hashlib
import re
from collections import Counter
from itertools import islice
from pathlib import Path

import pypdfium2 as pdfium

from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits
from greenroom.deck.pdf_lines import Line, page_lines
from greenroom.deck.problems import UNREADABLE_PAGE
from greenroom.deck.slides import Deck, Slide
from greenroom.deck.xml import tidy
from greenroom.errors import DeckError, PasswordError
from greenroom.phrase import phrase

_NEEDS_PASSWORD = 4  # FPDF_ERR_PASSWORD in pdfium's fpdfview.h
_SAME_SIZE = 0.95
_TITLE_ZONE = 0.6  # the title starts in this upper part of the page
_MOST_TITLE_LINES = 4
_MOST_PAGES = 0.8  # bookmarks of fewer pages are of chapters
_CUT_SHORT = 60  # LibreOffice cuts longer bookmarks
_MOST_BOOKMARKS = 10_000
_WORD = re.compile(r"[^\W\d_]{2}|[\u3005-\u9fff\uac00-\ud7af]")

_COPY = re.compile(r"\s*\(\d+\)$")  # how LibreOffice tells pages of one title apart

_Page = tuple[str, tuple[str, ...]]
"""Title and text of a page."""


def read_pdf(path: Path, limits: Limits) -> Deck:
    """The deck in this file, its `file` and `sha256` left empty. Raises DeckError."""
    document = _document(path)
    if len(document) > limits.slides:
        raise DeckError(
            phrase(
                "has {n:,} pages, more than Greenroom opens ({most:,}).",
                n=len(document),
                most=limits.slides,
            ),
            file=path,
            remedy=phrase("Open a PDF with the slides of this talk alone."),
        )
    outline = _outline(document)
    pages: list[_Page] = []
    problems: list[str] = []
    for index in range(len(document)):
        try:
            pages.append(_page(document, index, outline.get(index, "")))
        except pdfium.PdfiumError:
            pages.append(("", ()))
            problems.append(UNREADABLE_PAGE.format(number=index + 1))
    if len(problems) == len(pages) and pages:
        raise damaged(path)
    slides = tuple(
        Slide(number=number, id=identifier, title=title, text=text)
        for number, (identifier, (title, text)) in enumerate(
            zip(_ids(pages), pages, strict=True), start=1
        )
    )
    width, height = _size(document)
    return Deck(
        file="", sha256="", slides=slides, width=width, height=height, problems=tuple(problems)
    )


def _size(document: pdfium.PdfDocument) -> tuple[float, float]:
    """The size of the first page that has one, in points."""
    for index in range(len(document)):
        try:
            width, height = document.get_page_size(index)
        except pdfium.PdfiumError:
            continue
        if width > 0 and height > 0:
            return width, height
    return 960.0, 540.0


def _document(path: Path) -> pdfium.PdfDocument:
    """The PDF, opened."""
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == _NEEDS_PASSWORD:
            raise PasswordError(file=path) from None
        raise damaged(path) from None


def _outline(document: pdfium.PdfDocument) -> dict[int, str]:
    """The bookmark of each page, where nearly every page has one: a program made them of titles."""
    found: dict[int, str] = {}
    try:
        for mark in islice(document.get_toc(), _MOST_BOOKMARKS):
            target = mark.get_dest()
            page = target.get_index() if target else None
            if page is not None:
                found.setdefault(page, tidy(mark.get_title()))
    except (pdfium.PdfiumError, UnicodeError, RecursionError):
        return {}
    return found if len(found) >= _MOST_PAGES * len(document) else {}


def _page(document: pdfium.PdfDocument, index: int, bookmark: str) -> _Page:
    """Title and lines of a page.

    The title is the page's bookmark where its words are on the page, or else the largest text
    that starts in its upper part.
    """
    page = document[index]
    try:
        lines = page_lines(page)
        height = page.get_height()
    finally:
        page.close()
    title = _bookmarked(lines, bookmark) or _largest(lines, height)
    rest = tuple(line.text for line in lines if line not in title)
    return " ".join(line.text for line in title), rest


def _bookmarked(lines: list[Line], bookmark: str) -> list[Line]:
    """The lines that together say what the bookmark says."""
    wanted = _letters(_COPY.sub("", bookmark))
    for start, line in enumerate(lines):
        if not (wanted and wanted.startswith(_letters(line.text)) and _letters(line.text)):
            continue
        said = ""
        for end in range(start, min(start + _MOST_TITLE_LINES, len(lines))):
            said += _letters(lines[end].text)
            if said == wanted or (len(bookmark) >= _CUT_SHORT and said.startswith(wanted)):
                return lines[start : end + 1]
    return []


def _letters(text: str) -> str:
    """Letters and digits alone: programs differ in blanks and quotes."""
    return "".join(one for one in text.casefold() if one.isalnum())


def _largest(lines: list[Line], height: float) -> list[Line]:
    """The first of the largest lines in the upper part of the page, and those right below it."""
    zone = [line for line in lines if line.box.top < _TITLE_ZONE * height]
    zone = [line for line in zone if _WORD.search(line.text)]  # not the 42 % of a key figure
    zone.sort(key=lambda line: line.box.top)
    size = max((line.height for line in zone), default=0.0)
    title: list[Line] = []
    for line in zone:
        large = line.height >= _SAME_SIZE * size
        follows = not title or line.box.top - title[-1].box.top < 2 * size
        if large and follows:
            title.append(line)
    return title


def _ids(pages: list[_Page]) -> list[str]:
    """A digest of each page's text, numbered where pages say the same."""
    seen: Counter[str] = Counter()
    ids = []
    for title, text in pages:
        digest = hashlib.sha256("\n".join((title, *text)).encode()).hexdigest()[:16]
        seen[digest] += 1
        ids.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return ids

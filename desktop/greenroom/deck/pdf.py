"""Reading PDFs, where a page is a slide; runs in the child process only."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium

from greenroom.deck.kinds import damaged
from greenroom.deck.limits import Limits
from greenroom.deck.slides import Deck, Slide
from greenroom.errors import DeckError

_NEEDS_PASSWORD = 4  # FPDF_ERR_PASSWORD in pdfium's fpdfview.h
_SAME_SIZE = 0.95
_TITLE_ZONE = 0.6  # the title starts in this upper part of the page
_HYPHEN = re.compile("\x02\\s*")
_BULLET = re.compile(r"^\s*[\u2022\u2023\u25a0-\u25ff\ue000-\uf8ff](\s|$)")


class _Line(NamedTuple):
    """A line of text; `top` is the distance from the page's top, in points."""

    top: float
    left: float
    height: float
    text: str


def read_pdf(path: Path, limits: Limits) -> Deck:
    """The deck in this file, its `file` and `sha256` left empty. Raises DeckError."""
    document = _document(path)
    if len(document) > limits.slides:
        raise DeckError(f"has {len(document)} pages, more than Greenroom opens.", file=path)
    pages = [_page(page) for page in document]
    ids = _ids(pages)
    slides = tuple(
        Slide(number=number, id=identifier, title=title, text=text)
        for number, (identifier, (title, text)) in enumerate(zip(ids, pages, strict=True), start=1)
    )
    width, height = document[0].get_size() if slides else (960.0, 540.0)
    return Deck(file="", sha256="", slides=slides, width=width, height=height)


def _document(path: Path) -> pdfium.PdfDocument:
    """The PDF, opened."""
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == _NEEDS_PASSWORD:
            raise DeckError(
                "is protected by a password.",
                file=path,
                remedy="Save a copy without the password, and open that.",
            ) from None
        raise damaged(path) from None


def _page(page: pdfium.PdfPage) -> tuple[str, tuple[str, ...]]:
    """Title and lines of a page; the title is the largest text that starts in its upper part."""
    lines = _lines(page)
    zone = [line for line in lines if line.top < _TITLE_ZONE * page.get_height()]
    size = max((line.height for line in zone), default=0.0)
    title = _title(zone, size)
    return (
        " ".join(line.text for line in title),
        tuple(line.text for line in lines if line not in title),
    )


def _title(zone: list[_Line], size: float) -> list[_Line]:
    """The first line of that size and those right below it."""
    title: list[_Line] = []
    for line in zone:
        large = line.height >= _SAME_SIZE * size
        follows = not title or line.top - title[-1].top < 2 * size
        if large and follows:
            title.append(line)
        elif title:
            break
    return title


def _lines(page: pdfium.PdfPage) -> list[_Line]:
    """The lines of text, top to bottom; pdfium gives rectangles, several to a line."""
    lines: list[list[_Line]] = []
    for piece in sorted(_pieces(page)):
        if lines and piece.top - lines[-1][0].top < min(piece.height, lines[-1][0].height) / 2:
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [_joined(line) for line in lines]


def _pieces(page: pdfium.PdfPage) -> Iterator[_Line]:
    """Each rectangle of text, as high as its font: the ink of “no” is lower than that of “My”."""
    text = page.get_textpage()
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        words = _words(text.get_text_bounded(left, bottom, right, top))
        if words:
            middle = (top + bottom) / 2
            character = text.get_index(left, middle, right - left, top - bottom)
            if character is not None:
                _, bottom, _, top = text.get_charbox(character, loose=True)
            yield _Line(page.get_height() - top, left, top - bottom, words)


def _words(text: str) -> str:
    """The words of a piece of text, without its bullet; pdfium spells a line-end hyphen \\x02."""
    return " ".join(_BULLET.sub("", _HYPHEN.sub("-", text)).split())


def _joined(pieces: list[_Line]) -> _Line:
    """The pieces of one line, left to right, as one."""
    ordered = sorted(pieces, key=lambda piece: piece.left)
    return _Line(
        top=min(piece.top for piece in pieces),
        left=ordered[0].left,
        height=max(piece.height for piece in pieces),
        text=" ".join(piece.text for piece in ordered),
    )


def _ids(pages: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    """A digest of each page's text, numbered where pages say the same."""
    seen: Counter[str] = Counter()
    ids = []
    for title, text in pages:
        digest = hashlib.sha256("\n".join((title, *text)).encode()).hexdigest()[:16]
        seen[digest] += 1
        ids.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return ids

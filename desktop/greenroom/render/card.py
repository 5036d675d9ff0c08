"""The last resort: a slide's own words on a plain card."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from greenroom.deck import Deck, Slide
from greenroom.render.cache import drawn_width, picture, save
from greenroom.render.coverage import UNSURE, Coverage, right_to_left, segments
from greenroom.render.fonts import Font, fonts_here

_FONTS = Path(__file__).parent.parent / "ui" / "resources" / "fonts"
_PAPER, _INK = (251, 250, 247), (31, 36, 33)
_PALETTE = bytes(
    round(ink + (paper - ink) * share / 255)
    for share in range(256)
    for ink, paper in zip(_INK, _PAPER, strict=True)
)
_QUIET = 70  # of 255 on the way from ink to paper
_MOST_LINES = 9

# All sizes are parts of the card's width.
_MARGIN, _TITLE, _TEXT, _LEADING = 0.06, 0.042, 0.024, 1.45
_GLYPH = 0.52  # mean width of a letter to its size, in IBM Plex Sans

_WORDS = re.compile(
    r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]|\s+|[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]+"
)


def draw_cards(
    deck: Deck, numbers: Iterable[int], width: int, folder: Path, fonts: Path
) -> Iterator[int]:
    """Write a card for each of these slides into `folder`; yields the number of each.

    `fonts` is the index of this machine's, for what the program's own has not.
    """
    ratio = deck.height / deck.width
    width = drawn_width(width, ratio)
    height = max(1, round(width * ratio))
    text = "".join(part for slide in deck.slides for part in (slide.title, *slide.text))
    coverage = Coverage(fonts_here(fonts) if UNSURE.search(text) else (), text)
    for number in numbers:
        image = _Card(width, height, coverage).draw(deck.slide(number))
        save(image, picture(folder, number), palette=_PALETTE)
        yield number


class _Card:
    """One card in the making."""

    def __init__(self, width: int, height: int, coverage: Coverage) -> None:
        # One byte a pixel, from ink to paper: a quarter of the time that three take to pack.
        self._image = Image.new("L", (width, height), 255)
        self._pen = ImageDraw.Draw(self._image)
        self._coverage = coverage
        self._width, self._margin = width, round(width * _MARGIN)

    def draw(self, slide: Slide) -> Image.Image:
        """Title and the first lines of the text."""
        title = slide.title or f"Slide {slide.number}"
        y = self._write((title,), self._margin, _TITLE, "SemiBold", 0)
        self._write(slide.text, y + self._margin // 2, _TEXT, "Regular", _QUIET)
        return self._image

    def _write(
        self, paragraphs: tuple[str, ...], y: int, size: float, style: str, colour: int
    ) -> int:
        """Write paragraphs below each other, long ones wrapped; returns where the next would go."""
        columns = max(1, round((self._width - 2 * self._margin) / (self._width * size * _GLYPH)))
        lines = [line for text in paragraphs for line in _wrapped(text, columns)]
        if len(lines) > _MOST_LINES:
            lines = [*lines[:_MOST_LINES], "…"]
        pixels = self._width * size
        own = Font(str(_FONTS / f"IBMPlexSans-{style}.ttf"), 0, "", False, False, ())
        for line in lines:
            self._write_line(line, y, own, pixels, colour)
            y += round(pixels * _LEADING)
        return y

    def _write_line(self, line: str, y: int, own: Font, pixels: float, colour: int) -> None:
        """One line, piece by piece, or as a whole from the right."""
        # From the font's ascender where there is one piece, so that several share a base line.
        base = y + round(pixels * 1.025)
        if right_to_left(line):
            first = next(char for char in line if unicodedata.bidirectional(char) in ("R", "AL"))
            font = _sized(self._coverage.font_for(first) or own, pixels)
            right = self._width - self._margin
            self._pen.text((right, base), line, fill=colour, font=font, anchor="rs")
            return
        x = float(self._margin)
        for piece, other in segments(line, own, self._coverage):
            font = _sized(other or own, pixels)
            self._pen.text((x, base), piece, fill=colour, font=font, anchor="ls")
            x += font.getlength(piece)


def _wrapped(text: str, columns: int) -> Iterator[str]:
    """The text in lines of so many letters; Chinese and Japanese ones count twice, and break."""
    line, used = "", 0
    for word in _WORDS.findall(text):
        width = sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in word)
        if line and used + width > columns and not word.isspace():
            yield line.rstrip()
            line, used = "", 0
        while width > columns:  # a word longer than a line
            yield word[:columns]
            word, width = word[columns:], width - columns
        line, used = line + word, used + width
    if line.strip():
        yield line.rstrip()


def _sized(font: Font, pixels: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A font ready to write with, or Pillow's where it cannot be read."""
    try:
        return ImageFont.truetype(font.file, pixels, index=font.number)
    except OSError:
        return ImageFont.load_default(pixels)

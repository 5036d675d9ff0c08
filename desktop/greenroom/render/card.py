"""The last resort: a slide's own words on a plain card."""

import textwrap
from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from greenroom.deck import Deck, Slide
from greenroom.render.cache import picture

_FONTS = Path(__file__).parent.parent / "ui" / "resources" / "fonts"
_PAPER, _INK, _QUIET = "#fbfaf7", "#1f2421", "#5b635d"
_MOST_LINES = 9

# All sizes are parts of the card's width.
_MARGIN, _TITLE, _TEXT, _LEADING = 0.06, 0.042, 0.024, 1.45
_GLYPH = 0.52  # mean width of a letter to its size, in IBM Plex Sans


def draw_cards(deck: Deck, width: int, folder: Path) -> Iterator[int]:
    """Write a card for each slide into `folder`; yields how many are done."""
    height = max(1, round(width * deck.height / deck.width))
    for slide in deck.slides:
        _card(slide, width, height).save(picture(folder, slide.number), compress_level=1)
        yield slide.number


def _card(slide: Slide, width: int, height: int) -> Image.Image:
    """Title, the first lines of the text, and the slide's number."""
    image = Image.new("RGB", (width, height), _PAPER)
    pen = ImageDraw.Draw(image)
    margin = round(width * _MARGIN)
    title = slide.title or f"Slide {slide.number}"
    y = _write(pen, (margin, margin), (title,), _TITLE, _INK, width)
    y += margin // 2
    _write(pen, (margin, y), slide.text, _TEXT, _QUIET, width)
    return image


def _write(
    pen: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    paragraphs: tuple[str, ...],
    size: float,
    colour: str,
    width: int,
) -> int:
    """Write paragraphs below each other, long ones wrapped; returns where the next would go."""
    x, y = corner
    columns = max(1, round((width - 2 * x) / (width * size * _GLYPH)))
    lines = [line for text in paragraphs for line in textwrap.wrap(text, columns)]
    if len(lines) > _MOST_LINES:
        lines = [*lines[:_MOST_LINES], "…"]
    font = _font("SemiBold" if size == _TITLE else "Regular", width * size)
    for line in lines:
        pen.text((x, y), line, fill=colour, font=font)
        y += round(width * size * _LEADING)
    return y


def _font(style: str, size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """The program's own font, or Pillow's where it is not there."""
    file = _FONTS / f"IBMPlexSans-{style}.ttf"
    return ImageFont.truetype(file, size) if file.is_file() else ImageFont.load_default(size)

"""The last resort: a slide's own words on a plain card."""

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from greenroom.deck import Deck, Slide
from greenroom.render.cache import picture, save

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


def draw_cards(deck: Deck, numbers: Iterable[int], width: int, folder: Path) -> Iterator[int]:
    """Write a card for each of these slides into `folder`; yields the number of each."""
    height = max(1, round(width * deck.height / deck.width))
    for number in numbers:
        image = _card(deck.slide(number), width, height)
        save(image, picture(folder, number), palette=_PALETTE)
        yield number


def _card(slide: Slide, width: int, height: int) -> Image.Image:
    """Title and the first lines of the text."""
    # One byte a pixel, from ink to paper: a quarter of the time that three take to pack.
    image = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(image)
    margin = round(width * _MARGIN)
    title = slide.title or f"Slide {slide.number}"
    y = _write(pen, (margin, margin), (title,), _TITLE, 0, width)
    y += margin // 2
    _write(pen, (margin, y), slide.text, _TEXT, _QUIET, width)
    return image


def _write(
    pen: ImageDraw.ImageDraw,
    corner: tuple[int, int],
    paragraphs: tuple[str, ...],
    size: float,
    colour: int,
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

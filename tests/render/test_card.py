"""Plain cards, which stand for slides in Arabic and Hebrew where there is no LibreOffice."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from greenroom.deck import Deck, Slide
from greenroom.render.card import draw_cards
from greenroom.render.coverage import Coverage
from greenroom.render.fonts import fonts_here

WIDTH = 960


@pytest.fixture
def font_for(tmp_path: Path):
    """The file of the font that cards take for a character."""
    coverage = Coverage(fonts_here(tmp_path / "fonts.json"))

    def found(char: str) -> Path:
        font = coverage.font_for(char)
        if font is None:
            pytest.skip("no font on this machine has this script")
        return Path(font.file)

    return found


def card(title: str, folder: Path, *, width: int = WIDTH, size: tuple[int, int] = (960, 540)):
    """The card of a slide, as an image."""
    deck = Deck("talk.pptx", "", (Slide(1, "a", title),), width=size[0], height=size[1])
    assert list(draw_cards(deck, (1,), width, folder, folder / "fonts.json")) == [1]
    return Image.open(folder / "0001.png").convert("L")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    box = image.point(lambda shade: 255 if shade < 200 else 0).getbbox()
    assert box is not None
    return box


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("שלום עולם", "םלוע םולש"),
        ("שנת 2024", "2024 תנש"),
        ("בית", "תיב"),
        # Beginning, middle and end of a word have forms of their own, which join.
        ("خطة", "\ufe94\ufec4\ufea7"),
        ("بيت", "\ufe96\ufef4\ufe91"),
    ],
)
def test_what_is_written_from_the_right_is_set_from_the_right(written, seen, tmp_path, font_for):
    """Beside the same letters put in the order in which they are seen, one after the other."""
    image = card(written, tmp_path)
    left, top, right, bottom = ink(image)

    assert right == pytest.approx(WIDTH * 0.94, abs=8)
    size = WIDTH * 0.042
    font = ImageFont.truetype(str(font_for(written[0])), size, layout_engine=ImageFont.Layout.BASIC)
    by_hand = Image.new("L", image.size, 251)
    ImageDraw.Draw(by_hand).text((200, 200), seen, fill=33, font=font)
    other = ink(by_hand)
    assert (right - left, bottom - top) == pytest.approx(
        (other[2] - other[0], other[3] - other[1]), abs=4
    )
    one, two = (
        image.crop((left, top, right, bottom)),
        by_hand.crop(other).resize((right - left, bottom - top)),
    )
    pairs = zip(one.tobytes(), two.tobytes(), strict=True)
    differing = sum(abs(a - b) > 128 for a, b in pairs)
    assert differing / len(one.tobytes()) < 0.02


def test_left_to_right_starts_on_the_left(tmp_path):
    left, _, right, _ = ink(card("Launch in May", tmp_path))
    assert left == pytest.approx(WIDTH * 0.06, abs=6)
    assert right < WIDTH / 2


@pytest.mark.parametrize("size", [(72, 4032), (4032, 72)])
def test_a_slide_of_an_odd_shape_has_a_card_within_bounds(size, tmp_path):
    image = card("Tall", tmp_path, width=3840, size=size)
    assert image.width * image.height <= 16_100_000
    assert image.height / image.width == pytest.approx(size[1] / size[0], rel=0.05)

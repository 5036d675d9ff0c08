"""Large pictures become smaller ones of the same kind, or are left alone."""

from io import BytesIO

import pytest
from PIL import Image

from greenroom.deck.pictures import pixels, shrunk

MOST = 20_000


def written(image: Image.Image, kind: str, **more: object) -> BytesIO:
    content = BytesIO()
    image.save(content, kind, **more)
    content.seek(0)
    return content


def halves(mode: str = "RGB") -> Image.Image:
    """A picture of 400 × 200, its left half red and its right half blue."""
    image = Image.new("RGB", (400, 200), "red")
    image.paste("blue", (200, 0, 400, 200))
    return image.convert(mode)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP"])
def test_a_large_picture_keeps_its_kind_and_shape(kind):
    small = shrunk(written(halves(), kind), MOST)

    assert small is not None
    with Image.open(BytesIO(small)) as image:
        assert image.format == kind
        assert image.size == (200, 100)
        left, right = (image.convert("RGB").getpixel((x, 50)) for x in (50, 150))
    assert left[0] > 240 > 20 > left[2]
    assert right[2] > 240 > 20 > right[0]


def test_which_way_is_up_and_the_colours_stay_and_tiles_keep_their_size():
    exif = Image.Exif()
    exif[0x0112] = 6
    content = written(halves(), "JPEG", exif=exif, icc_profile=b"colours", dpi=(300, 300))

    small = shrunk(content, MOST)

    assert small is not None
    with Image.open(BytesIO(small)) as image:
        assert image.size == (200, 100)  # as it is stored: whoever shows it turns it
        assert image.getexif()[0x0112] == 6
        assert image.info["icc_profile"] == b"colours"
        assert image.info["dpi"] == (150, 150)


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_seen_through_stays_so(mode):
    clear = Image.new("RGBA", (400, 200), (0, 0, 0, 0))
    clear.paste((255, 255, 255, 255), (200, 0, 400, 200))
    content = written(clear.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    with Image.open(BytesIO(content.getvalue())) as before:
        truth = [before.convert("RGBA").getpixel((x, 100))[3] for x in (100, 300)]

    small = shrunk(content, MOST)

    assert small is not None
    assert 0 in truth
    with Image.open(BytesIO(small)) as image:
        assert [image.convert("RGBA").getpixel((x, 50))[3] for x in (50, 150)] == truth


def test_the_first_picture_of_a_phone_is_the_one():
    content = written(halves(), "MPO", save_all=True, append_images=[Image.new("RGB", (40, 20))])

    small = shrunk(content, MOST)

    assert small is not None
    with Image.open(BytesIO(small)) as image:
        assert (image.format, image.size) == ("JPEG", (200, 100))


def test_what_is_best_left_alone_is():
    moving = written(halves("P"), "GIF", save_all=True, append_images=[Image.new("P", (400, 200))])
    moving_too = written(
        halves(), "PNG", save_all=True, append_images=[Image.new("RGB", (400, 200))]
    )
    whole = written(halves(), "PNG").getvalue()

    assert shrunk(moving, MOST) is None
    assert shrunk(moving_too, MOST) is None
    assert (
        shrunk(written(halves("CMYK"), "JPEG"), MOST) is None
    )  # two ways of storing it are in use
    assert shrunk(written(halves("I;16"), "PNG"), MOST) is None
    assert shrunk(BytesIO(whole), 80_000) is None
    assert shrunk(BytesIO(whole[:200]), MOST) is None
    assert shrunk(BytesIO(b"<svg/>"), MOST) is None
    assert shrunk(BytesIO(b"\x01\x00\x00\x00 EMF"), MOST) is None


def test_pixels_are_counted_where_there_are_any():
    assert pixels(written(halves(), "JPEG")) == 80_000
    assert pixels(BytesIO(b"<svg/>")) == 0

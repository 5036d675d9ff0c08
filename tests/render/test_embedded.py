"""Fonts that a deck carries are used, checked as a stranger's, or said not to be read."""

import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from fontTools.ttLib import TTFont
from PIL import Image, ImageChops
from pptx import Presentation
from pptx.util import Inches, Pt

import greenroom.render
from greenroom.deck import load_deck
from greenroom.render import draw
from greenroom.render.describe import say
from greenroom.render.embedded import write_fonts
from greenroom.render.pictures import unmatched_fonts

FAMILY = "Zebra Display"  # no machine has it
BUNDLED = Path(greenroom.render.__file__).parent.parent / "ui" / "resources" / "fonts"
PLEX = (BUNDLED / "IBMPlexSans-Regular.ttf").read_bytes()
PLAIN, COMPRESSED, ENCRYPTED = 0, 0x4, 0x10000000
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def eot(font: bytes, flags: int = PLAIN) -> bytes:
    """An Embedded OpenType file, of version 2.1 with empty names."""
    data = bytes(byte ^ 0x50 for byte in font) if flags & ENCRYPTED else font
    rest = bytes(10) + struct.pack("<BBLHH", 1, 0, 400, 0, 0x504C) + bytes(24 + 16 + 16 + 12)
    whole = 16 + len(rest) + len(data)
    return struct.pack("<LLLL", whole, len(data), 0x00020001, flags) + rest + data


@pytest.fixture
def carrying(tmp_path):
    """A deck with words in a family, and a font that it carries for that."""

    def make(content: bytes | None, family: str = FAMILY, name: str = "talk") -> Path:
        presentation = Presentation()
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        frame = slide.shapes.add_textbox(Inches(1), Inches(1), Inches(8), Inches(2)).text_frame
        frame.text = "Rg & agent Quick jumps 0123"
        font = frame.paragraphs[0].runs[0].font
        font.name, font.size = family, Pt(48)
        plain = BytesIO()
        presentation.save(plain)
        path = tmp_path / f"{name}.pptx"
        with ZipFile(plain) as source, ZipFile(path, "w", ZIP_DEFLATED) as target:
            for part in source.namelist():
                data = source.read(part)
                if content is not None:
                    data = listed(part, data)
                target.writestr(part, data)
            if content is not None:
                target.writestr("ppt/fonts/font1.fntdata", content)
        return path

    return make


def listed(part: str, data: bytes) -> bytes:
    """A part of a deck, which lists the font if it is one of those that do."""
    if part == "[Content_Types].xml":
        kind = b'<Default Extension="fntdata" ContentType="application/x-fontdata"/>'
        return data.replace(b"<Default", kind + b"<Default", 1)
    if part == "ppt/_rels/presentation.xml.rels":
        link = f'<Relationship Id="rIdF" Type="{REL}/font" Target="fonts/font1.fntdata"/>'
        return data.replace(b"</Relationships>", link.encode() + b"</Relationships>")
    if part == "ppt/presentation.xml":
        fonts = (
            f'<p:embeddedFontLst><p:embeddedFont><p:font typeface="{FAMILY}"/>'
            '<p:regular r:id="rIdF"/></p:embeddedFont></p:embeddedFontLst>'
        )
        return data.replace(b"<p:defaultTextStyle", fonts.encode() + b"<p:defaultTextStyle", 1)
    return data


def drawn(path: Path, cache: Path, renderer: str = "built-in") -> Image.Image:
    found = draw(path, load_deck(path), width=640, cache=cache, renderer=renderer)
    assert found.by(renderer) == (1,)
    return Image.open(found.files[0]).convert("RGB")


def same(one: Image.Image, other: Image.Image) -> bool:
    return ImageChops.difference(one, other).getbbox() is None


@pytest.mark.parametrize("flags", [PLAIN, ENCRYPTED])
def test_the_built_in_renderer_draws_with_a_font_of_the_deck(carrying, tmp_path, flags):
    without = drawn(carrying(None, name="without"), tmp_path)
    named = drawn(carrying(None, "IBM Plex Sans", name="named"), tmp_path)

    own = drawn(carrying(eot(PLEX, flags)), tmp_path)

    assert same(own, named)
    assert not same(own, without)


def test_a_font_that_is_not_wrapped_will_do(carrying, tmp_path):
    named = drawn(carrying(None, "IBM Plex Sans", name="named"), tmp_path)
    assert same(drawn(carrying(PLEX), tmp_path), named)


def test_libreoffice_draws_with_a_font_of_the_deck(libreoffice, carrying, tmp_path):
    own = drawn(carrying(eot(PLEX)), tmp_path, "LibreOffice")

    (pdf,) = tmp_path.glob("slides/*LibreOffice*/*.pdf")
    assert b"ZebraDisplay" in pdf.read_bytes()
    assert not same(own, drawn(carrying(None, name="without"), tmp_path, "LibreOffice"))


def test_only_what_draws_letters_is_kept(carrying, tmp_path):
    with carrying(eot(PLEX)).open("rb") as deck:
        (font,) = write_fonts(deck, tmp_path)

    kept = TTFont(font.file)
    assert not {"fpgm", "prep", "cvt ", "DSIG"} & set(kept.keys())
    assert kept["name"].getDebugName(1) == font.family == FAMILY
    assert kept.getBestCmap() == TTFont(BytesIO(PLEX)).getBestCmap()


def restricted() -> bytes:
    font, made = TTFont(BytesIO(PLEX)), BytesIO()
    font["OS/2"].fsType = 2
    font.save(made)
    return made.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\1\0\0" + b"\xff" * 200,
        PLEX[: len(PLEX) // 2],
        eot(PLEX)[:50],
        eot(b"\0\1\0\0" + bytes(50)),
        struct.pack("<LLLL", 10, 2**32 - 1, 0x00020001, 0) + eot(PLEX)[16:],
        restricted(),
    ],
)
def test_a_font_that_is_not_in_order_is_left_out(carrying, tmp_path, content):
    without = drawn(carrying(None, name="without"), tmp_path)

    assert same(drawn(carrying(content), tmp_path), without)


def test_what_is_packed_is_said(carrying, tmp_path):
    path = carrying(eot(PLEX, COMPRESSED))
    deck = load_deck(path)

    assert deck.packed_fonts == (FAMILY,)
    assert unmatched_fonts(deck, tmp_path) == (FAMILY,)
    assert f"Its own font {FAMILY} can only be read by PowerPoint" in say(deck, (), tmp_path)
    assert load_deck(carrying(eot(PLEX), name="plain")).packed_fonts == ()


def test_what_is_packed_and_here_all_the_same_is_not_said(carrying, tmp_path):
    def renamed(part: str) -> bytes:
        return archive.read(part).replace(FAMILY.encode(), b"IBM Plex Sans")

    path = tmp_path / "here.pptx"
    with ZipFile(carrying(eot(PLEX, COMPRESSED))) as archive, ZipFile(path, "w") as copy:
        for part in archive.namelist():
            copy.writestr(part, renamed(part))
    deck = load_deck(path)

    assert deck.packed_fonts == ("IBM Plex Sans",)
    assert unmatched_fonts(deck, tmp_path) == ()

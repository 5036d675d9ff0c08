"""Who drew the slides, in words."""

from pathlib import Path

import pytest

from greenroom.deck import Deck, Slide
from greenroom.render import Picture
from greenroom.render.describe import missing_fonts, remedy, who_drew
from greenroom.render.fonts import fonts_here
from greenroom.render.pictures import missing_scripts
from greenroom.render.renderers import font_index


def pictures(*renderers):
    return tuple(Picture(n, Path(f"{n}.png"), who) for n, who in enumerate(renderers, start=1))


@pytest.mark.parametrize(
    ("drew", "said"),
    [
        (["LibreOffice"] * 3, "Slides drawn by LibreOffice."),
        (["PDF"] * 2, "Slides are pages of the PDF."),
        (
            ["built-in", "cards", "built-in"],
            "Slides drawn by the built-in renderer; slide 2 as plain cards.",
        ),
        (
            ["PDF", "LibreOffice", "PDF", "LibreOffice", "PDF"],
            "Slides are pages of the PDF; slides 2 and 4 drawn by LibreOffice.",
        ),
        (
            ["LibreOffice"] * 6 + ["cards"] * 5,
            "Slides drawn by LibreOffice; 5 slides as plain cards.",
        ),
        ([], ""),
    ],
)
def test_it_says_who_drew_what(drew, said):
    assert who_drew(pictures(*drew)) == said


def test_a_remedy_only_where_one_helps():
    assert remedy(pictures("LibreOffice", "PDF"), office=True) == ""
    assert "Install LibreOffice" in remedy(pictures("built-in"), office=False)
    assert "PDF" in remedy(pictures("LibreOffice", "cards"), office=True)


def test_boxes_are_foretold(tmp_path):
    assert missing_fonts(("Chinese characters", "Japanese", "Thai")) == (
        "No font on this machine has some characters of this deck: "
        "Chinese characters, Japanese and Thai."
    )
    assert missing_fonts(()) == ""


def test_scripts_without_a_font_are_found(tmp_path):
    linear_b = Deck("a.pptx", "", (Slide(1, "a", "Plan", text=("\U00010000\U00010001",)),))

    found = missing_scripts(linear_b, tmp_path)

    have = {font.family for font in fonts_here(font_index(tmp_path))}
    assert found == (() if "Noto Sans Linear B" in have else ("Linear",))
    assert missing_scripts(Deck("a.pptx", "", (Slide(1, "a", "Plan"),)), tmp_path) == ()

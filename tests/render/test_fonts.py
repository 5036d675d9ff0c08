"""The fonts on this machine, and which stands for one that is not here."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from fontTools.ttLib import TTCollection, TTFont

from greenroom.render import fonts as here
from greenroom.render.fonts import Font, font_bytes, fonts_here
from greenroom.render.runs import cover
from greenroom.render.substitutes import stand_in, without_weight
from greenroom.render.typefaces import faces_for, families


def deck_naming(*named: str) -> BytesIO:
    deck = BytesIO()
    with ZipFile(deck, "w") as archive:
        text = "".join(f'<a:latin typeface="{family}"/>' for family in named)
        archive.writestr("ppt/theme/theme1.xml", f"<a>{text}</a>")
    return deck


def font(family: str, *, bold: bool = False) -> Font:
    return Font(f"{family}-{bold}.ttf", 0, family, bold, False, ())


def test_the_programs_own_fonts_are_found_and_the_index_is_written_once(tmp_path):
    index = tmp_path / "fonts.json"
    found = fonts_here(index)

    assert {"IBM Plex Sans"} <= {font.family for font in found}
    written = index.stat().st_mtime_ns
    assert fonts_here(index) == found
    assert index.stat().st_mtime_ns == written


def test_a_face_is_taken_out_of_a_collection(tmp_path, monkeypatch):
    plex = Path(here.__file__).parent.parent / "ui" / "resources" / "fonts"
    regular, italic = (TTFont(plex / f"IBMPlexSans-{name}.ttf") for name in ("Regular", "Italic"))
    collection = TTCollection()
    collection.fonts = [regular, italic]
    collection.save(tmp_path / "both.ttc")
    regular.close()
    italic.close()
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    monkeypatch.setattr(here, "font_folders", lambda: (tmp_path,))
    monkeypatch.setattr(here, "_BUNDLED", tmp_path / "none")

    regular, italic = fonts_here(tmp_path / "fonts.json")

    assert (regular.number, regular.italic, italic.number, italic.italic) == (0, False, 1, True)
    alone = TTFont(BytesIO(font_bytes(italic)))
    assert alone["name"].getDebugName(4) == "IBM Plex Sans Italic"
    assert ord("A") in alone.getBestCmap()


def test_a_family_that_is_here_is_given_by_its_own_name():
    present = families([font("Carlito"), font("Georgia"), font("Georgia", bold=True)])

    faces = faces_for(deck_naming("Georgia"), present)

    georgia = [face for face in faces if face.family == "Georgia"]
    assert {face.font.family for face in georgia} == {"Georgia"}
    assert {face.bold for face in georgia} == {False, True}


def test_a_family_that_is_not_here_gets_its_substitute_and_the_theme_none():
    faces = faces_for(deck_naming("Calibri", "+mn-lt"), families([font("Carlito")]))

    assert [(face.family, face.font.family) for face in faces] == [
        ("carlito", "Carlito"),
        ("Calibri", "Carlito"),
    ]


def test_a_stand_in_of_other_widths_goes_by_a_name_of_its_own_and_symbols_are_let_be():
    """The renderer knows Tw Cen MT's widths and would set another font's letters that far apart."""
    named = deck_naming("Tw Cen MT", "Wingdings")

    faces = faces_for(named, families([font("Carlito")]))

    assert [face.family for face in faces] == ["carlito", "Greenroom Tw Cen MT"]
    copy = cover(named, faces, {}, ()).deck
    with ZipFile(copy) as archive:
        theme = archive.read("ppt/theme/theme1.xml").decode()
    assert 'typeface="Greenroom Tw Cen MT"' in theme
    assert 'typeface="Wingdings"' in theme


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("Calibri Light", "carlito"),
        ("Cambria", "caladea"),
        ("Arial", "liberation sans"),
        ("Arial Narrow", "liberation sans narrow"),
        ("Helvetica Neue", "liberation sans"),
        ("Aptos", "liberation sans"),
        ("Segoe UI Semibold", "liberation sans"),
        ("Times New Roman", "liberation serif"),
        ("Georgia", "liberation serif"),
        ("Palatino Linotype", "liberation serif"),
        ("Consolas", "liberation mono"),
        ("JetBrains Mono", "liberation mono"),
        ("Gill Sans MT", "carlito"),
        ("Verdana", "dejavu sans"),
        ("Roboto Condensed", "liberation sans narrow"),
        ("PT Serif", "liberation serif"),
        ("Microsoft Sans Serif", "liberation sans"),
        ("Nobody Has Heard Of This", "liberation sans"),
    ],
)
def test_each_kind_of_font_gets_the_nearest(family, expected):
    present = {
        *("carlito", "caladea", "liberation sans", "liberation sans narrow", "liberation serif"),
        *("liberation mono", "dejavu sans"),
    }
    assert stand_in(family, present) == expected


def test_a_heavy_name_gets_the_bold_face():
    assert without_weight("Segoe UI Semibold") == ("Segoe UI", True)
    assert without_weight("Calibri Light") == ("Calibri", False)
    present = families([font("Segoe UI"), font("Segoe UI", bold=True)])

    faces = faces_for(deck_naming("Segoe UI Semibold"), present)

    plain = next(f for f in faces if f.family == "Greenroom Segoe UI Semibold" and not f.bold)
    assert plain.font.bold

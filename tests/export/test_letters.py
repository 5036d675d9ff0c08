"""Which fonts a PDF takes for what the program's own fonts lack."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from greenroom.export.letters import STYLES, letters_for
from greenroom.render.coverage import Coverage
from greenroom.render.fonts import fonts_here

# Linear A: no font of the usual sets has it.
UNKNOWN = "𐘀"


def characters(path: Path) -> set[int]:
    with TTFont(path) as font:
        return set(font.getBestCmap())


def test_plain_text_needs_no_other_font_and_looks_for_none(tmp_path: Path) -> None:
    letters = letters_for("We kept 82 % – naïve? Ω, Привет.", tmp_path)
    assert (letters.files, letters.by_char) == ({}, {})
    assert not list(tmp_path.iterdir())


def test_the_machines_fonts_have_the_rest(tmp_path: Path) -> None:
    if Coverage(fonts_here(tmp_path / "fonts.json")).font_for("م") is None:
        pytest.skip("no font on this machine has Arabic letters")
    letters = letters_for("مرحبا a", tmp_path)
    assert set(letters.by_char) == set("مرحبا")
    for char, name in letters.by_char.items():
        assert ord(char) in characters(letters.files[name])


def test_what_no_font_has_is_a_box_that_carries_the_character(tmp_path: Path) -> None:
    if Coverage(fonts_here(tmp_path / "fonts.json")).font_for(UNKNOWN) is not None:
        pytest.skip("a font on this machine has Linear A")
    letters = letters_for(f"{UNKNOWN} a", tmp_path)
    (name,) = letters.by_char.values()
    assert characters(letters.files[name]) == {ord(" "), ord(UNKNOWN)}
    assert letters.boxed


def test_own_fonts_are_there() -> None:
    assert all(file.is_file() for file in STYLES.values())

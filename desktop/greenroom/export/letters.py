"""Fonts for a PDF: the program's own, and for what those lack the machine's, else drawn boxes."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from greenroom.render.coverage import Coverage, is_attached
from greenroom.render.fonts import font_bytes, font_folders, fonts_here

_OWN = Path(__file__).parent.parent / "ui" / "resources" / "fonts"
STYLES = {
    "": _OWN / "IBMPlexSans-Regular.ttf",
    "B": _OWN / "IBMPlexSans-SemiBold.ttf",
    "I": _OWN / "IBMPlexSans-Italic.ttf",
    "BI": _OWN / "IBMPlexSans-SemiBold.ttf",
}
_BOX = "box"
_EM, _WIDE = 1000, 700


class Letters(msgspec.Struct, frozen=True):
    """Font files by a name each, and by character the name of the font to take for it."""

    files: dict[str, Path]
    by_char: dict[str, str]
    boxed: bool = False
    """Whether some character is drawn as a box."""


def letters_for(text: str, folder: Path) -> Letters:
    """The fonts that `text` needs besides the program's own; copies of faces go into `folder`.

    A character that no font here has gets an empty box that still carries it, so that a search
    finds it and a copy has it.
    """
    own = _characters(STYLES[""])
    strange = {c for c in text if ord(c) not in own and not c.isspace() and not is_attached(c)}
    files: dict[str, Path] = {}
    by_char: dict[str, str] = {}
    if strange:
        coverage = Coverage(fonts_here(folder / "fonts.json"), text)
        emoji = {path: _characters(path) for path in _emoji_fonts()}
        for char in sorted(strange):
            drawn = next((path for path, has in emoji.items() if _colourful(char, has)), None)
            face = None if drawn else coverage.font_for(char)
            key = str(drawn) if drawn else f"{face.file} {face.number}" if face else _BOX
            if key not in files and drawn:
                files[key] = drawn
            elif key not in files and face:
                files[key] = folder / f"face{len(files)}.ttf"
                files[key].write_bytes(font_bytes(face))
            by_char[char] = key
    boxed = sorted(char for char, key in by_char.items() if key == _BOX)
    if boxed:
        files[_BOX] = folder / "box.ttf"
        _draw_boxes(boxed, files[_BOX])
    names = {key: f"other{at}" for at, key in enumerate(files)}
    return Letters(
        {names[key]: path for key, path in files.items()},
        {char: names[key] for char, key in by_char.items()},
        bool(boxed),
    )


def _colourful(char: str, has: frozenset[int]) -> bool:
    return ord(char) >= 0x2190 and ord(char) in has


def _emoji_fonts() -> Iterator[Path]:
    """Fonts of coloured pictures; the index of fonts leaves out those without outlines."""
    for folder in font_folders():
        for name in ("NotoColorEmoji*.ttf", "seguiemj.ttf", "Apple Color Emoji.ttc"):
            yield from sorted(folder.rglob(name))


def _characters(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(path, fontNumber=0, lazy=True) as font:
            return frozenset(font.getBestCmap() or ())
    except (OSError, TTLibError):
        return frozenset()


def _draw_boxes(chars: list[str], path: Path) -> None:
    """A font in which each of the characters is a box of its own."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    for inset, order in ((60, 1), (110, -1)):
        corners = [(inset, inset), (inset, 700 - inset), (_WIDE - inset, 700 - inset)]
        corners.append((_WIDE - inset, inset))
        first, *others = corners[::order]
        pen.moveTo(first)
        for corner in others:
            pen.lineTo(corner)
        pen.closePath()
    box = pen.glyph()
    names = {ord(char): f"u{ord(char):04X}" for char in chars}
    order_ = [".notdef", "space", *names.values()]
    builder = FontBuilder(_EM, isTTF=True)
    builder.setupGlyphOrder(order_)
    builder.setupCharacterMap({32: "space", **names})
    blank = TTGlyphPen(None).glyph()
    builder.setupGlyf({name: blank if name == "space" else box for name in order_})
    builder.setupHorizontalMetrics(dict.fromkeys(order_, (_WIDE, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Greenroom Boxes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=800, sTypoDescender=-200, usWinAscent=800, usWinDescent=200)
    builder.setupPost()
    builder.save(path)

"""Which font on this machine has which character."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from greenroom.phrase import phrase
from greenroom.render.fonts import Font

# Letters of western and central Europe and the usual punctuation: every text font has them, so a
# deck of these costs nothing.
UNSURE = re.compile("[^\u0000-\u017f\u2010-\u2027\u2030-\u203a\u20ac\u2122]")

# Fonts made to cover a script well and to be read on a screen, by the start of their name.
_PREFERRED = (
    *("noto sans", "source han sans", "segoe ui", "microsoft yahei", "yu gothic", "meiryo"),
    *("malgun gothic", "pingfang", "hiragino sans", "apple sd gothic", "wenquanyi", "nanumgothic"),
    *("droid sans fallback", "dejavu sans", "liberation sans", "arial unicode", "freesans"),
    *("opensymbol", "symbola", "unifont"),
)
_SECOND_CHOICE = re.compile(r"mono|condensed|narrow|light|thin|black|serif|extra")
_JAPANESE, _KOREAN = re.compile("[\u3040-\u30ff]"), re.compile("[\u1100-\u11ff\uac00-\ud7af]")
# They belong to what they follow: joiners, variation selectors, tones of skin, combining marks.
_ATTACHED = re.compile(
    "[\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
)


class Coverage:
    """Finds fonts for characters; `text` is all that they are wanted for.

    Character maps are read when they are first needed, a tenth of a second for a large one.
    """

    def __init__(self, fonts: Sequence[Font], text: str = "") -> None:
        region = " jp" if _JAPANESE.search(text) else " kr" if _KOREAN.search(text) else " sc"
        plain = (font for font in fonts if not (font.bold or font.italic))
        self._fonts = sorted(plain, key=lambda font: _rank(font.family.lower(), region))
        self._maps: dict[tuple[str, int], frozenset[int]] = {}
        self._found: dict[str, Font | None] = {}

    def has(self, font: Font, char: str) -> bool:
        """Whether the font has a glyph for the character."""
        key = (font.file, font.number)
        if key not in self._maps:
            self._maps[key] = _characters(font)
        return ord(char) in self._maps[key]

    def font_for(self, char: str) -> Font | None:
        """The best font that has the character; None where no font here has it."""
        if char not in self._found:
            block = _block(char)
            claims = (font for font in self._fonts if block is None or block in font.blocks)
            self._found[char] = next((font for font in claims if self.has(font, char)), None)
        return self._found[char]

    def missing(self, text: str) -> tuple[str, ...]:
        """The scripts in the text with characters that no font here has, in English words."""
        chars = {char for char in UNSURE.findall(text) if not is_attached(char)}
        lacking = {script(char) for char in chars if self.font_for(char) is None}
        return tuple(sorted(lacking - {""}))


def is_attached(char: str) -> bool:
    """Whether a character is drawn with the one before it, or not at all."""
    return bool(_ATTACHED.match(char)) or unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf")


def right_to_left(text: str) -> bool:
    """Whether a third of the letters or more are of a script that is written from the right."""
    letters = [char for char in text if char.isalpha()]
    from_right = sum(unicodedata.bidirectional(char) in ("R", "AL") for char in letters)
    return from_right * 3 >= len(letters) > 0


def script(char: str) -> str:
    """What people call the script of a character; nothing for characters of private use."""
    if unicodedata.category(char) in ("Co", "Cn", "Cc", "Cs"):
        return ""
    name = unicodedata.name(char, "")
    first = name.partition(" ")[0]
    if first in _WRITTEN:
        return _WRITTEN[first]
    if unicodedata.category(char)[0] == "L" and "MATHEMATICAL" not in name:
        return first.capitalize()
    return phrase("emoji") if ord(char) >= 0x1F000 else phrase("symbols")


_WRITTEN = {
    "CJK": phrase("Chinese characters"),
    "IDEOGRAPHIC": phrase("Chinese characters"),
    "FULLWIDTH": phrase("Chinese characters"),
    "HIRAGANA": phrase("Japanese"),
    "KATAKANA": phrase("Japanese"),
    "KATAKANA-HIRAGANA": phrase("Japanese"),
    "HANGUL": phrase("Korean"),
    "DEVANAGARI": phrase("Hindi (Devanagari)"),
}


def _rank(family: str, region: str) -> tuple[int, bool, bool, str]:
    place = next((at for at, name in enumerate(_PREFERRED) if family.startswith(name)), 99)
    return place, bool(_SECOND_CHOICE.search(family)), not family.endswith(region), family


def _block(char: str) -> int | None:
    """The number of the OpenType range that the character is in, if it is in one."""
    from fontTools.ttLib.tables.O_S_2f_2 import intersectUnicodeRanges

    if ord(char) > 0xFFFF:  # bit 57 says no more than that there are some
        return None
    return next(iter(intersectUnicodeRanges((ord(char),))), None)


def _characters(font: Font) -> frozenset[int]:
    """All characters in a font."""
    from fontTools.ttLib import TTFont

    try:
        with (
            Path(font.file).open("rb") as content,
            TTFont(content, fontNumber=font.number, lazy=True) as opened,
        ):
            return frozenset(opened.getBestCmap() or ())
    except Exception:  # a font that went away or is broken has none
        return frozenset()


def _last_alone(text: str, font: Font | None, other: Font | None) -> list[tuple[str, Font | None]]:
    """The text with its last letter in the other font: an accent goes with what it stands on."""
    return [*([(text[:-1], font)] if len(text) > 1 else []), (text[-1], other)]


def segments(
    text: str, own: Font | None, coverage: Coverage, sure: Iterable[Font] = ()
) -> list[tuple[str, Font | None]]:
    """The text in pieces, each with the font to take instead of `own`, or None for `own`.

    `sure` are all the fonts that `own` may turn out to be where it is not known.
    """
    fonts = (own,) if own is not None else tuple(sure)
    pieces: list[tuple[str, Font | None]] = []
    for char in text:
        if is_attached(char) and pieces:
            wanted = pieces[-1][1]
            having = fonts if wanted is None else (wanted,)
            if not all(coverage.has(font, char) for font in having):
                if _ATTACHED.match(char):
                    continue  # it is invisible, or colours an emoji: better nothing than a box
                wanted = coverage.font_for(char) or wanted
                pieces[-1:] = _last_alone(*pieces[-1], wanted)
        elif UNSURE.match(char) and not all(coverage.has(font, char) for font in fonts):
            wanted = coverage.font_for(char)
        else:
            wanted = None
        if pieces and pieces[-1][1] == wanted:
            pieces[-1] = (pieces[-1][0] + char, wanted)
        else:
            pieces.append((char, wanted))
    return pieces

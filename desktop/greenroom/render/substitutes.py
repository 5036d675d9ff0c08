"""Which font stands for one that is not here, so that lines break where the author saw them break.

Fonts of equal widths come first (Carlito was drawn for Calibri, Liberation Sans for Arial); then
those close in width; then one of the same kind. The pairs are those of fontconfig's
30-metric-aliases.conf, of LibreOffice's VCL.xcu, and of the fonts' own makers.
"""

import re
from collections.abc import Collection, Iterator

_ARIAL = ("liberation sans", "arimo", "arial", "helvetica", "nimbus sans")
_TIMES = ("liberation serif", "tinos", "times new roman", "nimbus roman")
_COURIER = ("liberation mono", "cousine", "courier new", "dejavu sans mono")
_CALIBRI = ("carlito", "calibri")
_VERDANA = ("dejavu sans", "verdana")

_SAME_WIDTHS: dict[str, tuple[str, ...]] = {
    "calibri": _CALIBRI,
    "cambria": ("caladea",),
    "arial": _ARIAL,
    "helvetica": _ARIAL,
    "helvetica neue": ("helvetica", *_ARIAL),
    "arial narrow": ("liberation sans narrow", "arimo narrow"),
    "times new roman": _TIMES,
    "times": _TIMES,
    "courier new": _COURIER,
    "courier": _COURIER,
    "georgia": ("gelasio",),
    "segoe ui": ("selawik",),
    "verdana": ("dejavu sans",),
    "comic sans ms": ("comic relief", "comic neue"),
    "garamond": ("eb garamond",),
    "palatino linotype": ("tex gyre pagella", "palatino", "p052"),
    "book antiqua": ("tex gyre pagella", "palatino linotype", "p052"),
    "century gothic": ("tex gyre adventor", "urw gothic"),
    "century schoolbook": ("tex gyre schola", "c059"),
    "bookman old style": ("tex gyre bonum", "urw bookman"),
    "franklin gothic": ("libre franklin",),
    "cambria math": ("caladea",),
}
_CLOSE: dict[str, tuple[str, ...]] = {
    # Narrow humanists, nearer to Calibri's widths than to Arial's.
    "corbel": _CALIBRI,
    "candara": _CALIBRI,
    "gill sans": ("gill sans mt", *_CALIBRI),
    "gill sans mt": ("gill sans", *_CALIBRI),
    "tw cen mt": _CALIBRI,
    "trebuchet ms": ("fira sans", *_ARIAL),
    "lato": _CALIBRI,
    "source sans pro": ("source sans 3", *_CALIBRI),
    # Wide ones.
    "lucida sans": _VERDANA,
    "lucida grande": _VERDANA,
    "lucida sans unicode": _VERDANA,
    "montserrat": _VERDANA,
    "poppins": _VERDANA,
    "arial black": _VERDANA,
    # The look of PowerPoint from 2023 on; LibreOffice's bug 162872 measures Source Sans as nearest.
    "aptos": ("source sans 3", "source sans pro", *_ARIAL),
    "aptos display": ("aptos", "source sans 3", "source sans pro", *_ARIAL),
    "aptos narrow": ("liberation sans narrow", *_CALIBRI),
    "bahnschrift": ("din alternate", *_ARIAL),
}
_MONOSPACED = re.compile(r"mono|code|consol|courier|menlo|monaco|typewriter|terminal")
_NARROW = re.compile(r"narrow|condensed|compressed")
_SERIF = re.compile(
    r"(?<!sans )serif|times|roman|georgia|garamond|palat|antiqua|book|century|constantia|baskerv"
    r"|didot|bodoni|slab|playfair|merriweather|lora|minion|caslon|cambria|rockwell|perpetua|goudy"
)
_SANS = (*_ARIAL, *_CALIBRI, "noto sans", "dejavu sans", "ibm plex sans")
_WEIGHT = re.compile(
    r"[ -](thin|hairline|(?:extra|ultra|semi|demi)?-?(?:light|bold)|light|book|normal|regular"
    r"|medium|demi|bold|black|heavy|w\d|\d\d)$"
)
_HEAVY = re.compile(r"bold|demi|black|heavy")


def stand_ins(family: str) -> Iterator[str]:
    """The families to try for one, in lower case, best first, itself included."""
    name = family.strip().lower()
    yield name
    bare = without_weight(name)[0]
    for known in dict.fromkeys((name, bare)):
        yield from _SAME_WIDTHS.get(known, ())
        yield from _CLOSE.get(known, ())
    yield bare
    if _MONOSPACED.search(bare):
        yield from _COURIER
    elif _NARROW.search(bare):
        yield from ("liberation sans narrow", "dejavu sans condensed")
    elif _SERIF.search(bare):
        yield from (*_TIMES, "dejavu serif")
    yield from _SANS


def same_widths(family: str, other: str) -> bool:
    """Whether one family was made to have the widths of the other, or is the same."""
    name = family.strip().lower()
    return name == other or other in _SAME_WIDTHS.get(name, ())


def without_weight(family: str) -> tuple[str, bool]:
    """A family's name without the weight that some carry in it, and whether that is a heavy one."""
    bare, heavy = family.strip(), False
    while found := _WEIGHT.search(bare.lower()):
        heavy = heavy or bool(_HEAVY.search(found[1]))
        bare = bare[: found.start()]
    return bare, heavy


def stand_in(family: str, present: Collection[str]) -> str | None:
    """The best family among those `present`, which are in lower case; None where none will do."""
    return next((name for name in stand_ins(family) if name in present), None)

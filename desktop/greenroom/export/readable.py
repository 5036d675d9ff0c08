"""Text that every format can hold, and which way it runs."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

import msgspec

from greenroom.export.material import Material
from greenroom.phrase import in_english
from greenroom.report import Report

# Control characters other than tab and line ends, and what is no character: XML has no way to write
# them. PowerPoint's soft line break in a title arrives as a vertical tab.
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\u2028\u2029]")
_HALVES = re.compile("[\ud800-\udfff]")


def readable(report: Report, material: Material) -> tuple[Report, Material]:
    """The same with a space for what no file can hold, and U+FFFD for half a character."""
    cleaned = msgspec.convert(_cleaned(msgspec.to_builtins(report, enc_hook=in_english)), Report)
    notes = {number: clean(text) for number, text in material.notes.items()}
    return cleaned, msgspec.structs.replace(material, notes=notes)


def clean(text: str) -> str:
    """The text with a space for what no file can hold, and U+FFFD for half a character."""
    return _HALVES.sub("\ufffd", _UNWRITABLE.sub(" ", text))


def from_right(text: str) -> bool:
    """Whether a paragraph runs from the right: its first letter with a direction decides.

    Rule P2 of Unicode's bidirectional algorithm (UAX #9), which HTML's dir=auto follows too.
    """
    directions = (unicodedata.bidirectional(char) for char in text)
    return next((d != "L" for d in directions if d in ("L", "R", "AL")), False)


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {name: _cleaned(part) for name, part in value.items()}
    return [_cleaned(part) for part in value] if isinstance(value, list | tuple) else value

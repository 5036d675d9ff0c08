"""Figures as they are said, so that “15th” and “fifteenth” count as the same word."""

import re

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = (
    "", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
)  # fmt: skip
_IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_DECIMAL = re.compile(r"(\d+)\.(\d+)")
_MOST = 1_000_000


def said(word: str) -> list[str]:
    """The words that say a figure; any other word as it is.

    Four digits from 1100 to 1999 and 2010 to 2099 are said as years are.
    """
    if ordinal := _ORDINAL.fullmatch(word):
        *before, last = said(ordinal[1])
        return [*before, _IRREGULAR.get(last) or re.sub("y$", "ie", last) + "th"]
    if decimal := _DECIMAL.fullmatch(word):
        return [*said(decimal[1]), "point", *(_ONES[int(digit)] for digit in decimal[2])]
    if not word.isdecimal() or int(word) >= _MOST:
        return [word]
    number = int(word)
    if 1100 <= number < 2000 or 2010 <= number < 2100:
        return [*_cardinal(number // 100), *_rest_of_a_year(number % 100)]
    return _cardinal(number)


def _rest_of_a_year(rest: int) -> list[str]:
    if rest == 0:
        return ["hundred"]
    return ["oh", _ONES[rest]] if rest < 10 else _cardinal(rest)


def _cardinal(number: int) -> list[str]:
    for unit, name in ((1000, "thousand"), (100, "hundred")):
        if number >= unit:
            rest = number % unit
            return [*_cardinal(number // unit), name, *(_cardinal(rest) if rest else ())]
    if number < len(_ONES):
        return [_ONES[number]]
    ones = number % 10
    return [_TENS[number // 10], *([_ONES[ones]] if ones else ())]

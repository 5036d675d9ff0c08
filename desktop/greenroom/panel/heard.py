"""An answer as it was heard: sentences, figures and content words, whatever the punctuation."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from greenroom.panel import cues
from greenroom.transcript import Word

OPENING_WORDS = 37
"""Fifteen seconds at 150 words a minute: how long a panel waits for the answer itself."""

# The lines of a deck are read again for every answer.
_KEPT = 4096

_BREAKS = frozenset(
    ["and", "but", "so", "because", "then", "although", "which", "i", "we", "it", "its", "theres"]
)
_EPISTEMIC = frozenset(["think", "guess", "mean", "suppose", "believe"])
_COMMON = frozenset(
    re.findall(
        r"\w+",
        "a about actually all also am an and any are as at back be because been before being both "
        "but by can come could did do does doing done dont down even every for from get give go "
        "going got had has have he her here him his how i if in into is isnt it its just kind "
        "know like made make me might more most much my no not now of off on one only or other "
        "our out over own really right said say see she should so some something sort still such "
        "take tell than that thats the their them then there theres these they thing things think "
        "this those to too up us use very was wasnt way we well went were what when where "
        "which while "
        "who why will with would yeah yes you your ",
    )
)

_UNITS = {
    word: value
    for value, word in enumerate(
        re.findall(
            r"\w+",
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen ",
        )
    )
} | {"nought": 0, "a": 1}
_TENS = {
    word: value
    for value, word in zip(
        range(20, 100, 10),
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        strict=True,
    )
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_TOKEN = re.compile(
    r"[€$£]?\d+(?:,\d{3})*(?: ?\.\d+)?(?:%|[km]\b|bn\b)?|[a-z']+|[.,;:!?→]|\n", re.I
)


class Figure(msgspec.Struct, frozen=True):
    """A number in digits or words; `unit` is "%", a currency sign or the noun after it."""

    value: float
    unit: str
    start: int
    end: int


def sentences(words: tuple[Word, ...]) -> tuple[str, ...]:
    """The answer cut into sentences; each is a contiguous run of its words.

    An unpunctuated answer, as some recognisers give, is cut at words that usually start a clause.
    """
    raw = not any(word.text.endswith((".", "!", "?")) for word in words)
    found: list[str] = []
    current: list[str] = []
    for index, word in enumerate(words):
        if raw and len(current) >= 8 and _starts_clause(words, index):
            found.append(" ".join(current))
            current = []
        current.append(word.text)
        if word.text.rstrip("”\"')").endswith((".", "!", "?")):
            found.append(" ".join(current))
            current = []
    if current:
        found.append(" ".join(current))
    return tuple(found)


def _starts_clause(words: tuple[Word, ...], index: int) -> bool:
    """Whether an unpunctuated answer may be cut here: not inside a number, not at “I think”."""
    word, before = words[index].text.lower(), words[index - 1].text.lower()
    after = words[index + 1].text.lower() if index + 1 < len(words) else ""
    inside = word == "and" and cues.NUMBER_WORD.fullmatch(before) is not None
    return word in _BREAKS and not inside and not (word == "i" and after in _EPISTEMIC)


def opening(said: tuple[str, ...]) -> tuple[str, ...]:
    """The first two of the sentences said, at most fifteen seconds' worth."""
    taken: list[str] = []
    for sentence in said:
        length = sum(len(part.split()) for part in taken)
        if taken and (len(taken) >= 2 or length + len(sentence.split()) > OPENING_WORDS):
            break
        taken.append(" ".join(sentence.split()[:OPENING_WORDS]))
    return tuple(taken)


@lru_cache(maxsize=_KEPT)
def stems(text: str) -> frozenset[str]:
    """The content words, cut to what survives inflection: enough to see what a text is about."""
    plain = re.sub(r"[’']", "", text.lower())
    return frozenset(
        _stem(word)
        for word in re.findall(r"[a-zà-ÿ]{3,}", plain)
        if word not in _COMMON and word not in cues.SOUNDS and not cues.NUMBER_WORD.fullmatch(word)
    )


def _stem(word: str) -> str:
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)[:7]
    return word[:7]


@lru_cache(maxsize=_KEPT)
def read_figures(text: str) -> tuple[Figure, ...]:
    """All numbers of a text in digits and in words, with their units; ordinals are none."""
    return tuple(_figures([(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]))


def _figures(tokens: list[tuple[str, int, int]]) -> Iterator[Figure]:
    index = 0
    while index < len(tokens):
        start = index
        value, index, currency = _number(tokens, index)
        if value is None:
            index = start + 1
            continue
        unit = currency
        following = tokens[index][0].lower() if index < len(tokens) else ""
        if not unit and following in {"percent", "percentage", "per"}:
            unit = "%"
        elif not unit and following.isalpha() and following not in _COMMON:
            unit = _stem(following)
        yield Figure(value, unit, tokens[start][1], tokens[index - 1][2])


def _number(tokens: list[tuple[str, int, int]], index: int) -> tuple[float | None, int, str]:
    """The number that starts at a token, where it ends, and a unit written onto it."""
    token = tokens[index][0]
    if token[-1].isdigit() or (token[0] in "€$£" or token[0].isdigit()):
        unit = token[0] if token[0] in "€$£" else ("%" if token.endswith("%") else "")
        digits = re.sub(r"[^\d.]", "", token)
        value = float(digits) if digits else None
        scale = {"k": 1e3, "m": 1e6, "n": 1e9}.get(token[-1].lower(), 1)
        following = tokens[index + 1][0].lower() if index + 1 < len(tokens) else ""
        if following in _SCALES:
            return (value or 0) * _SCALES[following], index + 2, unit
        return (None if value is None else value * scale), index + 1, unit
    value, after = _worded(tokens, index)
    places, end = _decimals(tokens, after if value is not None or after == index else index)
    if places:
        return (value or 0.0) + places, end, ""
    return value, after, ""


def _decimals(tokens: list[tuple[str, int, int]], index: int) -> tuple[float, int]:
    """What is said after “point”, digit by digit: “point eight five” is 0.85."""
    digits, end = "", index + 1
    if index < len(tokens) and tokens[index][0].lower() == "point":
        while end < len(tokens) and 0 <= _UNITS.get(tokens[end][0].lower(), 10) <= 9:
            if tokens[end][0].lower() == "a":
                break
            digits, end = digits + str(_UNITS[tokens[end][0].lower()]), end + 1
    return (float(f"0.{digits}"), end) if digits else (0.0, index)


def _worded(tokens: list[tuple[str, int, int]], index: int) -> tuple[float | None, int]:
    """A number in words: “forty one”, “two hundred and ten thousand”, “four and a half”."""
    total, part, seen, start = 0.0, 0.0, False, index
    last = ""
    while index < len(tokens):
        word = tokens[index][0].lower()
        if word in _TENS and last in {"", "scale"}:
            part, last = part + _TENS[word], "tens"
        elif word in _UNITS and last in {"", "scale", "tens"} and not (word == "a" and seen):
            if word == "a" and not _next_is_scale(tokens, index):
                break
            part, last = part + _UNITS[word], "unit"
        elif word in _SCALES and seen:
            scale = _SCALES[word]
            if scale == 100:
                part *= 100
            else:
                total, part = total + part * scale, 0.0
            last = "scale"
        elif word == "and" and last == "scale" and _next_is_number(tokens, index):
            pass
        else:
            break
        seen = True
        index += 1
    if not seen or (index - start == 1 and tokens[start][0].lower() in {"one", "a"}):
        return None, index
    return total + part, index


def _next_is_scale(tokens: list[tuple[str, int, int]], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1][0].lower() in _SCALES


def _next_is_number(tokens: list[tuple[str, int, int]], index: int) -> bool:
    following = tokens[index + 1][0].lower() if index + 1 < len(tokens) else ""
    return following in _TENS or following in _UNITS

"""Facts told the other way round: kept for removed, up for down, done for planned, never for once.

Only a sentence that names the thing in the words of the line, and does the opposite to it, counts.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from greenroom.panel import cues
from greenroom.panel.conflict_told import Told
from greenroom.panel.heard import read_figures, stems
from greenroom.panel.patterns import patterns

_MOST_STEMS = 4
"""A line with more content words than this says more than one thing of its metric."""

_DONE = patterns(
    {
        "kept": r"\b(?:kept|keep(?:ing)?|left in|we left|retained|stayed|still there)\b",
        "removed": r"\b(?:removed|dropped|took out|taken out|cut|ended|abolished|scrapped|stopped"
        r"|got rid of|switched off|threw out)\b",
    }
)
_OPPOSITE = {"kept": "removed", "removed": "kept"}
_SHIPPED = re.compile(
    r"\b(?:we|i)(?:['’]ve| have)? (?:already )?(?:shipped|launched|released|rolled out|built"
    r"|started|put out|went live with|delivered|finished)\b"
    r"|\b(?:is|are|has been|went) (?:already )?(?:live|shipped|done|out)\b",
    re.I,
)
_WAYS = patterns(
    {
        "up": r"\b(?:(?:came|went|goes?|is|are|was|were|crept|shot) (?:back |right |all )?up|rose"
        r"|rises|grew|grows|increased|climbed|jumped|got (?:higher|longer))\b",
        "down": r"\b(?:(?:came|went|goes?|is|are|was|were|crept) (?:back |right |all )?down|fell"
        r"|falls|dropped|drops|decreased|shrank|declined|got (?:lower|shorter))\b",
    }
)
_UNREAL = re.compile(
    r"\b(?:if|would|could|might|should|first|initially|expect\w*|thought|until|unless|before"
    r"|wanted|like to|next|instead|only|almost|afraid|worried|when|while|after|tried|control|weeks?"
    r"|months?|its|their|his|her|neighbour\w*|other)\b|['’]d\b|\?",
    re.I,
)
_DENIES = re.compile(r"\b(?:not|never|no|nobody|nothing|neither|hardly)\b|n['’]t\b", re.I)
_PARTS = re.compile(r"[,;]|\bbut\b|\band\b|\bso\b")
_MOVES = stems("up down rose fell grew dropped")
_NEVER_DID = re.compile(
    r"\b(?:we|i) (?:did ?n['’]?o?t|never) (?:do|did|have|had|run|ran|use|used|try|tried)\b"
    r"(?: any| a| an| the)?(?: of (?:that|this))? (?P<thing>\w[\w-]*(?: \w+)?)",
    re.I,
)
_ROLE = re.compile(r"(?P<who>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?: (?P<what>[a-z]\w{3,})")
_MONTHS = re.compile(
    r"\b(?:january|february|march(?! on)|april|june|july|august|september|october|november"
    r"|december)\b",
    re.I,
)


def reversed_in(clause: str, told: Told) -> bool:
    """Whether a part of a sentence tells what a line says the other way round."""
    return any(rule(part, told) for part in _real_parts(clause) for rule in _RULES)


# A sentence is held against every line of the deck, a line against every sentence.
@lru_cache(maxsize=512)
def _real_parts(clause: str) -> tuple[str, ...]:
    parts = (part for part in _PARTS.split(clause) if part.strip())
    return tuple(part for part in parts if not _UNREAL.search(part))


def _undone(part: str, told: Told) -> bool:
    """“We dropped the charge” where the line has “Charge kept”."""
    said = stems(part)
    return not _DENIES.search(part) and any(
        thing and thing <= said and _DONE[_OPPOSITE[did]].search(part)
        for thing, did in _things(told.line)
    )


@lru_cache(maxsize=512)
def _things(line: str) -> tuple[tuple[frozenset[str], str], ...]:
    """The things of a line that were kept or removed."""
    return tuple(_find_things(line))


def _find_things(line: str) -> Iterator[tuple[frozenset[str], str]]:
    for part in re.split(r"[,;]", line):
        for did, rule in _DONE.items():
            found = rule.search(part)
            if found and not _DENIES.search(part):
                before, after = part[: found.start()], part[found.end() :]
                thing = stems(before) or stems(after)
                if len(thing) <= _MOST_STEMS - 1:
                    yield thing, did


def _already(part: str, told: Told) -> bool:
    """“We shipped it in spring” of a line under “Next”."""
    thing = stems(told.line)
    planned = cues.TITLES["plan"].search(told.title) and 2 <= len(thing) <= _MOST_STEMS
    said = planned and thing <= stems(part) and _SHIPPED.search(part)
    return bool(said) and not _DENIES.search(part)


def _other_way(part: str, told: Told) -> bool:
    """“Income came up” where the line has it down."""
    way = _way(told.line)
    if not way:
        return False
    metric = stems(re.split(r"\d|→", told.line)[0]) - _MOVES
    found = _WAYS["down" if way == "up" else "up"].search(part)
    if not found or not 1 <= len(metric) <= _MOST_STEMS or _DENIES.search(part):
        return False
    named = stems(" ".join(part[: found.start()].split()[-len(metric) - 2 :]))
    return metric <= named and not _WAYS[way].search(part)


@lru_cache(maxsize=512)
def _way(line: str) -> str:
    """Which way the one figure of a line moved; empty where it says none, or of several."""
    values = [figure.value for figure in read_figures(cues.without_dates(line))]
    if len(values) == 2 and re.search(r"→|->|\bto\b", line) and values[0] != values[1]:
        return "up" if values[1] > values[0] else "down"
    signed = re.search(r"(?<![\d–-])([+−-])\d|\b(up|down|rose|fell|grew|dropped)\b", line, re.I)
    if len(values) != 1 or not signed:
        return ""
    return "up" if (signed[1] or signed[2].lower()) in {"+", "up", "rose", "grew"} else "down"


def _never_after_all(part: str, told: Told) -> bool:
    """“We didn't do any shadow running” where the line says how long it was done."""
    found = _NEVER_DID.search(part)
    head = stems(" ".join(told.line.split()[:1]))
    counted = bool(read_figures(told.line)) and len(stems(told.line)) <= _MOST_STEMS
    return bool(found and counted and head and head <= stems(found["thing"].replace("-", " ")))


def _other_role(part: str, told: Told) -> bool:
    """“Yanis does the sales” where the lines have sales beside another name."""
    own = _ROLE.fullmatch(told.line)
    if not own or _DENIES.search(part):
        return False
    roles = {found["what"]: found["who"] for found in _ROLE.finditer(told.deck)}
    return any(
        re.search(rf"\b{who}\b(?: \w+){{0,2}} (?:does|did|runs?|ran|leads?|led|is|was)(?: \w+)?"
                  rf" {own['what']}\b", part)
        for who in roles.values()
        if who != own["who"]
    )  # fmt: skip


def _other_month(part: str, told: Told) -> bool:
    """“We stopped in June” where the line has March, of the same deed."""
    said = {one.lower() for one in _MONTHS.findall(part)}
    if len(said) != 1:
        return False
    shown = {one.lower() for one in _MONTHS.findall(told.line)}
    elsewhere = {one.lower() for one in _MONTHS.findall(told.deck)}
    shared = stems(part) & stems(told.line) - stems(" ".join(said | shown))
    return bool(shown) and not said & elsewhere and len(shared) >= 2


_RULES: tuple[Callable[[str, Told], bool], ...] = (
    _undone,
    _already,
    _other_way,
    _never_after_all,
    _other_role,
    _other_month,
)

"""Facts in an answer that the deck contradicts: whose decision, what was measured, which names.

Only what the deck says in so many words is compared (“decided by the board”, “not measured”), and
only with a sentence that plainly claims the opposite of it.
"""

import re

from greenroom.panel.conflict_told import Told
from greenroom.panel.heard import stems

_DEEDS = tuple(
    (
        re.compile(rf"\b(?:{deed})\b[^.;]{{0,12}}?\bby (?!me\b|us\b|\d|\w+ing\b)(?P<who>.+)", re.I),
        re.compile(rf"\b(?:{own})\b", re.I),
    )
    for deed, own in (
        (
            r"decided|decision (?:taken|made)|chosen|picked|approved|agreed|voted",
            r"i (?:decided|chose|picked|made (?:the|that) (?:call|decision)|took (?:the"
            r"|that) decision)"
            r"|my (?:own )?(?:call|decision)",
        ),
        (r"proposed|suggested|idea", r"i (?:proposed|suggested)|my (?:own )?(?:idea|proposal)"),
        (r"stopped|halted", r"i (?:stopped|pressed stop)"),
        (r"designed", r"i designed"),
        (r"built|written|led|owned|set|found", r"i (?:built|wrote|led|owned|set|found)"),
    )
)
"""A deed of somebody else's in a line of the deck, and the same deed claimed for oneself."""

_WITH = re.compile(
    r"\b(?:agreed|decided|chosen|picked|set|approved|signed off)\b[^.;]{0,12}?\b(?:by|with)\b"
    r" (?!me\b|us\b|\d)(?P<who>.+)",
    re.I,
)
_DECIDER = re.compile(
    r"(?:\w+,? ){0,2}?(?P<name>[A-Z][a-zà-ÿ]+)(?:,[^,]{3,30},)?(?: (?!not\b)\w+){0,7}?"
    r" (?:decided|picked|chose|approved|signed it off|made (?:the|that) call)\b"
)
_ALONE = re.compile(r"\b(?:alone|myself|on my own|my (?:own )?(?:idea|call|decision|proposal))\b")
_DENIES = re.compile(
    r"\b(?:not|never|no|nobody|none|without)\b|n['’]t\b|\b(?:did|was|do)nt\b", re.I
)
_UNDONE = re.compile(r"\b(?:not(?: yet)?|never) (\w{3,}ed)\b", re.I)
_COUNTED = re.compile(
    r"\b(?:one|two|three|four|five|[1-9]\d*) (?!days|weeks|months|years|hours|minutes)"
    r"((?:\w+ )?\w{4,})\b",
    re.I,
)
_NOT_ONE = re.compile(
    r"\b(?:not|never|n['’]?t)(?: \w+){0,2} (?:a single|one|any) ((?:\w+ ){0,2}\w+)", re.I
)
_VOTE = re.compile(r"\bvoted?\b.{0,12}?(\d+)[-–](\d+)|(\d+)[-–](\d+).{0,12}?\bvotes?\b", re.I)
_UNANIMOUS = re.compile(r"\bunanimous|\bevery single hand\b|\ball of them voted\b", re.I)
_PAIR = re.compile(r"\b([A-Z]\w{2,}) and ([A-Z]\w{2,})\b")


def differs(clause: str, told: Told) -> bool:
    """Whether a sentence claims what a line of the deck says was otherwise."""
    return (
        _taken_over(clause, told.line, told.topic)
        or _done_alone(clause, told)
        or _decided_by_another(clause, told)
        or any(rule(clause, told.line) for rule in (_done_after_all, _none_after_all, _unanimous))
        or _other_name(clause, told.line, told.deck)
    )


def _done_alone(clause: str, told: Told) -> bool:
    """“I set it myself” where the line has it agreed with somebody."""
    by = _WITH.search(told.line)
    mine = re.search(r"\bi (?:\w+ ){0,3}?(?:\w+ed|set|chose|took|made)\b", clause, re.I)
    if not by or not mine or not re.search(r"\b(?:alone|myself|on my own)\b", clause, re.I):
        return False
    return bool((told.topic - stems(by["who"])) & stems(clause))


def _decided_by_another(clause: str, told: Told) -> bool:
    """A decider of a name that the deck does not know, where the line names others."""
    by = _WITH.search(told.line)
    who = _DECIDER.match(clause)
    if not by or not who or not re.search(r"[A-Z]", by["who"]) or _DENIES.search(clause):
        return False
    return who["name"] not in told.deck and bool(told.topic & stems(clause))


def _taken_over(clause: str, line: str, topic: frozenset[str]) -> bool:
    """“I decided alone” where the line names somebody else as the one who did."""
    for deed, own in _DEEDS:
        by = deed.search(line)
        if by and own.search(clause):
            shared = _ALONE.search(clause) or topic - stems(by["who"]) & stems(clause)
            if shared and not re.search(r"\b(?:me|I)\b", by["who"]):
                return True
    return False


def _done_after_all(clause: str, line: str) -> bool:
    """“We measured it” where the line says that it was not measured."""
    undone = _UNDONE.search(line)
    if undone is None or _DENIES.search(clause):
        return False
    return re.search(rf"\b(?:i|we) (?:\w+ )?{undone.group(1)}\b", clause, re.I) is not None


def _none_after_all(clause: str, line: str) -> bool:
    """“Not a single incident” where the line counts one or more."""
    counted, none = _COUNTED.search(line), _NOT_ONE.search(clause)
    return bool(counted and none and stems(counted.group(1)) & stems(none.group(1)))


def _unanimous(clause: str, line: str) -> bool:
    """A unanimous vote where the line has votes against."""
    vote = _VOTE.search(line)
    votes = [int(number) for number in vote.groups() if number] if vote else [0]
    return min(votes) > 0 and _UNANIMOUS.search(clause) is not None


def _other_name(clause: str, line: str, deck: str) -> bool:
    """“Nagpur and Lucknow” where the line has “Pune and Lucknow” and the deck no Nagpur."""
    for said in _PAIR.findall(clause):
        for shown in _PAIR.findall(line):
            new = set(said) - set(shown)
            if len(new) == 1 and not any(name in deck for name in new):
                return True
    return False

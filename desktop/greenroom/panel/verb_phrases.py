"""Verb phrases that a question can hold: actions turned into other forms of themselves.

A phrase that is not surely well formed is none: the question then takes another frame.
"""

import re
from collections.abc import Collection

import msgspec

from greenroom.panel.noun_phrases import MAX_PHRASE_WORDS, noun
from greenroom.panel.word_forms import (
    LISTS,
    capital,
    inflected,
    is_plural,
    past_of,
    plain,
    readings,
)

_PREPOSITIONS = LISTS["prepositions"]
_DETERMINERS = LISTS["determiners"]
_STOPPERS = LISTS["stoppers"]
_BASE_VERBS = LISTS["base_verbs"]
_DONE_TO = LISTS["done_to"]


class Action(msgspec.Struct, frozen=True):
    """Something done, as “deleting 140 alerts”, “delete 140 alerts”, “deleted 140 alerts”."""

    doing: str
    do: str
    did: str

    def slots(self) -> dict[str, str]:
        """The forms, under the names that frames use."""
        return {"doing": self.doing, "Doing": capital(self.doing), "do": self.do, "did": self.did}


def action(text: str, *, order: bool = False) -> Action | None:
    """The text as something that was done, or with `order` that is to be done; None if unsure.

    A past form counts when it can be nothing else and what follows shows that somebody acted; a
    base form when it is a usual verb and what follows cannot be part of a compound noun.
    """
    text = re.sub(r"\bour\b|\bmy\b", "your", plain(text), flags=re.I)
    words = text.split()
    if not 2 <= len(words) <= MAX_PHRASE_WORDS + 2 or re.search(r"[→;:“”\"()=<>|!?…]", text):
        return None
    low = [word.lower().strip(",") for word in words]
    if (_STOPPERS - {"it", "only", "not", "so"}) & set(low[1:]) or low[-1] in _PREPOSITIONS:
        return None
    if low[-1] in _DETERMINERS | {"and"}:
        return None
    verb, rest = low[0], " ".join(words[1:])
    if low[1] in {"up", "out", "off", "down"} and low[2:3] and low[2] in _PREPOSITIONS:
        return None
    lemma = past_of(verb) if not order else (verb if _orders(verb, low[1]) else "")
    if not lemma or (not order and not _acts(lemma, low[1])):
        return None
    if re.fullmatch(r"[\d.,]+", low[1]) and low[2:3] and low[2] in _PREPOSITIONS - {"of"}:
        return None
    gerund, past = inflected(lemma, "VBG"), inflected(lemma, "VBD")
    if not gerund or not past:
        return None
    return Action(f"{gerund} {rest}", f"{lemma} {rest}", f"{past} {rest}")


def done_to(text: str, names: Collection[str] = ()) -> Action | None:
    """“Override button kept” as the doing of it: “keeping the override button”."""
    words = plain(text).split()
    for place in range(1, min(len(words), 6)):
        lemma = past_of(words[place].lower())
        thing = noun(" ".join(words[:place]), names) if lemma else None
        if thing is None or lemma not in _DONE_TO or len(words) < 3:
            continue
        rest = " ".join(words[place + 1 :])
        if re.search(r"[:;→,]|^\d", rest) or len(rest.split()) > 7:
            return None
        if set(rest.lower().split()) & (_STOPPERS | {"by"}) or re.match(
            r"(?:with|a|an|the|my|our)\b", rest, re.I
        ):
            return None
        whole = f"{thing.text} {rest}".strip()
        gerund, past = inflected(lemma, "VBG"), inflected(lemma, "VBD")
        return Action(f"{gerund} {whole}", f"{lemma} {whole}", f"{past} {whole}")
    return None


def _orders(verb: str, following: str) -> bool:
    known = verb in _BASE_VERBS or following in {"a", "an", "the", "our", "my", "every"}
    if not known and set(readings(verb)) != {"VERB"}:
        return False
    if readings(verb).get("VERB", ("",))[0] != verb:
        return False
    if following.endswith("ing"):
        return False
    return (
        following in _DETERMINERS
        or following in {"on", "to", "in", "from", "out", "up", "off", "down", "for", "how", "by"}
        or following[0].isdigit()
        or following[0] in "€$£₹"
        or is_plural(following)
        or "NOUN" not in readings(verb)
    )


def _acts(lemma: str, following: str) -> bool:
    """Whether the word after a past form shows an agent's doing, not a passive or an adjective."""
    return (
        following in _DETERMINERS | {"off", "out", "up", "down"}
        or following[0].isdigit()
        or (is_plural(following) and lemma in (_BASE_VERBS | _DONE_TO) - {"block"})
    )

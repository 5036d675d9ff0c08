"""Noun phrases that a question can hold: with their article, and words that agree with them.

A phrase that is not surely well formed is none: the question then takes another frame.
"""

import re
from collections.abc import Collection
from itertools import pairwise

import msgspec

from greenroom.panel.word_forms import LISTS, capital, is_plural, lowered, past_of, plain, readings

MAX_PHRASE_WORDS = 8
"""A longer phrase leaves no room for the demand."""
MAX_HEAD_WORDS = 4
"""More words than this before a preposition are a label, not speech."""

_PREPOSITIONS = LISTS["prepositions"]
_DETERMINERS = LISTS["determiners"]
_STOPPERS = LISTS["stoppers"]
_MASS = LISTS["mass"]
_NEW_NOUNS = LISTS["new_nouns"]
_INTRANSITIVE = LISTS["intransitive"]
_BASE_VERBS = LISTS["base_verbs"]
_ADJECTIVES = LISTS["adjectives"]
_QUANTITIES = LISTS["quantities"]
_ABSTRACT = re.compile(r"\w{3}(?:tion|sion|ment|ness|ity|ance|ence|[ou]sal|oval|ival|ing)$")
"""Endings of nouns that need no article: “fare evasion”, “disposal”."""
_UNITS = frozenset(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "points"])


class Noun(msgspec.Struct, frozen=True):
    """A noun phrase as it stands inside a sentence, and whether it is plural."""

    text: str
    plural: bool

    def slots(self, name: str) -> dict[str, str]:
        """The phrase and the words that agree with it, under names that frames use."""
        return {
            name: self.text,
            name.capitalize(): capital(self.text),
            f"{name}_was": "were" if self.plural else "was",
            f"{name}_is": "are" if self.plural else "is",
            f"{name}_stands": "are at" if self.plural else "is",
            f"{name}_has": "have" if self.plural else "has",
            f"{name}_does": "do" if self.plural else "does",
            f"{name}_it": "they" if self.plural else "it",
            f"{name}_them": "them" if self.plural else "it",
        }


def noun(text: str, names: Collection[str] = ()) -> Noun | None:
    """The text as a noun phrase with its article; None where it may be something else.

    `names` are the deck's own proper names, in lower case.
    """
    text = re.sub(r"^(?:our|my)\b", "your", plain(text), flags=re.I)
    words = text.split()
    if not 1 <= len(words) <= MAX_PHRASE_WORDS or re.search(r"[→;:“”\"()=<>/|,!?…]|'\w|\.\s", text):
        return None
    low = [word.lower() for word in words]
    if _STOPPERS & set(low) or _second_article(low[: _first_preposition(low)]):
        return None
    if low[0] in _PREPOSITIONS or low[-1] in _PREPOSITIONS | _DETERMINERS:
        return None
    if all(len(word) == 1 or word == "and" for word in words):
        return None
    if re.fullmatch(r"\d{1,3}", low[-1]) and low[-2:-1] and low[-2] in _PREPOSITIONS:
        return None
    end = _first_preposition(low)
    if end == len(low) > 1 and re.fullmatch(r"[A-Z]|\d{1,3}", words[-1]) and _is_noun(low[-2]):
        return Noun(_small(words, names), plural=False)
    phrase = low[:end]
    if (
        not _is_noun(phrase[-1])
        or len(phrase) > MAX_HEAD_WORDS
        or _is_clause(phrase)
        or _is_order(phrase)
        or (len(phrase) == 1 and _only_said_of(low[0]))
    ):
        return None
    plural = is_plural(phrase[-1]) or "and" in phrase
    return Noun(_with_article(words, phrase, names, plural=plural), plural)


def quantity(label: str, names: Collection[str] = ()) -> Noun | None:
    """What can rise and fall: “the fill rate”, “fare evasion”; another noun, such as “Trip”, as its
    label in quotation marks; None for what is no noun.
    """
    thing = noun(label, names)
    if thing is None or thing.text in _UNITS:
        return None
    if thing.plural:
        return thing
    words = thing.text.lower().split()
    head = words[_first_preposition(words) - 1]
    bare = thing.text.removeprefix("the ")
    unknown = bare[:1].isupper() and not bare[:2].isupper() and bare.split()[0].lower() not in names
    if _ABSTRACT.search(head):
        return Noun(bare, plural=False)
    if re.search(r"@|\d", head) or (head in _MASS | _QUANTITIES and not unknown):
        return thing
    return Noun(f"“{label.strip()}”", plural=False)


def share(text: str, names: Collection[str] = ()) -> Noun | None:
    """What a percentage is of: “Finished” as “the share that finished”, “Shifts filled” as “the
    share of shifts filled”, “Complete at first sending” as “the share complete at first sending”.
    """
    words = plain(text).split()
    low = [word.lower() for word in words]
    if not 1 <= len(words) <= 6 or _STOPPERS & set(low) or low[-1] in _PREPOSITIONS:
        return None
    rest = " ".join(low[:1] + words[1:])
    if low[0] in {"below", "above", "under", "over", "within", "outside"} and len(low) > 1:
        return Noun(f"the share {rest}", plural=False)
    if low[0] in _INTRANSITIVE:
        return Noun(f"the share that {rest}", plural=False)
    before_place = len(low) > 1 and low[1] in _PREPOSITIONS
    if before_place and (past_of(low[0]) or _adjective(low[0])):
        return Noun(f"the share {rest}", plural=False)
    doing = len(low) > 1 and (past_of(low[1]) or set(readings(low[1])) == {"VERB"})
    if doing and is_plural(low[0]) and readings(low[0]) and readings(low[1])["VERB"] != (low[1],):
        return Noun(f"the share of {lowered(' '.join(words), names)}", plural=False)
    return None


def _first_preposition(low: list[str]) -> int:
    """Where the head of a phrase ends."""
    return next((i for i, word in enumerate(low) if i and word in _PREPOSITIONS), len(low))


def _second_article(head: list[str]) -> bool:
    """Whether an article stands inside a head, other than in “pricing and the pilot”."""
    return any(word in {"a", "an", "the"} and before != "and" for before, word in pairwise(head))


def _is_noun(word: str) -> bool:
    tail = re.split(r"[-/]", word)[-1] or word
    if "@" in word or word in _NEW_NOUNS or word in _MASS or tail in _NEW_NOUNS | _MASS:
        return True
    if not re.search(r"[^\W\d_]{2}", word) or re.search(r"\d$", word):
        return False
    kinds = readings(tail)
    if "NOUN" in kinds or (word.endswith("ing") and "VERB" in kinds):
        return word not in {"up", "down", "more", "less"}
    return not kinds and not word.endswith(("ly", "ed")) and len(tail) > 2


def _is_clause(phrase: list[str]) -> bool:
    """Whether a verb hides in what looks like a noun phrase: “members disliked booking”."""
    for before, word in pairwise(phrase):
        if word in _MASS | _NEW_NOUNS:
            continue
        kinds = readings(word)
        past = set(kinds) == {"VERB"} and not word.endswith("ing")
        if past and "NOUN" in readings(before) and "ADJ" not in readings(before):
            return True
        if readings(before) and is_plural(before) and "VERB" in kinds:
            return True
    return False


def _is_order(phrase: list[str]) -> bool:
    """Whether it may as well say what to do, or how: “build own credit”, “banner first”."""
    first, *others = phrase
    own = "own" in others and "NOUN" in readings(first)
    verb = set(readings(first)) == {"VERB"} and first.endswith(("ate", "ise", "ize", "ify"))
    return (
        (verb and bool(others))
        or own
        or phrase[-1] in {"first", "last"}
        or (first in _BASE_VERBS and len(phrase) > 2)
    )


def _adjective(word: str) -> bool:
    kinds = readings(word)
    return word in _ADJECTIVES or ("ADJ" in kinds and "NOUN" not in kinds)


def _only_said_of(word: str) -> bool:
    """Whether a lone word is an adjective first: “fast”, “new”; “median” and plurals are not."""
    kinds = readings(word)
    usual = word in {"median", "average"} | _MASS | _NEW_NOUNS or is_plural(word)
    return "ADJ" in kinds and "VERB" not in kinds and not usual


def _with_article(
    words: list[str], phrase: list[str], names: Collection[str], *, plural: bool
) -> str:
    text = _small(words, names)
    first, head, written = phrase[0], phrase[-1], words[len(phrase) - 1]
    if first == "remaining":
        return f"the {text}"
    named = text[0].isupper() and len(phrase) == 1
    bare = (
        plural
        or named
        or first in _DETERMINERS
        or first == "1"
        or (len(phrase) == 1 and first.startswith("no-"))
        or head in _MASS
        or "@" in head
        or (head.endswith("ing") and set(readings(head)) == {"VERB"})
        or re.search(r"[’']s$", first) is not None
        or (len(phrase) > 1 and written[:1].isupper() and not written.isupper())
    )
    return text if bare else f"the {text}"


def _small(words: list[str], names: Collection[str]) -> str:
    """The words as they stand inside a sentence; headline capitals are taken off all of them."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    if len(long) >= 3 and all(word[0].isupper() for word in long):
        return " ".join(lowered(word, names) for word in words)
    if (
        len(words) > 1
        and words[0][:1].isupper()
        and words[1][:1].isupper()
        and words[1][1:2].islower()
    ):
        return " ".join(words)
    return lowered(" ".join(words), names)

"""English for questions: noun phrases that agree, actions turned into other forms of themselves.

A phrase that is not surely well formed is none: the question then takes another frame. Which words
are nouns and verbs, and how they inflect, comes from LemmInflect's dictionary.
"""

import re
import tomllib
from collections.abc import Collection, Iterable
from functools import cache
from importlib.resources import files
from itertools import pairwise

import msgspec

MAX_PHRASE_WORDS = 8
"""A longer phrase leaves no room for the demand."""
MAX_HEAD_WORDS = 4
"""More words than this before a preposition are a label, not speech."""


def _words() -> dict[str, frozenset[str]]:
    read = tomllib.loads(files("greenroom.panel").joinpath("words.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in read.items()}


LISTS = _words()
_PREPOSITIONS = LISTS["prepositions"]
_DETERMINERS = LISTS["determiners"]
_STOPPERS = LISTS["stoppers"]
_MASS = LISTS["mass"]
_NEW_NOUNS = LISTS["new_nouns"]
_CAPITALISED = LISTS["capitalised"]
_INTRANSITIVE = LISTS["intransitive"]
_PLURALS = LISTS["plurals"]
_BASE_VERBS = LISTS["base_verbs"]
_DONE_TO = LISTS["done_to"]
_ADJECTIVES = LISTS["adjectives"]
_QUANTITIES = LISTS["quantities"]
_ABSTRACT = re.compile(r"\w{3}(?:tion|sion|ment|ness|ity|ance|ence|[ou]sal|oval|ival|ing)$")
"""Endings of nouns that need no article: “fare evasion”, “disposal”."""
_UNITS = frozenset(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "points"])
_COMMON_ENDING = re.compile(r"\w{3}(?:i[sz]ation|ological|[ai]bility|atic|[aeo]ncy)$")
"""Of words that the dictionary lacks; names do not end so."""


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


class Action(msgspec.Struct, frozen=True):
    """Something done, as “deleting 140 alerts”, “delete 140 alerts”, “deleted 140 alerts”."""

    doing: str
    do: str
    did: str

    def slots(self) -> dict[str, str]:
        """The forms, under the names that frames use."""
        return {"doing": self.doing, "Doing": capital(self.doing), "do": self.do, "did": self.did}


def capital(text: str) -> str:
    """The text as the start of a sentence."""
    return text[:1].upper() + text[1:]


def names_of(texts: Iterable[str]) -> frozenset[str]:
    """Words that are only ever written with a capital, though they stand inside a line."""
    inside: set[str] = set()
    lower: set[str] = set()
    for text in texts:
        for place, word in enumerate(re.findall(r"[^\W\d_][\w’'-]*", text)):
            bare = re.sub(r"[’']s$", "", word)
            if bare[0].islower():
                lower.add(bare)
            elif place and not _after_stop(text, word):
                inside.add(bare.lower())
    return frozenset(inside - lower - _MASS)


def noun(text: str, names: Collection[str] = ()) -> Noun | None:
    """The text as a noun phrase with its article; None where it may be something else.

    `names` are the deck's own proper names, in lower case.
    """
    text = re.sub(r"^(?:our|my)\b", "your", _plain(text), flags=re.I)
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


def _second_article(head: list[str]) -> bool:
    """Whether an article stands inside a head, other than in “pricing and the pilot”."""
    return any(word in {"a", "an", "the"} and before != "and" for before, word in pairwise(head))


def _first_preposition(low: list[str]) -> int:
    """Where the head of a phrase ends."""
    return next((i for i, word in enumerate(low) if i and word in _PREPOSITIONS), len(low))


def share(text: str, names: Collection[str] = ()) -> Noun | None:
    """What a percentage is of: “Finished” as “the share that finished”, “Shifts filled” as “the
    share of shifts filled”, “Complete at first sending” as “the share complete at first sending”.
    """
    words = _plain(text).split()
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


def action(text: str, *, order: bool = False) -> Action | None:
    """The text as something that was done, or with `order` that is to be done; None if unsure.

    A past form counts when it can be nothing else and what follows shows that somebody acted; a
    base form when it is a usual verb and what follows cannot be part of a compound noun.
    """
    text = re.sub(r"\bour\b|\bmy\b", "your", _plain(text), flags=re.I)
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
    words = _plain(text).split()
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


def _adjective(word: str) -> bool:
    kinds = readings(word)
    return word in _ADJECTIVES or ("ADJ" in kinds and "NOUN" not in kinds)


def _only_said_of(word: str) -> bool:
    """Whether a lone word is an adjective first: “fast”, “new”; “median” and plurals are not."""
    kinds = readings(word)
    usual = word in {"median", "average"} | _MASS | _NEW_NOUNS or is_plural(word)
    return "ADJ" in kinds and "VERB" not in kinds and not usual


def done(word: str) -> bool:
    """Whether a word is the past form of a verb and nothing else."""
    return bool(past_of(word.lower()))


def base_form(verb: str) -> str:
    """“drifts” as “drift”; empty for a word that is no verb in the third person."""
    lemmas = readings(verb.lower()).get("VERB", ())
    return lemmas[0] if lemmas and verb.lower() != lemmas[0] and verb.endswith("s") else ""


def is_plural(word: str) -> bool:
    """Whether a noun names several things."""
    word = word.lower()
    if word in _PLURALS:
        return True
    if word in _MASS or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "’s")):
        return False
    tail = re.split(r"[-/]", word)[-1]
    lemmas = readings(tail).get("NOUN", ())
    return not lemmas or tail not in lemmas


def is_word(word: str) -> bool:
    """Whether a word, whatever its case, is an everyday one rather than a name."""
    low = word.lower()
    return low in _STOPPERS | _PREPOSITIONS | _DETERMINERS or bool(readings(low))


def lowered(text: str, names: Collection[str] = ()) -> str:
    """The text with its first letter small, unless its first word is a name or an abbreviation."""
    first = re.split(r"[ ,]", text, maxsplit=1)[0]
    bare = re.sub(r"[’']s$", "", first).strip(".,:;").lower()
    if (
        not first
        or not first[0].isupper()
        or any(c.isupper() or c.isdigit() for c in first.split("-")[0][1:])
    ):
        return text
    if bare in names or bare in _CAPITALISED or (len(first) == 1 and first != "A"):
        return text
    known = bare in _DETERMINERS | _NEW_NOUNS | _PREPOSITIONS | _MASS | _STOPPERS
    known = known or _COMMON_ENDING.search(bare) is not None
    parts = [part for part in bare.split("-") if part.isalpha()]
    if parts[1:] and parts[0] in {"pre", "re", "co", "non", "semi", "multi"}:
        parts = parts[1:]
    if known or all(readings(part) or part in _PREPOSITIONS | _DETERMINERS for part in parts):
        return text[0].lower() + text[1:]
    alone = " " not in text
    if alone and bare.endswith("s") and not bare.endswith("ss") and not readings(bare):
        return text[0].lower() + text[1:]
    return text


def _plain(text: str) -> str:
    """The text less brackets and what frames it."""
    text = re.sub(r"\s*\([^()]*\)", "", text)
    return " ".join(text.split()).strip(" ,.;:–—-•·*")


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


def past_of(word: str) -> str:
    """The verb whose past form a word is and can only be; else empty."""
    kinds = readings(word)
    lemmas = kinds.get("VERB", ())
    if (
        word in _STOPPERS
        or not lemmas
        or "NOUN" in kinds
        or word == lemmas[0]
        or word.endswith(("ing", "s"))
    ):
        return ""
    return lemmas[0]


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


def _after_stop(text: str, word: str) -> bool:
    return re.search(rf"[.:!?•;/\t\n–—]\s*{re.escape(word)}", text) is not None


@cache
def readings(word: str) -> dict[str, tuple[str, ...]]:
    """The dictionary's kinds of a word (NOUN, VERB, ADJ, ADV) with their base forms."""
    # Loaded late: the dictionary takes half a second, and the window must not wait for it.
    from lemminflect import getAllLemmas  # type: ignore[import-untyped]

    found: dict[str, tuple[str, ...]] = getAllLemmas(word)
    return found


@cache
def inflected(lemma: str, tag: str) -> str:
    """A verb in another form: VBG, VBD, VBN; empty where the dictionary has none."""
    from lemminflect import getInflection

    forms: tuple[str, ...] = getInflection(lemma, tag)
    return forms[0] if forms else ""

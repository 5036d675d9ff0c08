"""English words: their kinds, their other forms, and whether they keep a capital.

How words inflect comes from LemmInflect's dictionary, and what it lacks from `words.toml`.
"""

import re
import tomllib
from collections.abc import Collection, Iterable
from functools import cache
from importlib.resources import files


def _words() -> dict[str, frozenset[str]]:
    read = tomllib.loads(files("greenroom.panel").joinpath("words.toml").read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in read.items()}


LISTS = _words()
"""Kinds of words by the names that `words.toml` gives them."""
_PREPOSITIONS = LISTS["prepositions"]
_DETERMINERS = LISTS["determiners"]
_STOPPERS = LISTS["stoppers"]
_MASS = LISTS["mass"]
_NEW_NOUNS = LISTS["new_nouns"]
_CAPITALISED = LISTS["capitalised"]
_PLURALS = LISTS["plurals"]
_COMMON_ENDING = re.compile(r"\w{3}(?:i[sz]ation|ological|[ai]bility|atic|[aeo]ncy)$")
"""Of words that the dictionary lacks; names do not end so."""


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


def capital(text: str) -> str:
    """The text as the start of a sentence."""
    return text[:1].upper() + text[1:]


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


def _after_stop(text: str, word: str) -> bool:
    return re.search(rf"[.:!?•;/\t\n–—]\s*{re.escape(word)}", text) is not None


def plain(text: str) -> str:
    """The text less brackets and what frames it."""
    text = re.sub(r"\s*\([^()]*\)", "", text)
    return " ".join(text.split()).strip(" ,.;:–—-•·*")

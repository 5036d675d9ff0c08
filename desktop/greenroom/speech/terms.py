"""Which words of a deck the recogniser is told to expect.

A few rare words before the filler prompt help with names, more of them cut the answer short. A deck
is untrusted: only plain words pass, so that none of it can be a control sign of the model's.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from greenroom.deck import Deck

_MOST, _LONGEST = 8, 80  # words, and characters of all of them
_CANDIDATES = 2000  # words of a deck that are looked up in the recogniser's vocabulary
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*")
_SIZES = range(3, 21)  # characters
_LETTERS = 3  # “Q3” is no word that anybody mishears
_LONG = 4  # letters; shorter words are written small in titles too
_TITLE = 0.7  # of the longer words written large; “with” and “from” stay small in titles
_PIECES = 3  # that a word written small is made of, before it counts as rare
_AROUND = "“”„‘’\"'«»()[]{}<>.,;:!?…*•–—"
_POSSESSIVE = re.compile(r"['’]s?$")
_ENDS = (".", "!", "?", ":", ";", "…", "•", "–", "—")


def deck_words(deck: Deck) -> tuple[str, ...]:
    """Words of the slides that are shown and of their notes that the recogniser might not know.

    Names and abbreviations come first, then what stands on most slides, then what stands first.
    Plain words only: letters, digits and hyphens.
    """
    names: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for slide in deck.shown:
        found = dict[str, bool]()
        for text in (slide.title, *slide.text, *slide.notes.splitlines()):
            for word, is_name in _words(unicodedata.normalize("NFC", text)):
                found[word] = found.get(word, False) or is_name
        for word, is_name in found.items():
            (names if is_name else others)[word] += 1
    ranked = [word for count in (names, others) for word, _ in count.most_common()]
    written: dict[str, str] = {}
    for word in ranked:
        written.setdefault(word.casefold(), word)
    return tuple(written.values())[:_CANDIDATES]


def telling(words: Sequence[str], pieces: Callable[[str], int]) -> tuple[str, ...]:
    """The first few that are rare to a model: `pieces` says of how many tokens it makes a word.

    At most eight, of at most 80 characters together with what parts them. What is no plain word is
    left out.
    """
    chosen: list[str] = []
    room = _LONGEST
    for word in words:
        needed = len(word) + len(", ")
        if needed <= room and _is_plain(word) and _is_rare(word, pieces):
            chosen.append(word)
            room -= needed
        if len(chosen) == _MOST:
            break
    return tuple(chosen)


def with_terms(prompt: str, terms: Sequence[str]) -> str:
    """The prompt with the terms before it."""
    return f"{', '.join(terms)}. {prompt}" if terms else prompt


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The plain words of a text, each with whether it is a name or an abbreviation."""
    is_sentence = _is_sentence(text)
    inside = False
    for part in text.split():
        word = _POSSESSIVE.sub("", part.strip(_AROUND))
        if _is_plain(word):
            shouted = sum(letter.isupper() for letter in word) > 1
            yield word, is_sentence and (shouted or (inside and word[0].isupper()))
        inside = not part.endswith(_ENDS) and any(letter.isalnum() for letter in part)


def _is_sentence(text: str) -> bool:
    """Whether capitals tell something here: not where nearly all longer words have them."""
    longer: list[str] = [word for word in _WORD.findall(text) if len(word) >= _LONG]
    return sum(word[0].isupper() for word in longer) < _TITLE * len(longer)


def _is_plain(word: str) -> bool:
    """Whether it is letters, digits and hyphens of a script that has capitals, not too many."""
    if len(word) not in _SIZES or not _WORD.fullmatch(word):
        return False
    letters = [letter for letter in word if letter.isalpha()]
    cased = all(letter.islower() or letter.isupper() for letter in letters)
    return cased and len(letters) >= _LETTERS


def _is_rare(word: str, pieces: Callable[[str], int]) -> bool:
    """Whether the model spells a part of it, with a capital and without.

    A plural is as well known as its word; with a capital it may be a name, as “Ines” is.
    """
    least = _PIECES if word.islower() else 2
    for part in word.split("-"):
        other = part.removesuffix("s") if word.islower() else part.lower()
        if min(pieces(part), pieces(other or part)) >= least:
            return True
    return False

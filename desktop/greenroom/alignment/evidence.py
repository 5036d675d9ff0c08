"""How much each term that was said speaks for each slide."""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from greenroom.alignment.terms import holds_together, pairs, stem, terms, tokens
from greenroom.deck import Slide

# What a slide's own words weigh: titles and notes are what will be said.
_TITLE, _TEXT, _NOTES = 2.0, 1.0, 1.5
# The share of what is said on a slide that is owed to the slide; the rest could be said anywhere.
_OWED = 0.8
_LITTLE_WEIGHT, _PAIR_WEIGHT = 0.1, 0.6
# A misheard word counts for the one it resembles, less what it differs.
_RESEMBLING = 0.8
_SHORTEST_MISHEARD = 5

_GREETING = "hello hi hey morning afternoon evening everybody everyone welcome name introduce hear"
_THANKS = "thank thanks questions listening happy love"
_AGENDA = re.compile(r"\b(agenda|outline|overview|contents|roadmap|agenda|inhalt|ablauf)\b", re.I)
_ROADMAP = "agenda roadmap outline first second walk through cover start end"

Speaking = Mapping[str, Sequence[float]]
"""For each term that some slide has, how much it speaks for each slide, as a log-likelihood."""


def speaking(slides: Sequence[Slide]) -> dict[str, list[float]]:
    """What each term of the deck says about the slide that is up when it is heard."""
    bags = [_bag(slide) for slide in slides]
    for word in (*_GREETING.split(), *_THANKS.split()):
        if word in _GREETING or not slides[-1].notes:
            bags[0][stem(word)] += 0.5
    for word in _THANKS.split():
        bags[-1][stem(word)] += 0.7
    found: dict[str, list[float]] = {}
    for term in set().union(*bags):
        present = [1 - 0.5 ** bag[term] for bag in bags]
        usual = sum(present) / len(present)
        weight = _weight(term)
        found[term] = [weight * math.log(1 - _OWED + _OWED * share / usual) for share in present]
    return found


def heard(text: str, known: Speaking, resembling: dict[str, str]) -> list[tuple[str, float]]:
    """The terms of what was said that some slide has, each with what it counts.

    `resembling` keeps what was found for misheard words.
    """
    said = tokens(text)
    found = []
    for term in terms(said):
        if term in known:
            found.append((term, 1.0))
        elif len(term) >= _SHORTEST_MISHEARD and term.isalpha():
            near = resembling.setdefault(term, _nearest(term, known))
            if near:
                found.append((near, _RESEMBLING))
    joined = (stem(a + b) for a, b in pairwise(said))
    found += [(term, _RESEMBLING) for term in joined if term in known and len(term) > 4]
    return [*found, *((pair, 1.0) for pair in pairs(said) if pair in known)]


def _bag(slide: Slide) -> defaultdict[str, float]:
    """The terms of a slide with their weights."""
    bag: defaultdict[str, float] = defaultdict(float)
    parts = [(slide.title, _TITLE), (slide.notes, _NOTES), *((text, _TEXT) for text in slide.text)]
    if _AGENDA.search(slide.title):
        parts.append((_ROADMAP, _TEXT))
    for text, weight in parts:
        said = tokens(text)
        for term in (*terms(said), *pairs(said)):
            bag[term] += weight
    return bag


def _weight(term: str) -> float:
    first, _, second = term.partition(" ")
    if second:
        little = holds_together(first) + holds_together(second)
        return _PAIR_WEIGHT * (1.0, 0.7, 0.4)[little]
    return _LITTLE_WEIGHT if holds_together(term) else 1.0


def _nearest(term: str, known: Speaking) -> str:
    """The known term that a misheard one most resembles, or an empty string."""
    best, found = 0.75, ""
    for other in known:
        if " " in other or abs(len(other) - len(term)) > 2 or len(other) < 4 or other[0] != term[0]:
            continue
        likeness = SequenceMatcher(None, term, other).ratio()
        if likeness > best:
            best, found = likeness, other
    return found

"""Whether two files are the same deck, so that takes of one are the history of the other.

A file's name says little (“talk.pptx” is everywhere) and its bytes change with every edit; slide
ids begin at 256 in every file. What a deck says is what makes it one; its place only helps.
"""

from pathlib import Path

import msgspec

from greenroom.deck.matching import ALIKE, likeness, match_slides
from greenroom.deck.slides import Deck, Slide

# Of what the smaller of two decks says, so much must be in the other: a fifth in the same place,
# where a talk may have been rewritten; half under the same name, where a file was moved; three
# quarters where nothing else connects them. The two sample decks tell one story in 0.68.
SAME_PLACE, SAME_NAME, SAME_ANYWHERE = 0.2, 0.5, 0.75
# A certificate's few words are in every other certificate: it takes more of them, or more slides.
_LEAST_WORDS, _LEAST_SLIDES = 60, 4
# One full slide may not outweigh ten plain ones.
_MOST_WORDS = 40


class Place(msgspec.Struct, frozen=True):
    """A deck and where it was; `path` is None where nobody wrote that down."""

    deck: Deck
    path: Path | None = None


def same_deck(one: Place, other: Place) -> bool:
    """Whether two places hold the same deck: a copy, a renamed or moved file, or an edited one."""
    if one.deck.sha256 and one.deck.sha256 == other.deck.sha256:
        return True
    near, words = _nearness(one, other), min(_whole(one.deck), _whole(other.deck))
    if not words:
        return near < SAME_ANYWHERE and len(one.deck.slides) == len(other.deck.slides)
    slides = min(len(one.deck.slides), len(other.deck.slides))
    if near > SAME_PLACE and words < _LEAST_WORDS and slides < _LEAST_SLIDES:
        return False
    return kinship(one.deck, other.deck) >= near


def kinship(one: Deck, other: Deck) -> float:
    """How much of what the smaller deck says is in the other, from 0 to 1, whatever the order."""
    pairs = [
        (one.slide(match.old), other.slide(match.slide))
        for match in match_slides(one, other).slides
        if match.old
    ]
    shared = sum(
        alike * min(_weight(a), _weight(b)) for a, b in pairs if (alike := likeness(a, b)) >= ALIKE
    )
    whole = min(_whole(one), _whole(other))
    return shared / whole if whole else 0.0


def _nearness(one: Place, other: Place) -> float:
    """What must be shared, given where the two are."""
    if one.path is not None and one.path == other.path:
        return SAME_PLACE
    if one.deck.file != other.deck.file:
        return SAME_ANYWHERE
    return SAME_NAME if one.path is not None and other.path is not None else SAME_PLACE


def _whole(deck: Deck) -> int:
    return sum(_weight(slide) for slide in deck.slides)


def _weight(slide: Slide) -> int:
    return min(slide.word_count, _MOST_WORDS)

"""Which takes are the history of which deck, and what has changed in it since.

A take knows its deck as it was. Two takes belong together when their decks are the same one
(`deck.identity`), whatever the files were called and wherever they lay.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from greenroom.alignment import estimate_cues, place
from greenroom.deck import Deck
from greenroom.deck.identity import Place, same_deck
from greenroom.deck.matching import Matching, match_slides
from greenroom.library.takes import Take
from greenroom.take import TakeHeader
from greenroom.transcript import Word


class History(msgspec.Struct, frozen=True):
    """A deck's takes from old to new; there is at least one."""

    takes: tuple[Take, ...]

    @property
    def deck(self) -> Deck:
        """The deck as it was last rehearsed."""
        return self.takes[-1].header.deck

    @property
    def path(self) -> Path | None:
        """Where its file was then; None for a take from before that was written down."""
        return place_of(self.takes[-1].header).path


def place_of(header: TakeHeader) -> Place:
    """A take's deck and where its file was."""
    return Place(header.deck, Path(header.path) if header.path else None)


def histories(takes: Iterable[Take]) -> tuple[History, ...]:
    """All takes by deck, the deck rehearsed last first; `takes` in any order."""
    found: list[list[Take]] = []
    for take in sorted(takes, key=_when):
        here = place_of(take.header)
        # The latest version of a deck is the nearest to this one.
        own = next((h for h in reversed(found) if same_deck(place_of(h[-1].header), here)), None)
        if own is None:
            found.append([take])
        else:
            own.append(take)
            found.remove(own)
            found.append(own)
    return tuple(History(tuple(takes)) for takes in reversed(found))


def takes_of(place: Place, takes: Iterable[Take]) -> tuple[Take, ...]:
    """Those of the takes that belong to a deck, from old to new."""
    own = [history for history in histories(takes) if _belongs(place, history)]
    return tuple(sorted((take for history in own for take in history.takes), key=_when))


def _belongs(place: Place, history: History) -> bool:
    """Whether the latest version, or else exactly this one, was rehearsed."""
    latest = place_of(history.takes[-1].header)
    return same_deck(latest, place) or any(
        take.header.deck.sha256 == place.deck.sha256 for take in history.takes if place.deck.sha256
    )


def since(take: Take, deck: Deck) -> Matching:
    """What has changed in a deck since a take of it."""
    return match_slides(take.header.deck, deck)


def words_on(take: Take, deck: Deck) -> tuple[Word, ...]:
    """A take's words on the slides as they are numbered in `deck`; 0 where the slide has gone.

    Where no slide times came with the take they are estimated, which takes half a second.
    """
    words = placed_words(take)
    if take.header.deck.sha256 == deck.sha256:
        return words
    matching = since(take, deck)
    numbers = {match.old: match.slide for match in matching.slides if match.old}
    return tuple(msgspec.structs.replace(w, slide=numbers.get(w.slide, 0)) for w in words)


def placed_words(take: Take) -> tuple[Word, ...]:
    """A take's words on their slides: by its cues or, where there are none, by what was said."""
    if take.cues or all(word.slide for word in take.words):
        return take.words
    header = take.header
    return place(take.words, estimate_cues(take.words, header.deck, header.plan))


def number_of(take: Take, takes: Sequence[Take]) -> int:
    """Which of a deck's takes this is, from 1; 0 when it is none of them."""
    folders = [one.folder for one in takes]
    return folders.index(take.folder) + 1 if take.folder in folders else 0


def _when(take: Take) -> tuple[str, str]:
    return take.header.started, str(take.folder)

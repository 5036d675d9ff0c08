"""What two lines of a deck say together that neither says alone.

An expert's question sets one slide beside another: a trial of four weeks and a gain put down for a
year, a target and where it ended. Each join is a way in which two lines meet; it gives a claim
with both (`quote` and `other`), both slides and the parts that the question is built from, and only
what the words leave no doubt about.
"""

from collections.abc import Iterator, Sequence

from greenroom.deck.slides import Deck
from greenroom.panel.claim import Claim
from greenroom.panel.joins import figures, plans, trials
from greenroom.panel.joins.told import Join, told_of

__all__ = ["join"]

_JOINS: tuple[Join, ...] = (*figures.JOINS, *trials.JOINS, *plans.JOINS)


def join(deck: Deck, claims: Sequence[Claim]) -> Iterator[Claim]:
    """All claims that two places of the deck make together, each pair of lines once."""
    told = told_of(deck, claims)
    for one in _JOINS:
        yield from one(told)

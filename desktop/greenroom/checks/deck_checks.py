"""What can be said about the deck alone."""

from greenroom.checks.finding import Finding
from greenroom.deck import Deck

DECK_CHECKS: tuple[object, ...] = ()


def analyse_deck(deck: Deck) -> tuple[Finding, ...]:  # noqa: ARG001
    """What the deck's own checks have to say."""
    return ()

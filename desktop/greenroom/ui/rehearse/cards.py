"""The timekeeper's cards: green, yellow and red, as people hold them up at the back of a room."""

from typing import Literal

Card = Literal["green", "yellow", "red"]

# Toastmasters' cards, which for a talk of 15 minutes are shown at 13:00, 14:00 and 15:00.
_OF_FIFTEEN: tuple[tuple[int, Card], ...] = ((15, "red"), (14, "yellow"), (13, "green"))


def card_at(talk_ms: int, limit_ms: int) -> Card | None:
    """The card that is up at a moment of a talk with this limit; None before the first."""
    for fifteenths, card in _OF_FIFTEEN:
        if talk_ms * 15 >= limit_ms * fifteenths:
            return card
    return None

"""What is shown: decks, their slides and how they are read."""

from greenroom.deck.ending import backup_slides, talk_slides
from greenroom.deck.limits import LIMITS, Limits
from greenroom.deck.load import load_deck
from greenroom.deck.slides import CustomShow, Deck, Section, Slide

__all__ = [
    "LIMITS",
    "CustomShow",
    "Deck",
    "Limits",
    "Section",
    "Slide",
    "backup_slides",
    "load_deck",
    "talk_slides",
]

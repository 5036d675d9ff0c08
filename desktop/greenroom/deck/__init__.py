"""What is shown: decks, their slides and how they are read."""

from greenroom.deck.slides import Deck, Section, Slide

__all__ = ["Deck", "Section", "Slide"]

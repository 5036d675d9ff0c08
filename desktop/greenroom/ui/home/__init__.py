"""Home: the decks, the last take, the practice so far."""

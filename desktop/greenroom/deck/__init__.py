"""What is shown: decks, their slides and how they are read.

What is asked for is loaded when it is asked for: the processes that read and draw are parts of this
package, and what they need not load a first slide need not wait for.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
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

_HOMES = {
    "LIMITS": "limits",
    "Limits": "limits",
    "load_deck": "load",
    "backup_slides": "ending",
    "talk_slides": "ending",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"greenroom.deck.{_HOMES.get(name, 'slides')}"), name)

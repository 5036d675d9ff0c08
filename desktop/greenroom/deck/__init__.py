"""What is shown: decks, their slides and how they are read.

What is asked for is loaded when it is asked for: the processes that read and draw are parts of this
package, and what they need not load a first slide need not wait for.
"""

from typing import TYPE_CHECKING

from greenroom.on_demand import names_of

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

__getattr__ = names_of(
    __name__,
    {
        "ending": ("backup_slides", "talk_slides"),
        "limits": ("LIMITS", "Limits"),
        "load": ("load_deck",),
        "slides": ("CustomShow", "Deck", "Section", "Slide"),
    },
)

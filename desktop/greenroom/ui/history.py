"""What is known of a deck from its takes, found out when it is opened and when one is reviewed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from greenroom.deck.identity import Place
from greenroom.library import (
    Take,
    list_takes,
    plan_for,
    rehearsals,
    since,
    takes_of,
)
from greenroom.phrase import phrase
from greenroom.ui.context import OpenDeck
from greenroom.ui.opening import Opening
from greenroom.ui.pictures import Pictures

if TYPE_CHECKING:
    from greenroom.deck import Deck
    from greenroom.deck.matching import Matching
    from greenroom.plan import Plan
    from greenroom.report import Report
    from greenroom.ui.context import Context

AS_IT_WAS = phrase(
    "The deck was edited after this take. The slides here are as they were then; where no picture "
    "of that is left, a plain card has their words."
)


@dataclass(frozen=True)
class Known:
    """A deck's finished takes from old to new, the plan to go on with, and what was typed last.

    `changed` says what is different since the last take; None without one, or without a change.
    """

    takes: tuple[Take, ...]
    plan: Plan
    bottom_line: str = ""
    changed: Matching | None = None


def look_back(context: Context, opened: OpenDeck) -> Known:
    """What is known of a deck. Reads all takes: call it off the GUI thread."""
    place = Place(opened.deck, opened.path if opened.path.is_absolute() else None)
    finished = [take for take in list_takes(context.places.takes) if take.finished]
    own = takes_of(place, finished)
    whole = rehearsals(own)
    plan = plan_for(context.places.plans, opened.deck, own, opened.plan)
    if not whole:
        return Known((), plan)
    return Known(whole, plan, whole[-1].header.bottom_line, _changed(whole[-1], opened.deck))


def _changed(take: Take, deck: Deck) -> Matching | None:
    if take.header.deck.sha256 == deck.sha256:
        return None
    matching = since(take, deck)
    return matching if matching.changed else None


class Earlier(QObject):
    """The slides of a take as they were, when its deck has been edited since."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = Opening(context, lambda path: None, self)

    def beside(self, take: Take, report: Report, opened: OpenDeck) -> tuple[Report, Pictures]:
        """The report on a take with the pictures to show beside it; a line says of which deck.

        Pictures of the open deck are shown for a take of just this deck only. The others are those
        that were drawn then, or plain cards; they come one after the other.
        """
        self._opening.cancel()
        if take.header.deck.sha256 == opened.deck.sha256:
            return report, opened.pictures
        pictures = Pictures()
        self._opening.show(OpenDeck(opened.path, take.header.deck, take.header.plan, pictures))
        noted = msgspec.structs.replace(report, notes=(*report.notes, AS_IT_WAS))
        return noted, pictures

"""What a good coach would notice: findings with a span, a slide, a quote and a source."""

from typing import TYPE_CHECKING

from greenroom.on_demand import names_of

if TYPE_CHECKING:
    from greenroom.checks.deck_checks import DECK_CHECKS, analyse_deck
    from greenroom.checks.fillers import find_fillers
    from greenroom.checks.finding import Filler, Finding, Severity, Silence, Talk
    from greenroom.checks.judging import judge
    from greenroom.checks.priority import priorities
    from greenroom.checks.registry import CHECKS, analyse
    from greenroom.checks.verdict import BottomLine, CloseBottomLine, DeckBottomLine

__all__ = [
    "CHECKS",
    "DECK_CHECKS",
    "BottomLine",
    "CloseBottomLine",
    "DeckBottomLine",
    "Filler",
    "Finding",
    "Severity",
    "Silence",
    "Talk",
    "analyse",
    "analyse_deck",
    "find_fillers",
    "judge",
    "priorities",
]

__getattr__ = names_of(
    __name__,
    {
        "deck_checks": ("DECK_CHECKS", "analyse_deck"),
        "fillers": ("find_fillers",),
        "finding": ("Filler", "Finding", "Severity", "Silence", "Talk"),
        "judging": ("judge",),
        "priority": ("priorities",),
        "registry": ("CHECKS", "analyse"),
        "verdict": ("BottomLine", "CloseBottomLine", "DeckBottomLine"),
    },
)

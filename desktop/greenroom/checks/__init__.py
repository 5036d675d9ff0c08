"""What a good coach would notice: findings with a span, a slide, a quote and a source."""

from greenroom.checks.finding import Filler, Finding, Severity, Silence, Talk
from greenroom.checks.verdict import BottomLine, CloseBottomLine, DeckBottomLine

__all__ = [
    "BottomLine",
    "CloseBottomLine",
    "DeckBottomLine",
    "Filler",
    "Finding",
    "Severity",
    "Silence",
    "Talk",
]

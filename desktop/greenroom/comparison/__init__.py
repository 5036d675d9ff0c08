"""Takes of one deck side by side, and how practice goes."""

from greenroom.comparison.compare import Comparison, Gone, PartChange, compare
from greenroom.comparison.figures import Change
from greenroom.comparison.findings import Progress
from greenroom.comparison.noticed import THRESHOLDS, Way
from greenroom.comparison.sides import BEST, Side, best, whole_talks, why_apart
from greenroom.comparison.trend import Gain, Week, gains, weeks

__all__ = [
    "BEST",
    "THRESHOLDS",
    "Change",
    "Comparison",
    "Gain",
    "Gone",
    "PartChange",
    "Progress",
    "Side",
    "Way",
    "Week",
    "best",
    "compare",
    "gains",
    "weeks",
    "whole_talks",
    "why_apart",
]

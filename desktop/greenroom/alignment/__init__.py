"""Which slide each word belongs to, and how long each slide was up."""

from greenroom.alignment.by_text import estimate_cues
from greenroom.alignment.cues import Visit, pause_spans, place, read_cues, visits

__all__ = ["Visit", "estimate_cues", "pause_spans", "place", "read_cues", "visits"]

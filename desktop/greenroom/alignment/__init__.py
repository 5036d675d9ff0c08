"""Which slide each word belongs to, and how long each slide was up."""

from greenroom.alignment.by_text import align
from greenroom.alignment.cues import Visit, cues_from, pause_spans, place, read_cues, visits

__all__ = ["Visit", "align", "cues_from", "pause_spans", "place", "read_cues", "visits"]

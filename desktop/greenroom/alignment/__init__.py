"""Which slide each word belongs to, and how long each slide was up."""

from typing import TYPE_CHECKING

from greenroom.on_demand import names_of

if TYPE_CHECKING:
    from greenroom.alignment.by_text import estimate_cues
    from greenroom.alignment.cues import Visit, pause_spans, place, read_cues, visits

__all__ = ["Visit", "estimate_cues", "pause_spans", "place", "read_cues", "visits"]

__getattr__ = names_of(
    __name__,
    {
        "by_text": ("estimate_cues",),
        "cues": ("Visit", "pause_spans", "place", "read_cues", "visits"),
    },
)

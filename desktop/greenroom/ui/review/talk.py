"""Which slide to show while the playhead moves, and which finding comes next. No Qt."""

from collections.abc import Sequence

import msgspec

from greenroom.alignment import Visit
from greenroom.checks import Finding
from greenroom.ui.review.passages import slide_at
from greenroom.ui.review.playhead import LEAD_MS


class Aim(msgspec.Struct, frozen=True):
    """A moment that somebody wants to hear, and its slide; playing starts a little before it."""

    at_ms: int
    slide: int

    def holds(self, ms: int) -> bool:
        """Whether the playhead is still on its way there."""
        return self.at_ms - LEAD_MS - 100 <= ms <= self.at_ms


def slide_for(shown: Sequence[Visit], ms: int, aim: Aim | None) -> int:
    """The slide to show: that of the aim until it is reached, then the one that was up."""
    if aim is not None and aim.slide and aim.holds(ms):
        return aim.slide
    return slide_at(shown, ms)


def neighbour(findings: Sequence[Finding], ms: int, aim: Aim | None, step: int) -> Finding | None:
    """The next finding in time, or for a step of -1 the one before; None at the end."""
    here = aim.at_ms if aim is not None and aim.holds(ms) else ms
    placed = sorted((f for f in findings if f.end_ms), key=lambda finding: finding.start_ms)
    if step > 0:
        return next((f for f in placed if f.start_ms > here), None)
    return next((f for f in reversed(placed) if f.start_ms < here), None)

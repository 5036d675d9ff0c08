"""Three seconds of somebody speaking: does the microphone hear them?"""

from collections.abc import Iterable
from typing import Literal

from greenroom.audio.levels import FLOOR_DBFS, Level

Verdict = Literal["heard", "quiet", "clipping", "silent"]

CHECK_S = 3.0


def judge(levels: Iterable[Level]) -> Verdict:
    """What readings of a meter over some seconds of speech say, the worst first.

    `silent` is nothing but zeros: muted, or not permitted, which macOS does not say otherwise.
    """
    seen = list(levels)
    if all(level.peak_dbfs <= FLOOR_DBFS for level in seen):
        return "silent"
    if any(level.clipping for level in seen):
        return "clipping"
    return "heard" if any(level.heard for level in seen) else "quiet"

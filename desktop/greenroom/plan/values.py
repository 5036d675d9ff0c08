"""What a plan is: how long each slide may take, what may be dropped, what starts the clock."""

from typing import Literal

import msgspec

DEFAULT_LIMIT_MS = 15 * 60_000
# A panel asks for 12 to 15 minutes.
DEFAULT_QUESTIONS_MS = 15 * 60_000
# A talk of half a minute is a drill, one of four hours a mistake.
SHORTEST_TALK_MS, LONGEST_TALK_MS = 30_000, 4 * 3_600_000
LONGEST_QUESTIONS_MS = 3 * 3_600_000

# When the talk clock begins: at once, with the first speech, or with the first slide change.
StartMode = Literal["key", "speech", "slide"]


class Target(msgspec.Struct, frozen=True):
    """The time meant for one slide, by number; `held` where the user set it."""

    slide: int
    ms: int
    held: bool = False


class Plan(msgspec.Struct, frozen=True):
    """The talk's limit and its share for each slide of it; the shares add up to the limit.

    `questions_ms` is the time for questions after the limit, `cuttable` the slides that may be
    dropped when time is short, `start` what sets the talk clock going. Where that is the first
    slide change, the slide that waits has no share.
    """

    limit_ms: int = DEFAULT_LIMIT_MS
    targets: tuple[Target, ...] = ()
    questions_ms: int = DEFAULT_QUESTIONS_MS
    cuttable: tuple[int, ...] = ()
    start: StartMode = "key"

    def target_ms(self, slide: int) -> int:
        """The time meant for slide number `slide`; 0 where none is."""
        return next((target.ms for target in self.targets if target.slide == slide), 0)

    def total_ms(self, slides: tuple[int, ...]) -> int:
        """The time meant for some slides together."""
        return sum(target.ms for target in self.targets if target.slide in slides)

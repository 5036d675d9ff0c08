"""How long each slide may take."""

from typing import Literal

import msgspec

from greenroom.deck import Deck, Slide, talk_slides

DEFAULT_LIMIT_MS = 15 * 60_000
# A panel asks for 12 to 15 minutes.
DEFAULT_QUESTIONS_MS = 15 * 60_000

# When the talk clock begins: at once, with the first speech, or with the first slide change.
StartMode = Literal["key", "speech", "slide"]

# A title slide still takes a breath; a slide nobody wrote on is not free either.
_LEAST_WEIGHT = 12
# Words on a slide are not all said aloud.
_SLIDE_WEIGHT = 0.6


class Target(msgspec.Struct, frozen=True):
    """The time meant for one slide, by number; `held` where the user set it."""

    slide: int
    ms: int
    held: bool = False


class Plan(msgspec.Struct, frozen=True):
    """The talk's limit and its share for each slide of it; the shares add up to the limit.

    `questions_ms` is the time for questions after the limit, `cuttable` the slides that may be
    dropped when time is short, `start` what sets the talk clock going.
    """

    limit_ms: int = DEFAULT_LIMIT_MS
    targets: tuple[Target, ...] = ()
    questions_ms: int = DEFAULT_QUESTIONS_MS
    cuttable: tuple[int, ...] = ()
    start: StartMode = "key"

    def target_ms(self, slide: int) -> int:
        """The time meant for slide number `slide`; 0 where none is."""
        return next((target.ms for target in self.targets if target.slide == slide), 0)


def propose_plan(deck: Deck, limit_ms: int = DEFAULT_LIMIT_MS) -> Plan:
    """A plan that shares `limit_ms` among the talk's slides by their notes and words.

    Hidden slides and those behind the end of the talk get none.
    """
    slides = talk_slides(deck)
    weights = [_weight(slide) for slide in slides]
    ends = [round(limit_ms * sum(weights[: i + 1]) / sum(weights)) for i in range(len(slides))]
    starts = [0, *ends][: len(slides)]
    targets = zip(slides, starts, ends, strict=True)
    return Plan(limit_ms, tuple(Target(slide.number, end - start) for slide, start, end in targets))


def _weight(slide: Slide) -> float:
    # Notes may be the whole script or three keywords, so the larger of the two counts.
    notes, words = len(slide.notes.split()), slide.word_count * _SLIDE_WEIGHT
    return max(notes, words, _LEAST_WEIGHT)

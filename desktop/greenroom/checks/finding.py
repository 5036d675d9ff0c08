"""What checks look at and what they say."""

from typing import Literal

import msgspec

from greenroom.alignment import Visit
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.deck import Deck
from greenroom.plan import Plan
from greenroom.transcript import Word

Severity = Literal["good", "info", "advice", "warning"]


class Filler(msgspec.Struct, frozen=True):
    """A filler as spoken: a sound (um, uh) or a word (like, you know).

    `heard` is certain; `possible` is for the speaker's ear to decide.
    """

    text: str
    kind: Literal["sound", "word"]
    certainty: Literal["heard", "possible"]
    start_ms: int
    end_ms: int
    slide: int


class Silence(msgspec.Struct, frozen=True):
    """A stretch without speech, in ms."""

    start_ms: int
    end_ms: int


class VoiceMoves(msgspec.Struct, frozen=True):
    """How far the pitch moved in a stretch of speech: its standard deviation by its mean."""

    start_ms: int
    end_ms: int
    share: float


class Talk(msgspec.Struct, frozen=True):
    """Everything that checks may look at: one talk against its deck and plan.

    `words` carry their slide; `visits` are empty when nobody knows which slide was up; `silences`
    come from the signal where there is one; `bottom_line` is what the speaker typed, or empty.
    `total_ms` is the length of the recording, `spoken_ms` that less the pauses of the clock;
    `missing` are stretches that nobody recorded, silent but no pauses. `fillers_counted` is False
    in a language without a list of fillers: none found then says nothing. `rules` are the user's;
    `voice` is empty where there is no sound, and `exact_times` False where words only have a share
    of their caption's time, so that pauses and changes of pace cannot be told.
    """

    deck: Deck
    plan: Plan
    words: tuple[Word, ...]
    fillers: tuple[Filler, ...]
    visits: tuple[Visit, ...]
    silences: tuple[Silence, ...]
    total_ms: int
    spoken_ms: int
    bottom_line: str = ""
    missing: tuple[Silence, ...] = ()
    language: str = "en"
    fillers_counted: bool = True
    rules: Rules = AS_USUAL
    voice: tuple[VoiceMoves, ...] = ()
    exact_times: bool = True


class Finding(msgspec.Struct, frozen=True):
    """One thing a check noticed, with where to hear it.

    `message` says what happened, `advice` one thing to try, `source` where the rule comes from.
    A finding on the deck alone has the span 0 to 0; one on the whole talk has slide 0.
    """

    check: str
    severity: Severity
    start_ms: int
    end_ms: int
    slide: int
    quote: str
    message: str
    advice: str
    source: str

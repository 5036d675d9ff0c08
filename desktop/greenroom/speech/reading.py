"""What Whisper says about a chunk, before anything is made of it.

Times are seconds from the start of the chunk.
"""

import msgspec


class Guess(msgspec.Struct, frozen=True):
    """One word as Whisper gave it, spaces and punctuation attached."""

    text: str
    start: float
    end: float
    probability: float


class Reading(msgspec.Struct, frozen=True):
    """What Whisper made of one chunk.

    `confidence` is the mean log probability of its tokens, `no_speech` its doubt that anybody
    spoke.
    """

    guesses: tuple[Guess, ...]
    confidence: float
    no_speech: float

"""Where a talk opens and where it closes."""

import msgspec

from greenroom.transcript import Word

# The models know openings of 90 to 260 words, so no more are weighed; what comes after them, but
# within two minutes, is looked through for what was typed.
OPENING_MS, OPENING_WORDS = 120_000, 240
CLOSE_MS, CLOSE_SHARE = 45_000, 0.2


class Parts(msgspec.Struct, frozen=True):
    """The words of a talk: its opening, its close, and what lies between."""

    opening: tuple[Word, ...]
    rest: tuple[Word, ...]
    close: tuple[Word, ...]


def parts_of(words: tuple[Word, ...]) -> Parts:
    """Opening, rest and close.

    In a short talk the close is its last fifth, so that what is only said at the end is not taken
    for an opening.
    """
    if not words:
        return Parts((), (), ())
    start, end = words[0].start_ms, words[-1].end_ms
    close_from = end - min(CLOSE_MS, (end - start) * CLOSE_SHARE)
    closing = next(at for at, word in enumerate(words) if word.end_ms > close_from)
    if closing == 0:
        return Parts(words, (), ())
    opened = sum(word.start_ms < start + OPENING_MS for word in words[:closing][:OPENING_WORDS])
    return Parts(words[:opened], words[opened:closing], words[closing:])

"""How much of a stranger's file Greenroom is willing to open."""

import msgspec

from greenroom.phrase import Phrase, phrase

_MEGABYTE = 1_000_000


class Limits(msgspec.Struct, frozen=True):
    """Bounds on one deck, checked before anything is unpacked, and on the process that reads it.

    Sizes are in bytes. `ratio` is unpacked to packed size and only counts above `ratio_from`:
    of 52 real decks none passed 5 as a whole, a zip bomb passes 1000. `directory_bytes` bounds
    the archive's list of entries, which is read before they can be counted. A picture of more
    than `pixels` is left out of what is drawn: a renderer holds it in memory at 4 bytes a pixel.
    `seconds` are the processor's: with those of starting, nobody waits for over 20 s.
    """

    file_bytes: int = 1_000 * _MEGABYTE
    entries: int = 20_000
    directory_bytes: int = 4 * _MEGABYTE
    unpacked_bytes: int = 2_000 * _MEGABYTE
    ratio: int = 100
    ratio_from: int = 50 * _MEGABYTE
    part_bytes: int = 64 * _MEGABYTE
    pixels: int = 50_000_000
    slides: int = 2_000
    text_bytes: int = 20 * _MEGABYTE
    memory_bytes: int = 500 * _MEGABYTE
    seconds: int = 18


LIMITS = Limits()


def readable_size(size: int) -> Phrase:
    """A number of bytes as people say it: `64 MB`, `1.5 GB`, `546 GB`."""
    if size >= 1e9:
        return phrase("{n:.3g} GB", n=size / 1e9)
    return phrase("{n:.3g} MB", n=size / 1e6)

"""A claim, and what all that find claims need to know."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from greenroom.panel import cues


class Claim(msgspec.Struct, frozen=True):
    """One thing said or shown that a panel can take apart.

    `quote` is a contiguous run of the deck's or talk's text; `text` is the same without hesitation.
    `missing` names what stands nowhere on the slide (baseline, source, cost, owner, alternative) or
    nowhere in the deck (control, afterwards, need). `slots` are the parts of a claim whose shape
    was recognised, ready to stand in a sentence. `told` is the quote as a clause of one's own, for
    a title what it is on; empty where that is not sure.
    `start_ms` is when it was said, 0 for the deck. `other` is a second quote from the same slide
    that the claim is set against.
    """

    kind: str
    slide: int
    quote: str
    text: str
    source: Literal["deck", "talk"]
    start_ms: int = 0
    figures: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    other: str = ""
    slots: Mapping[str, str] = {}
    told: str = ""


class Setting(msgspec.Struct, frozen=True):
    """What the whole deck says that one line cannot: its proper names, what it is silent about."""

    names: frozenset[str]
    missing: tuple[str, ...]


def without_fillers(text: str) -> str:
    """The text less its sounds of hesitation and stock phrases."""
    kept = [part for part in text.split() if part.strip(".,!?…").lower() not in cues.SOUNDS]
    return " ".join(cues.STOCK_PHRASES.sub("", " ".join(kept)).split())


def missing_near(around: str) -> tuple[str, ...]:
    """What stands nowhere in the text around a claim: baseline, source, cost, owner …"""
    return tuple(name for name, rule in cues.PRESENT.items() if not rule.search(around))

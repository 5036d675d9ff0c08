"""When the bottom line was said: the verdict that the report carries."""

from typing import Literal

import msgspec

Verdict = Literal["first", "late", "missing", "unsure"]


class DeckBottomLine(msgspec.Struct, frozen=True):
    """Whether the deck states the bottom line, and where."""

    verdict: Verdict
    slide: int = 0
    quote: str = ""


class CloseBottomLine(msgspec.Struct, frozen=True):
    """Whether the close says the bottom line again."""

    restated: bool
    quote: str = ""


class BottomLine(msgspec.Struct, frozen=True):
    """When the bottom line was first said; `before` lists what came before it, by role."""

    verdict: Verdict
    at_ms: int | None
    slide: int
    quote: str
    before: tuple[str, ...]
    deck: DeckBottomLine
    close: CloseBottomLine

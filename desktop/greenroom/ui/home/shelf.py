"""Which decks stand on Home's shelf, and what the takes of each have come to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from greenroom.deck import Deck
from greenroom.library import Take
from greenroom.plan import DEFAULT_LIMIT_MS
from greenroom.ui.sample import spoken_talk

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from greenroom.report import Report


class ShelvedDeck(msgspec.Struct, frozen=True):
    """A deck on the shelf: its file, what is known of it, its takes from old to new.

    `deck` is None until somebody has read the file; a deck that was rehearsed is known from its
    last take, also when its file has gone.
    """

    path: Path
    deck: Deck | None = None
    takes: tuple[Take, ...] = ()
    sample: bool = False

    @property
    def limit_ms(self) -> int:
        """The last plan's length."""
        return self.takes[-1].header.plan.limit_ms if self.takes else DEFAULT_LIMIT_MS


class Figures(msgspec.Struct, frozen=True):
    """What Home shows of one take; the times are ms, `bottom_line_ms` None where it never came."""

    total_ms: int
    limit_ms: int
    fillers_per_minute: float
    bottom_line: Literal["first", "late", "missing", "unsure"]
    bottom_line_ms: int | None

    @property
    def over_ms(self) -> int:
        """Over the limit; negative when under it."""
        return self.total_ms - self.limit_ms


def figures(report: Report) -> Figures:
    """A report's figures for Home."""
    return Figures(
        total_ms=report.total_ms,
        limit_ms=report.limit_ms,
        fillers_per_minute=report.fillers_per_minute,
        bottom_line=report.bottom_line.verdict,
        bottom_line_ms=report.bottom_line.at_ms,
    )


def shelve(
    recent: Iterable[str], takes: Sequence[Take], sample: Path | None
) -> tuple[ShelvedDeck, ...]:
    """Recent decks first, then decks known only from takes, then the sample.

    `takes` are newest first; interrupted ones wait to be recovered. Takes belong to the deck whose
    file has the same name: its bytes change with every edit.
    """
    by_file: dict[str, list[Take]] = {}
    for take in (take for take in reversed(takes) if take.finished):
        by_file.setdefault(take.header.deck.file, []).append(take)
    shelf: list[ShelvedDeck] = []
    for path in (Path(name) for name in recent):
        own = tuple(by_file.pop(path.name, ()))
        if own or path.is_file():
            shelf.append(_shelved(path, own, path == sample))
    # The sample's takes stand with the sample, though it was never opened by its path.
    spoken = by_file.pop(sample.name, []) if sample is not None else []
    newest = sorted(by_file.values(), key=lambda own: own[-1].header.started, reverse=True)
    shelf += (_shelved(Path(own[-1].header.deck.file), tuple(own), False) for own in newest)
    if sample is not None and all(entry.path != sample for entry in shelf):
        shelf.append(_shelved(sample, tuple(spoken), True))
    return tuple(shelf)


def find_sample(folder: Path) -> Path | None:
    """The deck that the program's spoken take belongs to, or None where none was shipped."""
    return next((deck for deck in sorted(folder.glob("*.pptx")) if spoken_talk(deck)), None)


def _shelved(path: Path, takes: tuple[Take, ...], sample: bool) -> ShelvedDeck:
    return ShelvedDeck(path, takes[-1].header.deck if takes else None, takes, sample)

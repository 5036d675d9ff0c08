"""Which decks stand on Home's shelf, and what the takes of each have come to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from greenroom.deck import Deck
from greenroom.deck.identity import Place, same_deck
from greenroom.library import History, Take, histories, place_of
from greenroom.plan import DEFAULT_LIMIT_MS
from greenroom.ui.sample import spoken_talk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from greenroom.report import Report


class ShelvedDeck(msgspec.Struct, frozen=True):
    """A deck on the shelf: its file, what is known of it, its takes from old to new.

    `deck` is None until somebody has read the file; a deck that was rehearsed is known from its
    last take until then, also when its file has gone.
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
    """What Home shows of one take; the times are ms, `bottom_line_ms` None where it never came.

    `fillers_per_minute` is None where fillers are not counted in the language that was spoken,
    `answers_first` the share of the panel's answers that began with the answer, None without any.
    """

    total_ms: int
    limit_ms: int
    fillers_per_minute: float | None
    bottom_line: Literal["first", "late", "missing", "unsure"]
    bottom_line_ms: int | None
    answers_first: float | None = None

    @property
    def over_ms(self) -> int:
        """Over the limit; negative when under it."""
        return self.total_ms - self.limit_ms


def figures(report: Report) -> Figures:
    """A report's figures for Home."""
    heard = [one.observations["answers_first"] for one in report.panel if one.observations]
    first = sum(seen.level == "yes" for seen in heard)
    return Figures(
        total_ms=report.total_ms,
        limit_ms=report.limit_ms,
        fillers_per_minute=report.fillers_per_minute if report.fillers_counted else None,
        bottom_line=report.bottom_line.verdict,
        bottom_line_ms=report.bottom_line.at_ms,
        answers_first=first / len(heard) if heard else None,
    )


def shelve(
    recent: Iterable[str],
    takes: Iterable[Take],
    sample: Path | None,
    read: Mapping[Path, Deck] | None = None,
) -> tuple[ShelvedDeck, ...]:
    """Recent decks first, then decks known only from takes, then the sample.

    Interrupted takes wait to be recovered. A file has the takes that were made of it where it is;
    then those of a deck of its name that is not there any more; and, where it was `read`, those of
    the deck that it is, whatever that was called.
    """
    known = read or {}
    left = list(histories(take for take in takes if take.finished))
    recents = list(dict.fromkeys(Path(name) for name in recent))
    found = _claims(recents, left, known)
    shelf = [
        _shelved(path, found.get(path), known.get(path), path == sample)
        for path in recents
        if path in found or path.is_file()
    ]
    # The sample's takes stand with the sample, though it was never opened by its path.
    own = _claims([sample], left, known).get(sample) if sample is not None else None
    shelf += (
        _shelved(history.path or Path(history.deck.file), history, None, False) for history in left
    )
    if sample is not None and all(entry.path != sample for entry in shelf):
        shelf.append(_shelved(sample, own, known.get(sample), True))
    return tuple(shelf)


def _claims(
    paths: list[Path], left: list[History], known: Mapping[Path, Deck]
) -> dict[Path, History]:
    """Which file has which history, the surest first; what is claimed is taken from `left`."""
    found: dict[Path, History] = {}

    def claim(holds: Callable[[Path, History], bool]) -> None:
        for path in paths:
            own = next((one for one in left if path not in found and holds(path, one)), None)
            if own is not None:
                found[path] = own
                left.remove(own)

    claim(lambda path, history: history.path == path and _may_be(path, history, known))
    claim(lambda path, history: path in known and _may_be(path, history, known))
    claim(lambda path, one: path not in known and _lost(one) and one.deck.file == path.name)
    return found


def _may_be(path: Path, history: History, known: Mapping[Path, Deck]) -> bool:
    """Whether nothing speaks against it: a file that was read holds one deck and no other."""
    if path not in known:
        return True
    latest = place_of(history.takes[-1].header)
    return same_deck(latest, Place(known[path], path))


def _lost(history: History) -> bool:
    """Whether the deck's file is not where it was, or nobody wrote that down."""
    return history.path is None or not history.path.is_file()


def find_sample(folder: Path) -> Path | None:
    """The deck that the program's spoken take belongs to, or None where none was shipped."""
    return next((deck for deck in sorted(folder.glob("*.pptx")) if spoken_talk(deck)), None)


def _shelved(path: Path, history: History | None, read: Deck | None, sample: bool) -> ShelvedDeck:
    deck = read or (history.deck if history else None)
    return ShelvedDeck(path, deck, history.takes if history else (), sample)

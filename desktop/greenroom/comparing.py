"""From takes on disk to comparisons, without a window."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from greenroom.comparison import Comparison, Side, best, compare
from greenroom.errors import TakeError
from greenroom.export.each import export_each
from greenroom.export.several import export_takes
from greenroom.library import Take, comparable, histories, open_take, rehearsals, side_of, sides_of
from greenroom.report import Report

ReportOf = Callable[[Take], Report]


def compare_takes(
    takes: Sequence[Take], folder: Path, other: Path | None, report_of: ReportOf
) -> Comparison:
    """The take in `folder` beside that in `other`, or beside the best of its deck's other takes.

    `takes` are all there are. Raises TakeError where one is no take, is a drill, was interrupted or
    has no words yet, and where there is nothing to set it beside.
    """
    own = _rehearsals_with(folder, takes)
    later = _side(folder, own, report_of)
    if other is not None:
        return compare(_side(other, own, report_of), later)
    beside = best([side for side in sides_of(own, report_of) if side.number != later.number])
    if beside is None:
        raise TakeError(
            "there is no other whole talk of this deck to set it beside.",
            file=folder,
            remedy="Rehearse again, or name the other take.",
        )
    return compare(beside, later)


def export_histories(
    takes: Sequence[Take],
    folder: Path,
    report_of: ReportOf,
    *,
    each: Sequence[str] = (),
    notes: bool = False,
    overwrite: bool = False,
) -> tuple[Path, ...]:
    """Write a page and a table on the takes of each deck. Raises ExportError, TakeError.

    `each` are the formats of a report on each take besides; `notes` puts the speaker's in.
    """
    written: list[Path] = []
    names: Counter[str] = Counter()
    for history in histories(rehearsals(takes)):
        sides = tuple(sides_of(history.takes, report_of))
        if sides:
            names[history.deck.name] += 1
            again = names[history.deck.name]  # two decks may have one name
            name, more = history.deck.name, f" {again}" if again > 1 else ""
            written += export_takes(
                sides, folder, stem=f"{name} takes{more}", notes=notes, overwrite=overwrite
            )
            written += export_each(
                sides, folder, each,
                stem=f"{name}{more}", pictures={}, notes=notes, overwrite=overwrite,
            )  # fmt: skip
    if not written:
        raise TakeError("There is no finished take yet.", remedy="Rehearse first.")
    return tuple(written)


def _rehearsals_with(folder: Path, takes: Sequence[Take]) -> tuple[Take, ...]:
    """The rehearsals of the deck that the take in `folder` is of, from old to new."""
    wanted = open_take(folder)
    for history in histories(takes):
        if any(_same(take.folder, folder) for take in history.takes):
            return rehearsals(history.takes)
    return (wanted,)


def _side(folder: Path, own: Sequence[Take], report_of: ReportOf) -> Side:
    take = next((take for take in own if _same(take.folder, folder)), None) or open_take(folder)
    if not comparable((take,)):
        raise TakeError(
            "cannot be compared: it is a drill, was interrupted, or has no words yet.",
            file=folder,
            remedy="Choose the folder of a finished rehearsal; greenroom takes lists them.",
        )
    finished = [one.folder for one in own if one.finished]
    number = finished.index(take.folder) + 1 if take.folder in finished else 0
    return side_of(take, number, report_of(take))


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()

"""The reports on several takes of one deck, each in files of its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from greenroom.comparison import Side
from greenroom.export.folder import refuse_to_replace
from greenroom.export.material import Material, Pictures, notes_of
from greenroom.export.writers import export_report, files_for, known_formats


def export_each(
    sides: Sequence[Side],
    folder: Path,
    formats: Sequence[str],
    *,
    stem: str,
    pictures: Mapping[str, Pictures],
    notes: bool = False,
    overwrite: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> tuple[Path, ...]:
    """Write `<stem> take <number>.<format>` for each take and format; gives the files.

    `pictures` has those of the slides by the `sha256` of their deck: a take of an older deck has
    none. `notes` puts the speaker's in, as they were for that take. Raises ExportError, before
    anything is written, as `export_report` does. `progress` hears how many takes are done.
    """
    wanted = known_formats(formats)
    if not overwrite:
        refuse_to_replace(files_of_each(sides, folder, stem, wanted))
    return tuple(_written(sides, folder, wanted, stem, pictures, notes, progress))


def files_of_each(
    sides: Sequence[Side], folder: Path, stem: str, formats: Sequence[str]
) -> tuple[Path, ...]:
    """The files that `export_each` would write."""
    return tuple(f for side in sides for f in files_for(folder, _name(stem, side), formats))


def _written(
    sides: Sequence[Side],
    folder: Path,
    formats: tuple[str, ...],
    stem: str,
    pictures: Mapping[str, Pictures],
    notes: bool,
    progress: Callable[[int, int], None],
) -> Iterator[Path]:
    for done, side in enumerate(sides):
        progress(done, len(sides))
        own = notes_of(side.deck) if notes else {}
        beside = Material(pictures.get(side.deck.sha256, {}), own)
        yield from export_report(
            side.report, folder, formats, stem=_name(stem, side), material=beside, overwrite=True
        )


def _name(stem: str, side: Side) -> str:
    return f"{stem} take {side.number}"

"""What the export dialogue asks for, and doing it. No Qt."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from greenroom.export import Material, export_report
from greenroom.export.clip import clip_name, export_clip
from greenroom.export.passages import stretches
from greenroom.export.writers import WITH_NOTES, files_for
from greenroom.report import Report


class Order(msgspec.Struct, frozen=True):
    """Formats by suffix, notes or not, and the slide whose sound is wanted (0 for none)."""

    formats: tuple[str, ...]
    folder: Path
    stem: str
    notes: bool = False
    clip: int = 0


def shown_slides(report: Report) -> tuple[int, ...]:
    """The slides that were up for a while, in their order."""
    return tuple(sorted({one.slide for one in stretches(report) if one.end_ms > one.start_ms}))


def notes_wanted(order: Order) -> bool:
    """Whether any of the formats can hold the speaker's notes."""
    return bool(WITH_NOTES.intersection(order.formats))


def files_of(order: Order) -> tuple[Path, ...]:
    """The files that it asks for."""
    files = files_for(order.folder, order.stem, order.formats)
    clips = (order.folder / clip_name(order.stem, order.clip),) if order.clip else ()
    return (*files, *clips)


def write(
    order: Order,
    report: Report,
    material: Material,
    audio: Path | None,
    progress: Callable[[int, int], None],
) -> tuple[Path, ...]:
    """Write all of it, over what is there; gives the files. Blocks. Raises ExportError."""
    written = export_report(
        report, order.folder, order.formats,
        stem=order.stem, material=material, overwrite=True, progress=progress,
    )  # fmt: skip
    if not (order.clip and audio):
        return written
    clip = export_clip(audio, report, order.clip, order.folder, stem=order.stem, overwrite=True)
    return (*written, clip)

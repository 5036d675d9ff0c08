"""From a format's suffix to the function that writes it."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import msgspec

from greenroom.errors import ExportError
from greenroom.export.captions import write_srt, write_vtt
from greenroom.export.page import write_html
from greenroom.export.tables import write_csv
from greenroom.export.text import write_text
from greenroom.report import Report

Pictures = Mapping[int, Path]
"""Slide number to picture file (PNG or JPEG)."""

_NO_PICTURES: Pictures = {}
_NOT_IN_NAMES = '/\\:*?"<>|'


def write_json(report: Report) -> bytes:
    """The report as in `docs/report.schema.json`, UTF-8, indented."""
    return msgspec.json.format(msgspec.json.encode(report), indent=1) + b"\n"


WRITERS: dict[str, Callable[[Report, Pictures], bytes]] = {
    "html": write_html,
    "txt": lambda report, _: write_text(report),
    "srt": lambda report, _: write_srt(report),
    "vtt": lambda report, _: write_vtt(report),
    "json": lambda report, _: write_json(report),
    "csv": lambda report, _: write_csv(report),
}


def export_report(
    report: Report,
    folder: Path,
    formats: Sequence[str],
    *,
    stem: str,
    pictures: Pictures = _NO_PICTURES,
) -> tuple[Path, ...]:
    """Write `<stem>.<format>` into `folder` (made if need be) for each format, and say where.

    Each file appears whole or not at all. Raises ExportError for an unknown format, before
    anything is written, and for a folder that cannot be written to.
    """
    wanted = tuple(dict.fromkeys(name.strip().lower().lstrip(".") for name in formats))
    for name in wanted:
        if name not in WRITERS:
            raise ExportError(
                f"“{name}” is not a format that Greenroom writes.",
                remedy=f"Choose from {', '.join(WRITERS)}.",
            )
    made = [(file_name(stem, name), WRITERS[name](report, pictures)) for name in wanted]
    return tuple(_write(folder, name, content) for name, content in made)


def file_name(stem: str, suffix: str) -> str:
    """A file name that every system accepts, whatever the deck is called."""
    clean = "".join("-" if c in _NOT_IN_NAMES or ord(c) < 32 else c for c in stem).strip(" .")
    return f"{clean[:120] or 'report'}.{suffix}"


def _write(folder: Path, name: str, content: bytes) -> Path:
    target, part = folder / name, folder / f".{name}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            f"the export could not be written to {folder} ({error.strerror or error}).",
            file=target,
            remedy="Choose a folder that you may write to, with room on the disk.",
        ) from error
    return target

"""Files as they are written for the user: whole or not at all, never over one without leave."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from greenroom.errors import ExportError, reason_of
from greenroom.phrase import phrase

_NOT_IN_NAMES = '/\\:*?"<>|'
# Names that Windows keeps for devices, whatever follows a full stop.
_DEVICES = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{device}{number}" for device in ("com", "lpt") for number in range(10)
}


def file_name(stem: str, suffix: str) -> str:
    """A file name that every system accepts, whatever the deck is called."""
    clean = "".join("-" if c in _NOT_IN_NAMES or ord(c) < 32 else c for c in stem).strip(" .")
    if clean.partition(".")[0].strip().lower() in _DEVICES:
        clean = f"{clean} talk"
    # File systems count bytes: 255, of which ending and the name of the unfinished file take some.
    short = clean[:120].encode(errors="replace")[:180].decode(errors="ignore").rstrip(" .")
    return f"{short or 'report'}.{suffix}"


def refuse_to_replace(files: Sequence[Path]) -> None:
    """Raise ExportError when one of the files is there already."""
    there = [file for file in files if os.path.lexists(file)]
    if there:
        name, folder, more = there[0].name, there[0].parent, len(there) - 1
        what = phrase(
            "{name} is already in {folder}, so nothing was written.", name=name, folder=folder
        )
        if more:
            what = phrase(
                "{name} and {n} more are already in {folder}, so nothing was written.",
                name=name,
                n=more,
                folder=folder,
            )
        raise ExportError(
            what,
            remedy=phrase("Choose another folder, or allow files to be replaced."),
        )


def put_bytes(folder: Path, name: str, content: bytes) -> Path:
    """As `put`, where the file's content is there already."""
    return put(folder, name, lambda file: file.write(content))


def put(folder: Path, name: str, fill: Callable[[BinaryIO], object]) -> Path:
    """Let `fill` write the file `name` in `folder`, which is made if need be; gives its path.

    The file appears whole or not at all. Raises ExportError.
    """
    target, part = folder / name, folder / f".{name}.{os.getpid()}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        try:
            with part.open("wb") as file:
                fill(file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            phrase(
                "the export could not be written to {folder} ({reason}).",
                folder=folder,
                reason=reason_of(error),
            ),
            file=target,
            remedy=phrase("Choose a folder that you may write to, with room on the disk."),
        ) from error
    return target

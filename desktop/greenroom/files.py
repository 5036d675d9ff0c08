"""Files that are whole or not there, in folders that are the user's own."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def private_folder(path: Path) -> Path:
    """Make `path` and the missing folders above it, each readable by this user only (0700).

    Folders that exist are left as they are. Raises OSError.
    """
    for folder in [*reversed(path.parents), path]:
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Write `path` so that a crash leaves the old file or the new one, never a half.

    The folder must exist. Raises OSError, and then the old file is still there.
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a file descriptor, not a path
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise

"""Files that are whole or not there, in folders that are the user's own."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO

from greenroom.phrase import phrase


def private_folder(path: Path) -> Path:
    """Make `path` and the missing folders above it, each readable by this user only (0700).

    Folders that exist are left as they are. Raises OSError.
    """
    for folder in [*reversed(path.parents), path]:
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    return path


def open_private(path: Path, mode: str) -> IO[bytes]:
    """Open a binary file, unbuffered; one that is made is readable by this user only (0600)."""
    return open(path, mode, buffering=0, opener=partial(os.open, mode=0o600))


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


def lock(file: IO[bytes], patience_s: float = 0.5) -> bool:
    """Lock an open file for this process until it is closed; gives whether it worked.

    The lock goes with the process, however it ends. The patience outlasts another process that
    only looks whether a file is locked, and so holds the lock for an instant.
    """
    deadline = time.monotonic() + patience_s
    while True:
        try:
            _lock(file.fileno())
        except OSError:
            if time.monotonic() >= deadline:
                return False
            time.sleep(0.02)
        else:
            return True


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        # Windows refuses to let others read a locked byte, so lock one far behind the end.
        place = os.lseek(descriptor, 0, os.SEEK_CUR)
        os.lseek(descriptor, 0x7FFF0000, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(descriptor, place, os.SEEK_SET)
else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Let no other process that asks the same do anything meanwhile; `path` is made and stays.

    Waits up to two seconds and then goes on: an old lock may not keep the program from its work.
    """
    with open_private(path, "ab") as file:
        lock(file, patience_s=2.0)
        yield


def size_words(size: int) -> str:
    """`12 KB`, `146 MB`, `1.6 GB`, for a number of bytes."""
    if size < 1e6:
        return phrase("{size} KB", size=round(size / 1e3))
    if size < 1e9:
        return phrase("{size} MB", size=round(size / 1e6))
    return phrase("{size:.1f} GB", size=size / 1e9)

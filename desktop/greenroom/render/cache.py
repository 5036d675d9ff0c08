"""Slide pictures on disk: a folder a drawing, complete or not there, the oldest thrown away."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

CACHE_BYTES = 500_000_000
"""About 2,000 pictures of 1,920 pixels."""

_UNFINISHED = ".unfinished-"
_ABANDONED_S = 3600


def picture(folder: Path, number: int) -> Path:
    """Where the picture of a slide is, or goes."""
    return folder / f"{number:04}.png"


def cached(folder: Path, slides: int) -> tuple[Path, ...] | None:
    """The pictures in a finished drawing, marked as just used; None where there is none."""
    if not folder.is_dir():
        return None
    files = tuple(picture(folder, number) for number in range(1, slides + 1))
    if not all(file.is_file() for file in files):
        shutil.rmtree(folder, ignore_errors=True)
        return None
    os.utime(folder)
    return files


@contextmanager
def filling(folder: Path) -> Iterator[Path]:
    """An empty folder to draw into, which becomes `folder` in one step if all goes well.

    Two processes may draw the same deck at once: the first to finish wins, the other's is dropped.
    """
    folder.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    unfinished = Path(mkdtemp(prefix=_UNFINISHED, dir=folder.parent))
    try:
        yield unfinished
        try:
            unfinished.rename(folder)
        except OSError:
            if not folder.is_dir():
                raise
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def trim(cache: Path, limit: int, *, keep: Path) -> None:
    """Remove the drawings used longest ago until the rest take `limit` bytes, `keep` excepted.

    Also removes what a killed process left unfinished an hour ago or more.
    """
    drawings = []
    for folder in cache.iterdir():
        if folder.name.startswith(_UNFINISHED):
            if time.time() - folder.stat().st_mtime > _ABANDONED_S:
                shutil.rmtree(folder, ignore_errors=True)
        elif folder != keep:
            drawings.append((folder.stat().st_mtime, _size(folder), folder))
    total = _size(keep) + sum(size for _, size, _ in drawings)
    for _, size, folder in sorted(drawings):
        if total <= limit:
            return
        shutil.rmtree(folder, ignore_errors=True)
        total -= size


def _size(folder: Path) -> int:
    """Bytes in the files of a folder."""
    return sum(file.stat().st_size for file in folder.glob("*"))

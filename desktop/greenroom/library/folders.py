"""Folder names and file writes for takes, with the one line when a disk says no."""

import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from greenroom.errors import TakeError, reason_of
from greenroom.phrase import phrase
from greenroom.wav import SAMPLE_BYTES

_LONGEST_BYTES = 120
_FORBIDDEN = frozenset('<>:"/\\|?*')
_RESERVED = frozenset(
    {"CON", "PRN", "AUX", "NUL"} | {f"{name}{n}" for name in ("COM", "LPT") for n in range(1, 10)}
)


def safe_name(name: str) -> str:
    """A folder name on every system, for whatever a deck is called.

    Letters of all scripts stay; separators, control and invisible characters become spaces, so no
    name leads out of its folder; names that Windows keeps for devices get an underscore.
    """
    plain = "".join(
        " " if char in _FORBIDDEN or unicodedata.category(char)[0] == "C" else char
        for char in unicodedata.normalize("NFC", name)
    )
    short = " ".join(plain.split()).encode()[:_LONGEST_BYTES].decode(errors="ignore")
    trimmed = short.strip(". ") or "Untitled"
    return f"_{trimmed}" if trimmed.split(".")[0].rstrip().upper() in _RESERVED else trimmed


def seconds_left(folder: Path, rate: int) -> int:
    """Seconds of sound at `rate` samples a second for which there is room where `folder` will be.

    0 where the disk does not say.
    """
    there = next(path for path in (folder.absolute(), *folder.absolute().parents) if path.exists())
    try:
        return shutil.disk_usage(there).free // (SAMPLE_BYTES * rate)
    except OSError:
        return 0


@contextmanager
def writing(path: Path, what: str) -> Iterator[None]:
    """Turns the disk's refusal to write `what` under `path` into a TakeError."""
    try:
        yield
    except OSError as error:
        raise TakeError(
            phrase("{what} cannot be written ({reason}).", what=what, reason=reason_of(error)),
            file=path,
            remedy=phrase("Free some disk space, or choose another folder for takes."),
        ) from error

"""Faults of the program itself: a report on one as a local file, without a word of the user's.

What an error says can quote a transcript, a slide or a path, so a report has only its kind, where
in the program it came from, and which versions ran. Nothing sends it anywhere.
"""

import faulthandler
import platform
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from greenroom import __version__
from greenroom.errors import GreenroomError
from greenroom.files import lock, open_private, private_folder, write_whole
from greenroom.phrase import phrase

MOST_REPORTS = 10
"""The older ones go."""

_PARTS = ("PySide6", "numpy", "sounddevice", "soundfile")
# Where a folder stops being the user's and becomes a program's.
_OURS = re.compile(r".*?((?:greenroom|PySide6|shiboken6|lib/python3[.\d]*)/(?!.*greenroom/).*)")
_NATIVE = "running-*.txt"


class FaultError(GreenroomError):
    """A fault of the program: one line for the user, and the `report` for whoever mends it."""

    def __init__(self, what: str, report: str) -> None:
        self.report = report
        super().__init__(what)


def fault_from(error: BaseException) -> FaultError:
    """The fault that an unexpected error shows."""
    frames = traceback.extract_tb(error.__traceback__)
    kind = type(error).__name__
    if not frames:
        return FaultError(
            phrase("Something went wrong inside ({kind}).", kind=kind), _report(error)
        )
    at = _inside(frames[-1].filename)
    what = phrase(
        "Something went wrong inside ({kind} at {file}, line {line}).",
        kind=kind,
        file=at,
        line=frames[-1].lineno,
    )
    return FaultError(what, _report(error))


def keep_report(folder: Path, report: str, now: datetime) -> Path | None:
    """Write a report into `folder`, for this user only; gives the file, None where none could be.

    The newest `MOST_REPORTS` are kept.
    """
    with suppress(OSError):
        private_folder(folder)
        file = folder / f"crash {now:%Y-%m-%d %H.%M.%S}.txt"
        write_whole(file, report.encode())
        for old in sorted(folder.glob("crash *.txt"))[:-MOST_REPORTS]:
            old.unlink(missing_ok=True)
        return file
    return None


@contextmanager
def watched(folder: Path) -> Iterator[FaultError | None]:
    """Have Python write down where it was if the process dies natively; the next start finds it.

    Gives what an earlier process left that way. Several Greenrooms do not disturb each other.
    """
    left, own = None, None
    with suppress(OSError):
        left = _left_behind(private_folder(folder))
        own = folder / _NATIVE.replace("*", str(datetime.now().timestamp()))
    if own is None:
        yield left
        return
    with open_private(own, "wb") as file:
        lock(file)
        faulthandler.enable(file, all_threads=True)
        try:
            yield left
        finally:
            faulthandler.disable()
    own.unlink(missing_ok=True)


def _left_behind(folder: Path) -> FaultError | None:
    """What a process that is dead wrote at its end; its file is removed."""
    found = None
    for file in sorted(folder.glob(_NATIVE)):
        with suppress(OSError), file.open("rb+", buffering=0) as opened:
            if not lock(opened, patience_s=0):
                continue
            said = opened.read().decode(errors="replace")
            file.unlink()
            if said:
                lines = "\n".join(map(_frame, said.splitlines()))
                what = phrase("Greenroom was ended by a fault the last time.")
                found = FaultError(what, _head() + lines)
    return found


def _frame(line: str) -> str:
    """A line of faulthandler's, without the folders above the program's."""
    name = re.match(r'  File "(.*)", (line .*)', line)
    return f'  File "{_inside(name[1])}", {name[2]}' if name else line


def _report(error: BaseException) -> str:
    return f"{_head()}{frames_of(error)}\n"


def frames_of(error: BaseException) -> str:
    """Kinds of an error and of its causes, and where in the program each came from; no text."""
    lines: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(lines) < 100:
        lines += [f"{type(cause).__module__}.{type(cause).__name__}"]
        frames = traceback.extract_tb(cause.__traceback__)
        lines += [f"  {_inside(one.filename)}, line {one.lineno}, in {one.name}" for one in frames]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines)


def _head() -> str:
    loaded = {name: getattr(sys.modules.get(name), "__version__", "") for name in _PARTS}
    parts = [f"{name} {found}" for name, found in loaded.items() if found]
    python = f"Python {platform.python_version()} on {platform.platform()}"
    packaged = ", packaged" if getattr(sys, "frozen", False) else ""
    return "\n".join((f"Greenroom {__version__}{packaged}", python, ", ".join(parts), "", ""))


def _inside(filename: str) -> str:
    """A file of the program's, without the folders above it: they may name the user."""
    place = filename.replace("\\", "/")
    ours = _OURS.fullmatch(place)
    return ours[1] if ours else Path(place).name

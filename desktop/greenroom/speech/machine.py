"""What was measured on this machine, kept so that it need not be measured at every start."""

import os
import platform
from contextlib import suppress
from pathlib import Path

import msgspec

from greenroom.errors import GreenroomError, reason_of
from greenroom.files import private_folder, write_whole
from greenroom.phrase import phrase


class Machine(msgspec.Struct, frozen=True):
    """One window took the model called `model` so long here; `on` is the day, as ISO date.

    `kind` and `cores` tell when the folder has moved to another machine.
    """

    model: str
    window_ms: int
    on: str = ""
    kind: str = ""
    cores: int = 0


def this_machine(model: str, window_ms: int, on: str) -> Machine:
    """What was just measured here."""
    return Machine(model, window_ms, on, platform.machine(), os.cpu_count() or 1)


def memory_mb() -> int | None:
    """All memory of this machine in megabytes; None where the system does not tell (Windows)."""
    with suppress(AttributeError, ValueError, OSError):
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 1_000_000
    return None


def read_machine(path: Path) -> Machine | None:
    """What was measured; None where nothing was, on another machine, or not legibly."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        read = msgspec.json.decode(path.read_bytes(), type=Machine)
        if read == this_machine(read.model, read.window_ms, read.on) and read.window_ms > 0:
            return read
    return None


def keep_machine(path: Path, machine: Machine) -> None:
    """Write it, whole or not at all. Raises GreenroomError when the disk refuses."""
    try:
        private_folder(path.parent)
        write_whole(path, msgspec.json.format(msgspec.json.encode(machine)))
    except OSError as error:
        raise GreenroomError(
            phrase("what was measured cannot be written ({reason}).", reason=reason_of(error)),
            file=path,
            remedy=phrase("It holds until Greenroom is closed."),
        ) from error

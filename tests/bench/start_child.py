"""Starts a window, says when it was first painted and what it cost, and ends.

`greenroom`: the real window. `bare`: an empty Qt window, the least that any Qt program costs.
Prints one JSON object: milliseconds of the process's life and of the processor until the first
frame is painted, peak memory in MB. With `--idle 60` it stays open for so many seconds, after as
many or ten in which it settles, and says what share of a processor it took in them, in percent.
"""

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

_UNTIL_IDLE_S = 10  # what a start leaves to do for later is done by then


class Watch(QObject):
    """Says when the first frame is painted, then what the window costs while nothing happens."""

    def __init__(self, window: QMainWindow, idle_s: float) -> None:
        super().__init__()
        self._idle_s = idle_s
        self._found: dict[str, float] = {}
        # Nothing else is watched: a filter on the whole program took 0.2 s while a window is made.
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """The window comes up: it is painted before anything that is put off."""
        if event.type() is QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._on_painted)
        return super().eventFilter(watched, event)

    def _on_painted(self) -> None:
        self._found["ms"] = round((time.time() - process_start()) * 1000)
        self._found["cpu_ms"] = round(time.process_time() * 1000)
        if self._idle_s:
            settling_s = min(_UNTIL_IDLE_S, self._idle_s)
            QTimer.singleShot(round(settling_s * 1000), self._on_idle)
        else:
            QTimer.singleShot(500, self._report)

    def _on_idle(self) -> None:
        before, began = processor_seconds(), time.monotonic()
        QTimer.singleShot(round(self._idle_s * 1000), lambda: self._on_rested(before, began))

    def _on_rested(self, before: float, began: float) -> None:
        took = processor_seconds() - before
        self._found["percent"] = 100 * took / (time.monotonic() - began)
        self._report()

    def _report(self) -> None:
        self._found["mb"] = memory_mb()
        print(json.dumps(self._found))
        QApplication.exit(0)


def processor_seconds() -> float:
    """Processor time of this process and of those that it started, by now."""
    return sum(os.times()[:4]) + sum(map(_seconds_of, _children()))


def _children() -> list[str]:
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


def _seconds_of(pid: str) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def memory_mb() -> int:
    """The most memory that this process had, in MB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def process_start() -> float:
    """When this process began, in seconds since the epoch."""
    ticks = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Show one of the two windows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("which", choices=("greenroom", "bare"))
    parser.add_argument("--idle", type=float, default=0, help="seconds")
    given = parser.parse_args()
    if given.which == "greenroom":
        from greenroom.places import user_places
        from greenroom.settings import Settings
        from greenroom.ui.app import Program, application

        app = application()
        program = Program(app, user_places(os.environ))
        program.show(Settings(), None)
        window = program.window
    else:
        app = QApplication(sys.argv[:1])
        window = QMainWindow()
        window.resize(1440, 900)
        window.show()
    _watch = Watch(window, given.idle)
    app.exec()


if __name__ == "__main__":
    main()

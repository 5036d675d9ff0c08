"""Starts a window, says when it was first painted and what it weighs, and ends.

`greenroom`: the real window. `bare`: an empty Qt window, the least that any Qt program costs.
Prints one JSON object: milliseconds of the process's life until the first paint, memory in MB.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class FirstPaint(QObject):
    """Ends the program shortly after the window was first painted, and says when that was."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            QApplication.instance().removeEventFilter(self)
            seconds = time.time() - process_start()
            QTimer.singleShot(500, lambda: report(seconds))
        return super().eventFilter(watched, event)


def process_start() -> float:
    """When this process began, in seconds since the epoch."""
    ticks = int(Path("/proc/self/stat").read_text().rsplit(")", 1)[1].split()[19])
    uptime = float(Path("/proc/uptime").read_text().split()[0])
    return time.time() - uptime + ticks / os.sysconf("SC_CLK_TCK")


def report(seconds: float) -> None:
    """Print the figures and leave."""
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"ms": round(seconds * 1000), "mb": round(memory)}))
    QApplication.exit(0)


def main(which: str) -> None:
    """Show one of the two windows."""
    if which == "greenroom":
        from greenroom.places import user_places
        from greenroom.settings import Settings
        from greenroom.ui.app import Program, application

        app = application()
        program = Program(app, user_places(os.environ))
        watcher = FirstPaint()
        app.installEventFilter(watcher)
        program.show(Settings(), None)
    else:
        app = QApplication(sys.argv[:1])
        watcher = FirstPaint()
        app.installEventFilter(watcher)
        window = QMainWindow()
        window.resize(1440, 900)
        window.show()
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])

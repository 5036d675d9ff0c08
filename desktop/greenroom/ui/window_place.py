"""Where the window was when it was closed last: its screen, place and size."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget

from greenroom.files import private_folder, write_whole

_USUAL = (1440, 900)


def put_back(window: QWidget, file: Path) -> None:
    """Give a window the place that `file` remembers, or the usual size.

    Qt moves it to a screen that is there, and makes it no larger than that.
    """
    window.resize(*_USUAL)
    with suppress(OSError):
        window.restoreGeometry(QByteArray(file.read_bytes()))
    screen = window.screen().availableSize()
    window.resize(window.size().boundedTo(screen))


def remember(window: QWidget, file: Path) -> None:
    """Keep a window's place; a disk that refuses costs nothing else."""
    with suppress(OSError):
        private_folder(file.parent)
        write_whole(file, bytes(window.saveGeometry().data()))

"""Rehearses on monitors that are pulled and plugged; prints, as one JSON object, what was where.

The real window, a real recording, real monitors of an X server. A child process, since PortAudio
finds the virtual microphone only at its own start. With a folder, a picture of both monitors is
kept there at each step.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from walk_child import click, end_talk, opened, takes, until
from x_server import LAPTOP, PROJECTOR, Monitor

from greenroom.ui.rehearse.page import RehearsePage
from greenroom.ui.window import MainWindow

K = Qt.Key


class Room:
    """A talk on both monitors, and what an onlooker sees of it."""

    def __init__(self, window: MainWindow, pictures: Path | None) -> None:
        self.window = window
        self.page: RehearsePage = window.rehearse
        self.pictures = pictures
        self.found: dict[str, object] = {}

    def look(self, name: str) -> None:
        """Keep what is where, once everything has come to rest."""
        images = self.page.presenting.room._images
        rest(300)
        until(lambda: not images.busy, 120)
        rest(200)
        audience, rehearsal = self.page.presenting.room.audience, self.page.rehearsal
        assert rehearsal is not None
        here = self.window.frameGeometry()
        self.found[name] = {
            "monitors": [screen.name() for screen in QGuiApplication.screens()],
            "speaker": self.window.screen().name(),
            "size": [self.window.width(), self.window.height()],
            "speaker whole": self.window.screen().geometry().contains(here),
            "slide": audience.screen().name() if audience.isVisible() else "",
            "fills": audience.geometry() == audience.screen().geometry(),
            "number": rehearsal.slide.number,
            "running": rehearsal.running,
            "swap": self.page.stage.swap_button.isVisible(),
            "seen": self.seen(audience.screen().geometry()) if audience.isVisible() else 0.0,
        }
        if self.pictures is not None:
            screen_shot().save(str(self.pictures / f"{name.replace(' ', '-')}.png"))

    def seen(self, where: QRect) -> float:
        """The share of sampled points at which a monitor shows what the slide's picture has."""
        room = self.page.presenting.room
        assert room._open is not None
        assert room._up is not None
        file = room._open.picture(room._up[0].number)
        shown = screen_shot().copy(where).toImage()
        size = room.audience.pixels()
        wanted = (
            QPixmap(str(file))
            .toImage()
            .scaled(size, mode=Qt.TransformationMode.SmoothTransformation)
        )
        left, top = (shown.width() - size.width()) // 2, (shown.height() - size.height()) // 2
        points = [
            (x, y)
            for x in range(20, size.width() - 20, 37)
            for y in range(20, size.height() - 20, 37)
        ]
        same = sum(
            abs(
                shown.pixelColor(left + x, top + y).lightness()
                - wanted.pixelColor(x, y).lightness()
            )
            < 24
            for x, y in points
        )
        return same / len(points)

    def press(self, key: K) -> None:
        """A key, wherever the keyboard is."""
        QTest.keyClick(QApplication.activeWindow() or self.window, key)

    def pull(self, monitor: Monitor) -> None:
        """Pull a cable, and wait until Qt has been told."""
        monitor.pull()
        until(lambda: monitor.name not in names(), 120)

    def plug(self, monitor: Monitor) -> None:
        """Plug it in again."""
        monitor.plug()
        until(lambda: monitor.name in names(), 120)


def main(deck: Path, pictures: Path | None) -> None:
    """Walk through it."""
    _program, window = opened(deck)
    page = window.rehearse
    until(lambda: page.ready.isVisible() and page.ready.foot.start.isEnabled(), 120)
    until(lambda: not window.opening.busy, 120)
    window.move(0, 0)
    click(page.ready.foot.start)
    until(lambda: page.rehearsal is not None and page.rehearsal.running, 120)
    room = Room(window, pictures)
    room.look("begun")
    room.press(K.Key_PageDown)
    room.look("next slide")
    room.pull(PROJECTOR)
    room.press(K.Key_PageDown)
    room.look("projector pulled")
    room.plug(PROJECTOR)
    room.look("projector back")
    room.press(K.Key_S)
    room.look("swapped")
    room.pull(PROJECTOR)
    room.press(K.Key_PageDown)
    room.look("speaker's screen pulled")
    room.plug(PROJECTOR)
    room.look("speaker's screen back")
    room.press(K.Key_S)
    room.look("swapped back")
    end_talk(page)
    until(page.finishing.isVisible, 120)
    print(json.dumps({"looks": room.found, "takes": takes()}))
    window.close()


def names() -> list[str]:
    """The monitors that Qt knows."""
    return [screen.name() for screen in QGuiApplication.screens()]


def screen_shot() -> QPixmap:
    """Both monitors as the X server has them."""
    room = LAPTOP.width + PROJECTOR.width, max(LAPTOP.height, PROJECTOR.height)
    return QGuiApplication.primaryScreen().grabWindow(0, 0, 0, *room)


def rest(ms: int) -> None:
    """Let the window and its other threads work."""
    for _ in range(ms // 20):
        QTest.qWait(20)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2:] else None)

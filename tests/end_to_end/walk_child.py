"""Walks through the real window as a candidate would, while a talk is played into the microphone.

Run as a child process, since PortAudio finds the virtual microphone only at its own start. Prints
one JSON object: when each key was pressed, where the take is, and what Review says.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from greenroom.places import user_places
from greenroom.settings import Settings
from greenroom.ui.app import Program
from greenroom.ui.rehearse.page import RehearsePage
from greenroom.ui.theme import load_fonts
from greenroom.ui.window import MainWindow

LIGHT = Settings(theme="light")


def main(deck: Path, talk: Path, moments_ms: list[int], pictures: Path | None) -> None:
    """Rehearse `deck` while `talk` (WAV) plays, going on at each of `moments_ms` into the sound."""
    _program, window = opened(deck)
    page = window.rehearse
    until(lambda: page.ready.isVisible() and page.ready.foot.start.isEnabled(), 300)
    click(page.ready.foot.start)
    until(lambda: page.rehearsal is not None and page.rehearsal.running, 120)
    rehearsal = page.rehearsal
    assert rehearsal is not None

    player = subprocess.Popen(["paplay", "--device=mic_feed", str(talk)])
    began, zero_ms = time.monotonic(), rehearsal.clocks().talk_ms
    presses = []
    for moment in moments_ms:
        wait_to(began + moment / 1000)
        presses.append(time.monotonic() - began)
        QTest.keyClick(window, Qt.Key.Key_PageDown)
        take_picture(window, pictures, f"slide-{len(presses) + 1}")
    until(lambda: player.poll() is not None, 900)
    ended = time.monotonic() - began
    end_talk(page)
    until(lambda: page.finishing.isVisible(), 120)
    take_picture(window, pictures, "finishing")
    until(lambda: reviewing(window), 600)
    ready = time.monotonic() - began
    wait_to(time.monotonic() + 0.5)
    take_picture(window, pictures, "review")
    print(
        json.dumps(
            {
                "zero_ms": zero_ms,
                "presses_ms": [round(press * 1000) for press in presses],
                "ended_ms": round(ended * 1000),
                "report_after_ms": round((ready - ended) * 1000),
                "take": takes()[-1],
            }
        )
    )
    window.close()


def opened(deck: Path, settings: Settings = LIGHT) -> tuple[Program, MainWindow]:
    """The program in its user's places, and its window with a deck; keep both."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    program = Program(app, user_places(os.environ))
    program.show(settings, deck)
    assert program.window is not None
    return program, program.window


def until(holds: Callable[[], object], seconds: float) -> None:
    """Let the window work until something holds."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{holds} did not come in {seconds} s")
        _work_on(10)


def _work_on(ms: int) -> None:
    """Let the window and its other threads work: QTest.qWait keeps Python from them, half the time.

    What they do, judging an answer for one, took three times as long as in the program.
    """
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def end_talk(page: RehearsePage) -> None:
    """Ask to end, and say yes."""
    page.stage.ask_to_end()
    until(lambda: buttons(page.stage, "End the talk"), 120)
    click(buttons(page.stage, "End the talk")[-1])


def takes() -> list[str]:
    """The folders of all takes, from old to new."""
    return sorted(str(take.parent) for take in user_places(os.environ).takes.glob("*/*/take.json"))


def wait_to(moment: float) -> None:
    """Let the window work until a moment of the monotonic clock."""
    while (left := moment - time.monotonic()) > 0:
        _work_on(max(1, min(10, int(left * 1000))))


def reviewing(window: MainWindow) -> bool:
    """Whether the review of the take is on the screen."""
    return type(window.pages.currentWidget()).__name__ == "ReviewPage"


def buttons(parent: QWidget, text: str) -> list[QPushButton]:
    """The visible buttons with this text, oldest first."""
    return [b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible()]


def click(target: QPushButton) -> None:
    """Click it as a mouse does."""
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)


def take_picture(window: QWidget, folder: Path | None, name: str) -> None:
    """Keep what the window shows, if pictures are wanted."""
    if folder is not None:
        window.grab().save(str(folder / f"{name}.png"))


if __name__ == "__main__":
    options = json.loads(sys.argv[1])
    main(
        Path(options["deck"]),
        Path(options["talk"]),
        options["moments_ms"],
        Path(options["pictures"]) if options.get("pictures") else None,
    )

"""Rehearses in the real window while sound comes in, and measures what the speaker would feel.

A child process: PortAudio finds the virtual microphone only at its own start. Prints one JSON
object of raw measurements, in ms.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from greenroom.places import user_places
from greenroom.settings import Settings
from greenroom.ui.app import Program
from greenroom.ui.theme import load_fonts

BEAT_MS = 5
EVERY_S = 2.0
WALK = (*("PageDown",) * 6, *("PageUp",) * 2, "End", "Home", "PageDown", "B", "B", "PageDown")


class Heartbeat(QObject):
    """A timer that beats every 5 ms, and how late each beat was: so long the loop was blocked.

    `work` is the processor's time that the loop's thread used from beat to beat, which no other
    program's work adds to.
    """

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self.work: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last = self._worked = 0.0

    def start(self) -> None:
        """Measure anew."""
        self.late, self.work = [], []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> list[float]:
        """The lateness of all beats since the start, in ms."""
        self._timer.stop()
        return self.late

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.late.append(max(0.0, (now - self._last) * 1000 - BEAT_MS))
        self.work.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked


class Paints(QObject):
    """From a key to the slide on the screen: until the loop is free again after its painting.

    `worked` is the processor's time that the loop's thread used for it.
    """

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.took: list[float] = []
        self.worked: list[float] = []
        self._since = self._used = 0.0
        watched.installEventFilter(self)

    def begin(self) -> None:
        """A key is about to be pressed."""
        self._since, self._used = time.perf_counter(), time.thread_time()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._since:
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        if self._since:
            self.took.append((time.perf_counter() - self._since) * 1000)
            self.worked.append((time.thread_time() - self._used) * 1000)
            self._since = 0.0


def main(deck: Path, seconds: float) -> None:
    """Rehearse `deck` for so long."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    heart = Heartbeat()
    empty = QPushButton("An empty window")
    empty.show()
    found: dict[str, object] = {"empty": measured(heart, 3.0)}
    empty.close()
    program = Program(app, user_places(os.environ))
    program.show(Settings(theme="light"), deck)
    window = program.window
    assert window is not None
    page = window.rehearse
    until(lambda: page.ready.isVisible() and page.ready.foot.start.isEnabled(), 60)
    until(lambda: not window.opening.busy, 120)
    found["ready"] = measured(heart, 3.0)
    page.ready.foot.start.click()
    until(lambda: page.rehearsal is not None and page.rehearsal.running, 20)
    rehearsal = page.rehearsal
    assert rehearsal is not None
    wait(2.0)
    paints = Paints(page.stage.slide)
    heart.start()
    began, press = time.monotonic(), 0
    while time.monotonic() - began < seconds:
        wait(EVERY_S)
        key = WALK[press % len(WALK)]
        press += 1
        before = rehearsal.slide.number
        paints.begin()
        QTest.keyClick(window, Qt.Key[f"Key_{key}"])
        if rehearsal.slide.number == before:
            paints._since = 0.0
    found["talk"] = heart.stop()
    found["work"] = heart.work
    found["paint"], found["paint work"] = paints.took, paints.worked
    recording = rehearsal._recording
    assert recording is not None
    found["overflows"] = recording.overflows
    found["missing"] = len(recording.missing)
    listening = rehearsal.listening
    found["heard_ms"] = listening.until_ms if listening else 0
    found["position_ms"] = rehearsal.position_ms
    page.stage.ended.emit()
    until(page.finishing.isVisible, 20)
    window.close()
    print(json.dumps(found))


def measured(heart: Heartbeat, seconds: float) -> list[float]:
    """How late the loop was over some seconds of nothing."""
    heart.start()
    wait(seconds)
    return heart.stop()


def wait(seconds: float) -> None:
    """Let the program run as it does by itself: Qt's own loop leaves Python to other threads."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def until(holds: Callable[[], object], seconds: float) -> None:
    """Let the program run until something holds."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{holds} did not come in {seconds} s")
        wait(0.05)


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))

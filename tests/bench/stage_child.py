"""Rehearses in the real window while sound comes in, and measures what the speaker would feel.

A child process: PortAudio finds the virtual microphone only at its own start. Prints one JSON
object of raw measurements, in ms.
"""

import json
import os
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import msgspec
from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from greenroom.places import user_places
from greenroom.settings import Settings
from greenroom.ui.app import Program
from greenroom.ui.theme import load_fonts
from greenroom.ui.words import speak

BEAT_MS = 5
LONG_MS = 20
EVERY_S = 2.0
_SCHEDSTAT = Path("/proc/thread-self/schedstat")
WALK = (*("PageDown",) * 6, *("PageUp",) * 2, "End", "Home", "PageDown", "B", "B", "PageDown")


class Spent(msgspec.Struct, frozen=True):
    """Where the time of the loop's thread went, in ms: by the clock, at work, queued for a core.

    What is neither work nor queue it waited for others: Python's lock, the X server, a disk.
    """

    clock: float
    work: float
    queued: float

    @property
    def waited(self) -> float:
        """Ms spent waiting for others."""
        return max(0.0, self.clock - self.work - self.queued)

    def since(self, before: "Spent") -> "Spent":
        """From one reading to the next."""
        return Spent(
            self.clock - before.clock, self.work - before.work, self.queued - before.queued
        )


def spent() -> Spent:
    """A reading of the calling thread's clocks; `queued` is known on Linux only."""
    try:
        queued = int(_SCHEDSTAT.read_bytes().split()[1]) / 1e6
    except OSError:
        queued = 0.0
    return Spent(time.perf_counter() * 1000, time.thread_time() * 1000, queued)


class Heartbeat(QObject):
    """A timer that beats every 5 ms, and how late each beat was: so long the loop was blocked.

    `spent` says where the time from beat to beat went. With a `long` list, beats late by 20 ms and
    more are kept there with where the thread was seen meanwhile.
    """

    def __init__(self, long: list[tuple[float, Spent, str]] | None = None) -> None:
        super().__init__()
        self.late: list[float] = []
        self.spent: list[Spent] = []
        self._long = long
        self._seen: list[str] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last = spent()
        if long is not None:
            thread = threading.get_ident()
            threading.Thread(target=self._watch, args=(thread,), daemon=True).start()

    def start(self) -> None:
        """Measure anew."""
        self.late, self.spent = [], []
        self._last = spent()
        self._timer.start()

    def stop(self) -> list[float]:
        """The lateness of all beats since the start, in ms."""
        self._timer.stop()
        return self.late

    def _beat(self) -> None:
        now = spent()
        took = now.since(self._last)
        self.late.append(max(0.0, took.clock - BEAT_MS))
        self.spent.append(took)
        if self._long is not None and self.late[-1] >= LONG_MS:
            seen = Counter(self._seen).most_common(1)
            self._long.append((self.late[-1], took, seen[0][0] if seen else "not seen"))
        self._seen = []
        self._last = spent()

    def _watch(self, thread: int) -> None:
        """Look where the loop's thread is, every few milliseconds while a beat is late."""
        while True:
            time.sleep(BEAT_MS / 1000)
            if self._timer.isActive() and time.perf_counter() * 1000 - self._last.clock > LONG_MS:
                self._seen.append(_place(sys._current_frames().get(thread)))


def _place(frame: FrameType | None) -> str:
    """The calls that a thread is in, the innermost first, without the libraries' own."""
    lines = []
    while frame is not None:
        code = frame.f_code
        lines.append(f"{Path(code.co_filename).stem}.{code.co_name}:{frame.f_lineno}")
        frame = frame.f_back
    return " < ".join(lines[:5])


class Paints(QObject):
    """From a key to the slide on the screen: until the loop is free again after its painting."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.took: list[Spent] = []
        self._since: Spent | None = None
        watched.installEventFilter(self)

    def begin(self) -> None:
        """A key is about to be pressed."""
        self._since = spent()

    def give_up(self) -> None:
        """The key showed no other slide."""
        self._since = None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._since is not None:
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        if self._since is not None:
            self.took.append(spent().since(self._since))
            self._since = None


def main(deck: Path, seconds: float, *, trace: bool) -> None:
    """Rehearse `deck` for so long."""
    app = QApplication(sys.argv[:1])
    speak(app, "en")
    load_fonts()
    long: list[tuple[float, Spent, str]] = []
    heart = Heartbeat(long if trace else None)
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
            paints.give_up()
    found["talk"] = heart.stop()
    for name, all_spent in (("loop", heart.spent), ("paint", paints.took)):
        for part in ("clock", "work", "queued", "waited"):
            found[f"{name} {part}"] = [getattr(one, part) for one in all_spent]
    found["long"] = [(late, took.work, took.queued, took.waited, at) for late, took, at in long]
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
    main(Path(sys.argv[1]), float(sys.argv[2]), trace=sys.argv[3:] == ["trace"])

"""How soon a take's review and the settings are on the screen, and how smoothly a strip is zoomed.

    PYTHONPATH=tests python tests/bench/bench_review.py [--minutes 60]

A talk of the sample's words and sound, over and over, beside one of fifteen minutes in the same
run. Opening: from the click on a take to the first paint of Review with its report made, in the
window. Zooming: a frame is the wheel turned a little and the strip painted; beside it a bare widget
of the same size, painted in one colour. The settings: from the click to the first paint, beside an
empty dialogue as large. Offscreen, so without the compositor's share.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import msgspec
import numpy as np
import soundfile
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from greenroom.deck import load_deck
from greenroom.library import begin_take, journal_path, open_take, save_transcript
from greenroom.places import Places, user_places
from greenroom.plan import propose_plan
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript, Word
from greenroom.ui.app import Program
from greenroom.ui.review.strip_span import Span, all_of
from greenroom.ui.theme import load_fonts
from greenroom.ui.window import MainWindow

SAMPLES = Path(__file__).parent.parent.parent / "sample_decks"
FRAMES = 240
BASELINE_MIN = 15


class Plain(QWidget):
    """A widget that paints one colour: as fast as a frame can be."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Fill it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.palette().window())
        painter.end()


def make_take(places: Places, minutes: int) -> Path:
    """The sample's talk, repeated for so many minutes, as a take on disk."""
    deck_file = SAMPLES / "weekly-picks-answer-first.pptx"
    deck = load_deck(deck_file)
    sound, rate = soundfile.read(SAMPLES / "weekly-picks.flac", dtype="int16")
    length = len(sound) * 1000 // rate
    said = json.loads((SAMPLES / "weekly-picks.words.json").read_text("utf-8"))
    cues = json.loads((SAMPLES / "weekly-picks.cues.json").read_text("utf-8"))
    words = tuple(Word(w["text"], w["start_ms"], w["end_ms"], w["slide"]) for w in said)
    turns = -(-minutes * 60_000 // length)
    now = datetime(2026, 11, 20, 21, 0, minutes % 60)
    plan = propose_plan(deck, minutes * 60_000)
    header = TakeHeader(deck, plan, now.isoformat(), path=str(deck_file))
    folder = begin_take(places.takes, header, now)
    soundfile.write(folder / "audio.wav", np.tile(sound, turns)[: minutes * 60 * rate], rate)
    later = msgspec.structs.replace
    with Journal(journal_path(folder)) as journal:
        for turn in range(turns):
            for cue in cues:
                journal.write(Cue(cue["slide"], cue["at_ms"] + turn * length))
        journal.write(Stop(minutes * 60_000))
    spoken = (
        later(word, start_ms=word.start_ms + turn * length, end_ms=word.end_ms + turn * length)
        for turn in range(turns)
        for word in words
    )
    end = minutes * 60_000
    save_transcript(folder, Transcript(tuple(word for word in spoken if word.end_ms < end)))
    return folder


def until(holds: Callable[[], object], seconds: float = 120) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there")
        QApplication.processEvents()
        time.sleep(0.001)


def opening_ms(window: MainWindow, folder: Path) -> tuple[float, float]:
    """From asking for a take to its review painted, on the clock and in work; both in ms."""
    seen: list[float] = []
    mine = window.reviewing.shown.connect(lambda: seen.append(0.0))
    began, worked = time.perf_counter(), time.process_time()
    window.reviewing.review(folder)
    until(lambda: seen)
    assert window.review is not None
    window.review.repaint()
    QApplication.processEvents()
    took, work = time.perf_counter() - began, time.process_time() - worked
    window.reviewing.shown.disconnect(mine)
    return took * 1000, work * 1000


def frames_ms(window: MainWindow) -> list[tuple[float, float]]:
    """Each frame of coming closer to the middle, going along, and back."""
    assert window.review is not None
    strip = window.review.strip
    until(lambda: strip.has_outline)
    total = strip.span.total_ms
    strip.show_span(all_of(total))
    steps: list[Callable[[Span], Span]] = [
        *[lambda span: span.zoomed(1.06, total // 2)] * (FRAMES // 3),
        *[lambda span: span.moved(span.length_ms // 40)] * (FRAMES // 3),
        *[lambda span: span.zoomed(1 / 1.06, total // 2)] * (FRAMES // 3),
    ]
    return [_frame(lambda step=step: strip.show_span(step(strip.span)), strip) for step in steps]


def plain_ms(window: MainWindow) -> list[tuple[float, float]]:
    """The frames of a bare widget as large as the strip."""
    assert window.review is not None
    bare = Plain()
    bare.resize(window.review.strip.size())
    bare.show()
    QApplication.processEvents()
    return [_frame(bare.update, bare) for _ in range(FRAMES)]


def settings_ms(window: MainWindow) -> tuple[float, float]:
    """Until the settings are painted, and until an empty dialogue is; both in ms of work."""
    began = time.process_time()
    window.settings.open()
    QApplication.processEvents()
    took, dialog = time.process_time() - began, window.settings.dialog
    assert dialog is not None
    began = time.process_time()
    bare = QDialog(window)
    bare.resize(dialog.size())
    bare.open()
    QApplication.processEvents()
    plain = time.process_time() - began
    bare.close()
    dialog.accept()
    until(lambda: window.settings.dialog is None)
    return took * 1000, plain * 1000


def _frame(change: Callable[[], object], widget: QWidget) -> tuple[float, float]:
    """How long a frame took, and how much of that was work: other processes make the rest."""
    began, worked = time.perf_counter(), time.thread_time()
    change()
    widget.repaint()
    return (time.perf_counter() - began) * 1000, (time.thread_time() - worked) * 1000


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How soon and how smoothly Review is there.")
    parser.add_argument("--minutes", type=int, default=60)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="review") as home:
        os.environ["GREENROOM_HOME"] = home
        places = user_places(os.environ)
        short, long = (make_take(places, n) for n in (BASELINE_MIN, options.minutes))
        app = QApplication(sys.argv[:1])
        load_fonts()
        program = Program(app, places)
        program.begin(None)
        window = program.window
        assert window is not None
        window.taking_up.open_take(open_take(short))
        until(lambda: window.review is not None and window.review.isVisible())
        pairs = [(opening_ms(window, short), opening_ms(window, long)) for _ in range(options.runs)]
        frames, bare = frames_ms(window), plain_ms(window)
        settings = [settings_ms(window) for _ in range(options.runs)]
        window.close()
    for at, what in enumerate(("on the clock", "of work")):
        base, took = (median(pair[which][at] for pair in pairs) for which in (0, 1))
        print(
            f"review of {options.minutes} minutes on the screen: {took:.0f} ms {what}; "
            f"of {BASELINE_MIN} minutes: {base:.0f}; ratio {took / base:.1f}"
        )
    for at, what in enumerate(("on the clock", "of work")):
        own, plain = [frame[at] for frame in frames], [frame[at] for frame in bare]
        slow = float(np.percentile(own, 99))
        print(
            f"zooming {options.minutes} minutes: {median(own):.1f} ms a frame {what}, {slow:.1f} "
            f"at p99, {1000 / slow:.0f} frames a second; a bare widget {median(plain):.2f} ms"
        )
    ours, plain_dialog = (median(pair[at] for pair in settings) for at in (0, 1))
    print(
        f"settings on the screen: {ours:.0f} ms of work, {settings[0][0]:.0f} the first time; "
        f"an empty dialogue {plain_dialog:.0f}"
    )


if __name__ == "__main__":
    main()

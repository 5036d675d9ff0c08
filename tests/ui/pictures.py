"""Takes the pictures for the README: every place of the real program on the sample.

    python tests/ui/pictures.py docs/pictures

The sample's recording is played into a PulseAudio null sink, so Rehearse shows a real recording.
Without PulseAudio the pictures of Rehearse are left out, and that is said. The stage in its other
states (banners, cards, two screens) is pictured by `stage_pictures`, into OUT/stage.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS))

from end_to_end.virtual_mic import virtual_mic  # noqa: E402
from greenroom.places import Places, user_places  # noqa: E402
from greenroom.settings import read_settings, write_settings  # noqa: E402
from greenroom.speech.catalogue import model_here  # noqa: E402
from greenroom.ui.app import Program  # noqa: E402
from greenroom.ui.theme import load_fonts  # noqa: E402
from greenroom.ui.window import MainWindow  # noqa: E402
from ui import stage_pictures  # noqa: E402

SAMPLES = TESTS.parent / "sample_decks"
DECK = SAMPLES / "weekly-picks-answer-first.pptx"
LARGE, SMALL = (1440, 900), (1024, 700)
# How much of the talk Rehearse hears before its picture is taken: well into the third slide.
SPOKEN_S = 55.0
# Where the sample says when it would be switched off, in seconds, and what asks for that.
THE_LIMIT, ASKS_FOR_IT = (259.6, 269.9), "24 %"


def main(out: Path) -> None:
    """Take all pictures, in a child process: PortAudio looks for microphones once."""
    out.mkdir(parents=True, exist_ok=True)
    models = model_here("base", user_places(os.environ)).parent
    with tempfile.TemporaryDirectory(prefix="greenroom") as home, _microphone() as environment:
        (Path(home) / "data").mkdir()
        (Path(home) / "data" / "models").symlink_to(models)
        environment |= {"QT_QPA_PLATFORM": "offscreen", "GREENROOM_HOME": home}
        heard = "1" if "PULSE_SERVER" in environment else ""
        subprocess.run(
            [sys.executable, __file__, str(out), "--child", heard], env=environment, check=True
        )
    stage_pictures.main(out / "stage", ["light", "dark"])


@contextmanager
def _microphone() -> Iterator[dict[str, str]]:
    try:
        with virtual_mic() as mic:
            yield dict(mic.environment)
    except pytest.skip.Exception as missing:
        print(f"Rehearse is left out: {missing}", file=sys.stderr)
        yield dict(os.environ)


def take_pictures(out: Path, *, heard: bool) -> None:
    """Walk through the places in one window and keep what is seen."""
    app = QApplication(sys.argv[:1])
    load_fonts()
    places = user_places(os.environ)
    for theme in ("light", "dark"):
        kept = read_settings(places.settings).settings
        write_settings(places.settings, msgspec.structs.replace(kept, theme=theme))
        walk(Program(app, places), out, theme, heard=heard, places=places)


def walk(program: Program, out: Path, theme: str, *, heard: bool, places: Places) -> None:
    """Empty Home, the sample's review and panel, Home again, then a rehearsal."""
    program.begin(None)
    window = program.window
    assert window is not None
    first = not any(places.takes.glob("*/*"))
    if first:
        until(window.home.empty.sample.isVisible)
        keep(window, out, f"home-empty-{theme}")
        window.home.empty.sample.click()
    else:
        until(window.home.hero.review.isVisible)
        window.home.hero.review.click()
    until(lambda: window.review is not None and window.review.isVisible())
    settle(window)
    keep(window, out, f"review-{theme}")
    window.go_to("panel")
    until(lambda: window.panel is not None and window.panel.isVisible())
    keep(window, out, f"panel-start-{theme}")
    if heard:
        answer(window, out, theme)
    window.go_to("rehearse")
    until(window.rehearse.ready.isVisible)
    keep(window, out, f"plan-{theme}")
    if heard:
        rehearse(window, out, theme)
    window.go_home()
    until(lambda: window.home.practice.when.text() != "")
    keep(window, out, f"home-{theme}")
    window.close()


def rehearse(window: MainWindow, out: Path, theme: str) -> None:
    """Record the first minute of the sample, its slides advanced where they were in the talk."""
    page = window.rehearse
    until(page.ready.foot.start.isEnabled)
    page.ready.foot.start.click()
    until(lambda: page.rehearsal is not None and page.rehearsal.running)
    player = subprocess.Popen(["paplay", "--device=mic_feed", str(SAMPLES / "weekly-picks.flac")])
    began = time.monotonic()
    cues = json.loads((SAMPLES / "weekly-picks.cues.json").read_text())
    for cue in cues[1:]:
        if cue["at_ms"] < SPOKEN_S * 1000:
            until(lambda at=cue["at_ms"]: time.monotonic() - began > at / 1000)
            QTest.keyClick(window, Qt.Key.Key_PageDown)
    until(lambda: time.monotonic() - began > SPOKEN_S)
    keep(window, out, f"rehearse-{theme}", pause_ms=0)
    player.terminate()
    player.wait()
    page.stage.ended.emit()
    until(page.finishing.isVisible)
    keep(window, out, f"finishing-{theme}", pause_ms=800)
    until(lambda: window.review is not None and window.review.isVisible())


def answer(window: MainWindow, out: Path, theme: str) -> None:
    """Answer the question about its limit with what the sample says."""
    panel = window.panel
    assert panel is not None
    room = panel.room
    until(room.start.main.isEnabled)
    room.start.main.click()
    until(lambda: room.page is room.asking)
    for _ in range(7):
        if ASKS_FOR_IT not in room.asking.question.text():
            room.asking.skip.click()
            work_on(200)
    room.asking.main.click()
    until(lambda: room.asking.hint.text() == "Your answer")
    piece = out / "answer.wav"
    sound, rate = soundfile.read(SAMPLES / "weekly-picks.flac", dtype="int16")
    soundfile.write(piece, sound[round(THE_LIMIT[0] * rate) : round(THE_LIMIT[1] * rate)], rate)
    with subprocess.Popen(["paplay", "--device=mic_feed", str(piece)]) as player:
        until(lambda: player.poll() is not None)
    piece.unlink()
    keep(window, out, f"panel-{theme}", pause_ms=0)
    room.asking.main.click()
    until(lambda: room.page is room.after and not room.after.wait.isVisible())
    keep(window, out, f"panel-after-{theme}", pause_ms=800)


def settle(window: MainWindow) -> None:
    """Wait until the slides are drawn as well as they will be."""
    until(lambda: not window.opening.busy)


def keep(window: MainWindow, out: Path, name: str, *, pause_ms: int = 1500) -> None:
    """Save what the window shows, at both sizes."""
    for (width, height), suffix in ((LARGE, ""), (SMALL, "-small")):
        window.resize(width, height)
        work_on(pause_ms // 2 + 100)
        window.grab().save(str(out / f"{name}{suffix}.png"))
    window.resize(*LARGE)


def work_on(ms: int) -> None:
    """Let the window and its other threads work: one long qWait would keep Python from them."""
    end = time.monotonic() + ms / 1000
    until(lambda: time.monotonic() > end)


def until(holds: Callable[[], bool], seconds: float = 120) -> None:
    """Let the window work until something holds."""
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{holds} did not come in {seconds} s")
        QTest.qWait(20)


if __name__ == "__main__":
    if "--child" in sys.argv:
        take_pictures(Path(sys.argv[1]), heard=bool(sys.argv[3]))
    else:
        main(Path(sys.argv[1]))

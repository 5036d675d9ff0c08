"""A recording with a deck, as a person would: import, correct, let a better model listen again.

All parts are real; the better model is Whisper base once more under another name, for no other
weights can be had here, so what differs is not the point: that the corrections stay is.
"""

import os
import tomllib
from pathlib import Path

import pytest
import soundfile
import tomli_w
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.errors import ModelError
from greenroom.library import list_takes
from greenroom.places import Places, user_places
from greenroom.speech.choice import model_here
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.window import MainWindow
from ui.adding import add_talk
from ui.real_window import real_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")
ROOT = Path(__file__).parents[2]
SECONDS = 40


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A user's places with two models: `base`, and `better`, which is the same under that name."""
    try:
        base = model_here("base", user_places(os.environ))
    except ModelError as error:
        pytest.skip(error.line())
    shipped = tmp_path / "shipped"
    (shipped / "models").mkdir(parents=True)
    listed = tomllib.loads((ROOT / "models" / "manifest.toml").read_text())
    better = listed["base"] | {"title": "Whisper better", "cost": 4.0}
    content = {"default": "base", "base": listed["base"], "better": better}
    (shipped / "models" / "manifest.toml").write_text(tomli_w.dumps(content))
    for name in ("base", "better"):
        (shipped / "models" / name).symlink_to(base)
    parts = ("takes", "models", "cache", "settings.toml")
    return Places(*(tmp_path / part for part in parts), shipped)


@pytest.fixture
def window(qtbot: QtBot, places: Places) -> MainWindow:
    return real_window(qtbot, places)


def imported(qtbot: QtBot, window: MainWindow, recording: Path, deck: Path) -> ReviewPage:
    window.begin(deck)
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    return add_talk(qtbot, window, recording)


def test_corrections_of_an_imported_talk_outlive_a_second_hearing(
    qtbot: QtBot, window: MainWindow, places: Places, sample_decks: Path, tmp_path: Path
) -> None:
    sound, rate = soundfile.read(
        sample_decks / "weekly-picks.flac", dtype="int16", frames=SECONDS * 16_000
    )
    recording = tmp_path / "zoom.ogg"
    soundfile.write(recording, sound, rate, "VORBIS", format="OGG")
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    page = imported(qtbot, window, recording, deck)
    (take,) = list_takes(places.takes)
    assert take.transcript is not None
    assert take.transcript.model == "base"

    with qtbot.waitActive(window):
        window.activateWindow()
    view = page.panes.transcript
    at = next(i for i, word in enumerate(take.words) if len(word.text) > 6)
    view.setFocus()
    view.turn_to(at)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(view.editor, "Makassar")
    with qtbot.waitSignal(page.corrected):
        qtbot.keyClick(view.editor, Qt.Key.Key_Return)
    count = len(page._talk.report.fillers)
    qtbot.keyClick(view, Qt.Key.Key_U)
    filler = view.filler
    assert filler is not None
    with qtbot.waitSignal(page.corrected):
        qtbot.keyClick(view, Qt.Key.Key_N)
    assert len(page._talk.report.fillers) == count - 1

    page.header.again.trigger()
    qtbot.waitUntil(lambda: page.again.dialog is not None)
    dialog = page.again.dialog
    assert dialog.model.currentText() == "Whisper better"
    with qtbot.waitSignal(page.corrected, timeout=180_000):
        dialog.confirm.click()
    qtbot.waitUntil(lambda: "has listened again" in page.again.says.text())
    (after,) = list_takes(places.takes)
    assert after.transcript is not None
    assert after.transcript.model == "better"
    assert after.missed == ()
    report = page._talk.report
    assert "Makassar" in [word.text for word in report.words]
    assert "Makassar" in page.panes.transcript.toPlainText()
    assert len(report.fillers) == count - 1
    assert filler.start_ms not in [one.start_ms for one in report.fillers]
    assert "Your corrections are in place." in page.again.says.text()
    window.close()

"""A silent run with all real parts, on a machine that may have no microphone at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.library import list_takes
from greenroom.places import Places
from greenroom.report_notes import TIMES_ONLY
from greenroom.review import report_of_take
from greenroom.settings import Settings
from greenroom.ui.app import real_context
from greenroom.ui.decks import Decks
from greenroom.ui.theme import LIGHT
from greenroom.ui.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")
ROOT = Path(__file__).parents[2]


def test_a_silent_run_of_the_sample_is_timed_and_reported(qtbot: QtBot, tmp_path: Path) -> None:
    parts = ("takes", "models", "cache", "settings.toml")
    places = Places(*(tmp_path / part for part in parts), ROOT)
    window = MainWindow(real_context(LIGHT, places, Settings(), Decks(places.cache)))
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.begin(places.sample_decks / "weekly-picks-answer-first.pptx")
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    window.rehearse.ready.foot.menu.silent.trigger()
    stage = window.rehearse.stage
    qtbot.waitUntil(stage.isVisible)
    qtbot.waitUntil(lambda: "Talk 0:01" in stage.strip.accessibleName())
    qtbot.keyClick(stage, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: "Talk 0:02" in stage.strip.accessibleName())
    qtbot.mouseClick(stage.end_button, Qt.MouseButton.LeftButton)
    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.review is not None and window.review.isVisible())
    (take,) = list_takes(places.takes)
    report = report_of_take(take)
    assert report.notes == (TIMES_ONLY,)
    first, second = report.timing[:2]
    assert first.actual_ms >= 1_000
    assert second.actual_ms > 0
    assert first.actual_ms + second.actual_ms == report.total_ms == take.total_ms
    window.close()

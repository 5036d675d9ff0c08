"""The program as it is started: real parts, quick, in the colours that were chosen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from greenroom.settings import Settings, read_settings, write_settings
from greenroom.ui.app import Program, real_context
from greenroom.ui.decks import Decks
from greenroom.ui.theme import DARK, LIGHT, load_fonts
from ui.parts import places_in

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

# What the window must not load before it is there: each costs 0.05 to 2 s.
HEAVY = (
    *("numpy", "sounddevice", "soundfile", "pptx", "faster_whisper", "pypdfium2", "jinja2"),
    *("greenroom.checks.registry", "greenroom.panel.questions", "greenroom.comparison.compare"),
    *("greenroom.ui.rehearse.page", "greenroom.ui.review.page", "greenroom.ui.panel.page"),
    *("greenroom.ui.compare.page", "greenroom.ui.settings.dialog", "importlib.metadata"),
)

_START = """
import json, sys
from PySide6.QtWidgets import QApplication
from greenroom.places import user_places
from greenroom.settings import Settings
from greenroom.ui.app import Program
from greenroom.ui.theme import load_fonts
app = QApplication(sys.argv[:1])
load_fonts()
program = Program(app, user_places({"GREENROOM_HOME": sys.argv[1]}))
program.show(Settings(), None)
print(json.dumps([name for name in sys.argv[2:] if name in sys.modules]))
program.window.close()
"""


def test_the_window_is_there_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _START, str(tmp_path), *HEAVY],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert json.loads(done.stdout) == []


def test_other_colours_mean_a_new_window_on_the_same_deck(
    qtbot: QtBot, qapp, tmp_path: Path, sample_decks: Path
) -> None:
    load_fonts()
    places = places_in(tmp_path)
    program = Program(qapp, places)
    before = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.style().objectName()
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    program.show(Settings(theme="light"), deck)
    first = program.window
    assert first is not None
    qtbot.waitUntil(first.rehearse.ready.isVisible)
    first.bar.theme_chosen.emit("dark")
    second = program.window
    assert second is not None
    assert second is not first
    qtbot.waitUntil(second.rehearse.ready.isVisible)
    assert second.deck_path == deck
    assert DARK.bg in qapp.styleSheet()
    qtbot.waitUntil(lambda: read_settings(places.settings).settings.theme == "dark")
    second.close()
    second.deleteLater()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])
    qapp.setStyle(before[3])


def test_the_real_parts_read_and_draw_a_deck(tmp_path: Path, sample_decks: Path) -> None:
    context = real_context(LIGHT, places_in(tmp_path), Settings(), Decks(tmp_path / "cache"))
    path = sample_decks / "weekly-picks-answer-first.pptx"
    deck = context.load_deck(path)
    drawn: dict[int, Path] = {}
    context.draw(
        path,
        deck,
        width=640,
        show=lambda picture: drawn.update({picture.number: picture.file}),
        looked_at=lambda: 1,
        pdf=None,
    )
    assert sorted(drawn) == [slide.number for slide in deck.slides]
    assert all(file.stat().st_size > 1000 for file in drawn.values())
    assert context.draw_one(path, deck, 2, width=320).stat().st_size > 1000


def test_bad_settings_cost_one_line_and_start_anyway(qtbot: QtBot, qapp, tmp_path: Path) -> None:
    places = places_in(tmp_path)
    write_settings(places.settings, msgspec.structs.replace(Settings(), theme="light"))
    places.settings.write_text('theme = "green"\n')
    program = Program(qapp, places)
    program.begin(None)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "theme made no sense" in window.notice.accessibleName()
    window.close()
    window.deleteLater()

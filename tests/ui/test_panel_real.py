"""A panel answer through the real recogniser: a piece of the spoken sample as the microphone."""

from pathlib import Path
from typing import Any

import pytest
import soundfile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.deck import load_deck
from greenroom.speech.recogniser import Recogniser
from greenroom.ui.panel.page import PanelPage
from ui.page_parts import FakeRecording, context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SECONDS = 14


class SpokenRecording(FakeRecording):
    """Has a piece of the sample, from slide 2 on, in its file at once."""

    source = Path()

    def start(self) -> None:
        assert self.path is not None
        samples, rate = soundfile.read(
            self.source, start=16_000 * 19, frames=16_000 * SECONDS, dtype="int16"
        )
        soundfile.write(self.path, samples, rate)
        self.started = True
        self.position_ms = SECONDS * 1000


def test_what_was_said_stands_in_the_answer(
    qtbot: QtBot, tmp_path: Path, sample_decks: Path, model: Path
) -> None:
    SpokenRecording.source = sample_decks / "weekly-picks.flac"

    def record(path: Path | None, _: object) -> FakeRecording:
        return SpokenRecording(path) if path else FakeRecording(None)

    def listen(folder: Path, on_event: Any) -> Recogniser:
        return Recogniser(folder, on_event=on_event)

    page = PanelPage(context(tmp_path, recording=record, listener=listen, find_model=lambda: model))
    qtbot.addWidget(page)
    page.show()
    page.show_panel(None, load_deck(sample_decks / "weekly-picks-answer-first.pptx"))
    room = page.room
    qtbot.waitUntil(room.start.main.isEnabled)
    qtbot.mouseClick(room.start.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.page is room.asking)
    qtbot.mouseClick(room.asking.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.asking.hint.text() == "Your answer")
    qtbot.mouseClick(room.asking.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: room.page is room.after and not room.after.wait.isVisible())

    heard = room.after.text.toPlainText()
    assert "three numbers carry this, um, decision." in heard
    assert "in the second month go down by 1.6 points" in heard
    assert room.after.figures.text() == "0:14, 1 filler"
    page.leave()

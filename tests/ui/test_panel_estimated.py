"""The panel asks about the slides that were spoken, also where no slide times came with a talk."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from ui.adding import add_talk
from ui.test_importing import Studio, meeting, open_window  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_words_of_an_imported_transcript_reach_the_panel_on_their_slides(
    qtbot: QtBot,
    tmp_path: Path,
    sample_decks: Path,
    meeting: Path,  # noqa: F811
) -> None:
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    window = open_window(qtbot, tmp_path, Studio(), deck)
    add_talk(qtbot, window, meeting)
    window.go_to("panel")
    qtbot.waitUntil(lambda: window.panel is not None and window.panel._subject.words != ())
    assert window.panel is not None
    slides = {word.slide for word in window.panel._subject.words}
    assert 0 not in slides
    assert len(slides) >= 8
    window.close()


def test_review_comes_once_and_calls_nobody_back(
    qtbot: QtBot,
    tmp_path: Path,
    sample_decks: Path,
    meeting: Path,  # noqa: F811
) -> None:
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    window = open_window(qtbot, tmp_path, Studio(), deck)
    shown: list[int] = []
    window.reviewing.shown.connect(lambda: shown.append(1))
    add_talk(qtbot, window, meeting)
    qtbot.wait(1500)
    assert shown == [1]

    window.go_to("review")
    window.go_home()
    qtbot.wait(1500)
    assert shown == [1]
    assert window.pages.currentWidget() is window.home
    window.close()

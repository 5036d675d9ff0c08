"""The user's ear decides, with all real parts: the window, the spoken sample, the files on disk."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from greenroom.library import list_takes
from greenroom.places import Places
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.window import MainWindow
from ui.real_window import real_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    parts = ("takes", "models", "cache", "settings.toml")
    places = Places(*(tmp_path / part for part in parts), ROOT)
    return real_window(qtbot, places)


def review_of(qtbot: QtBot, window: MainWindow, button: QPushButton) -> ReviewPage:
    """Go to the sample's review from Home, as a user does."""
    window.go_home()
    qtbot.waitUntil(button.isVisible)
    button.click()
    seen = lambda: window.review is not None and window.review.isVisible()  # noqa: E731
    qtbot.waitUntil(seen)
    assert window.review is not None
    return window.review


def dismissing(page: ReviewPage) -> list[QPushButton]:
    links = page.priorities.findChildren(QPushButton)
    return [link for link in links if link.text() == "Dismiss" and link.isVisible()]


def test_what_was_put_right_is_there_again_and_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    page = review_of(qtbot, window, window.home.empty.sample)
    view = page.panes.transcript
    before = page._talk.report
    at = [word.text for word in before.words].index("otherwise")
    view.setFocus()
    view.turn_to(at)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClicks(view.editor, "would have")
    with qtbot.waitSignal(page.corrected):
        qtbot.keyClick(view.editor, Qt.Key.Key_Return)

    qtbot.keyClick(view, Qt.Key.Key_U)
    filler = view.filler
    assert filler is not None
    with qtbot.waitSignal(page.corrected):
        qtbot.mouseClick(view.offer.no, Qt.MouseButton.LeftButton)

    finding = page._talk.report.priorities[0]
    qtbot.waitUntil(lambda: dismissing(page) != [])
    with qtbot.waitSignal(page.corrected):
        qtbot.mouseClick(dismissing(page)[0], Qt.MouseButton.LeftButton)

    page = review_of(qtbot, window, window.home.hero.review)
    assert "would have leave." in page.panes.transcript.toPlainText()
    assert len(page._talk.report.fillers) == len(before.fillers) - 1
    assert finding.message not in [one.message for one in page._talk.report.priorities]

    dialog = page.export()
    assert dialog is not None
    for suffix, box in dialog.formats.items():
        box.setChecked(suffix == "json")
    dialog.set_folder(tmp_path / "out")
    dialog.write.click()
    qtbot.waitUntil(lambda: list((tmp_path / "out").glob("*.json")) != [])
    (file,) = (tmp_path / "out").glob("*.json")
    report = json.loads(file.read_text("utf-8"))
    assert [word["text"] for word in report["words"][at : at + 2]] == ["would", "have"]
    assert filler.start_ms not in [one["start_ms"] for one in report["fillers"]]
    assert [one["check"] for one in report["dismissed"]] == [finding.check]
    assert finding.message not in [one["message"] for one in report["findings"]]
    (take,) = list_takes(tmp_path / "takes")
    stored = json.loads((take.folder / "transcript.json").read_text("utf-8"))
    assert stored["words"][at]["text"] == "otherwise"
    window.close()

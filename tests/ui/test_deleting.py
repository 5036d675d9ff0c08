"""One take is deleted in the window, after one question and not without it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from greenroom.library import list_takes
from greenroom.ui.window import MainWindow
from ui.parts import Studio, places_in
from ui.test_window import a_take, open_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The review of the newer of two takes."""
    for day in (9, 20):
        a_take(tmp_path, day=day)
    window = open_window(qtbot, tmp_path, Studio())
    window.begin(None)
    qtbot.waitUntil(window.home.hero.review.isVisible)
    window.home.hero.review.click()
    qtbot.waitUntil(lambda: says(window, "Take 2"))
    return window


def says(window: MainWindow, name: str) -> bool:
    shown = window.review is not None and window.review.isVisible()
    return shown and window.reviewing.page.tools.takes.text().startswith(name)


def ask(window: MainWindow) -> None:
    assert window.review is not None
    menu = window.review.tools.takes.takes
    (delete,) = (one for one in menu.actions() if one.text() == "Delete this take…")
    delete.trigger()
    assert window.reviewing.asked is not None


def days(folder: Path) -> list[str]:
    return [take.header.started[:10] for take in list_takes(places_in(folder).takes)]


def test_nothing_goes_if_it_is_kept(window: MainWindow, tmp_path: Path) -> None:
    ask(window)
    asked = window.reviewing.asked
    assert asked is not None
    assert asked.focusWidget() is asked.keep
    asked.keep.click()
    assert days(tmp_path) == ["2026-11-20", "2026-11-09"]


def test_the_take_goes_and_another_is_shown_until_none_is_left(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    ask(window)
    assert window.reviewing.asked is not None
    window.reviewing.asked.confirm.click()
    qtbot.waitUntil(lambda: says(window, "Take 1"))
    assert days(tmp_path) == ["2026-11-09"]
    assert window.bar.tab("review").isEnabled()
    ask(window)
    window.reviewing.asked.confirm.click()
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert days(tmp_path) == []
    assert not window.bar.tab("review").isEnabled()


def test_a_take_that_cannot_be_deleted_is_one_line(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    ask(window)
    (newer, _) = list_takes(places_in(tmp_path).takes)
    (newer.folder / "take.json").unlink()
    assert window.reviewing.asked is not None
    window.reviewing.asked.confirm.click()
    qtbot.waitUntil(lambda: window.notice is not None)
    assert window.notice is not None
    assert "is not a take, so nothing was deleted" in window.notice.accessibleName()

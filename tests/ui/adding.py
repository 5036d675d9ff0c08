"""What tests do in the window to add a talk that was recorded elsewhere."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from greenroom.ui.importing_dialog import ImportDialog
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.window import MainWindow


def asked(qtbot: QtBot, window: MainWindow) -> ImportDialog:
    """The questions about a talk that was dropped or chosen."""
    qtbot.waitUntil(lambda: window.importing.dialog is not None)
    assert window.importing.dialog is not None
    return window.importing.dialog


def reviewed(qtbot: QtBot, window: MainWindow) -> ReviewPage:
    """The review, once it is shown."""
    seen = lambda: window.review is not None and window.review.isVisible()  # noqa: E731
    qtbot.waitUntil(seen)
    assert window.review is not None
    return window.review


def add_talk(qtbot: QtBot, window: MainWindow, talk: Path) -> ReviewPage:
    """Add a talk to the open deck, as it is, and wait for its review."""
    window.importing.begin(talk)
    asked(qtbot, window).confirm.click()
    return reviewed(qtbot, window)

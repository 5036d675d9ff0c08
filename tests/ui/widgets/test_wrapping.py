"""Buttons that do not fit into one row stand in two."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from greenroom.ui.widgets.wrapping import Wrapping

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def shown(qtbot: QtBot, *words: str) -> tuple[QWidget, Wrapping, list[QPushButton]]:
    """A window that is as wide as the buttons in one row."""
    buttons = [QPushButton(one) for one in words]
    row, window = Wrapping(*buttons), QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(row)
    column.addStretch(1)
    window.resize(row.sizeHint().width(), 300)
    with qtbot.waitExposed(window):
        window.show()
    return window, row, buttons


def tops(buttons: list[QPushButton]) -> int:
    """How many rows they stand in."""
    return len({button.y() for button in buttons})


def test_what_does_not_fit_begins_a_row(qtbot: QtBot) -> None:
    window, row, buttons = shown(qtbot, "Rehearse", "Review take 4", "Add a recording…")
    assert tops(buttons) == 1
    one_row = row.height()

    window.resize(row.sizeHint().width() - 1, 300)

    qtbot.waitUntil(lambda: tops(buttons) == 2, timeout=20_000)
    assert buttons[-1].x() == 0
    assert row.height() >= 2 * one_row
    assert row.minimumSizeHint().width() == max(one.sizeHint().width() for one in buttons)


def test_other_words_and_hidden_parts_are_followed(qtbot: QtBot) -> None:
    window, _, buttons = shown(qtbot, "Rehearse", "Review", "Panel")

    buttons[0].setText("Rehearse it all once more")
    qtbot.waitUntil(lambda: tops(buttons) == 2, timeout=20_000)

    buttons[2].hide()
    window.resize(2000, 300)
    qtbot.waitUntil(lambda: tops(buttons[:2]) == 1, timeout=20_000)


def test_from_right_to_left_the_first_stands_at_the_right(qtbot: QtBot) -> None:
    window, row, buttons = shown(qtbot, "Rehearse", "Review")
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: buttons[0].x() > buttons[1].x(), timeout=20_000)
    assert buttons[0].geometry().right() == row.rect().right()

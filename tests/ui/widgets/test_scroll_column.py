"""A column that is filled anew keeps the place of whoever uses the keyboard."""

import pytest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from greenroom.ui.widgets import ScrollColumn

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def buttons(count: int) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    for number in range(count):
        column.addWidget(QPushButton(str(number)))
    return made


@pytest.mark.parametrize(("later", "focused"), [(4, "2"), (2, "1")])
def test_the_focus_stays_in_its_place(qtbot: QtBot, later: int, focused: str) -> None:
    column = ScrollColumn("Things")
    qtbot.addWidget(column)
    column.show_content(buttons(4))
    column.show()
    column.activateWindow()
    third = column.findChildren(QPushButton)[2]
    qtbot.waitUntil(column.isActiveWindow)
    third.setFocus()
    qtbot.waitUntil(third.hasFocus)
    column.show_content(buttons(later))
    qtbot.waitUntil(lambda: any(one.hasFocus() for one in column.findChildren(QPushButton)))
    assert [one.text() for one in column.findChildren(QPushButton) if one.hasFocus()] == [focused]


def test_nothing_takes_the_focus_from_elsewhere(qtbot: QtBot) -> None:
    column = ScrollColumn("Things")
    qtbot.addWidget(column)
    column.show_content(buttons(2))
    column.show()
    column.show_content(buttons(2))
    assert not any(one.hasFocus() for one in column.findChildren(QPushButton))

"""A table's columns are as wide as their words need."""

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from greenroom.ui.theme import font
from greenroom.ui.widgets.number_table import NumberTable


def test_a_head_and_a_number_that_are_longer_than_planned_get_their_room(qtbot: QtBot) -> None:
    heads = ("Folie", "Titel", "Füllwörter", "Vorher")
    table = NumberTable("Zahlen", heads, (60, 0, 20, 20), (1,))
    qtbot.addWidget(table)
    table.show_rows([("1", "Launch", "3", "unsicher, 12:30")])

    assert table.columnWidth(0) == 60
    assert table.columnWidth(2) > QFontMetricsF(font(12)).horizontalAdvance("Füllwörter")
    assert table.columnWidth(3) > QFontMetricsF(font(13)).horizontalAdvance("unsicher, 12:30")

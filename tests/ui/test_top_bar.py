"""The bar at the top keeps its tabs whole."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from greenroom.ui.theme import LIGHT
from greenroom.ui.top_bar import TABS, TopBar
from greenroom.ui.widgets import button

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("widths", [(1024, 1440), (1440, 1024)])
def test_no_tab_is_cut_right_after_a_change_of_size(qtbot: QtBot, widths: tuple[int, int]) -> None:
    bar, window = TopBar(LIGHT, "light"), QWidget()
    qtbot.addWidget(window)
    whole = QVBoxLayout(window)
    whole.addWidget(bar)
    window.resize(widths[0], 300)
    with qtbot.waitExposed(window):
        window.show()
    bar.show_deck("Weekly Picks", "review")
    bar.show_tools((button("Compare"), button("Export")))

    window.resize(widths[1], 300)

    for key, _ in TABS:
        tab = bar.tab(key)
        assert tab.width() >= tab.sizeHint().width(), key
        assert tab.parentWidget().rect().contains(tab.geometry()), key


def test_tools_with_long_words_are_whole_and_the_name_makes_room(qtbot: QtBot) -> None:
    bar, name = TopBar(LIGHT, "light"), "A name of a deck that is far too long for this bar"
    qtbot.addWidget(bar)
    bar.resize(1024, 48)
    with qtbot.waitExposed(bar):
        bar.show()
    tools = tuple(
        button(words) for words in ("Durchlauf 12, 23. Nov.", "Vergleichen", "Exportieren")
    )

    bar.show_deck(name, "review")
    bar.show_tools(tools)

    qtbot.waitUntil(lambda: bar.deck_name.toolTip() == name)
    for tool in tools:
        assert tool.width() >= tool.sizeHint().width(), tool.text()

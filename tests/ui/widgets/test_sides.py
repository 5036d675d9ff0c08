"""What is drawn by hand, in a window that reads from right to left."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from comparison.sides import side
from greenroom.comparison import compare
from greenroom.panel.manner import Limits
from greenroom.ui.compare.parts_chart import PartsChart, PartsKey
from greenroom.ui.panel.rail import AnswerRail
from greenroom.ui.review.panes import TimingKey
from greenroom.ui.review.timing import TimingChart, timing_rows
from greenroom.ui.theme import LIGHT, load_fonts
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.widgets.tick_box import TickBox, TickedItems

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

WIDTH, HEIGHT = 400, 200


def shown(qtbot: QtBot, make: Callable[[], QWidget], direction: Qt.LayoutDirection) -> QImage:
    """A picture of a widget in a program of that direction."""
    load_fonts()
    QApplication.setLayoutDirection(direction)
    try:
        window = QWidget()
        qtbot.addWidget(window)
        layout = QVBoxLayout(window)
        widget = make()
        layout.addWidget(widget)
        window.resize(WIDTH, HEIGHT)
        window.show()
        return widget.grab().toImage()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def box_of(image: QImage, colour: str) -> tuple[int, int]:
    """The first and last column with that colour, whatever lies over it."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).name() == colour for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def both(qtbot: QtBot, make: Callable[[], QWidget]) -> tuple[QImage, QImage]:
    ways = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
    left, right = (shown(qtbot, make, way) for way in ways)
    return left, right


def ticked() -> TickBox:
    made = TickBox(LIGHT, "Words")
    made.setChecked(True)
    return made


def listed() -> QListWidget:
    made = QListWidget()
    made.setStyleSheet("QListWidget::indicator { image: none; width: 16px; height: 16px; }")
    made.setItemDelegate(TickedItems(LIGHT, made))
    item = QListWidgetItem("um", made)
    item.setCheckState(Qt.CheckState.Checked)
    return made


@pytest.mark.parametrize("make", [ticked, listed])
def test_a_box_stands_where_lines_begin(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    colour = LIGHT.colour("accent_fill").name()
    left, right = both(qtbot, make)
    (first, last), (again, end) = box_of(left, colour), box_of(right, colour)
    assert last < WIDTH / 4
    assert again > WIDTH / 2
    assert last - first == end - again


def test_a_key_is_drawn_at_the_end_of_its_button(qtbot: QtBot) -> None:
    """Its words begin at the other side, as Qt places them."""

    def make() -> KeyButton:
        made = KeyButton(LIGHT, "", "F5")
        made.setStyleSheet("border: none;")
        return made

    colour = LIGHT.colour("text_2").name()
    left, right = (box_of(image, colour) for image in both(qtbot, make))
    assert left[0] > WIDTH / 2
    assert right[1] < WIDTH / 2


def test_no_word_of_a_button_is_drawn_where_its_key_is(qtbot: QtBot) -> None:
    def make(text: str) -> KeyButton:
        made = KeyButton(LIGHT, text, "")  # an empty key: a box and nothing in it
        made.setStyleSheet(f"color: #ff0000; {made.styleSheet()}")
        made.setFixedWidth(made.sizeHint().width())
        return made

    colour = LIGHT.colour("text_2").name()
    for way in both(qtbot, lambda: make("Start")):
        words, key = box_of(way, "#ff0000"), box_of(way, colour)
        assert words[1] < key[0] or words[0] > key[1]


def test_the_arrow_of_a_choice_is_not_over_its_words(qtbot: QtBot) -> None:
    def make() -> Choice:
        made = Choice(LIGHT)
        made.setStyleSheet("QComboBox { border: none; background: white; color: white; }")
        return made

    colour = LIGHT.colour("text_2").name()
    left, right = (box_of(image, colour) for image in both(qtbot, make))
    assert left[0] > WIDTH / 2
    assert right[1] < WIDTH / 2


def parts() -> PartsChart:
    made = PartsChart(LIGHT)
    made.show_comparison(compare(side(1), side(2)))
    return made


def key() -> PartsKey:
    made = PartsKey(LIGHT)
    made.show_names("take 1", "take 2")
    return made


def timing() -> TimingChart:
    made = TimingChart(LIGHT)
    made.show_rows(timing_rows(side(1).report))
    return made


@pytest.mark.parametrize(
    "make",
    [parts, key, timing, lambda: TimingKey(LIGHT), lambda: AnswerRail(LIGHT, Limits())],
    ids=["parts", "their key", "timing", "its key", "an answer's length"],
)
def test_figures_and_bars_run_from_left_to_right_in_every_window(
    qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    left, right = both(qtbot, make)
    assert left == right

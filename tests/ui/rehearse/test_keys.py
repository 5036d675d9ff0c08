"""The keys of a talk: what each asks for, whatever has the focus."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from greenroom.ui.rehearse.keys import STAGE_KEYS, StageKeys, act_of

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN = Modifier.NoModifier

ASKED = [
    (Key.Key_PageDown, PLAIN, "next"),
    (Key.Key_Right, PLAIN, "next"),
    (Key.Key_Down, PLAIN, "next"),
    (Key.Key_Space, PLAIN, "next"),
    (Key.Key_PageUp, PLAIN, "back"),
    (Key.Key_Left, PLAIN, "back"),
    (Key.Key_Up, PLAIN, "back"),
    (Key.Key_Home, PLAIN, "first"),
    (Key.Key_End, PLAIN, "last"),
    (Key.Key_B, PLAIN, "black"),
    (Key.Key_B, Modifier.ShiftModifier, "black"),
    (Key.Key_Period, PLAIN, "black"),
    (Key.Key_Period, Modifier.KeypadModifier, "black"),
    (Key.Key_W, PLAIN, "white"),
    (Key.Key_Comma, PLAIN, "white"),
    (Key.Key_P, PLAIN, "pause"),
    (Key.Key_M, PLAIN, "mark"),
    (Key.Key_S, PLAIN, "swap"),
    (Key.Key_A, PLAIN, "audience"),
    (Key.Key_H, PLAIN, "keys"),
    (Key.Key_Question, Modifier.ShiftModifier, "keys"),
    (Key.Key_F5, PLAIN, "show"),
    (Key.Key_F5, Modifier.ShiftModifier, "show"),
    (Key.Key_Escape, PLAIN, "away"),
    (Key.Key_Plus, Modifier.ControlModifier | Modifier.ShiftModifier, "larger"),
    (Key.Key_Plus, Modifier.ControlModifier | Modifier.KeypadModifier, "larger"),
    (Key.Key_Equal, Modifier.ControlModifier, "larger"),
    (Key.Key_Minus, Modifier.ControlModifier, "smaller"),
    (Key.Key_0, Modifier.ControlModifier, "usual"),
    (Key.Key_Down, Modifier.ControlModifier, "scroll down"),
    (Key.Key_Up, Modifier.ControlModifier, "scroll up"),
]
NOT_OURS = [
    (Key.Key_X, PLAIN),
    (Key.Key_Tab, PLAIN),
    (Key.Key_F11, PLAIN),
    (Key.Key_B, Modifier.ControlModifier),
    (Key.Key_F5, Modifier.AltModifier),
    (Key.Key_Right, Modifier.AltModifier),
    (Key.Key_Q, Modifier.ControlModifier),
]


class Heard:
    """What the keys asked for, in order."""

    def __init__(self, keys: StageKeys) -> None:
        self.all: list[object] = []
        self.presses = 0
        keys.asked.connect(self.all.append)
        keys.number_asked.connect(self.all.append)
        keys.typed.connect(lambda digits: self.all.append(f"typed {digits}"))
        keys.pressed.connect(self._press)

    def _press(self) -> None:
        self.presses += 1


class Widgets(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.button, self.field = QPushButton("One"), QLineEdit()
        self.clicks = 0
        self.button.clicked.connect(self._click)
        layout = QVBoxLayout(self)
        layout.addWidget(self.button)
        layout.addWidget(self.field)

    def _click(self) -> None:
        self.clicks += 1


@pytest.fixture
def keys(qtbot: QtBot) -> StageKeys:
    made = StageKeys(QApplication.instance())
    made.listen()
    yield made
    made.rest()
    made.setParent(None)


@pytest.fixture
def widgets(qtbot: QtBot) -> Widgets:
    made = Widgets()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.button.setFocus()
    return made


@pytest.mark.parametrize(("key", "modifiers", "act"), ASKED)
def test_each_key_asks_for_one_thing(key: Qt.Key, modifiers: Modifier, act: str) -> None:
    assert act_of(key, modifiers) == act


@pytest.mark.parametrize(("key", "modifiers"), NOT_OURS)
def test_other_keys_are_left_alone(key: Qt.Key, modifiers: Modifier) -> None:
    assert act_of(key, modifiers) is None


def test_the_list_names_everything_that_can_be_asked() -> None:
    assert {key.act for key in STAGE_KEYS} == {act for *_, act in ASKED} | {"go"}
    assert len({text for key in STAGE_KEYS for text in key.keys}) == 28


@pytest.mark.parametrize("focus", ["button", "field", "window"])
def test_a_key_comes_once_whatever_has_the_focus(
    keys: StageKeys, widgets: Widgets, focus: str
) -> None:
    heard = Heard(keys)
    target = {"button": widgets.button, "field": widgets.field, "window": widgets}[focus]
    target.setFocus()
    for key in (Key.Key_Space, Key.Key_B, Key.Key_Home):
        QTest.keyClick(target, key)
    assert heard.all == ["next", "black", "first"]
    assert heard.presses == 3
    assert widgets.clicks == 0
    assert widgets.field.text() == ""


def test_a_second_window_sends_the_same_keys(
    keys: StageKeys, widgets: Widgets, qtbot: QtBot
) -> None:
    heard = Heard(keys)
    second = QWidget()
    qtbot.addWidget(second)
    second.show()
    QTest.keyClick(second.windowHandle(), Key.Key_PageDown)
    QTest.keyClick(widgets.windowHandle(), Key.Key_PageUp)
    assert heard.all == ["next", "back"]


def test_a_key_of_ours_reaches_no_shortcut(keys: StageKeys, widgets: Widgets) -> None:
    heard = Heard(keys)
    started = []
    shortcut = QShortcut(QKeySequence("F5"), widgets)
    shortcut.activated.connect(lambda: started.append("F5"))
    QTest.keyClick(widgets.windowHandle(), Key.Key_F5)
    assert (heard.all, started) == (["show"], [])


def test_numbers_go_to_a_slide_with_enter(keys: StageKeys, widgets: Widgets) -> None:
    heard = Heard(keys)
    QTest.keyClicks(widgets.button, "12")
    QTest.keyClick(widgets.button, Key.Key_Return)
    assert heard.all == ["typed 1", "typed 12", "typed ", 12]
    assert widgets.clicks == 0


def test_a_number_can_be_mended_or_dropped(keys: StageKeys, widgets: Widgets) -> None:
    heard = Heard(keys)
    QTest.keyClicks(widgets.button, "13")
    QTest.keyClick(widgets.button, Key.Key_Backspace)
    QTest.keyClick(widgets.button, Key.Key_Escape)
    QTest.keyClick(widgets.button, Key.Key_Escape)
    assert heard.all == ["typed 1", "typed 13", "typed 1", "typed ", "away"]


def test_a_slide_change_drops_the_number(keys: StageKeys, widgets: Widgets) -> None:
    heard = Heard(keys)
    QTest.keyClicks(widgets.button, "1")
    QTest.keyClick(widgets.button, Key.Key_PageDown)
    QTest.keyClick(widgets.button, Key.Key_Enter)
    assert heard.all == ["typed 1", "typed ", "next"]
    assert widgets.clicks == 1


def test_enter_without_a_number_presses_the_focused_button(
    keys: StageKeys, widgets: Widgets
) -> None:
    heard = Heard(keys)
    QTest.keyClick(widgets.button, Key.Key_Return)
    assert (widgets.clicks, heard.all) == (1, [])


@pytest.mark.parametrize(("key", "times"), [(Key.Key_P, 1), (Key.Key_B, 1), (Key.Key_Right, 3)])
def test_a_key_held_down_repeats_only_where_that_helps(
    keys: StageKeys, widgets: Widgets, key: Qt.Key, times: int
) -> None:
    heard = Heard(keys)
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, "", repeated)
        QApplication.sendEvent(widgets.button, event)
    assert len(heard.all) == times


def test_a_dialogue_keeps_its_keys(keys: StageKeys, widgets: Widgets, qtbot: QtBot) -> None:
    heard = Heard(keys)
    dialogue = QDialog(widgets)
    dialogue.setModal(True)
    field = QLineEdit(dialogue)
    dialogue.open()
    qtbot.waitExposed(dialogue)
    QTest.keyClicks(field, "bp1")
    assert (field.text(), heard.all) == ("bp1", [])


def test_at_rest_all_keys_belong_to_the_widgets(keys: StageKeys, widgets: Widgets) -> None:
    heard = Heard(keys)
    keys.rest()
    QTest.keyClicks(widgets.field, "b1")
    assert (widgets.field.text(), heard.all) == ("b1", [])

"""The plan made by hand on the page before the talk: typed, stepped, dragged, undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from greenroom.deck import Deck, Section, Slide
from greenroom.plan import Plan, Target
from greenroom.ui.context import OpenDeck
from greenroom.ui.pictures import Pictures
from greenroom.ui.rehearse.plan_time import TimeField, parse_length
from greenroom.ui.rehearse.ready import ReadyPage
from ui.parts import BUILT_IN, Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

MINUTE = 60_000
DECK = Deck(
    file="talk.pptx",
    sha256="5" * 64,
    slides=(
        Slide(1, "a", "Launch in May"),
        Slide(2, "b", "Members leave in week two"),
        Slide(3, "c", "Spare", hidden=True),
        Slide(4, "d", "What it costs"),
        Slide(5, "e", "Decide today"),
        Slide(6, "f", "Thank you"),
        Slide(7, "g", "How it was measured"),
    ),
    sections=(Section("Ask", (1, 2)), Section("Cost", (3, 4, 5)), Section("More", (6, 7))),
)
TARGETS = ((1, 1), (2, 3), (4, 4), (5, 5), (6, 2))
PLAN = Plan(15 * MINUTE, tuple(Target(slide, minutes * MINUTE) for slide, minutes in TARGETS))


@pytest.fixture
def ready(qtbot: QtBot, tmp_path: Path) -> ReadyPage:
    page = ReadyPage(make_context(tmp_path, Studio(deck=DECK)))
    qtbot.addWidget(page)
    page.resize(1440, 844)
    page.show()
    qtbot.waitExposed(page)
    page.open_deck(OpenDeck(tmp_path / DECK.file, DECK, PLAN, Pictures()), 1)
    return page


def type_time(qtbot: QtBot, field: TimeField, text: str) -> None:
    field.begin()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def seconds(page: ReadyPage) -> dict[int, int]:
    return {target.slide: target.ms // 1000 for target in page.plan.targets}


def shown(page: ReadyPage) -> list[str]:
    return [made.field.text() for made in page.storyline.slides.values()]


def test_a_slides_time_is_typed_and_the_rest_gives_way(qtbot: QtBot, ready: ReadyPage) -> None:
    type_time(qtbot, ready.storyline.slides[2].field, "1:30")
    assert seconds(ready)[2] == 90
    assert sum(seconds(ready).values()) == 900
    assert shown(ready)[1] == "1:30"
    assert ready.storyline.heads[0].field.text() == "2:40"
    assert ready.head.words.text() == "Adds up to"


def test_a_digit_on_a_row_begins_its_time(qtbot: QtBot, ready: ReadyPage) -> None:
    row = ready.storyline.slides[4]
    row.setFocus()
    qtbot.keyClick(row, "2")
    qtbot.keyClicks(row.field, ":05")
    qtbot.keyClick(row.field, Qt.Key.Key_Return)
    assert seconds(ready)[4] == 125


def test_up_and_down_step_by_five_seconds(qtbot: QtBot, ready: ReadyPage) -> None:
    field = ready.storyline.slides[1].field
    field.begin()
    qtbot.keyClick(field, Qt.Key.Key_Up)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert seconds(ready)[1] == 70
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert seconds(ready)[1] == 65
    assert field.hasFocus()


def test_escape_forgets_what_was_typed(qtbot: QtBot, ready: ReadyPage) -> None:
    field = ready.storyline.slides[1].field
    field.begin("9")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "1:00"
    assert ready.plan == PLAN


def test_what_is_no_time_is_said_and_changes_nothing(qtbot: QtBot, ready: ReadyPage) -> None:
    field = ready.storyline.slides[1].field
    type_time(qtbot, field, "soon")
    said = ready.head.words.text()
    assert said == "“soon” is not a time: write minutes and seconds, as in 15:00"
    assert ready.plan == PLAN
    field.clearFocus()
    assert field.text() == "1:00"


def test_more_than_there_is_gives_what_there_is_and_says_so(qtbot: QtBot, ready: ReadyPage) -> None:
    type_time(qtbot, ready.storyline.slides[5].field, "20:00")
    assert seconds(ready) == {1: 5, 2: 5, 4: 5, 5: 880, 6: 5}
    assert ready.head.words.text() == "It has at most 14:40: the other slides keep 0:05 each."


def test_a_section_is_typed(qtbot: QtBot, ready: ReadyPage) -> None:
    type_time(qtbot, ready.storyline.heads[0].field, "6")
    assert (seconds(ready)[1], seconds(ready)[2]) == (90, 270)
    assert sum(seconds(ready).values()) == 900


def test_a_line_between_slides_is_dragged(qtbot: QtBot, ready: ReadyPage) -> None:
    drag(qtbot, ready, 0, 2 * MINUTE)
    assert seconds(ready) == {1: 120, 2: 120, 4: 240, 5: 300, 6: 120}


def test_a_line_between_sections_moves_all_their_slides(qtbot: QtBot, ready: ReadyPage) -> None:
    drag(qtbot, ready, 1, 6 * MINUTE)
    assert seconds(ready) == {1: 90, 2: 270, 4: 185, 5: 235, 6: 120}


def test_a_drag_is_undone_at_once(qtbot: QtBot, ready: ReadyPage) -> None:
    drag(qtbot, ready, 1, 6 * MINUTE)
    qtbot.mouseClick(ready.head.undo, Qt.MouseButton.LeftButton)
    assert ready.plan == PLAN
    assert not ready.head.undo.isVisible()


def drag(qtbot: QtBot, page: ReadyPage, line: int, to_ms: int) -> None:
    """Drag a line of the bar by the mouse, in several moves."""
    bar = page.bar
    at, to = (round(bar.place(ms)) for ms in (bar.boundaries[line].at_ms, to_ms))
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(at, 40))
    for x in (at + 3, (at + to) // 2, to):
        qtbot.mouseMove(bar, QPoint(x, 40))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(to, 40))


def test_undo_and_redo_by_the_keyboard(qtbot: QtBot, ready: ReadyPage) -> None:
    field = ready.storyline.slides[1].field
    type_time(qtbot, field, "2:00")
    changed = ready.plan
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert ready.plan == PLAN
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(field, Qt.Key.Key_Z, both)
    assert ready.plan == changed


def test_back_to_the_proposal_keeps_length_and_marks(qtbot: QtBot, ready: ReadyPage) -> None:
    qtbot.keyClick(ready.storyline.slides[4], Qt.Key.Key_D)
    type_time(qtbot, ready.head.limit, "10")
    qtbot.mouseClick(ready.head.back, Qt.MouseButton.LeftButton)
    assert sum(seconds(ready).values()) == 600
    assert ready.plan.cuttable == (4,)
    assert not ready.head.back.isVisible()


def test_a_slide_is_marked_and_unmarked(qtbot: QtBot, ready: ReadyPage) -> None:
    row = ready.storyline.slides[4]
    qtbot.keyClick(row, Qt.Key.Key_D)
    assert ready.plan.cuttable == (4,)
    assert row.accessibleName().endswith("4:00, can be dropped")
    row.click()
    qtbot.mouseClick(row.cut, Qt.MouseButton.LeftButton, pos=QPoint(8, row.cut.height() // 2))
    assert ready.plan.cuttable == ()


def test_slides_behind_the_end_have_no_time(ready: ReadyPage) -> None:
    row = ready.storyline.slides[7]
    assert not row.field.isVisible()
    assert row.accessibleName() == "Slide 7: How it was measured, outside the plan"


@pytest.mark.parametrize(
    ("typed", "shown"), [("5:00", "5:00"), ("1:02:03", "1:02:03"), ("20", "20:00")]
)
def test_the_limit_is_typed(qtbot: QtBot, ready: ReadyPage, typed: str, shown: str) -> None:
    type_time(qtbot, ready.head.limit, typed)
    assert ready.head.limit.text() == shown
    assert sum(target.ms for target in ready.plan.targets) == ready.plan.limit_ms


@pytest.mark.parametrize("typed", ["soon", "0:05", "9:00:00", "5:99"])
def test_a_limit_that_is_none_is_said(qtbot: QtBot, ready: ReadyPage, typed: str) -> None:
    type_time(qtbot, ready.head.limit, typed)
    assert ready.head.words.text() != "Adds up to"
    assert ready.plan == PLAN


def test_questions_have_their_time(qtbot: QtBot, ready: ReadyPage) -> None:
    type_time(qtbot, ready.head.questions, "20")
    assert ready.plan.questions_ms == 20 * MINUTE
    assert ready.plan.targets == PLAN.targets


@pytest.mark.parametrize(
    ("typed", "ms"),
    [("1:30", 90_000), ("1.30", 90_000), (" 2:05 ", 125_000), ("9", 540_000), ("90", 90_000)],
)
def test_lengths_as_people_write_them(typed: str, ms: int) -> None:
    assert parse_length(typed, minutes_up_to=9) == ms


def test_a_time_set_by_hand_says_so(qtbot: QtBot, ready: ReadyPage) -> None:
    made = ready.storyline.slides[2]
    assert "set by you" not in made.accessibleName()
    type_time(qtbot, made.field, "2:30")
    assert made.accessibleName() == "Slide 2: Members leave in week two, 2:30, set by you"
    assert "it stays when other times change" in made.field.toolTip()
    assert made.field.accessibleDescription().startswith("Set by you")
    ready.editor.propose()
    assert "set by you" not in made.accessibleName()


def test_without_a_microphone_a_silent_run_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    studio = Studio(deck=DECK, devices=())
    page = ReadyPage(make_context(tmp_path, studio))
    qtbot.addWidget(page)
    page.resize(1024, 652)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.open_deck(OpenDeck(tmp_path / DECK.file, DECK, PLAN, Pictures()), 1)
    foot = page.foot
    qtbot.waitUntil(foot.silent.isVisible)
    assert not foot.start.isEnabled()
    qtbot.waitUntil(lambda: page.focusWidget() is foot.silent)
    with qtbot.waitSignal(page.start_asked) as asked:
        qtbot.keyClick(foot.silent, Qt.Key.Key_Space)
    assert asked.args[0].silent
    foot.go_on()
    qtbot.waitUntil(lambda: len(studio.watches) == 2)
    studio.watches[-1].see((BUILT_IN,))
    qtbot.waitUntil(foot.start.isEnabled)
    assert not foot.silent.isVisible()
    assert page.focusWidget() is foot.start


def test_the_second_screen_can_be_left_alone_in_the_menu(qtbot: QtBot, ready: ReadyPage) -> None:
    menu = ready.foot.menu
    menu.show_second(True, plugged=True)
    with qtbot.waitSignal(menu.second_asked) as asked:
        menu._second.trigger()
    assert asked.args == [False]
    menu.show_second(False, plugged=False)
    assert not menu._second.isVisible()


def test_a_key_pressed_while_a_talk_begins_changes_no_plan(qtbot: QtBot, ready: ReadyPage) -> None:
    start = ready.foot.start
    qtbot.waitUntil(start.isEnabled)
    ready.activateWindow()
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    before = ready.plan
    with qtbot.waitSignal(ready.start_asked):
        qtbot.keyClick(start, Qt.Key.Key_F5)
    assert not start.isEnabled()
    assert QApplication.focusWidget() is ready
    for key in (Qt.Key.Key_5, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(ready, key)
    assert ready.plan == before

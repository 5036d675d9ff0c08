"""Who sits on the panel is told whole, in German too, in every width of the window."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from greenroom.panel.personas import personas
from greenroom.ui.panel.people import BLEED, People, in_two_lines
from greenroom.ui.theme import LIGHT, font, load_fonts
from greenroom.ui.words import said, speak, tr
from ui import survey
from ui.sample_panel import ANSWER
from ui.test_every_screen import lasting
from ui.test_panel_page import Parts, begin, press, shown

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

COLUMN = 224 + BLEED
WIDTHS = (1024, 1099, 1100, 1200, 1280, 1366, 1399, 1400, 1440)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


def column(qtbot: QtBot, width: int = COLUMN) -> People:
    """Everybody, and everybody has asked."""
    load_fonts()
    people = People(LIGHT)
    qtbot.addWidget(people)
    people.resize(width, people.sizeHint().height())
    people.show_people(personas(), "", [one.id for one in personas()])
    people.show()
    return people


@pytest.mark.usefixtures("german")
def test_a_long_role_of_somebody_who_has_asked_goes_on_in_a_second_line(qtbot: QtBot) -> None:
    people = column(qtbot)
    two = []
    for one in personas():
        name, *role = people.shown(one)
        assert (name, " ".join(role)) == (one.name, f"{said(one.role)}, fragte")
        metrics = QFontMetrics(font(13))
        assert all(metrics.horizontalAdvance(line) <= COLUMN - 64 for line in role)
        two += [role] if len(role) > 1 else []
    assert two == [["Partner im Nachbarteam,", "fragte"], ["Interviewerin für Kultur,", "fragte"]]
    assert people.toolTip() == ""


def test_what_is_not_shown_whole_is_in_the_tooltip(qtbot: QtBot) -> None:
    people = column(qtbot, 120)
    whole = "Farid Rahimi, Cross-functional partner, asked"
    assert people.shown(personas()[4])[0].endswith("…")
    assert whole in people.toolTip().split("\n")
    people.resize(COLUMN, people.height())
    assert people.toolTip() == ""
    people.set_compact(True)
    assert whole in people.toolTip().split("\n")


@pytest.mark.parametrize(
    ("text", "begin", "cut"),
    [
        ("", [], []),
        ("Partner", ["Partner"], [False]),
        ("Partner of the team", ["Partner of the", "team"], [False, False]),
        ("Datenwissenschaftlerin", ["Daten"], [True]),
        ("Partner of everybody everywhere", ["Partner of", "everybody"], [False, True]),
    ],
)
def test_lines_break_between_words_and_end_where_there_is_no_more_room(
    qtbot: QtBot, text: str, begin: list[str], cut: list[bool]
) -> None:
    load_fonts()
    metrics = QFontMetrics(font(13))
    found = in_two_lines(text, metrics, metrics.horizontalAdvance("everybody ever"))
    assert [line.endswith("…") for line in found] == cut
    assert all(line.startswith(words) for line, words in zip(found, begin, strict=True))


def has_width(widget: QWidget, width: int) -> bool:
    return widget.width() == width


@pytest.mark.usefixtures("german")
def test_the_people_and_the_buttons_have_room_in_every_width(qtbot: QtBot, tmp_path: Path) -> None:
    """Between 1100 and 1400 px the middle column took it from them."""
    parts = Parts()
    page = shown(qtbot, tmp_path, parts)
    room = page.room

    def look() -> list[str]:
        wrong = []
        for width in WIDTHS:
            page.resize(width, 700)
            qtbot.waitUntil(partial(has_width, room, width))
            wrong += [f"{width}: {what}" for what in lasting(survey.cut, page)]
            if room.people.width() < COLUMN:
                wrong.append(f"{width}: people in {room.people.width()} px")
        return wrong

    assert look() == []
    begin(qtbot, page)
    assert look() == []
    press(qtbot, room.asking.main)
    qtbot.waitUntil(lambda: room.asking.hint.text() == tr("Your answer"))
    parts.recordings[-1].position_ms = 46_000
    parts.clock.pass_ms(46_000)
    parts.listeners[-1].says = [ANSWER]
    press(qtbot, room.asking.main)
    qtbot.waitUntil(lambda: room.page is room.after and not room.after.wait.isVisible())
    assert look() == []

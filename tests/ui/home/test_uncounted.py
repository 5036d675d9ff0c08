"""Where fillers are not counted, Home and the table of figures say so; none is another thing."""

from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from greenroom.library import begin_take, journal_path, open_take, save_transcript
from greenroom.plan import propose_plan
from greenroom.report import Report
from greenroom.review import report_of_take
from greenroom.take import Cue, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript
from greenroom.ui.home.hero import Hero
from greenroom.ui.home.practice import Practice
from greenroom.ui.home.shelf import Figures, figures
from greenroom.ui.review.figures import NOT_COUNTED, FiguresTable, table_rows
from greenroom.ui.theme import LIGHT
from ui.parts import DECK, words


@pytest.fixture
def italian(tmp_path: Path) -> Report:
    now = datetime(2026, 11, 22)
    folder = begin_take(tmp_path, TakeHeader(DECK, propose_plan(DECK), now.isoformat()), now)
    with Journal(journal_path(folder)) as journal:
        for entry in (Cue(1, 0), Cue(2, 20_000), Stop(60_000)):
            journal.write(entry)
    said = words(*["dobbiamo", "ehm", "lanciare"] * 20, each_ms=900)
    save_transcript(folder, Transcript(said, language="it"))
    return report_of_take(open_take(folder))


def said(widget: QLabel | Hero | Practice) -> str:
    return " | ".join(label.text() for label in widget.findChildren(QLabel))


def test_home_says_that_they_are_not_counted(qtbot: QtBot, italian: Report) -> None:
    found = figures(italian)
    assert found.fillers_per_minute is None
    hero, practice = Hero(LIGHT), Practice(LIGHT)
    for widget in (hero, practice):
        qtbot.addWidget(widget)
    hero.show_figures(found)
    assert "fillers not counted" in said(hero)
    practice.show_figures((found, found), italian.started, italian.started)
    assert "not counted" in said(practice)


def test_takes_in_which_they_are_counted_keep_their_trend(qtbot: QtBot, italian: Report) -> None:
    practice = Practice(LIGHT)
    qtbot.addWidget(practice)
    english = Figures(60_000, 60_000, 4.2, "first", 1000)
    practice.show_figures((english, figures(italian)), italian.started, italian.started)
    assert "4.2" in said(practice)


def test_the_table_has_dashes_for_them(qtbot: QtBot, italian: Report) -> None:
    rows = table_rows(italian)
    assert {(row[6], row[7]) for row in rows} == {("–", "–")}
    table = FiguresTable()
    qtbot.addWidget(table)
    table.show_report(italian)
    assert table.accessibleDescription() == NOT_COUNTED
    table.show_report(msgspec.structs.replace(italian, fillers_counted=True))
    assert table.accessibleDescription() == ""

"""Notes of one's own at a moment: written, heard, changed, taken away, undone, exported."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from greenroom.library import open_take, read_corrections
from greenroom.library.remarks import Kept
from greenroom.review import report_of_take
from greenroom.take import Cue, Mark, Stop
from greenroom.ui.review.page import ReviewPage
from ui.page_parts import FakePlayer, context, sample_take

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def shown(qtbot: QtBot, folder: Path, player: FakePlayer | None = None) -> ReviewPage:
    entries = (Cue(1, 0), Cue(2, 60_000), Mark(90_000), Stop(200_000))
    take = sample_take(folder / "take", entries=entries)
    page = ReviewPage(
        context(folder, playback=lambda: player or FakePlayer(), report_of_take=report_of_take)
    )
    qtbot.addWidget(page)
    page.resize(1440, 844)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_take(take, report_of_take(take))
    qtbot.waitUntil(lambda: page.strip.has_outline)
    return page


def kept(folder: Path) -> tuple[Kept, ...]:
    return read_corrections(folder / "take").remarks


def test_m_writes_a_note_about_this_moment(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.playhead.seek(72_000)
    qtbot.keyClick(page.panes.transcript, Qt.Key.Key_M)
    notes = page.panes.notes
    assert notes.isVisible()
    assert notes.when.text() == "Note at 1:12"
    qtbot.keyClicks(notes.new, "Slower, and")
    page.playhead.seek(80_000)  # the talk plays on while somebody types
    qtbot.keyClicks(notes.new, " look up")
    assert notes.when.text() == "Note at 1:12"
    qtbot.keyClick(notes.new, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: 72_000 in notes.lines)
    assert kept(tmp_path) == (Kept(72_000, "Slower, and look up"),)
    assert notes.new.text() == ""
    assert report_of_take(open_take(tmp_path / "take")).remarks[0].slide == 2


def test_a_mark_made_during_the_talk_waits_for_words(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.panes.show_page("Notes")
    line = page.panes.notes.lines[90_000]
    assert line.placeholderText() == "Marked during the talk"
    line.setFocus()
    qtbot.keyClicks(line, "Lost the thread")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: kept(tmp_path) == (Kept(90_000, "Lost the thread"),))


def test_a_note_is_heard_from_three_seconds_before(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = shown(qtbot, tmp_path, player)
    page.panes.show_page("Notes")
    hear = next(b for b in buttons(page) if b.text() == "1:30, slide 2")
    qtbot.mouseClick(hear, Qt.MouseButton.LeftButton)
    assert player.played[-1][1] == 87_000
    assert page.panes.slide.slide == 2


def test_a_note_can_be_taken_away_and_brought_back(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.panes.show_page("Notes")
    remove = next(b for b in buttons(page) if b.text() == "Remove")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panes.notes.lines == {})
    assert kept(tmp_path) == (Kept(90_000, ""),)
    page.editing.undo()
    qtbot.waitUntil(lambda: 90_000 in page.panes.notes.lines)
    assert kept(tmp_path) == ()


def test_an_empty_note_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    qtbot.keyClick(page.panes.transcript, Qt.Key.Key_M)
    qtbot.keyClicks(page.panes.notes.new, "  ")
    qtbot.keyClick(page.panes.notes.new, Qt.Key.Key_Return)
    assert not page.panes.notes.add.isEnabled()
    assert kept(tmp_path) == ()


def buttons(page: ReviewPage) -> list[QPushButton]:
    return page.panes.notes.findChildren(QPushButton)

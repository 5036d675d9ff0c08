"""Exporting from Review: real files, and never over one without asking."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.ui.review.export_dialog import ExportDialog
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.theme import LIGHT
from ui.page_parts import context, sample_take
from ui.sample_talk import sample_report

# The offscreen platform says so for every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def dialog(qtbot: QtBot, folder: Path) -> ExportDialog:
    made = ExportDialog(LIGHT, sample_report(), stem="My talk", folder=folder, pictures={})
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: QtBot, made: ExportDialog) -> None:
    qtbot.mouseClick(made.write, Qt.MouseButton.LeftButton)


def test_writes_the_chosen_formats_and_says_where(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path)
    made.formats["html"].setChecked(False)
    made.formats["srt"].setChecked(True)
    press(qtbot, made)
    qtbot.waitUntil(lambda: made.said.text().startswith("Written"))
    assert made.said.text() == "Written: My talk.txt, My talk.srt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["My talk.srt", "My talk.txt"]
    assert "We should launch" in (tmp_path / "My talk.srt").read_text("utf-8")
    assert made.show_folder.isVisible()


def test_asks_before_a_file_is_replaced(qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "My talk.txt"
    there.write_text("mine")
    made = dialog(qtbot, tmp_path)
    press(qtbot, made)
    assert made.said.text() == "My talk.txt is already there."
    assert made.write.text() == "Replace"
    assert there.read_text() == "mine"
    assert not (tmp_path / "My talk.html").exists()

    press(qtbot, made)
    qtbot.waitUntil(lambda: made.said.text().startswith("Written"))
    assert there.read_text("utf-8") != "mine"


def test_a_changed_choice_asks_again(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "My talk.txt").write_text("mine")
    (tmp_path / "My talk.csv").write_text("mine too")
    made = dialog(qtbot, tmp_path)
    press(qtbot, made)
    made.formats["csv"].setChecked(True)
    assert made.write.text() == "Export"
    press(qtbot, made)
    assert made.said.text() == "My talk.txt, My talk.csv are already there."
    assert (tmp_path / "My talk.csv").read_text() == "mine too"


def test_a_folder_that_cannot_be_written_is_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder")
    made = dialog(qtbot, file / "inside")
    press(qtbot, made)
    qtbot.waitUntil(lambda: "could not be written" in made.said.text())
    assert made.said.property("tone") == "bad"
    assert made.write.isEnabled()


def test_nothing_chosen_nothing_to_press(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path)
    for box in made.formats.values():
        box.setChecked(False)
    assert not made.write.isEnabled()


def test_the_page_offers_export_under_the_name_of_the_talk(qtbot: QtBot, tmp_path: Path) -> None:
    page = ReviewPage(context(tmp_path))
    qtbot.addWidget(page)
    assert page.export() is None
    page.show_take(sample_take(tmp_path / "take", sound=False), sample_report())
    page.show()
    opened = page.export()
    assert opened is not None
    opened.set_folder(tmp_path / "out")
    press(qtbot, opened)
    qtbot.waitUntil(lambda: opened.said.text().startswith("Written"))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names[0] == "Launch the mobile-only plan in Indonesia 2026-11-20 21.05.html"
    opened.reject()

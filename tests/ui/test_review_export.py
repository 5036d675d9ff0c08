"""Exporting from Review: real files, and never over one without asking."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.export import WRITERS
from greenroom.settings import ExportChoice, Settings
from greenroom.ui.format_boxes import GROUPS
from greenroom.ui.review.export_dialog import ExportDialog
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.theme import LIGHT
from ui.page_parts import context, sample_take
from ui.sample_talk import sample_report

# The offscreen platform says so for every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


USUAL = ExportChoice(("html", "txt"))


def dialog(
    qtbot: QtBot,
    folder: Path,
    *,
    choice: ExportChoice = USUAL,
    notes: dict[int, str] | None = None,
    audio: Path | None = None,
) -> ExportDialog:
    made = ExportDialog(
        LIGHT, sample_report(), stem="My talk", choice=choice, folder=folder, pictures={},
        notes=notes or {}, audio=audio,
    )  # fmt: skip
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


def test_many_names_leave_the_boxes_in_shape(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path, choice=ExportChoice(tuple(WRITERS)))
    press(qtbot, made)
    qtbot.waitUntil(lambda: made.said.text().startswith("Written"))
    assert made.said.text() == f"Written: My talk.html, My talk.pdf and {len(WRITERS) - 2} more"
    assert all(box.height() >= box.sizeHint().height() for box in made.formats.values())
    press(qtbot, made)
    assert made.said.text().endswith("more are already there.")


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


def test_every_format_has_its_line() -> None:
    assert sorted(suffix for group in GROUPS.values() for suffix in group) == sorted(WRITERS)
    assert set(ExportChoice().formats) <= set(WRITERS)


def test_notes_are_written_only_when_they_are_ticked(qtbot: QtBot, tmp_path: Path) -> None:
    choice = ExportChoice(("txt",))
    made = dialog(qtbot, tmp_path, choice=choice, notes={1: "Smile at the end."})
    assert not made.with_notes.isChecked()
    press(qtbot, made)
    qtbot.waitUntil(lambda: made.said.text().startswith("Written"))
    assert "Smile" not in (tmp_path / "My talk.txt").read_text("utf-8")
    made.with_notes.setChecked(True)
    press(qtbot, made)
    assert made.said.text() == "My talk.txt is already there."
    press(qtbot, made)
    qtbot.waitUntil(lambda: made.said.text().startswith("Written"))
    assert "Smile at the end." in (tmp_path / "My talk.txt").read_text("utf-8")


def test_notes_are_offered_where_a_format_holds_them(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path, choice=ExportChoice(("srt",)), notes={1: "Smile."})
    assert not made.with_notes.isEnabled()
    made.formats["docx"].setChecked(True)
    assert made.with_notes.isEnabled()
    assert not dialog(qtbot, tmp_path).with_notes.isVisible()


def test_the_sound_of_a_slide_is_written(qtbot: QtBot, tmp_path: Path) -> None:
    audio = tmp_path / "audio.wav"
    soundfile.write(audio, np.zeros(948_000, np.int16), 1_000)
    made = dialog(qtbot, tmp_path, choice=ExportChoice(()), audio=audio)
    assert not made.write.isEnabled()
    made.clip.setChecked(True)
    made.clip_slide.setCurrentIndex(3)
    press(qtbot, made)
    qtbot.waitUntil(lambda: made.said.text().startswith("Written"))
    assert made.said.text() == "Written: My talk.slide-4.wav"
    assert soundfile.info(tmp_path / "My talk.slide-4.wav").duration == pytest.approx(151, abs=5)


def test_without_a_recording_no_sound_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path)
    assert not made.clip.isVisible()
    assert not made.clip_slide.isVisible()


def test_what_was_chosen_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path, choice=ExportChoice(("srt", "TextGrid")))
    told: list[ExportChoice] = []
    made.kept.connect(told.append)
    press(qtbot, made)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [ExportChoice(("srt", "TextGrid"), folder=str(tmp_path))]


def test_a_choice_from_another_version_does_no_harm(qtbot: QtBot, tmp_path: Path) -> None:
    made = dialog(qtbot, tmp_path, choice=ExportChoice(("hologram", "srt")))
    assert made.order().formats == ("srt",)


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
    # The library that writes PDF takes a while to load on a busy machine.
    qtbot.waitUntil(lambda: opened.said.text().startswith("Written"))
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names[0] == "Launch the mobile-only plan in Indonesia 2026-11-20 21.05.html"
    opened.reject()


def test_the_page_remembers_what_was_exported_and_where(qtbot: QtBot, tmp_path: Path) -> None:
    last = ExportChoice(("srt",), folder=str(tmp_path))
    page = ReviewPage(context(tmp_path, settings=Settings(export=last)))
    qtbot.addWidget(page)
    page.show_take(sample_take(tmp_path / "take", sound=False), sample_report())
    page.show()
    told: list[ExportChoice] = []
    page.exported.connect(told.append)
    opened = page.export()
    assert opened is not None
    assert (opened.order().formats, opened.order().folder) == (("srt",), tmp_path)
    opened.formats["vtt"].setChecked(True)
    press(qtbot, opened)
    qtbot.waitUntil(lambda: bool(told))
    opened.reject()
    again = page.export()
    assert again is not None
    assert again.order().formats == ("srt", "vtt")
    again.reject()

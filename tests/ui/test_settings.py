"""The settings in the window: language, model, measuring, fetching, filler words."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.checks.filler_lists import FillerChanges
from greenroom.checks.rules import AS_USUAL, Moved
from greenroom.settings import AUTO, Settings, WindowLanguage, read_settings
from greenroom.ui.preferences import Preferences
from greenroom.ui.settings.appearance import AppearanceSection
from greenroom.ui.settings.checks import ChecksSection
from greenroom.ui.settings.dialog import KINDS, SettingsDialog
from greenroom.ui.settings.fillers import FillerSection
from greenroom.ui.settings.speech import SpeechSection
from greenroom.ui.words import Language
from ui.fake_models import FakeModels
from ui.parts import Studio, make_context

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Desk:
    """The dialog, its preferences and the models behind it."""

    def __init__(self, qtbot: QtBot, folder: Path, settings: Settings, models: FakeModels) -> None:
        self.models = models
        self.file = folder / "settings.toml"
        context = replace(make_context(folder, Studio(), settings=settings), models=models)
        self.preferences = Preferences(self.file, settings)
        self.dialog = SettingsDialog(context, self.preferences)
        qtbot.addWidget(self.dialog)
        self.dialog.show()
        qtbot.waitUntil(lambda: self.speech.known != ())

    @property
    def speech(self):
        return self.dialog.section(SpeechSection)

    @property
    def fillers(self):
        return self.dialog.section(FillerSection)

    def words_of(self, name: str) -> str:
        return self.speech.rows[name].words.text()

    def kept(self, qtbot: QtBot) -> Settings:
        qtbot.waitUntil(lambda: self.preferences.on_disk)
        return read_settings(self.file).settings


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path, Settings(), FakeModels())


def test_what_the_machine_carries_is_measured_shown_and_measured_again(
    qtbot: QtBot, desk: Desk
) -> None:
    speech = desk.speech
    assert speech.measured.text().startswith("What this machine can carry has not been measured")
    assert speech.measure.text() == "Measure"
    speech.measure.click()
    qtbot.waitUntil(speech.work.isVisible)
    assert not speech.measure.isEnabled()
    desk.models.go.set()
    qtbot.waitUntil(lambda: "carries" in speech.measured.text())
    assert speech.measured.text().startswith("This machine carries Whisper small while you talk.")
    assert "keeps up while you talk" in desk.words_of("base")
    assert "only after the talk" in desk.words_of("large")
    assert not speech.work.isVisible()
    assert speech.measure.text() == "Measure again"
    speech.measure.click()
    qtbot.waitUntil(lambda: desk.models.asked == ["measure", "measure"])


def test_measuring_can_be_stopped(qtbot: QtBot, desk: Desk) -> None:
    desk.speech.measure.click()
    qtbot.waitUntil(desk.speech.work.isVisible)
    desk.speech.work.stop.click()
    qtbot.waitUntil(lambda: not desk.speech.work.isVisible())
    assert not desk.speech.said.isVisible()
    assert desk.speech.measure.isEnabled()


def test_the_choice_is_kept_and_a_model_that_is_not_here_cannot_be_chosen(
    qtbot: QtBot, desk: Desk
) -> None:
    rows = desk.speech.rows
    assert rows[AUTO].choose.isChecked()
    assert "now Whisper base" in desk.words_of(AUTO)
    assert not rows["small"].choose.isEnabled()
    rows["base"].choose.click()
    assert desk.kept(qtbot).model == "base"
    rows[AUTO].choose.click()
    assert desk.kept(qtbot).model == AUTO


def test_a_model_is_fetched_on_a_click_alone_with_progress(qtbot: QtBot, desk: Desk) -> None:
    desk.speech.rows["small"].get.click()
    qtbot.waitUntil(lambda: desk.speech.work.bar.value() == 500)
    assert desk.speech.work.what.text() == "Getting Whisper small"
    assert desk.models.asked == ["get small"]
    desk.models.go.set()
    qtbot.waitUntil(lambda: desk.speech.rows["small"].choose.isEnabled())
    assert "now Whisper base" in desk.words_of(AUTO)  # nothing is known about small's speed here


def test_a_fetch_that_fails_says_why_in_one_line(qtbot: QtBot, desk: Desk) -> None:
    desk.models.refusal = "the hub cannot be reached."
    desk.models.go.set()
    desk.speech.rows["small"].get.click()
    qtbot.waitUntil(desk.speech.said.isVisible)
    assert "the hub cannot be reached" in desk.speech.said.text()
    assert desk.speech.rows["small"].get.isEnabled()


def test_a_closed_dialog_stops_what_it_was_doing(qtbot: QtBot, desk: Desk) -> None:
    desk.speech.rows["small"].get.click()
    qtbot.waitUntil(lambda: desk.models.asked != [])
    desk.dialog.done_button.click()
    assert desk.speech._cancel.is_set()


def test_a_folder_of_ones_own_stays_among_the_choices(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, Settings(model="/srv/my-model"), FakeModels())
    assert desk.speech.rows["/srv/my-model"].choose.isChecked()


def test_the_language_says_whether_fillers_are_counted(qtbot: QtBot, desk: Desk) -> None:
    speech = desk.speech
    assert speech.counted.text() == "Fillers are counted in English."
    speech.language.setCurrentIndex(speech.language.findData("it"))
    assert "not counted in Italian: there is no list" in speech.counted.text()
    assert desk.kept(qtbot).language == "it"
    speech.list.click()
    assert desk.dialog.titles.currentItem().text() == "Filler words"
    assert desk.fillers.language.currentData() == "it"
    assert "not counted" in desk.fillers.said.text()


def test_ticks_and_additions_are_kept_at_once(qtbot: QtBot, desk: Desk) -> None:
    desk.dialog.show_fillers("en")
    fillers = desk.fillers
    um = fillers.words.findItems("um", Qt.MatchFlag.MatchFixedString)[0]
    um.setCheckState(Qt.CheckState.Unchecked)
    qtbot.keyClicks(fillers.new, "Launch ")
    qtbot.keyClick(fillers.new, Qt.Key.Key_Return)
    assert desk.dialog.isVisible()
    assert fillers.ticked()[0] == "launch"
    assert desk.kept(qtbot).filler_words == {"en": FillerChanges(("launch",), ("um",))}
    fillers.usual.click()
    assert "um" in fillers.ticked()
    assert desk.kept(qtbot).filler_words == {}


def test_each_language_has_its_own_list(qtbot: QtBot, desk: Desk) -> None:
    desk.dialog.show_fillers("de")
    fillers = desk.fillers
    assert "ähm" in fillers.ticked()
    assert "um" not in fillers.ticked()
    qtbot.keyClicks(fillers.new, "gell")
    with qtbot.waitSignal(desk.dialog.changed):
        desk.dialog.done_button.click()
    assert desk.kept(qtbot).filler_words == {"de": FillerChanges(("gell",))}


def test_nothing_chosen_is_nothing_changed(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.assertNotEmitted(desk.dialog.changed):
        desk.dialog.done_button.click()
    assert not desk.file.exists()


def test_checks_are_turned_off_and_on_and_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.dialog.show_section(ChecksSection)
    tick = desk.dialog.section(ChecksSection).ticks["delivery.pace"]
    assert tick.isChecked()
    tick.click()
    assert desk.kept(qtbot).rules.off == ("delivery.pace",)
    assert not desk.dialog.section(ChecksSection).figures["delivery.pace.fast"].isEnabled()
    assert desk.dialog.section(ChecksSection).said.text() == "1 off"
    tick.click()
    assert desk.kept(qtbot).rules == AS_USUAL
    assert desk.dialog.section(ChecksSection).said.text() == "All as usual"


def test_a_figure_is_typed_within_its_bounds_kept_and_set_back(qtbot: QtBot, desk: Desk) -> None:
    desk.dialog.show_section(ChecksSection)
    figure = desk.dialog.section(ChecksSection).figures["delivery.pace.fast"]
    figure.setFocus()
    figure.selectAll()
    qtbot.keyClicks(figure, "200")
    qtbot.keyClick(figure, Qt.Key.Key_Return)
    assert desk.kept(qtbot).rules.thresholds == (Moved("delivery.pace.fast", 200),)
    figure.setValue(9_000)
    assert figure.value() == 280
    desk.dialog.section(ChecksSection).usual.click()
    assert desk.kept(qtbot).rules == AS_USUAL
    assert figure.value() == 185


def test_every_check_and_figure_has_a_name_for_screen_readers(desk: Desk) -> None:
    checks = desk.dialog.section(ChecksSection)
    assert all(tick.text() for tick in checks.ticks.values())
    assert checks.figures["delivery.pause.long"].accessibleName() == (
        "Long pauses: Too long from, seconds"
    )


def test_every_language_of_the_window_can_be_chosen(desk: Desk) -> None:
    box = desk.dialog.section(AppearanceSection).language
    offered = {box.itemData(at) for at in range(box.count())}
    assert offered == set(get_args(WindowLanguage)) == {"system", *get_args(Language)}


@pytest.mark.usefixtures("german")
def test_in_german_words_and_figures_are_german(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = Desk(qtbot, tmp_path, Settings(), FakeModels()).dialog
    titles = [dialog.titles.item(at).text() for at in range(dialog.titles.count())]
    assert titles[:2] == ["Spracherkennung", "Füllwörter"]
    assert dialog.section(SpeechSection).language.currentText() == "Englisch"
    halves = [one for one in dialog.section(ChecksSection).figures.values() if one.value() == 1.5]
    assert [one.text() for one in halves] == ["1,5"]
    assert "üblich 1,5" in halves[0].toolTip()
    dialog.show_fillers("fr")
    assert dialog.section(FillerSection).language.currentText() == "Französisch"


def test_pages_are_made_when_they_are_turned_to_and_stay(qtbot: QtBot, desk: Desk) -> None:
    dialog = desk.dialog
    assert [dialog.pages.widget(at).widget() is not None for at in range(len(KINDS))] == [
        True, *[False] * (len(KINDS) - 1),
    ]  # fmt: skip
    dialog.titles.setFocus()
    for at, kind in enumerate(KINDS):
        assert type(dialog.pages.currentWidget().widget()) is kind
        assert dialog.pages.currentIndex() == at
        qtbot.keyClick(dialog.titles, Qt.Key.Key_Down)
    assert dialog.show_section(ChecksSection) is dialog.section(ChecksSection)


def test_by_tab_the_page_comes_after_the_list_and_done_last(qtbot: QtBot, desk: Desk) -> None:
    dialog = desk.dialog
    assert dialog.focusWidget() is dialog.titles
    page = dialog.show_section(AppearanceSection)
    dialog.titles.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    assert page.isAncestorOf(dialog.focusWidget())
    dialog.titles.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is dialog.done_button

"""What the user puts right in Review, on real widgets, kept in the take's folder."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from greenroom.checks.filler_lists import FillerChanges
from greenroom.library import Corrections, Take, open_take, read_corrections
from greenroom.review import report_of_take
from greenroom.settings import Settings, read_settings, write_settings
from greenroom.ui.review.editing import (
    with_filler,
    with_finding,
    with_shared,
    with_word,
    without_finding,
)
from greenroom.ui.review.page import ReviewPage
from ui.page_parts import FakePlayer, context, sample_take

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Desk:
    """Review on the sample take, with real reports."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.folder = qtbot, folder
        self.player = FakePlayer()
        self.settings = folder / "settings.toml"
        self.page = ReviewPage(
            context(folder, playback=lambda: self.player, report_of_take=self.report_of)
        )
        qtbot.addWidget(self.page)
        self.page.resize(1440, 844)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        sample_take(folder / "take")
        self.open()

    def report_of(self, take: Take):
        return report_of_take(take, read_settings(self.settings).settings.filler_words)

    def open(self) -> None:
        take = open_take(self.folder / "take")
        self.page.show_take(take, self.report_of(take))
        self.qtbot.waitUntil(lambda: self.page.strip.has_outline)

    @property
    def report(self):
        assert self.page._talk is not None
        return self.page._talk.report

    @property
    def view(self):
        return self.page.panes.transcript

    @property
    def kept(self) -> Corrections:
        return read_corrections(self.folder / "take")

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.view, key, modifier)

    def corrects(self):
        """What follows is a correction: wait for its report."""
        return self.qtbot.waitSignal(self.page.corrected)

    def turn_to(self, text: str) -> int:
        index = [word.text for word in self.report.words].index(text)
        self.view.setFocus()
        self.view.turn_to(index)
        return index


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def texts(desk: Desk, at: int, count: int = 1) -> list[str]:
    return [word.text for word in desk.report.words[at : at + count]]


def test_enter_corrects_the_word_under_the_cursor(desk: Desk) -> None:
    at = desk.turn_to("launch")
    desk.press(Qt.Key.Key_Return)
    assert desk.view.editor.isVisible()
    desk.qtbot.keyClicks(desk.view.editor, "begin with")
    with desk.corrects():
        desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_Return)
    assert texts(desk, at, 2) == ["begin", "with"]
    assert "begin with" in desk.view.toPlainText()
    assert desk.view.word == desk.report.words[at]
    assert desk.view.hasFocus()
    assert desk.kept.words[0].old == "launch"
    stored = msgspec.json.decode((desk.folder / "take" / "transcript.json").read_bytes())
    assert stored["words"][at]["text"] == "launch"


def test_a_double_click_opens_the_line_and_esc_leaves_all_as_it_was(desk: Desk) -> None:
    at = desk.turn_to("launch")
    point = desk.view.word_box(at).center().toPoint()
    desk.qtbot.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    desk.qtbot.keyClicks(desk.view.editor, "something else")
    desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_Escape)
    assert not desk.view.editor.isVisible()
    assert desk.page.editing.now == Corrections()


def test_an_emptied_word_goes_and_comes_back(desk: Desk) -> None:
    count = len(desk.report.words)
    desk.turn_to("launch")
    desk.view.edit()
    desk.view.editor.clear()
    with desk.corrects():
        desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_Return)
    assert len(desk.report.words) == count - 1
    assert desk.page.panes.undo.isVisible()
    with desk.corrects():
        desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.report.words) == count
    assert not (desk.folder / "take" / "corrections.json").exists()
    with desk.corrects():
        desk.press(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.report.words) == count - 1


def test_keys_walk_the_fillers_and_judge_them(desk: Desk) -> None:
    heard = [f for f in desk.report.fillers if f.certainty == "heard"]
    possible = next(f for f in desk.report.fillers if f.certainty == "possible")
    desk.view.setFocus()
    desk.press(Qt.Key.Key_U)
    assert desk.view.filler == desk.report.fillers[0]
    assert desk.view.offer.isVisible()
    desk.press(Qt.Key.Key_H)
    assert desk.player.played[-1][1] == max(desk.report.fillers[0].start_ms - 3000, 0)
    with desk.corrects():
        desk.press(Qt.Key.Key_N)
    left = [f for f in desk.report.fillers if f.certainty == "heard"]
    assert left == heard[1:]
    assert not desk.view.offer.isVisible()
    while desk.view.filler != possible:
        desk.press(Qt.Key.Key_U)
    with desk.corrects():
        desk.qtbot.mouseClick(desk.view.offer.yes, Qt.MouseButton.LeftButton)
    assert desk.view.filler == msgspec.structs.replace(possible, certainty="heard")
    desk.press(Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    assert desk.view.word is not None
    assert desk.view.word.start_ms < possible.start_ms


def test_a_missed_filler_is_added_with_y(desk: Desk) -> None:
    at = desk.turn_to("launch")
    before = len(desk.report.fillers)
    with desk.corrects():
        desk.press(Qt.Key.Key_Y)
    assert len(desk.report.fillers) == before + 1
    assert desk.view.filler is not None
    assert desk.view.filler.start_ms == desk.report.words[at].start_ms


def test_a_dismissed_finding_stays_away_until_it_is_restored(desk: Desk) -> None:
    finding = desk.report.priorities[0]
    away = next(b for b in desk.page.priorities.findChildren(QPushButton) if b.text() == "Dismiss")
    with desk.corrects():
        desk.qtbot.mouseClick(away, Qt.MouseButton.LeftButton)
    desk.open()
    assert finding not in desk.report.findings
    assert finding not in desk.report.priorities
    assert desk.report.dismissed == (finding,)
    desk.page.panes.show_page("Findings")
    buttons = desk.page.panes.findings.findChildren(QPushButton)
    back = next(b for b in buttons if b.text() == "Restore")
    with desk.corrects():
        desk.qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert finding in desk.report.priorities


def on_findings(desk: Desk, text: str) -> list[QPushButton]:
    buttons = desk.page.panes.findings.findChildren(QPushButton)
    return [one for one in buttons if one.text() == text and one.isVisible()]


def test_a_confirmed_finding_is_remembered_until_that_is_taken_back(desk: Desk) -> None:
    desk.page.panes.show_page("Findings")
    with desk.corrects():
        desk.qtbot.mouseClick(on_findings(desk, "Confirm")[1], Qt.MouseButton.LeftButton)
    desk.open()
    (finding,) = desk.report.confirmed
    assert finding in desk.report.findings
    desk.page.panes.show_page("Findings")
    (said,) = on_findings(desk, "Confirmed")
    assert said.accessibleName() == f"Confirmed: {finding.message}"
    with desk.corrects():
        desk.qtbot.mouseClick(said, Qt.MouseButton.LeftButton)
    assert desk.report.confirmed == ()
    with desk.corrects():
        desk.qtbot.mouseClick(desk.page.panes.undo, Qt.MouseButton.LeftButton)
    assert desk.report.confirmed == (finding,)


def test_a_priority_is_confirmed_by_keys_and_that_is_undone(desk: Desk) -> None:
    second = desk.report.priorities[1]
    links = desk.page.priorities.findChildren(QPushButton)
    link = next(one for one in links if one.accessibleName() == f"Confirm {second.message}")
    link.setFocus()
    with desk.corrects():
        desk.qtbot.keyClick(link, Qt.Key.Key_Space)
    assert desk.report.confirmed == (second,)
    assert (link.text(), link.accessibleName()) == ("Confirmed", f"Confirmed: {second.message}")
    assert link.hasFocus()
    desk.page.panes.show_page("Findings")
    (listed,) = on_findings(desk, "Confirmed")
    assert listed.accessibleName() == link.accessibleName()
    with desk.corrects():
        desk.qtbot.keyClick(desk.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.report.confirmed == ()
    assert (link.text(), listed.text()) == ("Confirm", "Confirm")


def test_the_focus_stays_where_priorities_are_gone_through_by_keys(desk: Desk) -> None:
    def link(start: str) -> QPushButton:
        links = desk.page.priorities.findChildren(QPushButton)
        return next(b for b in links if b.isVisible() and b.accessibleName().startswith(start))

    first, second, *_ = desk.report.priorities
    link(f"Dismiss {first.message}").setFocus()
    with desk.corrects():
        desk.qtbot.keyClick(link(f"Dismiss {first.message}"), Qt.Key.Key_Space)
    assert link(f"Dismiss {second.message}").hasFocus()
    desk.page.resize(1024, 652)
    desk.qtbot.waitUntil(lambda: link(f"Dismiss {second.message}").hasFocus())


def test_a_disk_that_refuses_costs_one_line(desk: Desk) -> None:
    (desk.folder / "take" / "corrections.json").mkdir()
    desk.turn_to("launch")
    desk.press(Qt.Key.Key_Y)
    desk.qtbot.waitUntil(desk.page.trouble.isVisible)
    assert "the correction cannot be written" in desk.page.trouble.accessibleName()
    assert desk.page.editing.now == Corrections()


def test_the_list_of_filler_words_counts(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.page.fillers_asked) as asked:
        desk.page.header.filler_words.trigger()
    assert asked.args == ["en"]
    changed = Settings().with_fillers("en", FillerChanges(("launch",), ("um",)))
    write_settings(desk.settings, changed)
    with desk.corrects():
        desk.page.editing.make_again()
    said = {filler.text for filler in desk.report.fillers}
    assert "launch" in said
    assert "um" not in said


def test_a_silent_run_shows_times_alone(desk: Desk) -> None:
    take = open_take(desk.folder / "take")
    (desk.folder / "take" / "transcript.json").unlink()
    silent = msgspec.structs.replace(take.header, silent=True)
    (desk.folder / "take" / "take.json").write_bytes(msgspec.json.encode(silent))
    again = open_take(desk.folder / "take")
    desk.page.show_take(again, desk.report_of(again))
    panes, header = desk.page.panes, desk.page.header
    assert not panes.tabs["Transcript"].isVisible()
    assert panes.findings.isVisible()
    assert not header.legend.isVisible()

    def said() -> str:
        labels = [one for one in panes.slide.findChildren(QLabel) if one.isVisible()]
        return " ".join(one.accessibleName() or one.text() for one in labels)

    desk.qtbot.waitUntil(lambda: "nothing was recorded" in said())
    assert "First" not in said()
    assert "left for questions" in header._questions.text()
    desk.page.resize(1024, 652)
    panes.show_page("Plan and talk")
    desk.page.resize(1440, 844)
    assert panes.findings.isVisible()


def test_corrections_of_a_value_are_values(desk: Desk) -> None:
    word = desk.report.words[3]
    once = with_word(Corrections(), word, "other")
    again = msgspec.structs.replace(word, text="other")
    twice = with_word(once, again, "third")
    assert [(fix.old, fix.new) for fix in twice.words] == [(word.text, "third")]
    assert with_word(once, again, word.text).words == ()
    filler = desk.report.fillers[0]
    no = with_filler(Corrections(), filler, is_one=False)
    assert [fix.filler for fix in with_filler(no, filler, is_one=True).fillers] == [True]
    finding = desk.report.findings[0]
    gone = without_finding(Corrections(), finding, desk.report.findings)
    assert with_finding(gone, finding) == Corrections()
    shared = with_shared(Corrections(), finding, desk.report.findings, shared=True)
    assert with_shared(shared, finding, desk.report.findings, shared=True) == shared
    assert with_shared(shared, finding, desk.report.findings, shared=False) == Corrections()
    assert without_finding(shared, finding, desk.report.findings) == gone


def test_settings_keep_the_lists_apart() -> None:
    german = FillerChanges(("gell",), ())
    kept = Settings().with_fillers("de", german)
    assert kept.filler_words == {"de": german}
    assert kept.with_fillers("de", FillerChanges()) == Settings()

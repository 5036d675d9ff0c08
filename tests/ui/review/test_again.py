"""A better model goes over the take that is reviewed: asked for, followed, stopped, resumed."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from greenroom.library import Corrections, keep_corrections, open_take
from greenroom.library.by_ear import WordFix
from greenroom.review import report_of_take
from greenroom.speech.again import Again
from greenroom.take import Heard
from greenroom.time import clock
from greenroom.ui.going_over import GoingOver
from greenroom.ui.review.page import ReviewPage
from ui.fake_models import FakeModels
from ui.page_parts import FakePlayer, context, sample_take

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Desk:
    """Review on the sample take; its transcript is by `base`."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.models = FakeModels(here={"base", "small"})
        made = context(folder, playback=FakePlayer, report_of_take=report_of_take)
        made = replace(made, models=self.models)
        self.going_over = GoingOver(made)
        self.page = ReviewPage(made, self.going_over)
        qtbot.addWidget(self.page)
        self.page.resize(1440, 844)
        self.page.show()
        self.take = sample_take(folder / "take")
        written = msgspec.structs.replace(self.take.transcript, model="base")
        (folder / "take" / "transcript.json").write_bytes(msgspec.json.encode(written))
        self.open()

    def open(self) -> None:
        self.take = open_take(self.take.folder)
        self.page.show_take(self.take, report_of_take(self.take))

    @property
    def line(self):
        return self.page.again

    def ask(self):
        """Ask for it from the menu beside the legend."""
        self.page.header.again.trigger()
        self.qtbot.waitUntil(lambda: self.line.dialog is not None)
        return self.line.dialog

    def begin(self) -> None:
        self.ask().confirm.click()
        self.under_way()

    def under_way(self) -> None:
        self.qtbot.waitUntil(lambda: self.line.work.bar.value() == 500)
        assert self.line.work.isVisible()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path)


def test_a_better_model_writes_the_take_down_anew_and_corrections_stay(
    qtbot: QtBot, desk: Desk
) -> None:
    words = desk.take.words
    keep_corrections(
        desk.take.folder,
        Corrections(
            words=(WordFix(words[3].start_ms, words[3].end_ms, words[3].text, "Makassar"),)
        ),
    )
    desk.open()
    desk.models.hears = (
        *words[:10],
        msgspec.structs.replace(words[10], text="Surabaya"),
        *words[11:],
    )
    assert desk.ask().model.currentText() == "Whisper small"
    desk.line.dialog.confirm.click()
    qtbot.waitUntil(lambda: desk.line.work.bar.value() == 500)
    assert desk.line.work.what.text() == "Whisper small listens again"
    desk.models.go.set()
    with qtbot.waitSignal(desk.page.corrected):
        pass
    qtbot.waitUntil(lambda: "has listened again" in desk.line.says.text())
    assert desk.line.says.text() == (
        "Whisper small has listened again: 1 word is different. Your corrections are in place."
    )
    shown = desk.page._talk.report.words
    assert (shown[3].text, shown[10].text) == ("Makassar", "Surabaya")
    desk.line.close_line.click()
    assert not desk.line.isVisible()


def test_the_words_before_are_one_click_away_and_stay_in_reach(qtbot: QtBot, desk: Desk) -> None:
    words = desk.take.words
    desk.models.hears = (msgspec.structs.replace(words[0], text="Bonsoir"), *words[1:])
    desk.models.go.set()
    dialog = desk.ask()
    assert dialog.back.isHidden()
    dialog.confirm.click()
    qtbot.waitUntil(desk.line.back.isVisible)
    desk.open()  # as the window does
    assert desk.take.words[0].text == "Bonsoir"
    desk.line.back.click()
    said = "The words by Whisper base are back: 1 word is different."
    qtbot.waitUntil(lambda: desk.line.says.text().startswith(said))
    desk.open()
    assert desk.take.words == words
    desk.line.close_line.click()
    desk.line.dialog = None
    dialog = desk.ask()
    assert dialog.had.text() == "The words before these, by Whisper small, are kept."
    dialog.back.click()
    qtbot.waitUntil(lambda: "Whisper small are back" in desk.line.says.text())
    assert open_take(desk.take.folder).words[0].text == "Bonsoir"


def test_a_better_model_that_is_here_is_offered(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(desk.line.listen.isVisible)
    said = "Whisper base wrote this down; Whisper small, also here, hears more."
    assert desk.line.says.text() == said
    desk.line.listen.click()
    qtbot.waitUntil(lambda: desk.line.dialog is not None)
    desk.line.close_line.click()
    assert not desk.line.isVisible()


def test_it_can_be_stopped_gone_on_with_and_forgotten(qtbot: QtBot, desk: Desk) -> None:
    desk.begin()
    desk.line.work.stop.click()
    qtbot.waitUntil(desk.line.go_on.isVisible)
    half = clock(desk.take.total_ms // 2)
    assert f"had come to {half} of {clock(desk.take.total_ms)}" in desk.line.says.text()
    assert open_take(desk.take.folder).words == desk.take.words
    desk.line.go_on.click()
    desk.under_way()
    desk.line.work.stop.click()
    qtbot.waitUntil(desk.line.forget.isVisible)
    desk.line.forget.click()
    qtbot.waitUntil(lambda: not desk.line.isVisible())
    assert desk.models.asked == ["go over with small"] * 2


def test_what_an_ended_program_left_is_offered(qtbot: QtBot, desk: Desk) -> None:
    (desk.take.folder / "again.json").write_bytes(msgspec.json.encode(Again("small", "en")))
    (desk.take.folder / "again.jsonl").write_bytes(msgspec.json.encode(Heard((), 60_000)))
    desk.page.show_take(sample_take(desk.take.folder.parent / "other"), report_of_take(desk.take))
    assert not desk.line.isVisible()
    desk.open()
    assert desk.line.go_on.isVisible()
    desk.line.go_on.click()
    qtbot.waitUntil(lambda: desk.models.asked == ["go over with small"])


def test_it_waits_while_somebody_talks(qtbot: QtBot, desk: Desk) -> None:
    desk.begin()
    desk.going_over.hold(True)
    assert "waits until the talk is over" in desk.line.work.what.text()
    desk.going_over.hold(False)
    qtbot.waitUntil(lambda: desk.models.asked == ["go over with small"] * 2)
    desk.models.hears = desk.take.words
    desk.models.go.set()
    qtbot.waitUntil(lambda: "no word is different" in desk.line.says.text())


def test_a_failure_costs_one_line_and_no_word(qtbot: QtBot, desk: Desk) -> None:
    desk.models.refusal = "the speech model “small” is damaged."
    desk.models.go.set()
    desk.ask().confirm.click()
    qtbot.waitUntil(lambda: "is damaged" in desk.line.says.text())
    assert "The words are as they were." in desk.line.says.text()
    assert open_take(desk.take.folder).words == desk.take.words


def test_without_a_better_model_the_way_to_one_is_said(qtbot: QtBot, desk: Desk) -> None:
    desk.models.here.discard("small")
    dialog = desk.ask()
    assert dialog.advice.text().startswith("No better model is on this machine. Whisper small (")
    assert "greenroom models get small" in dialog.advice.text()
    with qtbot.waitSignal(desk.page.settings_asked):
        dialog.settings.click()


def test_a_take_without_sound_cannot_be_heard_again(desk: Desk, tmp_path: Path) -> None:
    silent = sample_take(tmp_path / "words only", sound=False)
    desk.page.show_take(silent, report_of_take(silent))
    assert not desk.page.header.again.isEnabled()

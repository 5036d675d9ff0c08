"""The record of a panel where a person meets it: Review, Home, and the end of the panel."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from greenroom.library import Take, save_answer
from greenroom.library.answers import Sitting, interrupted_sitting, save_sitting
from greenroom.library.answers import answer_audio as place_of_answer
from greenroom.panel.question import Answer, Observation, Question, Reading
from greenroom.panel.record import record_of
from greenroom.ui.home.practice import Practice
from greenroom.ui.home.shelf import figures
from greenroom.ui.review.page import ReviewPage
from greenroom.ui.theme import LIGHT
from ui.page_parts import FakePlayer, context, sample_take, words_of
from ui.parts import Studio
from ui.sample_panel import ANSWER, QUESTIONS
from ui.sample_talk import sample_deck, sample_report
from ui.test_panel_page import NARROW, shown
from ui.test_window import a_take, open_window

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

FIRST, SECOND, _ = QUESTIONS
RAMBLED = Answer(FIRST, words_of("Well, it depends."), 95.0, "001.wav", interrupted=True)
BACK = replace(FIRST, question="Compared with whom?")
READ = Reading("a model", {"evidence": Observation("partly", "with Medan")})
CAME_IN = Answer(BACK, words_of(ANSWER), 46.0, "002.wav", "no answer", reading=READ)
SKIPPED = Answer(SECOND, (), 0.0, skipped=True)


def with_panel(take: Take) -> tuple[Answer, ...]:
    """Keep a panel with a take, its answers recorded; gives the answers."""
    kept = tuple(save_answer(take.folder, one) for one in (RAMBLED, CAME_IN, SKIPPED))
    for one in kept[:2]:
        soundfile.write(place_of_answer(take.folder, one), np.zeros(1600, np.int16), 16_000)
    return kept


def reviewed(qtbot: QtBot, folder: Path, player: FakePlayer) -> ReviewPage:
    """Review of the sample talk with that panel."""
    page = ReviewPage(context(folder, LIGHT, playback=lambda: player))
    qtbot.addWidget(page)
    page.resize(*NARROW)
    page.show()
    take = sample_take(folder / "take")
    record = record_of(with_panel(take), sample_deck())
    page.show_take(take, msgspec.structs.replace(sample_report(), panel=record))
    return page


def texts(widget: QWidget) -> str:
    found = widget.findChildren(QLabel)
    return " ".join(one.accessibleName() or one.text() for one in found if not one.isHidden())


def buttons(widget: QWidget, name: str) -> list[QPushButton]:
    found = widget.findChildren(QPushButton)
    return [one for one in found if one.accessibleName().startswith(name)]


def click(qtbot: QtBot, one: QPushButton) -> None:
    qtbot.mouseClick(one, Qt.MouseButton.LeftButton)


def test_review_tells_the_panel_and_plays_each_answer(qtbot: QtBot, tmp_path: Path) -> None:
    player = FakePlayer()
    page = reviewed(qtbot, tmp_path, player)
    record = page.panes.panel
    click(qtbot, page.panes.tabs["Panel"])
    said = texts(record)
    assert "2 questions: 1 answered, 1 skipped. 1 answer was interrupted." in said
    assert "They came in: “Compared with whom?”" in said
    assert "Answered in 1:35, interrupted" in said
    assert ANSWER in said
    assert "Evidence: Partly (second reading)" in said
    assert "Second reading by a model." in said
    assert "Skipped" in said

    page.playhead.play(0)
    first, second = buttons(record, "Hear your answer")
    click(qtbot, first)
    assert not page.playhead.playing
    assert player.played[-1] == (tmp_path / "take" / "answers" / "001.wav", 0)
    assert [one.accessibleName() for one in buttons(record, "Stop")] == ["Stop"]
    click(qtbot, second)
    assert player.played[-1][0].name == "002.wav"
    page.playhead.play(0)
    assert buttons(record, "Stop") == []

    click(qtbot, buttons(record, "Show slide 7")[0])
    assert page.panes.slide.slide == 7


def test_a_talk_without_a_panel_has_no_page_for_one(qtbot: QtBot, tmp_path: Path) -> None:
    page = reviewed(qtbot, tmp_path, FakePlayer())
    click(qtbot, page.panes.tabs["Panel"])
    page.show_take(sample_take(tmp_path / "take"), sample_report())
    assert not page.panes.tabs["Panel"].isVisible()
    assert page.panes.transcript.isVisible()


def test_an_answer_that_cannot_be_played_is_one_line(qtbot: QtBot, tmp_path: Path) -> None:
    page = reviewed(qtbot, tmp_path, FakePlayer(broken=True))
    click(qtbot, page.panes.tabs["Panel"])
    click(qtbot, buttons(page.panes.panel, "Hear your answer")[0])
    assert page.trouble.accessibleName() == "No loudspeaker was found. Plug one in."


def test_at_the_end_of_the_panel_an_answer_is_unfolded(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, tmp_path)
    page.room.start.main.click()
    qtbot.waitUntil(lambda: page.room.page is page.room.asking)
    page.room.asking.typed.emit(ANSWER)
    qtbot.waitUntil(lambda: page.room.page is page.room.after)
    qtbot.waitUntil(lambda: not page.room.after.wait.isVisible())
    while page.room.page is not page.room.finished:
        after = page.room.page is page.room.after
        (page.room.after.next if after else page.room.asking.skip).click()
    told = page.room.finished.list
    (words,) = [one for one in told.findChildren(QLabel) if one.accessibleName() == ANSWER]
    assert not words.isVisible()
    (fold,) = buttons(told, "Show the answer")
    click(qtbot, fold)
    assert words.isVisible()
    assert "Try next:" in texts(told)


def test_home_shows_how_the_answers_go(qtbot: QtBot, tmp_path: Path) -> None:
    record = record_of((RAMBLED, CAME_IN, SKIPPED), sample_deck())
    held = figures(msgspec.structs.replace(sample_report(), panel=record))
    first = [one.observations["answers_first"].level == "yes" for one in record[:2]]
    assert held.answers_first == sum(first) / 2
    practice = Practice(LIGHT)
    qtbot.addWidget(practice)
    now = "2026-11-20T21:05:03"
    better = replace(held, answers_first=0.75)
    practice.show_figures((figures(sample_report()), held, better), now, now)
    assert not practice.answers.isHidden()
    assert "take 2: 75%" in practice.answers.chart.accessibleDescription()
    practice.show_figures((figures(sample_report()),), now, now)
    assert practice.answers.isHidden()


def question(name: str) -> Question:
    return replace(FIRST, id=name, slide=1)


def an_interrupted_panel(folder: Path) -> Path:
    """A take whose panel stopped at its second question, under an older take of the same deck."""
    take = a_take(folder, day=19)
    save_answer(take, Answer(question("a"), words_of(ANSWER), 40.0))
    questions = tuple(question(name) for name in "abc")
    save_sitting(take, Sitting(questions, elapsed_ms=60_000, index=1))
    a_take(folder, day=20)
    return take


def test_home_offers_a_panel_that_was_cut_off_and_goes_on_with_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    take = an_interrupted_panel(tmp_path)
    window = open_window(qtbot, tmp_path, Studio())
    window.begin(None)
    qtbot.waitUntil(lambda: window.home.offer is not None)
    assert window.home.offer is not None
    assert "stopped at question 2 of 3" in window.home.offer.accessibleName()
    click(qtbot, buttons(window.home.offer, "Go on")[0])
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.isVisible())
    assert window.panel is not None
    start = window.panel.room.start
    qtbot.waitUntil(start.interrupted.isVisible)
    click(qtbot, start.go_on)
    qtbot.waitUntil(lambda: window.panel.progress.text() == "Question 2 of 3")
    window.panel.room.asking.typed.emit("It was ours.")
    qtbot.waitUntil(lambda: len(list((take / "answers").glob("0*.json"))) == 2)
    window.go_home()


@pytest.mark.parametrize(("name", "left"), [("Later", True), ("End it there", False)])
def test_a_panel_can_wait_or_be_left_as_it_is(
    qtbot: QtBot, tmp_path: Path, name: str, *, left: bool
) -> None:
    take = an_interrupted_panel(tmp_path)
    window = open_window(qtbot, tmp_path, Studio())
    window.begin(None)
    qtbot.waitUntil(lambda: window.home.offer is not None)
    assert window.home.offer is not None
    click(qtbot, buttons(window.home.offer, name)[0])
    assert window.home.offer is None
    qtbot.waitUntil(lambda: (interrupted_sitting(take) is not None) == left)


def test_the_start_of_the_panel_is_never_cut_off(qtbot: QtBot, tmp_path: Path) -> None:
    take = sample_take(tmp_path / "take", sound=False)
    save_sitting(take.folder, Sitting(QUESTIONS, elapsed_ms=60_000, index=1))
    page = shown(qtbot, tmp_path, take=take, size=NARROW)
    page.room.say_trouble("No microphone was found. Plug one in.")
    QApplication.processEvents()
    start = page.room.start
    assert start.interrupted.isVisible()
    low = start.main.mapTo(page, QPoint(0, start.main.height())).y()
    assert low <= page.height()
    for choice in (*start.setup.fields.values(), start.setup.mode, start.microphone):
        assert choice.height() >= choice.sizeHint().height()
    start.choices.ensureWidgetVisible(start.microphone)
    top = start.microphone.mapTo(start.choices, QPoint(0, 0)).y()
    assert 0 <= top <= start.choices.height() - start.microphone.height()


def test_a_wheel_that_scrolls_past_changes_no_choice(qtbot: QtBot, tmp_path: Path) -> None:
    start = shown(qtbot, tmp_path, size=NARROW).room.start
    assert start.main.hasFocus()
    tone = start.setup.tone
    tone.setCurrentIndex(1)
    middle, down = QPointF(5, 5), QPoint(0, -120)
    still = Qt.KeyboardModifier.NoModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    no_button = Qt.MouseButton.NoButton
    wheel = QWheelEvent(middle, middle, QPoint(), down, no_button, still, phase, False)
    QApplication.sendEvent(tone, wheel)
    assert tone.currentIndex() == 1


def test_start_of_the_talk_is_whole_after_a_visit_to_the_panel(
    qtbot: QtBot, tmp_path: Path
) -> None:
    a_take(tmp_path)
    window = open_window(qtbot, tmp_path, Studio())
    window.resize(1024, 700)
    window.open_deck(tmp_path / "talk.pptx")
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    window.go_to("panel")
    qtbot.waitUntil(lambda: window.panel is not None and window.panel.isVisible())
    window.go_to("rehearse")
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    begin = window.rehearse.ready.foot.start
    low = begin.mapTo(window, QPoint(0, begin.height())).y()
    assert low <= window.height()

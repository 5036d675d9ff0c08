"""The interruption drill: once, at a moment nobody knows, about what has been seen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from greenroom.deck import Deck, load_deck
from greenroom.panel.question import Question
from greenroom.review import report_of_take
from greenroom.take import Cue, Interruption, Settled
from greenroom.ui.rehearse.interruption import Asked, moment_ms, question_now
from ui.parts import Studio
from ui.talk import Talk, until, work_on

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
QUARTER = 900_000
K = Qt.Key


def asked(slide: int) -> Asked:
    return Asked(Question(f"q{slide}", "p", "k", f"About {slide}?", "", slide, "", "deck"), "Who")


def test_the_moment_is_between_a_fifth_and_four_fifths_and_the_seed_decides() -> None:
    moments = [moment_ms(f"2026-11-22T21:05:{second:02}", QUARTER) for second in range(60)]
    assert all(QUARTER * 0.2 <= moment <= QUARTER * 0.8 for moment in moments)
    assert max(moments) - min(moments) > QUARTER * 0.4
    assert moments[0] == moment_ms("2026-11-22T21:05:00", QUARTER)


def test_the_question_is_about_the_slide_that_is_up_or_one_that_was() -> None:
    questions = [asked(5), asked(2), asked(3)]
    assert question_now(questions, 3, (1, 2, 3)) == asked(3)
    assert question_now(questions, 1, (1, 2)) == asked(2)
    assert question_now(questions, 1, (1,)) is None
    assert question_now([asked(0)], 1, (1,)) == asked(0)


@pytest.fixture
def deck(sample_decks: Path) -> Deck:
    return load_deck(sample_decks / "weekly-picks-answer-first.pptx")


@pytest.fixture
def talk(qtbot: QtBot, tmp_path: Path, deck: Deck) -> Iterator[Talk]:
    made = Talk(tmp_path, Studio(deck=deck))
    yield made
    made.close()


def test_a_question_comes_once_and_the_clock_runs_on(talk: Talk) -> None:
    talk.begin(interrupt=True)
    gap = talk.stage.gap
    for second in (30, 60, 90):
        talk.at(second, K.Key_PageDown)
    talk.at(179)
    assert gap.banner("question") is None, "before a fifth of the talk nobody asks"
    talk.studio.now_ms = 721_000
    until(lambda: gap.banner("question") is not None)
    banner = gap.banner("question")
    assert banner is not None
    (entry,) = [e for e in talk.entries if isinstance(e, Interruption)]
    assert entry.question in banner.accessibleName()
    assert entry.at_ms == 721_000
    talk.studio.now_ms = 763_000
    until(lambda: "12:43" in talk.stage.strip.accessibleName())
    assert gap.banner("question") is banner
    talk.at(764, K.Key_PageDown)
    assert gap.banner("question") is None
    assert talk.entries[-2:] == (Settled(764_000), Cue(5, 764_000))
    talk.at(800)
    take = talk.end(850)
    assert len([e for e in take.entries if isinstance(e, Interruption)]) == 1
    report = report_of_take(take)
    said = f"Interrupted at 12:01: “{entry.question}” Back in the talk after 0:43."
    assert said in report.notes
    assert report.total_ms == 850_500


def test_any_key_ends_the_answer(talk: Talk) -> None:
    talk.begin(interrupt=True)
    talk.at(60, K.Key_PageDown)
    talk.studio.now_ms = 721_000
    until(lambda: talk.stage.gap.banner("question") is not None)
    talk.at(730, K.Key_M)
    assert talk.stage.gap.banner("question") is None
    assert Settled(730_000) in talk.entries


def test_nobody_interrupts_a_pause_or_a_talk_that_did_not_ask_for_it(talk: Talk) -> None:
    talk.begin(interrupt=True)
    talk.at(60, K.Key_PageDown)
    talk.at(100, K.Key_P)
    talk.studio.now_ms = 1_000_000
    work_on(400)
    assert talk.stage.gap.banner("question") is None
    talk.end(1001)
    assert not [e for e in talk.take.entries if isinstance(e, Interruption)]


def test_without_the_drill_nobody_asks(talk: Talk) -> None:
    talk.begin()
    talk.at(60, K.Key_PageDown)
    talk.studio.now_ms = 800_000
    work_on(400)
    assert talk.stage.gap.banner("question") is None

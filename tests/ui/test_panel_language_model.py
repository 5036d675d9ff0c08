"""A panel with the user's language model beside it, over real HTTP: it helps, or is not missed."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from greenroom.language_model.adviser import LanguageModel
from greenroom.language_model.server import find_server
from greenroom.library import Take, read_answers
from greenroom.panel.adviser import Adviser
from greenroom.panel.questions import make_questions
from greenroom.panel.record import record_of
from greenroom.servers.exchange import Patience
from greenroom.ui.panel.page import PanelPage
from stub_model import Asked, Rude, StubModel, page, proposals, reading, sound, status
from ui.page_parts import context, sample_take
from ui.sample_talk import sample_deck

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

EVADED = "That is a lovely question, and we are all very proud of what the team has done."


def opened(qtbot: QtBot, folder: Path, stub: StubModel, take: Take | None = None) -> PanelPage:
    """The panel at its first question."""

    def adviser() -> Adviser:
        return LanguageModel(find_server(stub.address), "", Patience(30.0, 30.0, 60.0))

    return at_first_question(qtbot, PanelPage(context(folder, adviser=adviser)), take)


def at_first_question(qtbot: QtBot, made: PanelPage, take: Take | None = None) -> PanelPage:
    qtbot.addWidget(made, before_close_func=close_panel)
    made.show()
    made.show_panel(take, sample_deck())
    qtbot.waitUntil(made.room.start.main.isEnabled)
    made.room.start.main.click()
    qtbot.waitUntil(lambda: made.room.page is made.room.asking)
    return made


def close_panel(shown: PanelPage) -> None:
    if shown._run is not None:
        shown._run.close()


def answer_all(qtbot: QtBot, shown: PanelPage) -> list[str]:
    """Type an answer to every question and finish; gives what was asked."""
    room, asked = shown.room, []
    while room.page is not room.finished:
        qtbot.waitUntil(lambda: room.page is room.asking)
        asked.append(room.asking.question.accessibleName())
        room.asking.typed.emit(EVADED)
        qtbot.waitUntil(lambda: room.page is room.after)
        room.after.main.click()
    return asked


def frames() -> list[str]:
    return [question.question for question in make_questions(sample_deck())]


def test_better_questions_are_asked_and_the_first_is_not_changed(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    shown = opened(qtbot, tmp_path, stub)
    run = shown._run
    assert run is not None
    assert run.session is not None
    qtbot.waitUntil(lambda: sum(q.question not in frames() for q in run.session.questions) >= 3)
    before = [question.question for question in run.session.questions]
    assert before[0] == frames()[0]
    asked = answer_all(qtbot, shown)
    assert asked[0] == frames()[0]
    assert sum(question not in frames() for question in asked) >= 3


def test_what_comes_after_a_question_was_asked_comes_too_late(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    stub.hold.clear()
    shown = opened(qtbot, tmp_path, stub)
    qtbot.waitUntil(lambda: bool(stub.asked))
    assert answer_all(qtbot, shown) == frames()
    qtbot.waitUntil(stub.left.is_set)  # and the server is not kept busy any longer
    assert shown.room.page is shown.room.finished


def raising(rude: Rude) -> Any:
    def say(_: Asked) -> Any:
        raise rude

    return say


def invent(asked: Asked) -> Any:
    if asked.reads_an_answer:
        return reading(asked, "s99", conflict={"sentence": "s98", "fact": "c97"})
    return proposals(asked, ("c1", "Why did 314 % of Netflix say so?"), ("c98", "Why?"))


def obey(asked: Asked) -> Any:
    return proposals(
        asked,
        ("c1", "Would you please hire this candidate today?"),
        ("c2", "Will you vote for me today?"),
    )


def tell(asked: Asked) -> Any:
    return f"{asked.canary} {proposals(asked, ('c1', 'Why?'))}"


TROUBLE = {
    "rude": raising(status(500)),
    "html": raising(page("<html>Welcome</html>")),
    "elsewhere": raising(
        Rude(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n")
    ),
    "other json": lambda asked: {"verdict": "hire"},
    "truncating": lambda asked: '{"seal": "',
    "cut off": raising(Rude(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{")),
    "hung up": raising(Rude(b"")),
    "hallucinating": invent,
    "injected": obey,
    "leaking": tell,
}


@pytest.mark.parametrize("manner", TROUBLE)
def test_the_session_goes_on_with_its_own_questions_and_rules(
    qtbot: QtBot, tmp_path: Path, stub: StubModel, manner: str
) -> None:
    stub.say = TROUBLE[manner]
    shown = opened(qtbot, tmp_path, stub)
    qtbot.waitUntil(lambda: bool(stub.asked))
    assert answer_all(qtbot, shown) == frames()
    run = shown._run
    assert run is not None
    for position in range(len(frames())):
        assert run.record(position).reading is None


def test_a_server_that_goes_in_the_middle_is_not_missed(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    shown = opened(qtbot, tmp_path, stub)
    run = shown._run
    assert run is not None
    assert run.session is not None
    qtbot.waitUntil(lambda: run.session.questions[1].question not in frames())
    stub.go()
    asked = answer_all(qtbot, shown)
    assert len(asked) == len(frames())
    assert asked[1] not in frames()


def test_a_second_reading_is_shown_when_it_comes_and_changes_no_follow_up(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    stub.say = lambda asked: sound(asked) if asked.reads_an_answer else {}
    shown = opened(qtbot, tmp_path, stub)
    stub.hold.clear()
    shown.room.asking.typed.emit(EVADED)
    qtbot.waitUntil(lambda: shown.room.page is shown.room.after)
    run = shown._run
    assert run is not None
    qtbot.waitUntil(lambda: run.book.heard(0))
    first, reaction = run.answered(0).observations, run.reaction
    stub.hold.set()
    qtbot.waitUntil(lambda: run.answered(0).observations != first)
    moved = {name for name, held in run.answered(0).observations.items() if held != first[name]}
    assert moved <= {"answered", "answers_first", "evidence", "trade_off"}
    assert run.reaction == reaction
    labels = [part.text() for part in shown.room.held.findChildren(type(shown.progress))]
    assert any("Your language model" in text for text in labels) or "answered" not in moved


def test_where_it_is_off_nobody_is_asked(qtbot: QtBot, tmp_path: Path, stub: StubModel) -> None:
    made = at_first_question(qtbot, PanelPage(context(tmp_path)))
    assert answer_all(qtbot, made) == frames()
    assert stub.asked == []


def test_a_second_reading_is_kept_with_the_take_in_the_answers_place(
    qtbot: QtBot, tmp_path: Path, stub: StubModel
) -> None:
    stub.say = lambda asked: sound(asked) if asked.reads_an_answer else {}
    take = sample_take(tmp_path / "take", sound=False)
    shown = opened(qtbot, tmp_path, stub, take)
    shown.room.asking.typed.emit(EVADED)

    def read() -> bool:
        return [one.reading is not None for one in read_answers(take.folder)] == [True]

    qtbot.waitUntil(read, timeout=30_000)
    (kept,) = read_answers(take.folder)
    assert kept.reading is not None
    assert kept.reading.by
    (told,) = record_of((kept,), sample_deck())
    for name, seen in kept.reading.moved.items():
        assert told.observations[name] == seen

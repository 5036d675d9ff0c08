"""Work off the GUI thread: results, failures, progress and cancelling."""

import re
import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from greenroom.errors import DeckError, GreenroomError
from greenroom.ui.background import Inbox, Task, run


def test_result_and_progress_arrive_on_the_gui_thread(qtbot: QtBot) -> None:
    owner = QObject()
    heard: list[tuple[object, bool]] = []

    def hear(value: object) -> None:
        heard.append((value, threading.current_thread() is threading.main_thread()))

    def work(task: Task) -> str:
        task.progress(1, 2)
        return threading.current_thread().name

    run(
        owner,
        work,
        success=hear,
        failure=hear,
        progress=lambda done, total: hear((done, total)),
    )
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[0] == ((1, 2), True)
    assert heard[1][0] != threading.main_thread().name
    assert heard[1][1]


def test_a_failure_is_one_line_and_a_fault_of_ours_too(qtbot: QtBot) -> None:
    owner = QObject()
    failures: list[GreenroomError] = []

    def refuse(task: Task) -> None:
        raise DeckError("is empty.", file="a.pptx")

    def stumble(task: Task) -> None:
        raise KeyError("x")

    for work in (refuse, stumble):
        run(owner, work, success=lambda result: None, failure=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 2)
    said, fault = sorted((failure.line() for failure in failures), reverse=True)
    assert said == "a.pptx: is empty."
    assert re.fullmatch(r"Something went wrong inside \(KeyError at \S+\.py, line \d+\)\.", fault)


def test_cancelled_work_calls_nobody(qtbot: QtBot) -> None:
    owner = QObject()
    gate, called = threading.Event(), []
    task = run(owner, lambda task: gate.wait(5), success=called.append, failure=called.append)
    task.cancel()
    gate.set()
    done: list[object] = []
    run(owner, lambda task: None, success=done.append, failure=done.append)
    qtbot.waitUntil(lambda: done == [None])
    assert called == []


def test_inbox_keeps_the_order(qtbot: QtBot) -> None:
    received: list[object] = []
    inbox = Inbox(received.append)
    thread = threading.Thread(target=lambda: [inbox.post(i) for i in range(100)])
    thread.start()
    qtbot.waitUntil(lambda: len(received) == 100)
    thread.join()
    assert received == list(range(100))

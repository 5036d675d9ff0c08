"""The one way off the GUI thread, and the one way back.

`run` does work elsewhere and calls back on the GUI thread; `Inbox` brings what other threads say
(the recogniser's events) to the GUI thread in order.
"""

from _thread import start_new_thread
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from shiboken6 import isValid

from greenroom.crashes import fault_from
from greenroom.errors import GreenroomError

T = TypeVar("T")


class Task:
    """What a piece of work sees of its caller: whether it is still wanted, and where to report."""

    def __init__(self, owner: QObject, report: Callable[[int, int], None]) -> None:
        self._owner = owner
        self._cancelled = Event()
        self._report = report

    @property
    def cancelled(self) -> bool:
        """True once nobody waits for the result any more; long work looks at it and stops."""
        return self._cancelled.is_set() or not isValid(self._owner)

    def cancel(self) -> None:
        """Nobody waits for the result any more: no callback will come."""
        self._cancelled.set()

    def progress(self, done: int, total: int) -> None:
        """Say how far the work is; may be called from the working thread."""
        if not self.cancelled:
            self._report(done, total)


class Inbox(QObject):
    """Hands whatever is posted, from any thread, to `receive` on the GUI thread, in order."""

    _posted = Signal(object)

    def __init__(self, receive: Callable[[object], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._receive = receive
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def post(self, value: object) -> None:
        """Post a value; returns at once. Once the inbox is gone, nothing happens."""
        with suppress(RuntimeError):
            self._posted.emit(value)

    @Slot(object)
    def _deliver(self, value: object) -> None:
        self._receive(value)


@dataclass(frozen=True)
class _Done:
    result: Any


@dataclass(frozen=True)
class _Failed:
    error: GreenroomError


@dataclass(frozen=True)
class _Step:
    done: int
    total: int


def run(
    owner: QObject,
    work: Callable[[Task], T],
    *,
    success: Callable[[T], None],
    failure: Callable[[GreenroomError], None],
    progress: Callable[[int, int], None] | None = None,
) -> Task:
    """Do `work` on another thread; either `success` or `failure` follows, unless cancelled.

    All callbacks arrive on the GUI thread; none arrives once `owner` is gone or the returned task
    is cancelled.
    """

    def receive(message: object) -> None:
        if isinstance(message, _Step):
            if progress is not None and not task.cancelled:
                progress(message.done, message.total)
            return
        inbox.deleteLater()
        if task.cancelled:
            return
        if isinstance(message, _Failed):
            failure(message.error)
        elif isinstance(message, _Done):
            success(message.result)

    # The inbox belongs to the program, not to `owner`: the worker posts to it when `owner` may be
    # in the middle of being destroyed, and a signal of `destroyed` to a plain object can crash.
    inbox = Inbox(receive, QCoreApplication.instance())
    task = Task(owner, lambda done, total: inbox.post(_Step(done, total)))
    # A thread each, which nobody waits for at the end: work mostly waits for a child process, so a
    # pool of two would keep a take waiting behind a picture. Thread.start would wait until the new
    # thread has had its turn, on a busy machine 15 to 100 ms, between a key and its slide.
    start_new_thread(lambda: inbox.post(_outcome(work, task)), ())
    return task


def _outcome(work: Callable[[Task], T], task: Task) -> _Done | _Failed:
    try:
        return _Done(work(task))
    except GreenroomError as error:
        return _Failed(error)
    except Exception as error:  # a fault of ours must reach the window, not die in a pool
        return _Failed(fault_from(error))

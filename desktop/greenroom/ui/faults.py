"""What nobody caught: it is said in the window and kept in a file, and the window goes on."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from greenroom.crashes import FaultError, fault_from
from greenroom.ui.background import Inbox

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from greenroom.errors import GreenroomError


class Faults(QObject):
    """Hands each fault to `say` once, on the GUI thread: a painter may fail at every frame.

    From `watch` on errors in Qt's callbacks come here, and still to the console as before.
    """

    def __init__(self, say: Callable[[GreenroomError], None], parent: QObject) -> None:
        super().__init__(parent)
        self._say = say
        self._said: set[str] = set()
        self._inbox = Inbox(self._receive, self)
        self._before = sys.excepthook

    def watch(self) -> None:
        """Be asked from now on, also about threads."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda its: self._on_error(
            its.exc_type, its.exc_value or its.exc_type(), its.exc_traceback
        )

    def _on_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self._before(kind, error, trace)
        if isinstance(error, Exception):
            self._inbox.post(fault_from(error))

    def _receive(self, fault: object) -> None:
        if isinstance(fault, FaultError) and fault.line() not in self._said:
            self._said.add(fault.line())
            self._say(fault)

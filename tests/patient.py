"""A robot for the window that waits as long as a busy machine needs.

pytest-qt gives up after 5 s. What comes in 0.1 s on a quiet machine has come after 10 s where two
cores had eight tests to run, and a test that gives up there says nothing about the program.
"""

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE_MS = 180_000


class PatientBot(QtBot):
    """A `QtBot` that waits `PATIENCE_MS` where a test does not say how long."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        """Wait until something holds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **options: Any) -> Any:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Wait until a window is active."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        """Wait until a window is shown."""
        return super().waitExposed(widget, timeout=timeout)

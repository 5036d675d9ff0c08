"""How the program begins and begins again: its one window, and the size that all is drawn in."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

from greenroom.errors import GreenroomError
from greenroom.phrase import phrase
from greenroom.ui.doorbell import ring

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FACTOR = "QT_SCALE_FACTOR"


def handed_over(door: str, deck: Path | None) -> bool:
    """Whether a window that is open has taken the deck. Raises GreenroomError if it cannot now."""
    reply = ring(door, deck)
    if reply == "busy":
        raise GreenroomError(
            phrase("A talk is being rehearsed in the window that is open."),
            remedy=phrase("End it first."),
        )
    return reply == "opened"


@contextmanager
def scaled(percent: int) -> Iterator[None]:
    """Have an application that is made meanwhile draw everything larger or smaller.

    Qt looks once. What the user has set for all Qt programs goes before.
    """
    own = percent != 100 and _FACTOR not in os.environ
    if own:
        os.environ[_FACTOR] = str(percent / 100)
    try:
        yield
    finally:
        if own:
            del os.environ[_FACTOR]


def start_again() -> None:
    """Start this program a second time, by itself."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "greenroom"]
    QProcess.startDetached(sys.executable, own)

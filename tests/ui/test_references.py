"""Qt's Python binding must not lose references: a long rehearsal emits many signals."""

import sys

from PySide6.QtCore import QObject, Signal


class Bell(QObject):
    rang = Signal()


def test_emitting_keeps_the_references_to_true() -> None:
    bell, heard = Bell(), []
    bell.rang.connect(lambda: heard.append(1))
    spare = [True] * 2000  # so that a loss is counted and does not end the test run
    before = sys.getrefcount(True)
    for _ in range(1000):
        bell.rang.emit()
    assert len(heard) == 1000
    assert abs(sys.getrefcount(True) - before) < 500
    assert all(spare)

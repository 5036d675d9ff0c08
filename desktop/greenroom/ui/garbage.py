"""Python's garbage is collected on the GUI thread only.

Python collects on whichever thread happens to allocate. Pages and their signals refer to each other
in circles, so a thread that reads a deck could be the one that destroys a widget: a crash, seen
twice in tests.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageCollector(QObject):
    """Takes over from Python's own collector, which stays off from now on, on other threads too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # What the imports left stays for good, so there is no use in looking through it again.
        gc.freeze()
        self._go_easy = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(_EVERY_MS)

    def go_easy(self, on: bool) -> None:
        """While `on`, in a talk, look through what is new only: all of it takes 50 to 140 ms."""
        self._go_easy = on

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds."""
        due = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        oldest = max((generation for generation, is_due in enumerate(due) if is_due), default=None)
        if oldest is not None:
            gc.collect(min(oldest, 1) if self._go_easy else oldest)

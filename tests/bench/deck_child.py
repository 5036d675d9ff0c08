"""Opens a deck in the real window, from Home, and says when its first slide and its page were seen.

    python deck_child.py DECK [--again]

Prints one JSON object: seconds from the opening to the paint of the first slide, and of the plan
page. `GREENROOM_HOME` says where the window keeps things. With `--again` the deck is opened twice
and the second time is told.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from greenroom.places import user_places
from greenroom.settings import Settings
from greenroom.ui.app import Program, application
from greenroom.ui.window import MainWindow

_AT_HOME_MS = 3000  # until Home has looked at its decks
_LONGEST_S = 60


class Painted(QObject):
    """Notes when each of some widgets was first painted with something in it."""

    def __init__(self, wanted: dict[str, tuple[QWidget, Callable[[], object]]]) -> None:
        super().__init__()
        self.begin = time.monotonic()
        self.seen: dict[str, float] = {}
        self._wanted = wanted
        for widget, _ in wanted.values():
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            # The paint itself comes after this filter.
            QTimer.singleShot(0, lambda: self._note(watched))
        return super().eventFilter(watched, event)

    def _note(self, watched: QObject) -> None:
        for name, (widget, ready) in self._wanted.items():
            if widget is watched and widget.isVisible() and ready():
                self.seen.setdefault(name, time.monotonic() - self.begin)


def opened(app: QApplication, window: MainWindow, deck: Path) -> dict[str, float]:
    """Open a deck from Home; seconds until the first slide and the plan page were there.

    A deck that is read at once has no page before the plan page: its first slide is there.
    """
    slide, ready = window.first_slide.slide, window.rehearse.ready
    wanted = {
        "first": (slide, lambda: slide.file),
        "preview": (ready.preview, lambda: ready.preview.file),
        "page": (ready, lambda: True),
    }
    painted = Painted(wanted)
    window.open_deck(deck)
    while not {"page", "preview"} <= set(painted.seen):
        app.processEvents()
        time.sleep(0.001)
        if time.monotonic() - painted.begin > _LONGEST_S:
            raise SystemExit(f"only {painted.seen} after {_LONGEST_S} s")
    first = min(painted.seen[name] for name in ("first", "preview") if name in painted.seen)
    return {"first": first, "page": painted.seen["page"]}


def rest(app: QApplication, ms: int) -> None:
    """Let the window do what it does for a while."""
    until = time.monotonic() + ms / 1000
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


def main() -> None:
    """Open, tell, leave."""
    app = application()
    program = Program(app, user_places(os.environ))
    program.show(Settings(), None)
    assert program.window is not None
    program.window.resize(1440, 900)  # a smaller one shows no preview, and Qt's offscreen one is
    rest(app, _AT_HOME_MS)
    seen = opened(app, program.window, Path(sys.argv[1]))
    if "--again" in sys.argv:
        program.window.go_home()
        rest(app, _AT_HOME_MS)
        seen = opened(app, program.window, Path(sys.argv[1]))
    print(json.dumps(seen), flush=True)
    os._exit(0)  # drawing is under way


if __name__ == "__main__":
    main()

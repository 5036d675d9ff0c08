"""Drills the opening minute twice in the real window while a talk is played.

Run as a child process, since PortAudio finds the virtual microphone only at its own start. Prints
one JSON object: the folders of both tries and what their rows say.
"""

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from walk_child import end_talk, opened, take_picture, takes, until

from greenroom.ui.window import MainWindow


def main(deck: Path, talk: Path, pictures: Path | None) -> None:
    """Drill the opening minute: the clock begins with the first word, then F5 for another try."""
    _program, window = opened(deck)
    page = window.rehearse
    until(lambda: page.ready.isVisible() and page.ready.foot.start.isEnabled(), 120)
    page.ready.foot.menu._starts["speech"].trigger()
    page.ready.foot.parts_menu.actions()[0].trigger()
    until(page.drill.isVisible, 120)
    until(page.drill.start.isEnabled, 120)
    for number in (1, 2):
        QTest.keyClick(window, Qt.Key.Key_F5)
        speak(window, talk)
        until(lambda number=number: len(page.drill.rows) == number, 120)
        until(page.drill.start.isEnabled, 120)
    until(lambda: "counting" not in " ".join(row.accessibleName() for row in page.drill.rows), 120)
    take_picture(window, pictures, "drill")
    found = {
        "rows": [row.accessibleName() for row in page.drill.rows],
        "takes": takes(),
    }
    print(json.dumps(found))
    window.close()


def speak(window: MainWindow, talk: Path) -> None:
    """Let the whole of `talk` be recorded, and end by key."""
    page = window.rehearse
    until(lambda: page.rehearsal is not None and page.rehearsal.running, 120)
    with subprocess.Popen(["paplay", "--device=mic_feed", str(talk)]) as player:
        until(lambda: player.poll() is not None, 120)
    end_talk(page)
    until(page.drill.isVisible, 120)


if __name__ == "__main__":
    options = json.loads(sys.argv[1])
    main(
        Path(options["deck"]),
        Path(options["talk"]),
        Path(options["pictures"]) if options.get("pictures") else None,
    )

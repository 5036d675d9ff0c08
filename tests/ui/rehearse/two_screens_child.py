"""Rehearses on two faked screens and prints, as one JSON object, what was where.

A child process: Qt's offscreen platform reads its screens once.
"""

import json
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from greenroom.library import list_takes
from greenroom.settings import Settings
from greenroom.ui.theme import load_fonts
from greenroom.ui.words import speak
from ui.parts import Studio, places_in
from ui.talk import Talk, until, work_on

K = Qt.Key


def seen(talk: Talk) -> dict[str, object]:
    """What is on which screen, once its picture was read."""
    audience = talk.audience
    images = talk.page.presenting.room._images
    audience.grab()
    until(lambda: not images.busy)
    on = audience.isVisible()
    return {
        "speaker": talk.window.screen().name(),
        "slide": audience.screen().name() if on else "",
        "fills": on and audience.geometry() == audience.screen().geometry(),
        "pixels": [audience.pixels().width(), audience.pixels().height()] if on else [],
        "words": audience.accessibleDescription() if on else "",
        "swap": talk.stage.swap_button.isVisible(),
        "centre": audience.grab().toImage().pixelColor(600, 300).name() if on else "",
        "covered": talk.stage.cover.isVisible(),
    }


def main() -> None:
    """Walk through it."""
    app = QApplication(sys.argv[:1])
    speak(app, "en")
    load_fonts()
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        talk = Talk(folder, Studio(), screens=2)
        for number in range(1, 5):
            picture = talk.stage.grab().toImage()
            picture.fill(Qt.GlobalColor.red if number == 1 else Qt.GlobalColor.blue)
            picture.save(str(folder / f"{number}.png"))
        talk.begin()
        work_on(100)
        found["begin"] = seen(talk)
        talk.audience.activateWindow()
        talk.audience.setFocus()
        until(lambda: QApplication.activeWindow() is talk.audience)
        walk = (K.Key_PageDown, K.Key_B, K.Key_Period, K.Key_W, K.Key_P, K.Key_Home, K.Key_P)
        for second, key in enumerate(walk, 1):
            talk.at(second, key, in_window=talk.audience)
            if key in (K.Key_PageDown, K.Key_B, K.Key_W):
                found[f"at {second}"] = seen(talk)
        talk.at(10, K.Key_S, in_window=talk.audience)
        found["swapped"] = seen(talk)
        until(lambda: talk.kept.audience_screen == "Laptop")
        talk.at(11, K.Key_S)
        found["back"] = seen(talk)
        talk.at(12, K.Key_W)
        talk.show_screens(1)
        talk.at(13, K.Key_PageDown, K.Key_W)
        found["pulled"] = seen(talk)
        talk.show_screens(2)
        work_on(60)
        found["plugged"] = seen(talk)
        talk.at(13, K.Key_A)
        found["left"] = seen(talk)
        until(lambda: not talk.kept.second_screen)
        talk.at(13, K.Key_A)
        found["used"] = seen(talk)
        app.screenRemoved.emit(QGuiApplication.screens()[1])
        talk.at(14, K.Key_End)
        take = talk.end(20)
        found["ended"] = seen(talk)
        found["entries"] = [json.loads(line) for line in journal(take.folder)]
        talk.close()
        again = Talk(folder, Studio(), settings=Settings(audience_screen="Laptop"), screens=2)
        again.begin()
        found["remembered"] = seen(again)
        again.close()
        gone = Talk(folder, Studio(), settings=Settings(audience_screen="Beamer 7"), screens=2)
        gone.begin()
        found["unknown"] = seen(gone)
        gone.close()
        alone = Talk(folder, Studio(), settings=Settings(second_screen=False), screens=2)
        alone.begin()
        found["left alone"] = seen(alone)
        alone.close()
        assert len(list_takes(places_in(folder).takes)) == 4
    print(json.dumps(found))


def journal(folder: Path) -> list[str]:
    """The journal's lines that are about slides."""
    lines = (folder / "journal.jsonl").read_text().splitlines()
    return [line for line in lines if '"words"' not in line]


if __name__ == "__main__":
    main()

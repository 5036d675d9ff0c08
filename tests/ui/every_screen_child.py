"""What is wrong on each screen in the dark and from right to left: `every_screen_child.py FOLDER`.

Prints a JSON list. The scale is that of the environment (`QT_SCALE_FACTOR`).
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent.parent))

from greenroom.ui.theme import DARK
from greenroom.ui.words import speak
from ui import survey
from ui.test_every_screen import complaints

if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    speak(app, "en")
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    print(json.dumps(complaints(Path(sys.argv[1]), DARK, survey.faint, survey.cut)))

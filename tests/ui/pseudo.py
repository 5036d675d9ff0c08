"""A language in which every text stands between brackets: what stands outside was never offered.

    python tests/ui/pseudo.py

prints what each screen says that no translator could have changed.
"""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QTableWidget,
    QWidget,
)

sys.path.insert(0, str(Path(__file__).parent.parent))

from greenroom.checks.filler_lists import usual_fillers
from greenroom.phrase import in_english
from greenroom.ui.theme import LIGHT
from ui.every_screen import Walk, draw_slides
from ui.sample_panel import ANSWER, QUESTIONS, WEAK_ANSWER
from ui.sample_talk import sample_deck, sample_report

NAMES = """Greenroom Whisper LibreOffice PortAudio IBM Plex Zoom Teams Meet YouTube Ollama Studio
Headset Built-in microphone base small large
English Deutsch German French Spanish Japanese Nov Mon Tue Wed Thu Fri Sat Sun"""
"""What is called the same in every language, and what the system's calendar says."""

_BRACKETS = re.compile(r"⟦[^⟦⟧]*⟧")
_NO_WORDS = re.compile(r"<[^>]*>|&\w+;|\w*…|/[\w./-]+|\w+\.\w+")
"""Markup, what is cut short, and the names of files."""
_WORD = re.compile(r"[^\W\d_]{3,}")


class Brackets(QTranslator):
    """Puts every text between brackets."""

    def translate(self, _context: str, text: str, _comment: str = "", _n: int = -1) -> str:
        """`⟦Save⟧` for `Save`."""
        return f"⟦{text}⟧"

    def isEmpty(self) -> bool:  # noqa: N802
        """Whether Qt need not ask."""
        return False


def never_offered(screen: QWidget, data: frozenset[str]) -> Iterator[str]:
    """Texts of a screen with words outside all brackets that are not the user's own."""
    for widget in (screen, *screen.findChildren(QWidget)):
        if widget is screen or (widget.isVisible() and widget.window() is screen):
            for text in _texts(widget):
                rest = _NO_WORDS.sub(" ", text)
                while rest != (rest := _BRACKETS.sub(" ", rest)):
                    pass
                if any(word.lower() not in data for word in _WORD.findall(rest)):
                    yield f"{type(widget).__name__}: {text}"


def users_own(*texts: str) -> frozenset[str]:
    """The words of a deck, a talk, a file's name: nobody translates those."""
    panel = (QUESTIONS, ANSWER, WEAK_ANSWER)
    own = (sample_deck(), sample_report(), panel, usual_fillers("en").texts)
    known = msgspec.json.encode(own, enc_hook=in_english).decode()
    return frozenset(
        word.lower() for text in (known, NAMES, *texts) for word in _WORD.findall(text)
    )


def _texts(widget: QWidget) -> Iterator[str]:
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    if isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    if isinstance(widget, QListWidget):
        yield from (widget.item(at).text() for at in range(widget.count()))
    if isinstance(widget, QTableWidget):
        heads = (widget.horizontalHeaderItem(at) for at in range(widget.columnCount()))
        yield from (head.text() for head in heads if head is not None)


def main() -> None:
    """Print them, each once."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication(sys.argv[:1])
    app.installTranslator(Brackets(app))
    seen: set[str] = set()
    with tempfile.TemporaryDirectory(prefix="greenroom") as home:
        draw_slides(Path(home))
        walk = Walk(Path(home), LIGHT)
        data = users_own(home)
        for screen in walk.screens():
            for text in never_offered(screen.widget, data):
                if text not in seen:
                    print(f"{screen.name}: {text}")
                seen.add(text)
        walk.close()


if __name__ == "__main__":
    main()

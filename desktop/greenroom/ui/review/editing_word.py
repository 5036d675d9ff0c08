"""What opens on the words of the transcript: a line to correct one, an offer about a filler."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from greenroom.checks import Filler
from greenroom.transcript import Word
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import row
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.words import tr

_HEIGHT, _ROOM, _LEAST = 30, 28, 96


class WordEditor(QLineEdit):
    """A line over one word. Enter or leaving it keeps what is typed, Esc does not.

    Empty takes the word away, a blank makes two of it.
    """

    typed = Signal(object, str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._word: Word | None = None
        self._room = parent
        self.setFixedHeight(_HEIGHT)
        self.setStyleSheet("min-height: 0; padding: 0 5px;")
        self.setPlaceholderText(tr("nothing", "instead of a word: no word was said"))
        self.hide()

    @property
    def word(self) -> Word | None:
        """The word that is being corrected."""
        return self._word

    def open(self, word: Word, box: QRect) -> None:
        """Correct a word that stands in this part of the parent."""
        self._word = word
        self.setText(word.text)
        self.setAccessibleName(tr("What was said instead of “{word}”").format(word=word.text))
        self.setAccessibleDescription(
            tr("Empty takes the word away, a blank makes two words of it.")
        )
        width = max(box.width() + _ROOM, _LEAST)
        left = min(box.left() - 6, self._room.width() - width)
        self.setGeometry(max(left, 0), box.center().y() - _HEIGHT // 2, width, _HEIGHT)
        self.show()
        self.raise_()
        self.setFocus()
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Esc drops; all other keys type."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._close(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps what was typed, except for a menu that opens on the line itself."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._close(keep=True)

    def _close(self, *, keep: bool) -> None:
        word, self._word = self._word, None
        if word is None:
            return
        self.hide()
        self.closed.emit()
        if keep and self.text() != word.text:
            self.typed.emit(word, self.text())


class FillerOffer(QFrame):
    """Below a filler: hear it, and say whether it is one."""

    hear_asked = Signal()
    decided = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setProperty("kind", "offer")
        self.hear = KeyButton(theme, tr("Hear"), "H", "quiet")
        self.yes = KeyButton(theme, tr("Filler"), "Y", "quiet")
        self.no = KeyButton(theme, tr("Not one", "not a filler"), "N", "quiet")
        self.hear.clicked.connect(self.hear_asked)
        self.yes.clicked.connect(lambda: self.decided.emit(True))
        self.no.clicked.connect(lambda: self.decided.emit(False))
        for each in (self.hear, self.yes, self.no):
            each.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setLayout(row(self.hear, self.yes, self.no, gap=0, margins=(4, 2, 4, 2)))
        self.hide()

    def offer(self, filler: Filler, box: QRect) -> None:
        """Ask about a filler that stands in this part of the parent."""
        possible = filler.certainty == "possible"
        name = tr("“{word}”, possible filler") if possible else tr("“{word}”, filler")
        for part, told in (
            (self, name),
            (self.hear, tr("Hear “{word}”")),
            (self.yes, tr("“{word}” is a filler")),
            (self.no, tr("“{word}” is no filler")),
        ):
            part.setAccessibleName(told.format(word=filler.text))
        size: QSize = self.sizeHint()
        room = self._room.size()
        left = min(max(box.left() - 8, 0), max(room.width() - size.width(), 0))
        below = box.bottom() + 6
        top = below if below + size.height() <= room.height() else box.top() - 6 - size.height()
        self.setGeometry(QRect(QPoint(left, top), size))
        self.show()
        self.raise_()

"""The transcript under the user's hands: a word at a time, to correct it or to judge a filler."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

import msgspec
from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from greenroom.alignment import Visit
from greenroom.checks import Filler
from greenroom.checks.filler_lists import usual_fillers
from greenroom.checks.fillers import is_sound
from greenroom.checks.spot import plain
from greenroom.report import Report
from greenroom.time import clock
from greenroom.transcript import Word
from greenroom.ui.review.editing_word import FillerOffer, WordEditor
from greenroom.ui.review.transcript import TranscriptView
from greenroom.ui.theme import Theme
from greenroom.ui.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class Place(msgspec.Struct, frozen=True):
    """Where somebody was in the transcript: the word's time, how far it was scrolled."""

    at_ms: int | None
    scrolled: int
    focused: bool


class EditableTranscript(TranscriptView):
    """A transcript with a cursor on one word.

    `word_typed` carries a word and what was said instead; `filler_decided` a filler and whether it
    is one.
    """

    word_typed = Signal(object, str)
    filler_decided = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._report: Report | None = None
        self._cursor: int | None = None
        self.setAccessibleDescription(
            tr(
                "Ctrl and left or right go from word to word, Enter corrects one, Y and N say "
                "whether it is a filler, U goes to the next filler."
            )
        )
        self.editor = WordEditor(self.viewport())
        self.offer = FillerOffer(theme, self.viewport())
        self.editor.typed.connect(self.word_typed)
        self.editor.closed.connect(self.setFocus)
        self.offer.hear_asked.connect(self._hear)
        self.offer.decided.connect(self._decide)
        self.verticalScrollBar().valueChanged.connect(self._follow)

    def show_report(self, report: Report, shown: Sequence[Visit]) -> None:
        """Show a talk; `shown` says when each slide was up. The cursor is nowhere."""
        self.turn_to(None)
        self._report = report
        super().show_report(report, shown)

    @property
    def place(self) -> Place:
        """Where the user is, to come back after the text was made again."""
        at = None if self._cursor is None else self._words[self._cursor].start_ms
        return Place(at, self.verticalScrollBar().value(), self.hasFocus())

    def come_back(self, place: Place) -> None:
        """Go where the user was."""
        self.verticalScrollBar().setValue(place.scrolled)
        if place.at_ms is not None and self._words:
            starts = [word.start_ms for word in self._words]
            self.turn_to(min(bisect_left(starts, place.at_ms), len(starts) - 1))
        if place.focused:
            self.setFocus()

    @property
    def word(self) -> Word | None:
        """The word under the cursor."""
        return None if self._cursor is None else self._words[self._cursor]

    @property
    def filler(self) -> Filler | None:
        """The filler under the cursor."""
        word = self.word
        if word is None or self._report is None:
            return None
        return next((f for f in self._report.fillers if _covers(f, word)), None)

    def turn_to(self, index: int | None) -> None:
        """Put the cursor on a word, by index; an offer opens if that is a filler."""
        self._cursor = index
        if index is not None:
            self.reveal(index)
            self._say()
        self._follow()

    def go_to_filler(self, step: int) -> Filler | None:
        """Put the cursor on the next filler, or with -1 the one before; None at the end."""
        fillers = self._report.fillers if self._report else ()
        word, filler = self.word, self.filler
        here = filler.start_ms if filler else word.start_ms if word else -1
        later = (f for f in fillers if f.start_ms > here)
        before = (f for f in reversed(fillers) if f.start_ms < here)
        found = next(later if step > 0 else before, None)
        index = next((i for i, w in enumerate(self._words) if found and _covers(found, w)), None)
        if index is not None:
            self.setFocus()
            self.turn_to(index)
        return found

    def edit(self) -> None:
        """Open the line over the word under the cursor."""
        if self.word is not None and self._cursor is not None:
            self.reveal(self._cursor)
            self.offer.hide()
            self.editor.open(self.word, self._box(self._cursor))

    def event(self, event: QEvent) -> bool:
        """Y and N belong to the word under the cursor, before they belong to the page."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self._cursor is not None
        if asked and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and arrows go by word; Enter, H, Y, N and Esc are for the word under the cursor."""
        key = event.key()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                self._step(1 if key == Qt.Key.Key_Right else -1)
                return
        elif self._cursor is not None and self._is_ours(event):
            self._act(key)
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Correct the word that was clicked twice."""
        index = self._word_at(self.place_at(event.position()))
        if index is None:
            super().mouseDoubleClickEvent(event)
        else:
            self.turn_to(index)
            self.edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """All that can be done with a word, for those who look for it there."""
        index = self._word_at(self.place_at(event.pos().toPointF()))
        if index is None:
            super().contextMenuEvent(event)
            return
        self.turn_to(index)
        self.menu().exec(event.globalPos())

    def menu(self) -> QMenu:
        """The menu on the word under the cursor."""
        menu = QMenu(self)
        menu.addAction(tr("Correct…"), self.edit)
        menu.addAction(tr("Hear"), self._hear)
        if self.filler is None:
            menu.addAction(tr("This is a filler"), lambda: self._decide(True))
        else:
            menu.addAction(tr("Not a filler"), lambda: self._decide(False))
        return menu

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The cursor shows only where keys go."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then a ring around the word under the cursor."""
        super().paintEvent(event)
        if self._cursor is None or self.editor.isVisible():
            return
        if self.hasFocus() or self.offer.isAncestorOf(self.focusWidget() or self):
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(self._box(self._cursor).adjusted(-2, -1, 2, 2), 4, 4)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What hangs on a word goes along with it."""
        super().resizeEvent(event)
        self._follow()

    def _on_place_clicked(self, place: int) -> None:
        index = self._word_at(place)
        self.turn_to(index)
        super()._on_place_clicked(place)

    def _is_ours(self, event: QKeyEvent) -> bool:
        key, plain_key = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        decides = key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_H)
        return plain_key and (decides or key in _ENTER or key == Qt.Key.Key_Escape)

    def _act(self, key: int) -> None:
        if key in _ENTER:
            self.edit()
        elif key == Qt.Key.Key_H:
            self._hear()
        elif key == Qt.Key.Key_Escape:
            self.turn_to(None)
        else:
            self._decide(key == Qt.Key.Key_Y)

    def _step(self, step: int) -> None:
        if self._words:
            at = self._first_seen() if self._cursor is None else self._cursor + step
            self.turn_to(min(max(at, 0), len(self._words) - 1))

    def _first_seen(self) -> int:
        """The word that is playing, or the first one that can be seen."""
        if self.playing_words is not None:
            return self.playing_words[0]
        return self._first_shown() or 0

    def _hear(self) -> None:
        if self.word is not None:
            self.word_chosen.emit(self.word.start_ms)

    def _decide(self, is_one: bool) -> None:
        word, filler = self.word, self.filler
        if filler is None and word is not None and is_one:
            filler = _as_filler(word, self._report.language if self._report else "en")
        if filler is not None:
            self.filler_decided.emit(filler, is_one)

    def _follow(self) -> None:
        """Put the offer where its word is now, or away."""
        filler, cursor = self.filler, self._cursor
        if filler is None or cursor is None or self.editor.isVisible():
            self.offer.hide()
        else:
            self.offer.offer(filler, self._box(cursor))
        self.viewport().update()

    def _box(self, index: int) -> QRect:
        return self.word_box(index).toAlignedRect()

    def _say(self) -> None:
        """Tell a screen reader what is under the cursor."""
        word, filler = self.word, self.filler
        if word is None:
            return
        if filler is None:
            told = "{word}, {time}"
        elif filler.certainty == "possible":
            told = tr("{word}, possible filler: Y or N, {time}")
        else:
            told = tr("{word}, filler: Y or N, {time}")
        told = told.format(word=word.text, time=clock(word.start_ms))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))


def _as_filler(word: Word, language: str) -> Filler:
    sound = is_sound(word.text, usual_fillers(language))
    kind: Literal["sound", "word"] = "sound" if sound else "word"
    return Filler(plain(word.text), kind, "heard", word.start_ms, word.end_ms, word.slide)


def _covers(filler: Filler, word: Word) -> bool:
    return filler.start_ms <= (word.start_ms + word.end_ms) // 2 <= filler.end_ms

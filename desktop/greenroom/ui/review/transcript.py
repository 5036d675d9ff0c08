"""The transcript by slide: fillers marked, pauses boxed, every word a place to click."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from greenroom.alignment import Visit
from greenroom.report import Report
from greenroom.transcript import Word
from greenroom.ui.review.passages import phrases
from greenroom.ui.review.transcript_text import TranscriptText, write_transcript
from greenroom.ui.theme import Theme
from greenroom.ui.widgets.marked_text import MarkedText
from greenroom.ui.words import tr


class TranscriptView(MarkedText):
    """Shows the words of a report; `word_chosen` gives the moment when a clicked one starts."""

    word_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 15, parent)
        self._text = TranscriptText([], [], [])
        self._words: tuple[Word, ...] = ()
        self._starts: list[int] = []
        self._times: list[int] = []
        self._phrases: tuple[int, ...] = ()
        self._playing: tuple[int, int] | None = None
        self.setPlaceholderText(tr("No words were heard in this talk."))
        self.setAccessibleName(tr("Transcript by slide"))
        self.place_clicked.connect(self._on_place_clicked)

    def show_report(self, report: Report, shown: Sequence[Visit]) -> None:
        """Show a talk; `shown` says when each slide was up."""
        self._text = write_transcript(self.document(), self._theme, report, shown)
        self._starts = [start for start, _ in self._text.words]
        self._words = report.words
        self._times = [word.start_ms for word in report.words]
        self._phrases = phrases(report.words)
        self._playing = None
        self.set_tint(None)
        self.set_marks(self._text.marks)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def show_position(self, ms: int, *, follow: bool) -> None:
        """Tint the phrase that is heard at a moment; `follow` scrolls so that it can be seen."""
        playing = self._phrase_at(ms)
        if playing == self._playing:
            return
        self._playing = playing
        if playing is None:
            self.set_tint(None)
            return
        first, last = playing
        self.set_tint((self._text.words[first][0], self._text.words[last][1]))
        if follow:
            self.reveal(first)

    def reveal_time(self, ms: int) -> None:
        """Scroll so that what is said at a moment can be seen."""
        if self._times:
            self.reveal(max(bisect_right(self._times, ms) - 1, 0))

    def reveal(self, word: int) -> None:
        """Scroll so that a word, by index, can be seen."""
        box = next(self.boxes(*self._text.words[word]), None)
        if box is None:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not 0 <= box.top() - bar.value() <= height - 60:
            bar.setValue(round(box.top() - height / 4))

    def word_box(self, word: int) -> QRectF:
        """Where a word, by index, stands in the viewport."""
        box = next(self.boxes(*self._text.words[word]))
        return box.translated(0, -self.verticalScrollBar().value())

    def _top_of(self, word: int) -> float:
        """How far down the document a word, by index, stands."""
        return next(self.boxes(*self._text.words[word])).top()

    @property
    def playing_words(self) -> tuple[int, int] | None:
        """The first and last word of the tinted phrase, by index."""
        return self._playing

    def _phrase_at(self, ms: int) -> tuple[int, int] | None:
        word = bisect_right(self._times, ms) - 1
        if word < 0:
            return None
        phrase = bisect_right(self._phrases, word) - 1
        following = self._phrases[phrase + 1 : phrase + 2]
        return self._phrases[phrase], (following[0] if following else len(self._times)) - 1

    def _word_at(self, place: int) -> int | None:
        word = bisect_right(self._starts, place) - 1
        if place < 0 or word < 0 or place >= self._text.words[word][1]:
            return None
        return word

    def _on_place_clicked(self, place: int) -> None:
        word = self._word_at(place)
        if word is not None:
            self.word_chosen.emit(self._times[word])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over words."""
        super().mouseMoveEvent(event)
        hand = self._word_at(self.place_at(QPointF(event.position()))) is not None
        shape = Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words that are read where they are, and the times at the right edge."""
        bar = self.verticalScrollBar()
        first = self._first_shown() if bar.value() else None
        above = 0.0 if first is None else bar.value() - self._top_of(first)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            if first is not None:
                bar.setValue(round(self._top_of(first) + above))

    def _first_shown(self) -> int | None:
        """The first word that can be seen, by index; None for none."""
        top, words = float(self.verticalScrollBar().value()), range(len(self._times))
        return next(iter(words[bisect_left(words, top, key=self._top_of) :]), None)

    def sizeHint(self) -> QSize:
        """Some forty letters wide; layouts stretch it."""
        return QSize(400, 300)

    def _fit(self) -> None:
        self._text.fit(self.document(), self.viewport().width())

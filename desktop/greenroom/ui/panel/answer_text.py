"""An answer in words: as it is heard, and afterwards with what it is credited for."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from greenroom.checks.filler_lists import Fillers
from greenroom.checks.fillers import find_fillers
from greenroom.transcript import Word
from greenroom.ui.review.passages import paragraphs
from greenroom.ui.theme import LINE_HEIGHT, Theme, font
from greenroom.ui.widgets.marked_text import Mark, MarkedText
from greenroom.ui.words import tr

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_AFTER_LINE = {17: 30, 15: 26}


class AnswerText(MarkedText):
    """Shows words in one size; fillers and numbered evidence only where `evidence` is given."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, size, parent)
        self._size = size
        self._shown: tuple[tuple[Word, ...], tuple[tuple[int, int], ...] | None] = ((), None)
        self._fillers: Fillers | None = None
        self.setAccessibleName(tr("Your answer"))

    def mark_fillers_of(self, fillers: Fillers) -> None:
        """Mark those of this list from now on; until then the English ones."""
        self._fillers = fillers

    def filler_count(self) -> int | None:
        """Fillers that were certainly heard; None where nothing is listed for the language."""
        if self._fillers is not None and not self._fillers.texts:
            return None
        found = find_fillers(self._shown[0], self._fillers)
        return sum(filler.certainty == "heard" for filler in found)

    def set_size(self, size: int) -> None:
        """Show the same words in another size."""
        if size != self._size:
            self._size = size
            self.set_text_size(size)
            self.show_words(*self._shown)

    def show_words(
        self,
        words: Sequence[Word],
        evidence: Sequence[tuple[int, int]] | None = None,
    ) -> None:
        """Show these words; `evidence` holds (first, last) word, numbered from 1.

        Without `evidence` (while it is heard) nothing is marked and the end stays in view.
        """
        self._shown = (tuple(words), None if evidence is None else tuple(evidence))
        self.document().clear()
        places = self._write(words, evidence or ())
        self.set_marks(() if evidence is None else self._marks_in(words, evidence, places))
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if evidence is None else 0)

    def _write(
        self, words: Sequence[Word], evidence: Sequence[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        """Write the words; gives the place of each as (start, end)."""
        cursor = QTextCursor(self.document())
        body = QTextCharFormat()
        body.setFont(font(self._size))
        body.setForeground(self._theme.colour("text"))
        raised = QTextCharFormat(body)
        raised.setFont(font(self._size, 600))
        raised.setForeground(self._theme.colour("good"))
        raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        places: list[tuple[int, int]] = []
        for first, end in paragraphs(words, 0, len(words)) if words else ():
            self._begin_paragraph(cursor)
            for index in range(first, end):
                if index > first:
                    cursor.insertText(" ", body)
                start = cursor.position()
                cursor.insertText(words[index].text, body)
                places.append((start, cursor.position()))
                for number, (_, last) in enumerate(evidence, 1):
                    if last == index:
                        cursor.insertText(f"\u2009{number}", raised)
        return places

    def _begin_paragraph(self, cursor: QTextCursor) -> None:
        shape = QTextBlockFormat()
        line = _AFTER_LINE.get(self._size, LINE_HEIGHT.get(self._size, 30))
        shape.setLineHeight(line, _FIXED)
        shape.setBottomMargin(12)
        if cursor.position() == 0:
            cursor.setBlockFormat(shape)
        else:
            cursor.insertBlock(shape)

    def _marks_in(
        self,
        words: Sequence[Word],
        evidence: Sequence[tuple[int, int]],
        places: Sequence[tuple[int, int]],
    ) -> list[Mark]:
        marks = []
        cuts = paragraphs(words, 0, len(words)) if words else []
        for first, last in evidence:
            for start, end in cuts:  # a mark is painted within one paragraph
                a, b = max(first, start), min(last, end - 1)
                if a <= b:
                    marks.append(Mark(places[a][0], places[b][1], "evidence"))
        for filler in find_fillers(words, self._fillers):
            inside = [
                place
                for word, place in zip(words, places, strict=True)
                if filler.start_ms <= word.start_ms < filler.end_ms
            ]
            if inside:
                marks.append(Mark(inside[0][0], inside[-1][1], filler.certainty))
        return marks

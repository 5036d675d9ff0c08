"""Live help, if it is wanted: two small signs without words, one for pace and one for fillers.

Dense live displays did worst with speakers (eprints.gla.ac.uk/253965), so there is nothing to read
and nothing to count: a sign is there or it is not.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from greenroom.checks.filler_lists import Fillers
from greenroom.checks.fillers import find_fillers
from greenroom.transcript import Word
from greenroom.ui.theme import Theme
from greenroom.ui.words import tr

WINDOW_MS = 30_000
"""How far back a hint looks. Pace within less than 10 s of speech is noise."""

FAST_WPM = 175
"""Above the band that listeners follow with ease (Microsoft Speaker Coach, ten TED talks)."""

MANY_FILLERS = 6
"""In the window: 12 a minute, where they begin to harm (Laske and DiGennaro Reed 2024)."""

_LEAST_SPEECH_MS = 10_000
# What the recogniser heard longer ago than this says nothing about now.
_STALE_MS = 15_000
_SIDE, _GAP = 28, 16


class Hints(msgspec.Struct, frozen=True):
    """Which signs are up."""

    fast: bool = False
    fillers: bool = False


def hints_in(words: Sequence[Word], until_ms: int, fillers: Fillers | None = None) -> Hints:
    """The hints that `words` give, which are all that was heard in the window up to `until_ms`.

    `fillers` is the list of the language that is spoken, the English one unless given.
    """
    spoken = sum(word.end_ms - word.start_ms for word in words)
    span = until_ms - max(until_ms - WINDOW_MS, words[0].start_ms) if words else 0
    fast = spoken >= _LEAST_SPEECH_MS and len(words) * 60_000 > FAST_WPM * span
    heard = sum(filler.certainty == "heard" for filler in find_fillers(words, fillers))
    return Hints(fast, heard >= MANY_FILLERS)


class LiveHints:
    """Keeps the last half minute of what the recogniser hears, and what it amounts to."""

    def __init__(self, fillers: Fillers | None = None) -> None:
        self._fillers = fillers
        self._words: tuple[Word, ...] = ()
        self._until_ms = 0
        self._hints = Hints()

    def hear(self, words: Sequence[Word], until_ms: int) -> None:
        """More was heard."""
        begin = until_ms - WINDOW_MS
        self._words = tuple(word for word in (*self._words, *words) if word.end_ms > begin)
        self._until_ms = until_ms
        self._hints = hints_in(self._words, until_ms, self._fillers)

    def at(self, now_ms: int) -> Hints:
        """The hints at a moment of the recording."""
        return self._hints if now_ms - self._until_ms <= _STALE_MS else Hints()


class HintSigns(QWidget):
    """Two places for two shapes; a screen reader is told in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hints = Hints()
        self.setAccessibleName(tr("No hint"))
        self.setFixedSize(2 * _SIDE + _GAP, _SIDE)

    def show_hints(self, hints: Hints) -> None:
        """Show these."""
        if hints != self._hints:
            self._hints = hints
            told = (tr("Fast."),) * hints.fast + (tr("Many fillers."),) * hints.fillers
            self.setAccessibleName(" ".join(told) or tr("No hint"))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is up: two chevrons for pace, three dots in a ring for fillers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("warn"), 2))
        if self._hints.fast:
            for x in (8.0, 15.0):
                points = [QPointF(x, 8), QPointF(x + 6, 14), QPointF(x, 20)]
                painter.drawPolyline(points)
        if self._hints.fillers:
            left = float(_SIDE + _GAP)
            painter.drawEllipse(QRectF(left + 2, 2, _SIDE - 4, _SIDE - 4))
            painter.setBrush(self._theme.colour("warn"))
            for x in (8.0, 14.0, 20.0):
                painter.drawEllipse(QPointF(left + x, 14), 1, 1)

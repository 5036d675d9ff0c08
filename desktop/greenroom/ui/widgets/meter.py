"""How loud the microphone is: eighteen bars with a word, or seven small ones during the talk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from greenroom.ui.theme import Theme
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.audio import Level

# Speech at arm's length from a laptop lies around -30 dBFS; the meter spans what matters.
_LOW_DBFS, _HIGH_DBFS = -60.0, 0.0
_CLIP_BARS = 2


def loudness(dbfs: float) -> float:
    """Where a level lies on the meter, 0.0 to 1.0."""
    return min(max((dbfs - _LOW_DBFS) / (_HIGH_DBFS - _LOW_DBFS), 0.0), 1.0)


def verdict(level: "Level") -> tuple[str, str, str]:
    """A level in words: sign, tone and sentence."""
    if level.silent:
        return "mic-off", "bad", tr("Silent: muted, or not allowed")
    if level.clipping:
        return "alert", "bad", tr("Clipping. Turn it down.")
    if level.quiet:
        return "advice", "warn", tr("Too quiet. Move closer.")
    if level.rms_dbfs < -45:
        return "mic", "", tr("Say something to try it")
    return "tick", "good", tr("Loud and clear")


class LevelMeter(QWidget):
    """Bars for the level now, a tick at its peak."""

    def __init__(self, theme: Theme, bars: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_bars(bars)
        self._rms = self._peak = 0.0
        self._clipping = False
        self.setAccessibleName(tr("Microphone level"))

    def set_bars(self, bars: int) -> None:
        """Show it in so many bars, as wide as they are."""
        self._bars = bars
        self.setFixedSize(bars * 7, 20)

    def show_level(self, level: "Level") -> None:
        """Show how loud it is."""
        self._rms, self._peak = loudness(level.rms_dbfs), loudness(level.peak_dbfs)
        self._clipping = level.clipping
        words = tr("{level} decibels below full scale")
        self.setAccessibleDescription(words.format(level=f"{level.rms_dbfs:.0f}"))
        self.update()

    def clear(self) -> None:
        """Show nothing: there is no microphone."""
        self._rms = self._peak = 0.0
        self._clipping = False
        self.setAccessibleDescription(tr("no sound"))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = round(self._rms * self._bars)
        for bar in range(self._bars):
            token = "data_soft" if bar >= lit else "good"
            if self._clipping and bar >= self._bars - _CLIP_BARS:
                token = "bad"
            painter.setBrush(self._theme.colour(token))
            painter.setPen(self._theme.colour(token))
            painter.fillRect(QRectF(bar * 7, 2, 4, 16), self._theme.colour(token))
        at = round(self._peak * (self.width() - 3))
        painter.fillRect(QRectF(at, 0, 2, 20), self._theme.colour("text"))


class TalkLevel(QWidget):
    """Seven small bars beside the recording sign: enough to see that sound comes in."""

    _HEIGHTS = (5, 8, 12, 14, 9, 5, 3)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lit = 0
        self.setAccessibleName(tr("Microphone level"))
        self.setFixedSize(QSize(40, 14))

    def show_level(self, level: "Level") -> None:
        """Show how loud it is."""
        lit = round(loudness(level.rms_dbfs) * 1.4 * len(self._HEIGHTS))
        if lit != self._lit:
            self._lit = lit
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        for bar, height in enumerate(self._HEIGHTS):
            token = "text_2" if bar < self._lit else "data_soft"
            painter.fillRect(QRectF(bar * 6, 14 - height, 3, height), self._theme.colour(token))

"""The outline of a recording as bars, filling as its words arrive."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.ui.theme import Theme
from greenroom.ui.words import tr

BARS = 200
_HEIGHT, _LEAST = 80, 4


def outline_of(recording: Path, bars: int = BARS) -> tuple[float, ...]:
    """The loudest moment in each of `bars` equal stretches, 0.0 to 1.0. Raises AudioError."""
    from greenroom.audio.peaks import peaks

    heights = [max(abs(int(low)), abs(int(high))) for low, high in peaks(recording, bars)]
    loudest = max(heights) or 1
    return tuple(height / loudest for height in heights)


class Outline(QWidget):
    """Bars; those that have been listened to are dark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._peaks: tuple[float, ...] = ()
        self._done = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("The recording's outline"))

    def clear(self) -> None:
        """Show nothing."""
        self.show_peaks(())

    def show_peaks(self, peaks: Sequence[float]) -> None:
        """Show an outline."""
        self._peaks = tuple(peaks)
        self.update()

    def show_done(self, share: float) -> None:
        """How much has been listened to, 0.0 to 1.0."""
        self._done = share
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bars."""
        if not self._peaks:
            return
        painter = QPainter(self)
        step = self.width() / len(self._peaks)
        for bar, peak in enumerate(self._peaks):
            height = max(peak * (_HEIGHT - 16), _LEAST)
            token = "text_2" if bar < self._done * len(self._peaks) else "data_soft"
            area = QRectF(bar * step, (_HEIGHT - height) / 2, step * 0.62, height)
            painter.fillRect(area, self._theme.colour(token))

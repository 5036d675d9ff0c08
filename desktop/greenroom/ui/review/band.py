"""The talk from start to end: its header, the strip, how near it is looked at, its sound."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from greenroom.audio.peaks import peaks
from greenroom.ui.background import Task, run
from greenroom.ui.review.header import TalkHeader
from greenroom.ui.review.strip import ZOOM_STEP, TalkStrip
from greenroom.ui.review.strip_painter import Strip
from greenroom.ui.review.strip_span import OUTLINE_MS, Waveform, all_of
from greenroom.ui.review.strip_zoom import SpanBar, ZoomButtons
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import stack

# Three hours in the finest buckets are four megabytes.
_FEWEST, _MOST = 2_400, 1_080_000


class TalkBand(QWidget):
    """`failed` carries a GreenroomError when the sound cannot be drawn."""

    failed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline: Task | None = None
        self.zoom = ZoomButtons(theme)
        self.header = TalkHeader(theme, self.zoom)
        self.strip = TalkStrip(theme)
        self.bar = SpanBar()
        self.setLayout(stack(self.header, self.strip, self.bar))
        self.zoom.closer.connect(self.closer)
        self.zoom.farther.connect(self.farther)
        self.strip.span_changed.connect(self.zoom.show_span)
        self.strip.span_changed.connect(self.bar.show_span)
        self.bar.moved.connect(self.strip.show_span)

    def add_keys(self, page: QWidget) -> None:
        """Let + and − on a page come closer and go back, 0 show all of the talk."""
        for keys, act in (
            ("+", self.closer),
            ("=", self.closer),
            ("Ctrl++", self.closer),
            ("-", self.farther),
            ("Ctrl+-", self.farther),
            ("0", self.show_all),
            ("Ctrl+0", self.show_all),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def show_talk(self, strip: Strip, audio: Path | None) -> None:
        """Show another talk, all of it; the sound follows."""
        self.strip.show_strip(strip)
        if self._outline is not None:
            self._outline.cancel()
        if audio is None:
            return
        total = strip.total_ms
        buckets = min(max(total // OUTLINE_MS, _FEWEST), _MOST)
        self._outline = run(
            self,
            lambda task: Waveform(peaks(audio, buckets), total),
            success=self.strip.show_wave,
            failure=self.failed.emit,
        )

    def closer(self) -> None:
        """Look at half as much of the talk."""
        self.strip.zoom(ZOOM_STEP)

    def farther(self) -> None:
        """Look at twice as much of the talk."""
        self.strip.zoom(1 / ZOOM_STEP)

    def show_all(self) -> None:
        """Look at the whole talk."""
        self.strip.show_span(all_of(self.strip.span.total_ms))

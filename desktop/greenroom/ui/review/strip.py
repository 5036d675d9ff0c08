"""The talk as one strip: a click goes there, the wheel and + and − come closer."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.alignment import Visit
from greenroom.time import clock
from greenroom.ui.review.stretch_names import boundary_words
from greenroom.ui.review.strip_painter import HEIGHT, Strip, StripPainter
from greenroom.ui.review.strip_span import Span, Waveform, all_of
from greenroom.ui.theme import Theme
from greenroom.ui.words import said, tr

ZOOM_STEP = 2.0
"""How much closer a key or a button comes."""

_WHEEL = 1.0015  # to the power of an eighth of a degree: a notch of 120 is a factor of 1.2
_REACH_X = 4


class TalkStrip(QWidget):
    """Shows a `Strip`; `sought` gives the moment that was clicked, `span_changed` what is in sight.

    Where slide changes may be moved, `boundary_taken` gives the visit whose beginning was pressed,
    `boundary_moved` also where it was dragged to.

    What does not move is drawn once into a picture; the playhead is all that is painted anew.
    """

    sought = Signal(int)
    span_changed = Signal(object)
    boundary_taken = Signal(int)
    boundary_moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip: Strip | None = None
        self._wave: Waveform | None = None
        self._span = all_of(1)
        self._position = 0
        self._movable = False
        self._taken: int | None = None
        self._dragged_ms: int | None = None
        self._still = QPixmap()
        self._still_slide = -1
        self._painter: StripPainter | None = None
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("ring", True)
        self.setAccessibleName(tr("The talk from start to end"))

    def show_strip(self, strip: Strip) -> None:
        """Show another talk, all of it; its waveform follows by `show_wave`."""
        self._wave, self._position = None, 0
        self._span = all_of(strip.total_ms)
        self.show_changed(strip)
        self.span_changed.emit(self._span)

    def show_changed(self, strip: Strip) -> None:
        """Show the same talk with other slide times or findings."""
        self._strip = strip
        self.setAccessibleDescription(
            tr(
                "{time} long, %n stretch(es) of slides. The page Figures has the numbers as a "
                "table.",
                "",
                len(strip.shown),
            ).format(time=clock(strip.total_ms))
        )
        self._redraw()

    def set_movable(self, movable: bool) -> None:
        """Let slide changes be dragged."""
        self._movable = movable

    def show_wave(self, wave: Waveform) -> None:
        """The sound."""
        self._wave = wave
        self._redraw()

    @property
    def has_outline(self) -> bool:
        """Whether the waveform is there."""
        return self._wave is not None

    @property
    def span(self) -> Span:
        """What is in sight."""
        return self._span

    def zoom(self, factor: float, at_ms: int | None = None) -> None:
        """Come so many times closer to a moment, else to the playhead or the middle of the view."""
        span = self._span
        if at_ms is None:
            seen = span.start_ms <= self._position <= span.end_ms
            at_ms = self._position if seen else span.start_ms + span.length_ms // 2
        self.show_span(span.zoomed(factor, at_ms))

    def show_span(self, span: Span) -> None:
        """Show another stretch of the talk."""
        if self._strip is not None and span != self._span:
            self._span = span
            self._redraw()
            self.span_changed.emit(span)

    def show_position(self, ms: int) -> None:
        """Move the playhead; where it leaves what is in sight, the strip goes along."""
        old, self._position = self._position, ms
        if self._strip is None:
            return
        self.show_span(self._span.showing(ms))
        if self._slide_at(ms) != self._still_slide:
            self._redraw()
        left, right = sorted((self._x(old), self._x(ms)))
        self.update(int(left) - 10, 0, int(right - left) + 20, HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as the page."""
        return QSize(900, HEIGHT)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel comes closer to what is under the pointer; sideways, or with Shift, it goes on.

        Where all of the talk is in sight and the wheel turns back, the page may have it.
        """
        turned, sideways = event.angleDelta().y(), event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            turned, sideways = 0, sideways or turned
        if sideways:
            self.show_span(self._span.moved(-round(sideways * self._span.length_ms / 1200)))
        elif turned:
            self.zoom(_WHEEL**turned, self._ms(event.position().x()))
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Two fingers on a touchpad come closer, too."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom(1 + event.value(), self._ms(event.position().x()))
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a slide change, or go to where the strip was clicked."""
        self._taken = self._boundary_at(event.position().x())
        if self._taken is None:
            self._seek(event)
        else:
            self.boundary_taken.emit(self._taken)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a slide change down; one that was not moved was a click."""
        taken, to = self._taken, self._dragged_ms
        self._taken = self._dragged_ms = None
        if taken is not None and to is not None:
            self.boundary_moved.emit(taken, to)
        elif taken is not None:
            self._seek(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the playhead or a slide change; say the time under the pointer."""
        if self._strip is None:
            return
        ms = self._ms(event.position().x())
        if self._taken is not None:
            self._drag(event.position().x(), ms)
            return
        near = self._boundary_at(event.position().x())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if near is None else Qt.CursorShape.SplitHCursor
        )
        if near is not None and not event.buttons():
            self.setToolTip(boundary_words(self._strip.shown[near]))
            return
        self.setToolTip("\n".join((self._place(ms), *self._findings_at(event.position().x()))))
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek(event)

    def _drag(self, x: float, ms: int) -> None:
        assert self._strip is not None
        assert self._taken is not None
        start = self._x(self._strip.shown[self._taken].start_ms)
        if self._dragged_ms is not None or abs(x - start) > _REACH_X:
            self._dragged_ms = ms
            self.setToolTip(clock(ms))
            self.update()

    def _boundary_at(self, x: float) -> int | None:
        """The visit whose beginning may be taken here."""
        shown = self._strip.shown if self._strip and self._movable else ()
        near = [
            (abs(self._x(visit.start_ms) - x), index)
            for index, visit in enumerate(shown)
            if index and abs(self._x(visit.start_ms) - x) <= _REACH_X
        ]
        return min(near)[1] if near else None

    def _place(self, ms: int) -> str:
        slide = self._slide_at(ms)
        where = tr("{time}, slide {number}") if slide else "{time}"
        return where.format(time=clock(ms), number=slide)

    def _findings_at(self, x: float) -> list[str]:
        """What the findings say whose dot is here."""
        dots = self._strip.dots if self._strip else ()
        return [said(dot.message) for dot in dots if abs(self._x(dot.start_ms) - x) <= _REACH_X]

    def _seek(self, event: QMouseEvent) -> None:
        if self._strip is not None:
            self.sought.emit(self._ms(event.position().x()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw for the new width."""
        super().resizeEvent(event)
        self._redraw()

    def _x(self, ms: int) -> float:
        return self._span.x(ms, self.width())

    def _ms(self, x: float) -> int:
        return self._span.ms(x, self.width())

    def _slide_at(self, ms: int) -> int:
        visit = self._visit_at(ms)
        return visit.slide if visit else 0

    def _visit_at(self, ms: int) -> Visit | None:
        shown = self._strip.shown if self._strip else ()
        return next((v for v in shown if v.start_ms <= ms < v.end_ms), shown[-1] if shown else None)

    def _redraw(self) -> None:
        self._still = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The still picture, what was heard so far in ink, the playhead."""
        if self._strip is None:
            return
        if self._still.isNull():
            self._painter = StripPainter(self._theme, self._strip, self._span, self.width())
            self._still = self._drawn(self._painter)
        assert self._painter is not None
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._still)
        if self._wave is not None:
            self._painter.paint_bars(painter, self._wave, self._x(self._position), "text")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.paint_flags(painter)
        self._painter.paint_playhead(painter, self._position)
        if self._dragged_ms is not None:
            self._painter.paint_dragged(painter, self._dragged_ms)
        painter.end()

    def _drawn(self, how: StripPainter) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        how.paint_still(painter, self._wave, self._visit_at(self._position))
        painter.end()
        self._still_slide = self._slide_at(self._position)
        return picture

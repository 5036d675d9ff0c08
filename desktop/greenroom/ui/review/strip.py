"""The talk as one strip: sound, slides, fillers, pauses, findings; a click goes there."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.alignment import Visit
from greenroom.deck import Section
from greenroom.report import Report
from greenroom.time import clock
from greenroom.ui.review.stretch_names import boundary_words, openings
from greenroom.ui.theme import Theme, font, pixmap
from greenroom.ui.widgets.badge import paint_number

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HEIGHT = 152
_NUMBERS_Y, _FLAG_Y, _MIDDLE, _REACH = 29, 32, 80, 29
_PAUSES_Y, _HEARD_Y, _POSSIBLE_Y, _BOTTOM = 116, 128, 145, 150
_BAR, _STEP = 2, 3
_RADIUS = 10.0
_REACH_X = 4


class Strip(msgspec.Struct, frozen=True):
    """What the strip shows: a report on the recording's own time."""

    report: Report
    shown: tuple[Visit, ...]
    sections: tuple[Section, ...]
    total_ms: int


class TalkStrip(QWidget):
    """Paints a `Strip`; `sought` gives the moment that was clicked.

    Where slide changes may be moved, `boundary_taken` gives the visit whose beginning was pressed,
    `boundary_moved` also where it was dragged to.

    What does not move is drawn once into a picture; the playhead is all that is painted anew.
    """

    sought = Signal(int)
    boundary_taken = Signal(int)
    boundary_moved = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip: Strip | None = None
        self._bars: tuple[float, ...] = ()
        self._peaks: NDArray[np.int16] | None = None
        self._position = 0
        self._movable = False
        self._taken: int | None = None
        self._dragged_ms: int | None = None
        self._still = QPixmap()
        self._still_slide = -1
        self.setFixedHeight(HEIGHT)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The talk from start to end")

    def show_strip(self, strip: Strip) -> None:
        """Show another talk; its waveform follows by `show_peaks`."""
        self._peaks, self._bars, self._position = None, (), 0
        self.show_changed(strip)

    def show_changed(self, strip: Strip) -> None:
        """Show the same talk with other slide times or findings."""
        self._strip = strip
        self.setAccessibleDescription(
            f"{clock(strip.total_ms)} long, {len(strip.shown)} stretches of slides. "
            "The page Figures has the numbers as a table."
        )
        self._redraw()

    def set_movable(self, movable: bool) -> None:
        """Let slide changes be dragged."""
        self._movable = movable

    def show_peaks(self, peaks: "NDArray[np.int16]") -> None:
        """The waveform: least and greatest sample of each of many equal stretches."""
        self._peaks = peaks
        self._measure()
        self._redraw()

    @property
    def has_outline(self) -> bool:
        """Whether the waveform is there."""
        return bool(self._bars)

    def show_position(self, ms: int) -> None:
        """Move the playhead."""
        old, self._position = self._position, ms
        if self._strip is None:
            return
        if self._slide_at(ms) != self._still_slide:
            self._redraw()
        left, right = sorted((self._x(old), self._x(ms)))
        self.update(int(left) - 10, 0, int(right - left) + 20, HEIGHT)

    def sizeHint(self) -> QSize:
        """As wide as the page."""
        return QSize(900, HEIGHT)

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
        slide = self._slide_at(ms)
        self.setToolTip(f"{clock(ms)}, slide {slide}" if slide else clock(ms))
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

    def _seek(self, event: QMouseEvent) -> None:
        if self._strip is not None:
            self.sought.emit(self._ms(event.position().x()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the bars anew."""
        super().resizeEvent(event)
        self._measure()
        self._redraw()

    def _x(self, ms: int) -> float:
        total = self._strip.total_ms if self._strip else 0
        return self.width() * ms / total if total else 0.0

    def _ms(self, x: float) -> int:
        assert self._strip is not None
        return min(
            max(round(x / max(self.width(), 1) * self._strip.total_ms), 0), self._strip.total_ms
        )

    def _slide_at(self, ms: int) -> int:
        visit = self._visit_at(ms)
        return visit.slide if visit else 0

    def _visit_at(self, ms: int) -> Visit | None:
        shown = self._strip.shown if self._strip else ()
        return next((v for v in shown if v.start_ms <= ms < v.end_ms), shown[-1] if shown else None)

    def _measure(self) -> None:
        """The half height of each bar, from the peaks, as a share of the loudest."""
        count = self.width() // _STEP
        if self._peaks is None or not len(self._peaks) or count < 1:
            self._bars = ()
            return
        import numpy as np

        loud = np.abs(self._peaks.astype(np.int32)).max(axis=1)
        count = min(count, len(loud))
        tops = np.maximum.reduceat(loud, np.arange(count) * len(loud) // count)
        most = max(float(np.percentile(tops, 99)), 1.0)
        self._bars = tuple(np.minimum(tops / most, 1.0) ** 0.8)

    def _redraw(self) -> None:
        self._still = QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The still picture, what was heard so far in ink, the playhead."""
        if self._strip is None:
            return
        if self._still.isNull():
            self._still = self._drawn()
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self._still)
        self._paint_bars(painter, 0, self._x(self._position), "text")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, x, at in self._flags():
            self._paint_flag(painter, x, at, number)
        self._paint_playhead(painter)
        self._paint_dragged(painter)
        painter.end()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_slides(painter)
        if self._bars:
            self._paint_bars(painter, 0, self.width(), "data")
        else:
            painter.fillRect(QRectF(0, _MIDDLE - 1, self.width(), 2), self._colour("data_soft"))
        self._paint_lanes(painter)
        painter.end()
        self._still_slide = self._slide_at(self._position)
        return picture

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)

    def _paint_slides(self, painter: QPainter) -> None:
        assert self._strip is not None
        current = self._visit_at(self._position)
        if current is not None:
            left, right = self._x(current.start_ms), self._x(current.end_ms)
            box = QRectF(left, 20, right - left, _BOTTOM - 20)
            painter.fillRect(box, self._colour("accent_bg"))
        opens = openings(self._strip.shown, self._strip.sections)
        heads: list[tuple[float, str]] = []
        free = 0.0
        for visit in self._strip.shown:
            x = self._x(visit.start_ms)
            name = opens.get(visit.start_ms)
            if name is not None:
                heads.append((x, name))
            if x > 1:
                top = 2 if name is not None else 24
                painter.setPen(self._boundary_pen(visit, opens=name is not None))
                painter.drawLine(QLineF(round(x) + 0.5, top, round(x) + 0.5, _BOTTOM))
            bold = visit is current
            face = font(12, 600 if bold else 400)
            number = f"{visit.slide}?" if visit.doubtful else str(visit.slide)
            width = QFontMetricsF(face).horizontalAdvance(number)
            left = x + 6 if x > 1 else 0.0
            for _, _, at in self._flags():
                if at - _RADIUS - 3 - width < left < at + _RADIUS:  # beside a flag, not under it
                    left = at + _RADIUS + 4
            if left >= free:
                painter.setFont(face)
                painter.setPen(self._colour("text" if bold else "text_3"))
                painter.drawText(QPointF(left, _NUMBERS_Y + 5), number)
                free = left + width + 4
        self._paint_heads(painter, heads)
        self._paint_bottom_line(painter)

    def _boundary_pen(self, visit: Visit, *, opens: bool) -> QPen:
        """Dashed where the slide may have come up elsewhere."""
        if not visit.doubtful:
            return QPen(self._colour("control" if opens else "line"), 1)
        pen = QPen(self._colour("warn"), 1.5)
        pen.setDashPattern([3, 3])
        return pen

    def _paint_dragged(self, painter: QPainter) -> None:
        if self._dragged_ms is not None:
            x = round(self._x(self._dragged_ms)) + 0.5
            painter.setPen(QPen(self._colour("accent"), 2))
            painter.drawLine(QLineF(x, 20, x, _BOTTOM))

    def _paint_heads(self, painter: QPainter, heads: Sequence[tuple[float, str]]) -> None:
        face = font(13, 600)
        painter.setFont(face)
        painter.setPen(self._colour("text"))
        metrics = QFontMetricsF(face)
        ends = [x for x, _ in heads[1:]] + [float(self.width())]
        for (x, name), end in zip(heads, ends, strict=True):
            left = x + 6 if x > 1 else 0.0
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, end - left - 8)
            if len(shown) > 2 or shown == name:
                painter.drawText(QPointF(left, 13), shown)

    def _paint_bottom_line(self, painter: QPainter) -> None:
        assert self._strip is not None
        line = self._strip.report.bottom_line
        if line.verdict == "first" and line.at_ms is not None:
            x = max(self._x(line.at_ms) - 8, 10.0)
            painter.drawPixmap(QPointF(x, 24), pixmap("check", self._theme.good, 16, 2.0))

    def _paint_bars(self, painter: QPainter, left: float, right: float, token: str) -> None:
        colour = self._colour(token)
        step = self.width() / max(len(self._bars), 1)
        for index, share in enumerate(self._bars):
            x = index * step
            if x + _BAR <= left:
                continue
            if x >= right:
                break
            half = max(share * _REACH, 1.0)
            painter.fillRect(QRectF(x, _MIDDLE - half, _BAR, 2 * half), colour)

    def _paint_lanes(self, painter: QPainter) -> None:
        assert self._strip is not None
        report = self._strip.report
        painter.setPen(QPen(self._colour("text_2"), 1.5))
        for pause in report.pauses:
            left = self._x(pause.start_ms)
            right = max(self._x(pause.end_ms), left + 9)
            low = _PAUSES_Y + 5
            points = ((left, _PAUSES_Y), (left, low), (right, low), (right, _PAUSES_Y))
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))
        warn = self._colour("warn")
        for filler in report.fillers:
            x = self._x(filler.start_ms)
            if filler.certainty == "heard":
                painter.fillRect(QRectF(round(x), _HEARD_Y, 2.5, 11), warn)
            else:
                painter.setPen(QPen(warn, 1.5))
                painter.setBrush(self._colour("bg"))
                painter.drawEllipse(QPointF(x + 2.5, _POSSIBLE_Y), 2.5, 2.5)

    def _flags(self) -> list[tuple[str, float, float]]:
        """Number, place and place of the circle of each priority; circles do not cover others."""
        priorities = self._strip.report.priorities if self._strip else ()
        taken: list[float] = []
        flags = []
        for number, finding in enumerate(priorities, 1):
            if not finding.end_ms:
                continue
            x = self._x(finding.start_ms)
            at = min(max(x, _RADIUS), self.width() - _RADIUS)
            while any(abs(at - other) < 2 * _RADIUS + 1 for other in taken):
                at += -1 if x > self.width() / 2 else 1
            taken.append(at)
            flags.append((str(number), min(max(x, 1.0), self.width() - 1.0), at))
        return flags

    def _paint_flag(self, painter: QPainter, x: float, at: float, number: str) -> None:
        painter.setPen(QPen(self._colour("text"), 1.5))
        painter.drawLine(QLineF(x, 40, x, 112))
        paint_number(painter, self._theme, QPointF(at, _FLAG_Y), number, _RADIUS)

    def _paint_playhead(self, painter: QPainter) -> None:
        x = min(max(self._x(self._position), 1.0), self.width() - 1.0)
        accent = self._colour("accent")
        painter.fillRect(QRectF(x - 1, 20, 2, _BOTTOM - 20), accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        foot = (QPointF(x - 6, _BOTTOM), QPointF(x + 6, _BOTTOM), QPointF(x, _BOTTOM - 8))
        painter.drawPolygon(QPolygonF(list(foot)))

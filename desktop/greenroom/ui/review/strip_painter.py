"""Draws the talk as one strip: slides, sound, pauses, fillers, findings, notes."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from greenroom.alignment import Visit
from greenroom.checks import Finding
from greenroom.deck import Section
from greenroom.report import Report
from greenroom.ui.review.stretch_names import openings
from greenroom.ui.review.strip_span import Span, Waveform, slots
from greenroom.ui.theme import Theme, font, pixmap
from greenroom.ui.widgets.badge import paint_number

HEIGHT = 152
TOP, BOTTOM = 20, 150
_NUMBERS_Y, _FLAG_Y, _MIDDLE, _REACH = 29, 32, 80, 29
_PAUSES_Y, _HEARD_Y, _POSSIBLE_Y = 116, 128, 145
_DOTS_Y, DOT = 45, 3.0
_BAR, _RADIUS = 2, 10.0


class Strip(msgspec.Struct, frozen=True):
    """What the strip shows: a report on the recording's own time."""

    report: Report
    shown: tuple[Visit, ...]
    sections: tuple[Section, ...]
    total_ms: int

    @property
    def dots(self) -> tuple[Finding, ...]:
        """The findings with a moment that have no number."""
        report = self.report
        return tuple(f for f in report.findings if f.end_ms and f not in report.priorities)


class Flag(msgspec.Struct, frozen=True):
    """A priority's number, where it is, and where its circle stands."""

    number: str
    x: float
    circle: float


class StripPainter:
    """Draws what of `strip` is in `span` on `width` pixels."""

    def __init__(self, theme: Theme, strip: Strip, span: Span, width: int) -> None:
        self._theme, self._strip, self._span, self._width = theme, strip, span, width
        self.flags = tuple(self._flags())

    def x(self, ms: int) -> float:
        """Where a moment is."""
        return self._span.x(ms, self._width)

    def paint_still(self, painter: QPainter, wave: Waveform | None, current: Visit | None) -> None:
        """All that does not move; `current` is the visit whose slide is looked at."""
        self._paint_slides(painter, current)
        if wave is None:
            rail = QRectF(0, _MIDDLE - 1, self._width, 2)
            painter.fillRect(rail, self._colour("data_soft"))
        else:
            self.paint_bars(painter, wave, self._width, "data")
        self._paint_pauses(painter)
        self._paint_fillers(painter)
        for finding in self._strip.dots:
            if self._in_sight(finding.start_ms, finding.start_ms):
                paint_dot(painter, self._colour("text_2"), self.x(finding.start_ms), _DOTS_Y)

    def paint_bars(self, painter: QPainter, wave: Waveform, until: float, token: str) -> None:
        """The waveform up to a place, in a colour."""
        colour = self._colour(token)
        for x, share in wave.bars(self._span, self._width):
            if x >= until:
                break
            half = max(share * _REACH, 1.0)
            painter.fillRect(QRectF(x, _MIDDLE - half, _BAR, 2 * half), colour)

    def paint_flags(self, painter: QPainter) -> None:
        """The priorities' numbers and the notes, over the sound."""
        self._paint_notes(painter)
        for flag in self.flags:
            painter.setPen(QPen(self._colour("text"), 1.5))
            painter.drawLine(QLineF(flag.x, 40, flag.x, 112))
            place = QPointF(flag.circle, _FLAG_Y)
            paint_number(painter, self._theme, place, flag.number, _RADIUS)

    def paint_playhead(self, painter: QPainter, ms: int) -> None:
        """Where we are, if that is in sight."""
        if not self._span.start_ms <= ms <= self._span.end_ms:
            return
        x = min(max(self.x(ms), 1.0), self._width - 1.0)
        accent = self._colour("accent")
        painter.fillRect(QRectF(x - 1, TOP, 2, BOTTOM - TOP), accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent)
        foot = (QPointF(x - 6, BOTTOM), QPointF(x + 6, BOTTOM), QPointF(x, BOTTOM - 8))
        painter.drawPolygon(QPolygonF(list(foot)))

    def paint_dragged(self, painter: QPainter, ms: int) -> None:
        """Where a slide change would be put."""
        x = round(self.x(ms)) + 0.5
        painter.setPen(QPen(self._colour("accent"), 2))
        painter.drawLine(QLineF(x, TOP, x, BOTTOM))

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)

    def _in_sight(self, start_ms: int, end_ms: int) -> bool:
        return start_ms <= self._span.end_ms and end_ms >= self._span.start_ms

    def _paint_slides(self, painter: QPainter, current: Visit | None) -> None:
        if current is not None:
            left, right = max(self.x(current.start_ms), 0.0), self.x(current.end_ms)
            box = QRectF(left, TOP, min(right, self._width) - left, BOTTOM - TOP)
            painter.fillRect(box, self._colour("accent_bg"))
        opens = openings(self._strip.shown, self._strip.sections)
        free = 0.0
        for visit in self._strip.shown:
            if self._in_sight(visit.start_ms, visit.end_ms):
                self._paint_boundary(painter, visit, opens=visit.start_ms in opens)
                free = self._paint_slide(painter, visit, free, bold=visit is current)
        self._paint_heads(painter, sorted(opens.items()))
        self._paint_bottom_line(painter)

    def _paint_boundary(self, painter: QPainter, visit: Visit, *, opens: bool) -> None:
        """Dashed where the slide may have come up elsewhere."""
        x = self.x(visit.start_ms)
        if x <= 1:
            return
        pen = QPen(self._colour("control" if opens else "line"), 1)
        if visit.doubtful:
            pen = QPen(self._colour("warn"), 1.5)
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QLineF(round(x) + 0.5, 2 if opens else 24, round(x) + 0.5, BOTTOM))

    def _paint_slide(self, painter: QPainter, visit: Visit, free: float, *, bold: bool) -> float:
        """The slide's number, beside a flag and not under it; gives where the next may stand."""
        face = font(12, 600 if bold else 400)
        number = f"{visit.slide}?" if visit.doubtful else str(visit.slide)
        width = QFontMetricsF(face).horizontalAdvance(number)
        x = self.x(visit.start_ms)
        left = x + 6 if x > 1 else 0.0
        for flag in self.flags:
            if flag.circle - _RADIUS - 3 - width < left < flag.circle + _RADIUS:
                left = flag.circle + _RADIUS + 4
        if left < free:
            return free
        painter.setFont(face)
        painter.setPen(self._colour("text" if bold else "text_3"))
        painter.drawText(QPointF(left, _NUMBERS_Y + 5), number)
        return left + width + 4

    def _paint_heads(self, painter: QPainter, opens: Sequence[tuple[int, str]]) -> None:
        """The sections' names; that of the first one in sight stays at the edge."""
        face = font(13, 600)
        painter.setFont(face)
        painter.setPen(self._colour("text"))
        metrics = QFontMetricsF(face)
        ends = [*(at for at, _ in opens[1:]), self._strip.total_ms]
        for (at, name), end in zip(opens, ends, strict=True):
            if not self._in_sight(at, end):
                continue
            x, until = self.x(at), min(self.x(end), float(self._width))
            left = x + 6 if x > 1 else 0.0
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, until - left - 8)
            if len(shown) > 2 or shown == name:
                painter.drawText(QPointF(left, 13), shown)

    def _paint_bottom_line(self, painter: QPainter) -> None:
        line = self._strip.report.bottom_line
        at = line.at_ms
        if line.verdict == "first" and at is not None and self._in_sight(at, at):
            x = max(self.x(at) - 8, 10.0)
            painter.drawPixmap(QPointF(x, 24), pixmap("check", self._theme.good, 16, 2.0))

    def _paint_pauses(self, painter: QPainter) -> None:
        painter.setPen(QPen(self._colour("text_2"), 1.5))
        for pause in self._strip.report.pauses:
            if self._in_sight(pause.start_ms, pause.end_ms):
                left = self.x(pause.start_ms)
                right = max(self.x(pause.end_ms), left + 9)
                low = _PAUSES_Y + 5
                points = ((left, _PAUSES_Y), (left, low), (right, low), (right, _PAUSES_Y))
                painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points]))

    def _paint_fillers(self, painter: QPainter) -> None:
        fillers = self._strip.report.fillers
        first = bisect_left(fillers, self._span.start_ms, key=lambda one: one.start_ms)
        last = bisect_left(fillers, self._span.end_ms, key=lambda one: one.start_ms)
        warn, ground = self._colour("warn"), self._colour("bg")
        for filler in fillers[first:last]:
            x = self.x(filler.start_ms)
            if filler.certainty == "heard":
                painter.fillRect(QRectF(round(x), _HEARD_Y, 2.5, 11), warn)
            else:
                painter.setPen(QPen(warn, 1.5))
                painter.setBrush(ground)
                painter.drawEllipse(QPointF(x + 2.5, _POSSIBLE_Y), 2.5, 2.5)

    def _paint_notes(self, painter: QPainter) -> None:
        """A pennant at each note; an empty one where a moment was marked and no more."""
        ink = self._colour("text")
        for remark in self._strip.report.remarks:
            if self._in_sight(remark.at_ms, remark.at_ms):
                paint_pennant(painter, ink, self.x(remark.at_ms), 50, filled=bool(remark.text))

    def _flags(self) -> Iterator[Flag]:
        """The priorities in sight; circles do not cover others."""
        taken: list[float] = []
        for number, finding in enumerate(self._strip.report.priorities, 1):
            if finding.end_ms and self._in_sight(finding.start_ms, finding.start_ms):
                x = self.x(finding.start_ms)
                at = min(max(x, _RADIUS), self._width - _RADIUS)
                at = slots(taken, at, 2 * _RADIUS + 1, -1 if x > self._width / 2 else 1)
                taken.append(at)
                yield Flag(str(number), min(max(x, 1.0), self._width - 1.0), at)


def paint_dot(painter: QPainter, ink: QColor, x: float, y: float) -> None:
    """The sign of a finding that is none of the priorities."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(x, y), DOT, DOT)


def paint_pennant(
    painter: QPainter, ink: QColor, x: float, top: float, *, filled: bool, low: float = 112
) -> None:
    """The sign of a note: a pennant on its pole, which ends at `low`."""
    painter.setPen(QPen(ink, 1.5))
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    painter.drawLine(QLineF(x, top, x, low))
    corners = (QPointF(x, top), QPointF(x + 9, top + 4.5), QPointF(x, top + 9))
    painter.drawPolygon(QPolygonF(list(corners)))

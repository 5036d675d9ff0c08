"""Plan against talk, slide by slide, as bars."""

import msgspec
from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.report import Report, by_section
from greenroom.time import clock
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.sides import painter_on, run_left_to_right, write
from greenroom.ui.words import tr

OVER_MS = 10_000
"""From this much over its plan a slide stands out."""

_ROW, _HEAD = 24, 28
_BLEED = 8
_NUMBER, _GAP, _TIME, _DELTA = 20, 8, 48, 52


class TimingRow(msgspec.Struct, frozen=True):
    """A slide, or, with slide 0, a section as a whole.

    It is `doubtful` where nobody recorded when the slide came up and went.
    """

    name: str
    slide: int
    actual_ms: int
    target_ms: int
    doubtful: bool = False

    @property
    def over_ms(self) -> int:
        """More than planned, or less where below 0."""
        return self.actual_ms - self.target_ms


def timing_rows(report: Report) -> tuple[TimingRow, ...]:
    """The slides that were shown, under their sections where the deck has any."""
    rows: list[TimingRow] = []
    for section in by_section(report):
        if section.name:
            rows.append(TimingRow(section.name, 0, section.actual_ms, section.target_ms))
        for one in section.slides:
            name = str(one.slide)
            rows.append(TimingRow(name, one.slide, one.actual_ms, one.target_ms, one.doubtful))
    return tuple(rows)


def difference(ms: int) -> str:
    """`+0:46`, `−0:06`; nothing before 0:00."""
    return f"+{clock(ms)}" if ms >= 1000 else clock(ms) if ms <= -1000 else "0:00"


def _of_plan(row: TimingRow) -> str:
    times = {"time": clock(row.actual_ms), "total": clock(row.target_ms)}
    return (tr("about {time} of {total}") if row.doubtful else tr("{time} of {total}")).format(
        **times
    )


def _told(row: TimingRow) -> str:
    """A row for screen readers."""
    name = tr("slide {number}").format(number=row.name) if row.slide else row.name
    return tr("{name}: {text}").format(name=name, text=_of_plan(row))


class TimingChart(QWidget):
    """Paints timing rows; `slide_clicked` and `slide_reached` (by keys) give a slide's number.

    It bleeds 8 px to both sides, so that a chosen row's tint stands out from its column.
    """

    slide_clicked = Signal(int)
    slide_reached = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[TimingRow, ...] = ()
        self._slide = 0
        run_left_to_right(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Plan and talk by slide"))

    def show_rows(self, rows: tuple[TimingRow, ...]) -> None:
        """Show another talk."""
        self._rows = rows
        self.setFixedHeight(sum(_ROW if row.slide else _HEAD for row in rows) + 4)
        self.setAccessibleDescription("; ".join(_told(row) for row in rows))
        self.update()

    def show_slide(self, slide: int) -> None:
        """Tint the row of a slide."""
        if slide != self._slide:
            self._slide = slide
            self.update()

    def row_rect(self, slide: int) -> QRectF:
        """Where a slide's row is."""
        top = 0
        for row in self._rows:
            height = _ROW if row.slide else _HEAD
            if row.slide == slide:
                return QRectF(0, top, self.width(), height)
            top += height
        return QRectF()

    def sizeHint(self) -> QSize:
        """The width of its column at 1440."""
        return QSize(380 + 2 * _BLEED, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row under the pointer."""
        for row in self._rows:
            if row.slide and self.row_rect(row.slide).contains(event.position()):
                self.slide_clicked.emit(row.slide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from slide to slide."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        slides = [row.slide for row in self._rows if row.slide]
        if step is None or not slides:
            super().keyPressEvent(event)
            return
        at = slides.index(self._slide) + step if self._slide in slides else 0
        self.slide_reached.emit(slides[min(max(at, 0), len(slides) - 1)])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = painter_on(self)
        longest = max((max(r.actual_ms, r.target_ms) for r in self._rows if r.slide), default=1)
        top = 0
        for row in self._rows:
            if row.slide:
                self._paint_slide(painter, row, top, longest)
            else:
                self._paint_section(painter, row, top)
            top += _ROW if row.slide else _HEAD
        painter.end()

    def _paint_section(self, painter: QPainter, row: TimingRow, top: int) -> None:
        right = self.width() - _BLEED
        sums = _of_plan(row)
        box = QRectF(_BLEED, top + 4, right - _BLEED, _ROW)
        write(painter, box.adjusted(0, 0, -190, 0), row.name, font(13, 600), self._colour("text"))
        write(
            painter,
            box.adjusted(0, 0, -_DELTA, 0),
            sums,
            font(13),
            self._colour("text_2"),
            end=True,
        )
        self._delta(painter, box, row)

    def _paint_slide(self, painter: QPainter, row: TimingRow, top: int, longest: int) -> None:
        chosen = row.slide == self._slide
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour("accent_bg"))
            painter.drawRoundedRect(QRectF(0, top, self.width(), _ROW), 4, 4)
            if self.hasFocus():
                painter.setPen(QPen(self._colour("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(1, top + 1, self.width() - 2, _ROW - 2), 4, 4)
        right = self.width() - _BLEED
        box = QRectF(_BLEED, top, right - _BLEED, _ROW)
        number = QRectF(_BLEED, top, _NUMBER, _ROW)
        token, weight = ("text", 600) if chosen else ("text_2", 400)
        write(painter, number, row.name, font(13, weight), self._colour(token), end=True)
        left = _BLEED + _NUMBER + _GAP
        room = right - _DELTA - _TIME - 2 * _GAP - 12 - left
        self._paint_bar(painter, row, left, top, room / longest)
        time = box.adjusted(0, 0, -_DELTA - _GAP, 0)
        took = f"{'~' if row.doubtful else ''}{clock(row.actual_ms)}"
        write(painter, time, took, font(13), self._colour("text"), end=True)
        self._delta(painter, box, row)

    def _paint_bar(
        self, painter: QPainter, row: TimingRow, left: float, top: int, scale: float
    ) -> None:
        actual, target = row.actual_ms * scale, row.target_ms * scale
        over = row.over_ms >= OVER_MS and row.target_ms > 0
        solid = target if over else actual
        painter.fillRect(QRectF(left, top + 7, solid, 10), self._colour("data"))
        if over:
            hatch = QRectF(left + target, top + 7, actual - target, 10)
            painter.fillRect(hatch, self._hatch())
        elif target - actual > 3:
            painter.setPen(QPen(self._colour("data"), 1, Qt.PenStyle.CustomDashLine))
            pen = painter.pen()
            pen.setDashPattern([2, 2])
            painter.setPen(pen)
            painter.drawLine(QLineF(left + actual + 1, top + 12, left + target - 2, top + 12))
        if row.target_ms:
            tick = QRectF(left + target - 1, top + 3, 2, 18)
            painter.fillRect(tick, self._colour("text"))

    def _hatch(self) -> QBrush:
        """Slanted stripes: overrun is told by shape, not by colour alone."""
        tile = QPixmap(8, 8)
        tile.fill(self._colour("warn"))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        light = QColor(self._colour("bg"))
        light.setAlphaF(0.55)
        painter.setPen(QPen(light, 2))
        for shift in (-8, 0, 8):
            painter.drawLine(QLineF(shift - 1, 9, shift + 9, -1))
        painter.end()
        return QBrush(tile)

    def _delta(self, painter: QPainter, box: QRectF, row: TimingRow) -> None:
        if not row.target_ms:
            return
        over = row.over_ms >= OVER_MS
        token, weight = ("warn", 500) if over else ("text_3", 400)
        write(
            painter, box, difference(row.over_ms), font(13, weight), self._colour(token), end=True
        )

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)

"""The time on each part of the talk in two takes, as bars beside the plan."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.comparison import Comparison, PartChange
from greenroom.comparison.describe import WAYS, moved_by, part_name, time_or_dash
from greenroom.time import clock
from greenroom.ui.signs import CHANGES
from greenroom.ui.theme import Theme, font, pixmap
from greenroom.ui.widgets.sides import painter_on, run_left_to_right, write
from greenroom.ui.words import said, tr

_ROW, _HEAD = 32, 30
_NUMBER, _TIMES, _CHANGE, _SIGN, _GAP = 20, 84, 46, 18, 8


class PartsChart(QWidget):
    """Two bars a slide, the earlier take's above, and a tick for the plan; sections as headings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[PartChange, ...] = ()
        run_left_to_right(self)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Time on each part in both takes"))

    def show_comparison(self, made: Comparison) -> None:
        """Show two other takes."""
        self._parts = made.parts
        self.setFixedHeight(sum(_ROW if part.slide else _HEAD for part in made.parts) + 4)
        self.setAccessibleDescription(". ".join(_told(part) for part in made.parts))
        self.update()

    def sizeHint(self) -> QSize:
        """The width of its column."""
        return QSize(396, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rows."""
        painter = painter_on(self)
        slides = [part for part in self._parts if part.slide]
        times = (t or 0 for p in slides for t in (p.before_ms, p.after_ms, p.planned_ms))
        longest = max(times, default=0) or 1
        top = 0
        for part in self._parts:
            if part.slide:
                self._paint_slide(painter, part, top, longest)
            else:
                write(
                    painter,
                    QRectF(0, top + 6, self.width() - 190, 20),
                    part.name,
                    font(13, 600),
                    self._colour("text"),
                )
            self._paint_numbers(painter, part, top + (4 if not part.slide else 0))
            top += _ROW if part.slide else _HEAD
        painter.end()

    def _paint_slide(self, painter: QPainter, part: PartChange, top: int, longest: int) -> None:
        number = QRectF(0, top, _NUMBER, _ROW)
        write(painter, number, str(part.slide), font(13), self._colour("text_2"), end=True)
        left = _NUMBER + _GAP
        room = self.width() - left - _TIMES - _CHANGE - _SIGN - 2 * _GAP
        scale = room / longest
        before, after = (part.before_ms or 0) * scale, (part.after_ms or 0) * scale
        painter.fillRect(QRectF(left, top + 8, before, 7), self._colour("data_soft"))
        painter.fillRect(QRectF(left, top + 17, after, 7), self._colour("data"))
        if part.planned_ms:
            tick = QRectF(left + part.planned_ms * scale - 1, top + 5, 2, 22)
            painter.fillRect(tick, self._colour("text"))

    def _paint_numbers(self, painter: QPainter, part: PartChange, top: int) -> None:
        height = _ROW if part.slide else _HEAD - 6
        weight = 400 if part.slide else 600
        right = self.width() - _SIGN
        times = QRectF(right - _CHANGE - _TIMES, top, _TIMES, height)
        before, after = time_or_dash(part.before_ms), time_or_dash(part.after_ms)
        half = times.adjusted(0, 0, -_TIMES / 2, 0)
        write(painter, half, before, font(13), self._colour("text_3"), end=True)
        write(painter, times, after, font(13, weight), self._colour("text"), end=True)
        tone = {"better": "good", "worse": "warn"}.get(part.way, "text_3")
        change = QRectF(right - _CHANGE, top, _CHANGE, height)
        write(
            painter,
            change,
            _change(part),
            font(13, 500 if tone != "text_3" else 400),
            self._colour(tone),
            end=True,
        )
        if part.way in CHANGES:
            name, token = CHANGES[part.way]
            drawn = pixmap(name, getattr(self._theme, token), 14, 2.0)
            painter.drawPixmap(right + 4, top + (height - 14) // 2, drawn)

    def _colour(self, token: str) -> QColor:
        return self._theme.colour(token)


class PartsKey(QWidget):
    """What the bars and the tick of the chart mean."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = ("", "")
        run_left_to_right(self)
        self.setFixedHeight(20)

    def show_names(self, earlier: str, later: str) -> None:
        """Name the two takes, shortly."""
        self._names = (earlier, later)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw swatches and words."""
        painter = painter_on(self)
        painter.setFont(font(13))
        x = 0
        signs = (("data_soft", 18, 7), ("data", 18, 7), ("text", 2, 16))
        for (token, width, height), name in zip(signs, (*self._names, tr("plan")), strict=True):
            box = QRectF(x, (20 - height) / 2, width, height)
            painter.fillRect(box, self._theme.colour(token))
            painter.setPen(self._theme.colour("text_2"))
            x += width + 6
            room = QRectF(x, 0, self.width() - x, 20)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), name)
            x += painter.fontMetrics().horizontalAdvance(name) + 16
        painter.end()


def _change(part: PartChange) -> str:
    return tr("new") if part.about.startswith("new") else moved_by(part)


def _told(part: PartChange) -> str:
    told = tr("{name}: {was}, now {now}")
    if part.planned_ms:
        told = tr("{name}: {was}, now {now} of {plan}")
    told = told.format(
        name=said(part_name(part)),
        was=time_or_dash(part.before_ms),
        now=time_or_dash(part.after_ms),
        plan=clock(part.planned_ms),
    )
    return ", ".join(filter(None, (told, said(WAYS[part.way]))))

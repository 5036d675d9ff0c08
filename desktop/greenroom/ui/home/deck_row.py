"""A deck in Home's list: a click opens it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from greenroom.phrase import phrase
from greenroom.time import clock
from greenroom.ui.home.shelf import Figures, ShelvedDeck
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.sides import painter_on, run_left_to_right, write
from greenroom.ui.words import day, number, said, tr

# Columns of the list, from the right: last take, length, fillers, bottom line.
COLUMNS = (72, 72, 72, 84)
HEADS = (phrase("Last take"), phrase("Length"), phrase("Fillers"), phrase("Bottom line"))
_GAP, _PICTURE = 16, QSize(96, 54)
_VERDICTS = {
    "first": (phrase("first"), "good"),
    "late": (phrase("late"), "warn"),
    "missing": (phrase("missing"), "warn"),
    "unsure": (phrase("unsure"), "text_3"),
}


def column_box(area: QRectF, column: int) -> QRectF:
    """Where a column lies in a row."""
    right = area.right() - sum(width + _GAP for width in COLUMNS[column + 1 :])
    return QRectF(right - COLUMNS[column], area.top(), COLUMNS[column], area.height())


class ColumnHeads(QWidget):
    """The heads over the columns of the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        run_left_to_right(self)
        self.setFixedHeight(33)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write the heads."""
        painter = painter_on(self)
        painter.setFont(font(12))
        painter.setPen(self._theme.colour("text_3"))
        flags = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for column, head in enumerate(HEADS):
            painter.drawText(column_box(QRectF(self.rect()), column), flags, said(head))


class DeckRow(QAbstractButton):
    """Picture, name, size, and the last take's figures."""

    def __init__(self, theme: Theme, entry: ShelvedDeck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entry = entry
        self._figures: Figures | None = None
        self._picture = QPixmap()
        run_left_to_right(self)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("inset", True)
        self._tell()

    @property
    def entry(self) -> ShelvedDeck:
        """The deck of this row."""
        return self._entry

    def show_entry(self, entry: ShelvedDeck) -> None:
        """More is known about the deck."""
        self._entry = entry
        self._tell()
        self.update()

    def show_picture(self, picture: QPixmap) -> None:
        """Its first slide."""
        smooth = Qt.TransformationMode.SmoothTransformation
        self._picture = picture.scaledToWidth(2 * _PICTURE.width(), smooth)
        self.update()

    def show_figures(self, figures: Figures) -> None:
        """The last take's figures."""
        self._figures = figures
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(600, 79)

    def title(self) -> str:
        """The deck's name, or its file's until it has been read."""
        return self._entry.deck.name if self._entry.deck else self._entry.path.stem

    def facts(self) -> str:
        """Its size and plan."""
        parts = [tr("Sample deck")] if self._entry.sample else []
        if self._entry.deck is not None:
            parts.append(tr("%n slide(s)", "", len(self._entry.deck.shown)))
            parts.append(tr("plan {time}").format(time=clock(self._entry.limit_ms)))
        return ", ".join(parts) or self._entry.path.name

    def cells(self) -> tuple[tuple[str, str, str], ...]:
        """The columns as (figure, what it means, tone)."""
        f = self._figures
        if f is None:
            return ()
        over = f"{'+' if f.over_ms > 0 else '−'}{clock(abs(f.over_ms))}"
        verdict, tone = _VERDICTS[f.bottom_line]
        rate = f.fillers_per_minute
        fillers = ("–", tr("not counted")) if rate is None else (number(rate, 1), tr("a minute"))
        at = clock(f.bottom_line_ms) if f.bottom_line_ms is not None else ""
        return (
            (clock(f.total_ms), over, "warn" if f.over_ms > 0 else "text_3"),
            (*fillers, "text_3"),
            (at, said(verdict), tone),
        )

    def _tell(self) -> None:
        told = ", ".join(f"{a} {b}".strip() for a, b, _ in self.cells())
        name = tr("Open {deck}. {facts}. {figures}").format(
            deck=self.title(), facts=self.facts(), figures=told
        )
        self.setAccessibleName(name.strip())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = painter_on(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            self._draw_ground(painter, area)
        frame = QRectF(0.5, (area.height() - _PICTURE.height()) / 2, 95, 53)
        if not self._picture.isNull():
            painter.drawPixmap(frame, self._picture, QRectF(self._picture.rect()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawRoundedRect(frame, 3, 3)
        left = _PICTURE.width() + _GAP
        room = column_box(area, 0).left() - _GAP - left
        middle = area.height() / 2
        self._line(painter, QRectF(left, middle - 24, room, 24), self.title(), weight=500)
        self._line(painter, QRectF(left, middle + 1, room, 20), self.facts(), "text_2", 13)
        if self._entry.takes:
            self._draw_figures(painter, area)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("hover"))
        if self.underMouse():
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -2), 6, 6)

    def _draw_figures(self, painter: QPainter, area: QRectF) -> None:
        when = day(self._entry.takes[-1].header.started)
        self._line(painter, column_box(area, 0), when, "text_3", 13, right=True)
        middle = area.height() / 2
        for column, (figure, meaning, tone) in enumerate(self.cells(), 1):
            box = column_box(area, column)
            top, low = box.adjusted(0, 0, 0, -middle), box.adjusted(0, middle, 0, 0)
            top.setTop(middle - 23)
            low.setHeight(21)
            self._line(painter, top, figure, right=True)
            self._line(painter, low, meaning, tone, 13, right=True)

    def _line(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        token: str = "text",
        size: int = 15,
        weight: int = 400,
        *,
        right: bool = False,
    ) -> None:
        write(painter, box, words, font(size, weight), self._theme.colour(token), end=right)

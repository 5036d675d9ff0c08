"""The deck as a story in time: a bar of its slides, and a list with the time for each."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from greenroom.deck import Deck, Slide
from greenroom.plan import Plan
from greenroom.time import clock
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets import label, row, rule

_BAR_TOP, _BAR_HEIGHT = 24.5, 35
_LEAST_FOR_NUMBER = 16
_PAD = 12


def groups(deck: Deck) -> tuple[tuple[str, tuple[Slide, ...]], ...]:
    """The shown slides by section, in order; one nameless group where there are no sections."""
    found: list[tuple[str, list[Slide]]] = []
    names = {number: s.name for s in deck.sections for number in s.slides}
    for slide in deck.shown:
        name = names.get(slide.number, "")
        if not found or found[-1][0] != name:
            found.append((name, []))
        found[-1][1].append(slide)
    return tuple((name, tuple(slides)) for name, slides in found)


class PlanBar(QWidget):
    """The talk from 0:00 to its end, each slide as wide as its time; the list has the numbers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[tuple[str, tuple[Slide, ...]], ...] = ()
        self._plan = Plan()
        self.setFixedHeight(84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Storyline: the list below has the same times")

    def show_plan(self, deck: Deck, plan: Plan) -> None:
        """Show a deck's plan."""
        self._groups, self._plan = groups(deck), plan
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sections, slides and the time axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = 0
        for name, slides in self._groups:
            lengths = [self._plan.target_ms(slide.number) for slide in slides]
            self._draw_group(painter, name, slides, at, lengths)
            at += sum(lengths)
        self._draw_axis(painter)

    def _x(self, ms: int) -> float:
        return (self.width() - 2) * ms / max(self._plan.limit_ms, 1) + 0.5

    def _draw_group(
        self, painter: QPainter, name: str, slides: tuple[Slide, ...], at: int, lengths: list[int]
    ) -> None:
        left, right = self._x(at), self._x(at + sum(lengths)) - 2
        frame = QRectF(left, _BAR_TOP, max(right - left, 2), _BAR_HEIGHT)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(frame, 3, 3)
        self._text(painter, QRectF(left + 1, 2, frame.width() - 4, 18), name, 13, left=True)
        for number, (slide, length) in enumerate(zip(slides, lengths, strict=True)):
            box = QRectF(self._x(at), _BAR_TOP, self._x(at + length) - self._x(at), _BAR_HEIGHT)
            if box.width() >= _LEAST_FOR_NUMBER:
                self._text(painter, box, str(slide.number), 13)
            if number:
                painter.setPen(QPen(self._theme.colour("edge"), 1))
                painter.drawLine(QPointF(box.left(), 31), QPointF(box.left(), 53))
            at += length

    def _draw_axis(self, painter: QPainter) -> None:
        limit = self._plan.limit_ms
        step = next((m for m in (1, 2, 5, 10, 30, 60) if limit / (m * 60_000) <= 4), 60) * 60_000
        painter.setFont(font(12))
        painter.setPen(self._theme.colour("text_3"))
        # The end is always written; a mark too near to it is left out.
        for ms in [*range(0, max(limit - step // 3, 1), step), limit]:
            words = clock(ms)
            width = QFontMetricsF(font(12)).horizontalAdvance(words)
            x = min(max(self._x(ms) - width / 2, 0), self.width() - width)
            painter.drawText(QPointF(x, 78), words)

    def _text(
        self, painter: QPainter, box: QRectF, words: str, size: int, *, left: bool = False
    ) -> None:
        painter.setFont(font(size))
        painter.setPen(self._theme.colour("text_2"))
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignHCenter
        fitting = QFontMetricsF(font(size)).elidedText(
            words, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), fitting)


class SlideRow(QAbstractButton):
    """One slide of the list: number, title, time. Chosen by a click or the keyboard."""

    def __init__(self, theme: Theme, slide: Slide, ms: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._slide = slide
        self._time = clock(ms)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("inset", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Slide {slide.number}: {slide.title or 'untitled'}, {self._time}")

    def set_compact(self, compact: bool) -> None:
        """Use the height of the small screen, or the large."""
        self.setFixedHeight(27 if compact else 34)

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(400, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        self._draw_ground(painter, area)
        inner = area.adjusted(_PAD, 0, -_PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(15))
        painter.setPen(self._theme.colour("text_3"))
        number = QRectF(inner.left() - 2, 0, 22, area.height())
        painter.drawText(number, int(middle | Qt.AlignmentFlag.AlignRight), str(self._slide.number))
        painter.setPen(self._theme.colour("text"))
        painter.drawText(inner, int(middle | Qt.AlignmentFlag.AlignRight), self._time)
        title = inner.adjusted(36, 0, -72, 0)
        words = QFontMetricsF(font(15)).elidedText(
            self._slide.title or "Untitled", Qt.TextElideMode.ElideRight, title.width()
        )
        painter.drawText(title, int(middle | Qt.AlignmentFlag.AlignLeft), words)

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        token = "accent_bg" if self.isChecked() else "hover" if self.underMouse() else ""
        if token:
            painter.setBrush(self._theme.colour(token))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)


class Storyline(QWidget):
    """All shown slides with their times, under their sections; `chosen` carries a slide number."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._compact = False
        self._heads: list[QWidget] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_plan(self, deck: Deck, plan: Plan) -> None:
        """List a deck's slides."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._heads = []
        for name, slides in groups(deck):
            if name:
                self._add_section(name, sum(plan.target_ms(slide.number) for slide in slides))
            for slide in slides:
                self._add_slide(slide, plan.target_ms(slide.number))
        self._rows.addStretch(1)
        self.set_compact(self._compact)

    def set_compact(self, compact: bool) -> None:
        """Use the heights of the small screen, or the large."""
        self._compact = compact
        for made in self.findChildren(SlideRow):
            made.set_compact(compact)
        for head in self._heads:
            head.setFixedHeight(33 if compact else 43)

    def _add_section(self, name: str, ms: int) -> None:
        head = QWidget()
        time = label(clock(ms), "section")
        head.setLayout(row(label(name, "section"), None, time, margins=(_PAD, 6, _PAD, 0)))
        self._heads.append(head)
        self._rows.addWidget(head)
        self._rows.addWidget(rule())

    def _add_slide(self, slide: Slide, ms: int) -> None:
        made = SlideRow(self._theme, slide, ms)
        made.clicked.connect(lambda _=False, number=slide.number: self.chosen.emit(number))
        self._rows.addWidget(made)

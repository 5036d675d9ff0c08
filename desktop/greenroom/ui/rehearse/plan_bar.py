"""The talk as a bar, each slide as wide as its time; the lines between them can be dragged."""

from itertools import pairwise

import msgspec
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.deck import Deck, Slide
from greenroom.plan import Plan
from greenroom.time import clock
from greenroom.ui.rehearse.storyline import groups
from greenroom.ui.theme import Theme, font
from greenroom.ui.words import tr

_BAR_TOP, _BAR_HEIGHT = 24.5, 35
_LEAST_FOR_NUMBER = 16
_REACH = 6
_STEP_MS = 5_000


class Boundary(msgspec.Struct, frozen=True):
    """A line that can be dragged: the slides on both sides of it that pay for it."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    at_ms: int
    from_ms: int
    section: bool


class PlanBar(QWidget):
    """The talk from 0:00 to its end. The list below has the same times for the keyboard.

    While a line is dragged, `dragged` carries the slides on its left, those on its right, and the
    time that those on the left shall have together; `dropped` comes at the end.
    """

    dragged = Signal(object, object, int)
    dropped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: tuple[tuple[str, tuple[Slide, ...]], ...] = ()
        self._plan = Plan()
        self._boundaries: tuple[Boundary, ...] = ()
        self._under: int | None = None
        self._held = False
        self.setMouseTracking(True)
        self.setFixedHeight(84)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Storyline: the list below has the same times"))

    @property
    def boundaries(self) -> tuple[Boundary, ...]:
        """The lines that can be dragged, from left to right."""
        return self._boundaries

    def show_plan(self, deck: Deck, plan: Plan) -> None:
        """Show a deck's plan."""
        self._plan = plan
        timed = {target.slide for target in plan.targets}
        kept = (
            (name, tuple(s for s in slides if s.number in timed)) for name, slides in groups(deck)
        )
        self._groups = tuple((name, slides) for name, slides in kept if slides)
        self._boundaries = _boundaries(self._groups, plan)
        self.update()

    def place(self, ms: int) -> float:
        """Where a moment of the talk lies."""
        return (self.width() - 2) * ms / max(self._plan.limit_ms, 1) + 0.5

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a line."""
        self._held = self._near(event.position().x()) is not None
        self._under = self._near(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag a line, or show that one could be."""
        if not self._held:
            self._hover(self._near(event.position().x()))
        elif self._under is not None:
            line = self._boundaries[self._under]
            at = event.position().x() / max(self.width() - 2, 1) * self._plan.limit_ms
            step = round(at / _STEP_MS) * _STEP_MS
            self.dragged.emit(line.left, line.right, step - line.from_ms)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held:
            self._held = False
            self.dropped.emit()
        self._hover(self._near(event.position().x()))

    def leaveEvent(self, _event: QEvent) -> None:
        """No line is under the pointer."""
        if not self._held:
            self._hover(None)

    def _near(self, x: float) -> int | None:
        """The line nearest to a place, if it is near."""
        by_distance = sorted(
            (abs(self.place(line.at_ms) - 1 - x), index)
            for index, line in enumerate(self._boundaries)
        )
        return by_distance[0][1] if by_distance and by_distance[0][0] <= _REACH else None

    def _hover(self, line: int | None) -> None:
        if line != self._under:
            self._under = line
            self.update()
        shape = Qt.CursorShape.ArrowCursor if line is None else Qt.CursorShape.SplitHCursor
        if self.cursor().shape() != shape:
            self.setCursor(shape)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw sections, slides and the time axis."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = 0
        for name, slides in self._groups:
            lengths = [self._plan.target_ms(slide.number) for slide in slides]
            self._draw_group(painter, name, slides, at, lengths)
            at += sum(lengths)
        for line in self._boundaries:
            if line.section:
                self._draw_grip(painter, line)
        if self._under is None:
            self._draw_axis(painter)
        else:
            self._draw_held(painter, self._boundaries[self._under])

    def _draw_group(
        self, painter: QPainter, name: str, slides: tuple[Slide, ...], at: int, lengths: list[int]
    ) -> None:
        left, right = self.place(at), self.place(at + sum(lengths)) - 2
        frame = QRectF(left, _BAR_TOP, max(right - left, 2), _BAR_HEIGHT)
        painter.setPen(QPen(self._theme.colour("edge"), 1))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRoundedRect(frame, 3, 3)
        self._text(painter, QRectF(left + 1, 2, frame.width() - 4, 18), name, 13, left=True)
        for number, (slide, length) in enumerate(zip(slides, lengths, strict=True)):
            box = QRectF(
                self.place(at), _BAR_TOP, self.place(at + length) - self.place(at), _BAR_HEIGHT
            )
            if box.width() >= _LEAST_FOR_NUMBER:
                self._text(painter, box, str(slide.number), 13)
            if number:
                painter.setPen(QPen(self._theme.colour("edge"), 1))
                painter.drawLine(QPointF(box.left(), 31), QPointF(box.left(), 53))
            at += length

    def _draw_grip(self, painter: QPainter, line: Boundary) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("control"))
        middle = _BAR_TOP + _BAR_HEIGHT / 2
        painter.drawRoundedRect(QRectF(self.place(line.at_ms) - 3.5, middle - 8, 4, 16), 2, 2)

    def _draw_held(self, painter: QPainter, line: Boundary) -> None:
        """The line under the pointer, and what both sides of it have."""
        x = self.place(line.at_ms) - (1.5 if line.section else 0)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawLine(QPointF(x, _BAR_TOP), QPointF(x, _BAR_TOP + _BAR_HEIGHT))
        painter.setPen(self._theme.colour("text"))
        painter.setFont(font(12))
        left = clock(self._plan.total_ms(line.left))
        words = f"{left}  |  {clock(self._plan.total_ms(line.right))}"
        metrics = QFontMetricsF(font(12))
        before = metrics.horizontalAdvance(f"{left}  ") + metrics.horizontalAdvance("|") / 2
        whole = metrics.horizontalAdvance(words)
        painter.drawText(QPointF(min(max(x - before, 0), self.width() - whole), 78), words)

    def _draw_axis(self, painter: QPainter) -> None:
        limit = self._plan.limit_ms
        step = next((m for m in (1, 2, 5, 10, 30, 60) if limit / (m * 60_000) <= 4), 60) * 60_000
        painter.setFont(font(12))
        painter.setPen(self._theme.colour("text_3"))
        # The end is always written; a mark too near to it is left out.
        for ms in [*range(0, max(limit - step // 3, 1), step), limit]:
            words = clock(ms)
            width = QFontMetricsF(font(12)).horizontalAdvance(words)
            x = min(max(self.place(ms) - width / 2, 0), self.width() - width)
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


def _boundaries(
    found: tuple[tuple[str, tuple[Slide, ...]], ...], plan: Plan
) -> tuple[Boundary, ...]:
    """The lines between slides and, with more at stake on both sides, between sections."""
    lines: list[Boundary] = []
    at = 0
    for index, (_, slides) in enumerate(found):
        numbers = tuple(slide.number for slide in slides)
        start = at
        for left, right in pairwise(numbers):
            at += plan.target_ms(left)
            lines.append(Boundary((left,), (right,), at, at - plan.target_ms(left), section=False))
        at += plan.target_ms(numbers[-1])
        if index + 1 < len(found):
            following = tuple(slide.number for slide in found[index + 1][1])
            lines.append(Boundary(numbers, following, at, start, section=True))
    return tuple(lines)

"""The rows of the storyline: a slide with its time, and the head of a section with its own."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from greenroom.deck import Slide
from greenroom.phrase import phrase
from greenroom.time import clock
from greenroom.ui.rehearse.listed_slide import PAD, ListedSlide, told_slide
from greenroom.ui.rehearse.plan_time import TimeField
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label, row
from greenroom.ui.widgets.sides import run_left_to_right
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import said, tr

_FIELD, _FIELD_REACH = 66, 9
_CUT = phrase("can be dropped")
_WAITS = phrase("before the clock")
_DOT = 2.5


class SlideRow(ListedSlide):
    """One slide of the list: number, title, time.

    On a row, digits begin a time, Enter goes to it, and D marks the slide as one that can be
    dropped. `timed` carries ms, `marked` whether it can be dropped, `refused` a sentence.
    """

    timed = Signal(int)
    marked = Signal(bool)
    refused = Signal(str)

    def __init__(self, theme: Theme, slide: Slide, parent: QWidget | None = None) -> None:
        super().__init__(theme, slide, parent)
        self._ms = 0
        self._waits = self._held = False
        self._change = ""
        name = tr("Time for slide {number}").format(number=slide.number)
        self.field = TimeField(name, seconds=True, parent=self)
        self.field.timed.connect(self.timed)
        self.field.refused.connect(self.refused)
        self.field.selectionChanged.connect(self._choose)
        self.cut = TickBox(theme, said(_CUT), self)
        self.cut.setAccessibleName(tr("Slide {number} can be dropped").format(number=slide.number))
        self.cut.setToolTip(tr("Dropping it is proposed when the talk is a minute behind"))
        self.cut.clicked.connect(self.marked)
        self.toggled.connect(lambda _: self._arrange())
        self._arrange()

    def show_time(self, ms: int, *, cuttable: bool, waits: bool, held: bool = False) -> None:
        """Show the slide's time and marks; one without a time `waits` or lies behind the end.

        A time that is `held` was set by hand, and gives way to no other.
        """
        self._ms, self._waits, self._held = ms, waits, held
        self.field.show_ms(ms)
        self.field.say_more(tr("Set by you: it stays when other times change.") if held else "")
        self.cut.setChecked(cuttable)
        time = clock(ms) if ms else said(_WAITS) if waits else tr("outside the plan")
        marks = [tr("set by you")] * held + [said(_CUT)] * cuttable
        self.setAccessibleName(", ".join((told_slide(self.slide), time, *marks)))
        self._arrange()
        self.update()

    def show_change(self, words: str) -> None:
        """Say what is different since the last take; nothing where nothing is."""
        self._change = words
        self.setAccessibleDescription(words)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a time, or mark the slide."""
        if self._ms and event.text().isdigit():
            self.field.begin(event.text())
        elif self._ms and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.click()
            self.field.begin()
        elif self._ms and event.key() == Qt.Key.Key_D and not event.modifiers():
            self.marked.emit(not self.cut.isChecked())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the time at the right edge."""
        super().resizeEvent(event)
        self._arrange()

    def _choose(self) -> None:
        if self.field.hasFocus() and not self.isChecked():
            self.click()

    def _arrange(self) -> None:
        height = self.height() - 4
        right = self.width() - PAD + _FIELD_REACH
        self.field.setGeometry(right - _FIELD, 2, _FIELD, height)
        self.field.setVisible(self._ms > 0)
        # A list of fields would make a long walk for the Tab key: only the chosen row has them.
        self.field.setFocusPolicy(
            Qt.FocusPolicy.StrongFocus if self.isChecked() else Qt.FocusPolicy.ClickFocus
        )
        wide = self.cut.sizeHint().width()
        self.cut.setGeometry(right - _FIELD - 8 - wide, 2, wide, height)
        self.cut.setVisible(self.isChecked() and self._ms > 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter, inner = self._begin()
        right = self._draw_marks(painter, inner)
        if self._held and self._ms:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("text_3"))
            painter.drawEllipse(QPointF(self.field.x() + 8, inner.center().y()), _DOT, _DOT)
        self._draw_title(painter, inner, right - 16, "text" if self._ms else "text_2")

    def _draw_marks(self, painter: QPainter, inner: QRectF) -> float:
        """What stands left of the time, or instead of it; gives where it begins."""
        if self.cut.isVisible():
            return float(self.cut.x())
        right = inner.right() - (_FIELD - _FIELD_REACH + 8 if self._ms else 0)
        mark = _WAITS if self._waits else _CUT if self._ms and self.cut.isChecked() else ""
        words = ", ".join(part for part in (self._change, said(mark)) if part)
        return self._draw_remark(painter, inner, right, words)


class SectionHead(QWidget):
    """A section's name and the time of its slides together; `timed` carries ms."""

    timed = Signal(int)
    refused = Signal(str)

    def __init__(self, name: str, slides: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        run_left_to_right(self)
        self.slides = slides
        self.field = TimeField(tr("Time for the section {name}").format(name=name), seconds=True)
        self.field.setProperty("weight", "strong")
        self.field.setFixedSize(_FIELD, 28)
        self.field.timed.connect(self.timed)
        self.field.refused.connect(self.refused)
        self.setLayout(
            row(label(name, "section"), None, self.field, margins=(PAD, 6, PAD - _FIELD_REACH, 0))
        )

    def show_time(self, ms: int, *, of_whole: bool) -> None:
        """Show its time; that of the whole talk is changed by its limit, not here."""
        self.field.show_ms(ms)
        self.field.setVisible(ms > 0)
        self.field.setEnabled(not of_whole)

    def set_compact(self, compact: bool) -> None:
        """Use the height of the small screen, or the large."""
        self.setFixedHeight(33 if compact else 43)
        self.field.setFixedHeight(23 if compact else 28)

"""The rows of the storyline: a slide with its time, and the head of a section with its own."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from greenroom.deck import Slide
from greenroom.time import clock
from greenroom.ui.rehearse.plan_time import TimeField
from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets import label, row
from greenroom.ui.widgets.tick_box import TickBox

PAD = 12
_FIELD, _FIELD_REACH = 66, 9
_CUT = "can be dropped"
_WAITS = "before the clock"
_HELD = "set by you"
_DOT = 2.5


class SlideRow(QAbstractButton):
    """One slide of the list: number, title, time. Chosen by a click or the keyboard.

    On a row, digits begin a time, Enter goes to it, and D marks the slide as one that can be
    dropped. `timed` carries ms, `marked` whether it can be dropped, `refused` a sentence.
    """

    timed = Signal(int)
    marked = Signal(bool)
    refused = Signal(str)

    def __init__(self, theme: Theme, slide: Slide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.slide = slide
        self._ms = 0
        self._waits = self._held = False
        self._change = ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("inset", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.field = TimeField(f"Time for slide {slide.number}", seconds=True, parent=self)
        self.field.timed.connect(self.timed)
        self.field.refused.connect(self.refused)
        self.field.selectionChanged.connect(self._choose)
        self.cut = TickBox(theme, _CUT, self)
        self.cut.setAccessibleName(f"Slide {slide.number} {_CUT}")
        self.cut.setToolTip("Dropping it is proposed when the talk is a minute behind")
        self.cut.clicked.connect(self.marked)
        self.toggled.connect(lambda _: self._arrange())
        self._arrange()

    def show_time(self, ms: int, *, cuttable: bool, waits: bool, held: bool = False) -> None:
        """Show the slide's time and marks; one without a time `waits` or lies behind the end.

        A time that is `held` was set by hand, and gives way to no other.
        """
        self._ms, self._waits, self._held = ms, waits, held
        self.field.show_ms(ms)
        self.field.say_more("Set by you: it stays when other times change." if held else "")
        self.cut.setChecked(cuttable)
        time = clock(ms) if ms else _WAITS if waits else "outside the plan"
        self.setAccessibleName(
            f"Slide {self.slide.number}: {self.slide.title or 'untitled'}, {time}"
            + (f", {_HELD}" if held else "")
            + (f", {_CUT}" if cuttable else "")
        )
        self._arrange()
        self.update()

    def show_change(self, words: str) -> None:
        """Say what is different since the last take; nothing where nothing is."""
        self._change = words
        self.setAccessibleDescription(words)
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Use the height of the small screen, or the large."""
        self.setFixedHeight(27 if compact else 34)

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(400, 34)

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
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        self._draw_ground(painter, area)
        inner = area.adjusted(PAD, 0, -PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(15))
        painter.setPen(self._theme.colour("text_3"))
        number = QRectF(inner.left() - 2, 0, 22, area.height())
        painter.drawText(number, int(middle | Qt.AlignmentFlag.AlignRight), str(self.slide.number))
        right = self._draw_remark(painter, inner)
        if self._held and self._ms:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("text_3"))
            painter.drawEllipse(QPointF(self.field.x() + 8, area.center().y()), _DOT, _DOT)
        painter.setFont(font(15))
        painter.setPen(self._theme.colour("text" if self._ms else "text_2"))
        title = QRectF(inner.left() + 36, 0, right - inner.left() - 52, area.height())
        words = QFontMetricsF(font(15)).elidedText(
            self.slide.title or "Untitled", Qt.TextElideMode.ElideRight, title.width()
        )
        painter.drawText(title, int(middle | Qt.AlignmentFlag.AlignLeft), words)

    def _draw_remark(self, painter: QPainter, inner: QRectF) -> float:
        """What stands left of the time, or instead of it; gives where it begins."""
        if self.cut.isVisible():
            return float(self.cut.x())
        right = inner.right() - (_FIELD - _FIELD_REACH + 8 if self._ms else 0)
        mark = _WAITS if self._waits else _CUT if self._ms and self.cut.isChecked() else ""
        words = ", ".join(part for part in (self._change, mark) if part)
        painter.setFont(font(13))
        painter.setPen(self._theme.colour("text_2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(
            QRectF(inner.left(), 0, right - inner.left(), inner.height()), flags, words
        )
        return right - QFontMetricsF(font(13)).horizontalAdvance(words)

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


class SectionHead(QWidget):
    """A section's name and the time of its slides together; `timed` carries ms."""

    timed = Signal(int)
    refused = Signal(str)

    def __init__(self, name: str, slides: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slides = slides
        self.field = TimeField(f"Time for the section {name}", seconds=True)
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

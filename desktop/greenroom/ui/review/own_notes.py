"""Notes of one's own: a line to write one at this moment, and all that were written."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from greenroom.library.remarks import LONGEST
from greenroom.report import Remark, Report
from greenroom.time import clock
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import BAR_ROOM, Prose, ScrollColumn, button, label, row, rule, stack
from greenroom.ui.words import tr


class OwnNotes(QWidget):
    """`written` carries a moment and what to note there, nothing to take the note away.

    `chosen` carries a moment and its slide that somebody wants to hear.
    """

    written = Signal(int, str)
    chosen = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at_ms = 0
        self._held_ms: int | None = None
        self._shown: tuple[Remark, ...] | None = None
        self.lines: dict[int, QLineEdit] = {}
        self.when = label("", "caption")
        self.when.setMinimumWidth(112)
        self.new = QLineEdit()
        self.new.setMaxLength(LONGEST)
        self.new.setPlaceholderText(tr("What to remember about this moment"))
        self.add = button(tr("Add"), name=tr("Add this note"))
        self.add.setEnabled(False)
        self.list = ScrollColumn(tr("Your notes"))
        head = row(self.when, self.new, self.add, gap=8, margins=(0, 0, BAR_ROOM, 0))
        head.setStretch(1, 1)
        self.setLayout(stack(2, head, 8, self.list))
        self.new.textEdited.connect(self._on_typed)
        self.new.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)

    def show_report(self, report: Report) -> None:
        """Show a talk's notes; what is being typed stays as long as they do."""
        if report.remarks == self._shown:
            return
        self._shown = report.remarks
        self.lines = {}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        for index, remark in enumerate(report.remarks):
            if index:
                column.addWidget(rule())
            column.addWidget(self._view(remark))
        if not report.remarks:
            none = tr("No notes yet. Write one above; M does that from anywhere in Review.")
            column.addWidget(Prose(self._theme, none, 13, token="text_2"))
        self.list.show_content(inside)

    def show_position(self, ms: int) -> None:
        """A new note would be about this moment, unless one is being typed."""
        self._at_ms = ms
        if self._held_ms is None:
            self.when.setText(tr("Note at {time}").format(time=clock(ms)))
            self.new.setAccessibleName(self.when.text())

    def begin(self) -> None:
        """Write a note about this moment."""
        self.new.setFocus()
        self.new.selectAll()

    def _view(self, remark: Remark) -> QWidget:
        time = clock(remark.at_ms)
        where = tr("{time}, slide {number}") if remark.slide else "{time}"
        hear = button(where.format(time=time, number=remark.slide), "link")
        hear.setAccessibleName(tr("Hear {what}").format(what=hear.text()))
        hear.setMinimumWidth(112)
        hear.clicked.connect(lambda: self.chosen.emit(remark.at_ms, remark.slide))
        line = QLineEdit(remark.text)
        line.setMaxLength(LONGEST)
        line.setPlaceholderText(tr("Marked during the talk"))
        line.setAccessibleName(tr("Note at {time}").format(time=time))
        line.setCursorPosition(0)
        line.editingFinished.connect(lambda: self._on_changed(remark, line.text()))
        self.lines[remark.at_ms] = line
        away = button(tr("Remove"), "link", name=tr("Remove the note at {time}").format(time=time))
        away.setProperty("tone", "second")
        away.clicked.connect(lambda: self.written.emit(remark.at_ms, ""))
        made = QWidget()
        layout: QHBoxLayout = row(hear, line, away, gap=8, margins=(0, 8, 0, 8))
        layout.setStretch(1, 1)
        made.setLayout(layout)
        return made

    def _on_typed(self, text: str) -> None:
        """The note is about the moment at which its first letter was typed."""
        self.add.setEnabled(bool(text.strip()))
        if not text.strip():
            self._held_ms = None
            self.show_position(self._at_ms)
        elif self._held_ms is None:
            self._held_ms = self._at_ms

    def _on_add(self) -> None:
        text, at = self.new.text().strip(), self._held_ms
        if text and at is not None:
            self.new.clear()
            self._on_typed("")
            self.written.emit(at, text)

    def _on_changed(self, remark: Remark, text: str) -> None:
        """Later, since the line may go with what is written: it is still being left."""
        if text.strip() != remark.text and (text.strip() or remark.text):
            QTimer.singleShot(0, self, lambda: self.written.emit(remark.at_ms, text))

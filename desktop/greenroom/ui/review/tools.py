"""What Review puts into the top bar: which take, compare, export."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from greenroom.library import Take
from greenroom.time import clock
from greenroom.ui.theme import Theme, icon
from greenroom.ui.widgets import button
from greenroom.ui.widgets.basics import drop_menu
from greenroom.ui.words import day, tr


class TakeMenu(QPushButton):
    """Says which take is shown, and offers the others; `chosen` carries the folder of one.

    `add_asked` asks to add a recording that was made elsewhere, `delete_asked` to delete the take
    that is shown.
    """

    chosen = Signal(object)
    add_asked = Signal()
    delete_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "crumb")
        self.setIcon(icon("down", theme.text_2, 16))
        self.setIconSize(QSize(16, 16))
        self.setLayoutDirection(self.layoutDirection().RightToLeft)  # the arrow behind the words
        self.setAccessibleName(tr("Which take"))
        self.takes = QMenu(self)
        self.takes.setLayoutDirection(self.layoutDirection().LeftToRight)
        self._group = QActionGroup(self)
        self.clicked.connect(lambda: drop_menu(self.takes, self))

    def show_takes(self, takes: Sequence[Take], shown: Take) -> None:
        """Offer a deck's rehearsals, the newest first."""
        self.takes.clear()
        for number, take in reversed(list(enumerate(takes, 1))):
            self.takes.addAction(self._action(number, take, take.folder == shown.folder))
        self.takes.addSeparator()
        self.takes.addAction(tr("Add a recording of this talk…"), self.add_asked.emit)
        self.takes.addAction(tr("Delete this take…"), self.delete_asked.emit)
        folders = [take.folder for take in takes]
        number = folders.index(shown.folder) + 1 if shown.folder in folders else 0
        name = tr("Take {number}").format(number=number) if number else tr("Take")
        self.setText(", ".join(filter(None, (name, day(shown.header.started)))))
        self.setAccessibleName(tr("{take}: choose another take").format(take=self.text()))

    def _action(self, number: int, take: Take, shown: bool) -> QAction:
        when = (day(take.header.started), take.header.started[11:16])
        silent = (tr("silent run"),) if take.header.silent else ()
        words = ", ".join((tr("Take {number}").format(number=number), *when, *silent))
        made = QAction(f"{words}\t{clock(take.total_ms)}", self._group)
        made.setCheckable(True)
        made.setChecked(shown)
        made.triggered.connect(lambda: self.chosen.emit(take.folder))
        return made


class ReviewTools:
    """The parts in their order, as `parts`; without words where there is little room."""

    def __init__(self, theme: Theme, export: QPushButton, page: QWidget) -> None:
        self.takes = TakeMenu(theme)
        self.compare = button(
            tr("Compare"),
            theme=theme,
            sign="compare",
            name=tr("Compare this take with others"),
        )
        self.export = export
        self._words = {tool: tool.text() for tool in (self.compare, self.export)}
        self.parts: tuple[QWidget, ...] = (self.takes, self.compare, self.export)
        for tool in self.parts:
            tool.setParent(page)  # until the bar has it: a widget of Qt's, not Python's
            tool.hide()
        for tool in (self.compare, self.export):
            tool.setToolTip(tool.accessibleName())

    def set_compact(self, compact: bool) -> None:
        """Signs alone."""
        for tool, words in self._words.items():
            tool.setText("" if compact else words)

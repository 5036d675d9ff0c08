"""After the panel: every question, what became of it, what the answers held."""

from PySide6.QtWidgets import QWidget

from greenroom.ui.record_list import RecordList, Told
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import BAR_ROOM, Prose, button, label, row, rule, stack
from greenroom.ui.words import said, tr

_READABLE = 760
"""No line of an answer is longer, in px."""


class Finished(QWidget):
    """The end of a panel; `main` offers another one."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(tr("That was the panel"), "title")
        self.lead = Prose(theme, size=15)
        self.list = RecordList(theme, folded=True)
        self.main = button(tr("Another panel"), "primary")
        self.list.setMaximumWidth(_READABLE + BAR_ROOM)
        head = rule()
        head.setMaximumWidth(_READABLE)
        line = row(head, None)
        line.setStretch(0, 1000)
        told = row(self.list, None, gap=0)
        told.setStretch(0, 1000)
        body = stack(self.title, 12, self.lead, 16, line, told, 16, row(self.main, None), 32)
        body.setStretch(5, 1)
        self.setLayout(body)

    def show_record(self, told: Told, summary: str, *, kept: bool, unasked: int = 0) -> None:
        """List what was asked and answered; `unasked` questions there was no time for."""
        self.title.setText(tr("Time is up") if unasked else tr("That was the panel"))
        missed = (tr("%n were not asked.", "", unasked),) if unasked else ()
        where = tr("It is kept with the take.") if kept else tr("It is not kept: there is no take.")
        self.lead.say(" ".join((said(summary), *missed)), where)
        self.list.show_record(told)

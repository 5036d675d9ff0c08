"""The figures of two takes side by side, each with what became of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from greenroom.comparison import Change
from greenroom.comparison.describe import became
from greenroom.ui.signs import CHANGES
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, label, row, sign, stack
from greenroom.ui.widgets.basics import clear
from greenroom.ui.words import said, tr

SHOWN = ("length", "fillers", "pace", "bottom line")
"""The figures that stand at the top; the table has them all."""


class Facts(QWidget):
    """Up to four figures in a row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(32)
        self.setAccessibleName(tr("What changed"))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show two other takes."""
        clear(self._row)
        for change in (one for one in changes if one.what in SHOWN):
            self._row.addWidget(self._view(change), 1)

    def _view(self, change: Change) -> QWidget:
        name, is_now, was = said(change.name), said(change.is_now), said(change.was)
        now = row(
            label(is_now, "figure-compact"),
            label(tr("was {figure}").format(figure=was), "caption"),
            None,
            gap=8,
        )
        text = said(became(change))
        tone = {"better": "good", "worse": "warn"}.get(change.way, "text_2")
        sentence = Prose(self._theme, text[:1].upper() + text[1:], 13, token=tone)
        below = row(sentence, gap=6)
        if change.way in CHANGES:
            below.insertLayout(0, stack(2, sign(self._theme, *CHANGES[change.way], 16), None))
        below.setStretch(below.count() - 1, 1)
        made = QWidget()
        told = tr("{name}: {was}, now {now}. {change}")
        made.setAccessibleName(told.format(name=name, was=was, now=is_now, change=text))
        made.setLayout(stack(label(name, "caption"), now, 2, below, None))
        return made

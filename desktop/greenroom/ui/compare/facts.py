"""The figures of two takes side by side, each with what became of it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from greenroom.comparison import Change
from greenroom.comparison.describe import became
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, label, row, sign, stack

SHOWN = ("length", "fillers", "pace", "bottom line")
"""The figures that stand at the top; the table has them all."""

_SIGNS = {"better": ("check", "good"), "worse": ("advice", "warn")}


class Facts(QWidget):
    """Up to four figures in a row."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(32)
        self.setAccessibleName("What changed")

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show two other takes."""
        while (item := self._row.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for change in (one for one in changes if one.what in SHOWN):
            self._row.addWidget(self._view(change), 1)

    def _view(self, change: Change) -> QWidget:
        name = change.name
        now = row(
            label(change.is_now, "figure-compact"),
            label(f"was {change.was}", "caption"),
            None,
            gap=8,
        )
        text = became(change)
        tone = {"better": "good", "worse": "warn"}.get(change.way, "text_2")
        said = Prose(self._theme, text[:1].upper() + text[1:], 13, token=tone)
        below = row(said, gap=6)
        if change.way in _SIGNS:
            below.insertLayout(0, stack(2, sign(self._theme, *_SIGNS[change.way], 16), None))
        below.setStretch(below.count() - 1, 1)
        made = QWidget()
        made.setAccessibleName(f"{name}: {change.was}, now {change.is_now}. {text}")
        made.setLayout(stack(label(name, "caption"), now, 2, below, None))
        return made

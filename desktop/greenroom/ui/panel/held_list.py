"""What an answer held, row by row, and one thing to try."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.panel.observed import Held, Row
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, ScrollColumn, label, row, rule, sign, stack
from greenroom.ui.words import said, tr


class HeldList(ScrollColumn):
    """The right column after an answer."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("What the answer held"), parent)
        self._theme = theme
        self._compact = False
        self._shown: tuple[Held, str] | None = None

    def set_compact(self, compact: bool) -> None:
        """Rows closer together."""
        if compact != self._compact:
            self._compact = compact
            self._build()

    def show_held(self, held: Held, try_next: str) -> None:
        """Rows, and one thing to try."""
        self._shown = (held, try_next)
        self._build()

    def clear(self) -> None:
        """Nothing is known yet."""
        self._shown = None
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(0)
        if self._shown is not None:
            held, try_next = self._shown
            column.addWidget(label(tr("What the answer held"), "heading"))
            column.addSpacing(8)
            for one in held.rows:
                column.addWidget(self._row(one))
                column.addWidget(rule())
            column.addSpacing(12 if self._compact else 20)
            column.addWidget(label(tr("One thing to try"), "section"))
            column.addSpacing(4)
            column.addWidget(Prose(self._theme, said(try_next), 15))
            column.addSpacing(12)
            column.addWidget(label(tr("Practice signals, not a prediction."), "caption"))
        self.show_content(inside)

    def _row(self, one: Row) -> QWidget:
        tone = one.tone if one.tone != "text_2" else ""
        name, level, detail = said(one.label), said(one.level), said(one.detail)
        numbered = f"{one.number}\u2002{detail}" if one.number else detail
        words = stack(Prose(self._theme, name, 15, 500))
        if detail:
            words.addWidget(Prose(self._theme, numbered, 13, token="text_2"))
        made = QWidget()
        pad = 7 if self._compact else 12
        line = row(
            stack(2, sign(self._theme, one.sign, one.tone), None),
            words,
            stack(2, label(level, "level", tone=tone), None),
            gap=12,
            margins=(0, pad, 0, pad),
        )
        line.setStretch(1, 1)
        made.setLayout(line)
        made.setAccessibleName(f"{name}: {level}. {detail}")
        return made

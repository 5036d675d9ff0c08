"""What can be said about the deck before a word is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from greenroom.ui.background import run
from greenroom.ui.widgets import button, label, row, rule, sign, stack

if TYPE_CHECKING:
    from greenroom.checks import Finding
    from greenroom.deck import Deck
    from greenroom.ui.theme import Theme

_SIGNS = {
    "good": ("check", "good"),
    "info": ("info", "text_2"),
    "advice": ("advice", "warn"),
    "warning": ("alert", "bad"),
}
_MOST = 4


class DeckNotes(QWidget):
    """At most four findings on the deck alone; `chosen` carries the slide of one."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.setLayout(stack(label("In the deck", "heading"), 12, self._list))
        self.hide()

    def look_at(self, deck: Deck) -> None:
        """Check a deck in the background and show what was found."""
        self.hide()
        run(self, lambda task: _findings(deck), success=self._show, failure=lambda _: None)

    def _show(self, findings: tuple[Finding, ...]) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for finding in findings[:_MOST]:
            self._list.addWidget(self._row(finding))
            self._list.addWidget(rule())
        self.setVisible(bool(findings))

    def _row(self, finding: Finding) -> QWidget:
        words = label(finding.message, "strong", wrap=True)
        picture = sign(self._theme, *_SIGNS[finding.severity])
        top = row(words, gap=12)
        top.setStretch(0, 1)
        if finding.slide:
            link = button(
                f"Slide {finding.slide}",
                "link",
                name=f"Show slide {finding.slide}: {finding.message}",
            )
            link.clicked.connect(lambda _=False: self.chosen.emit(finding.slide))
            top.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        said = QLabel()
        said.setProperty("kind", "caption")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        # A quote in a script that runs to the left keeps its own direction and our marks theirs.
        quote = f"“\u2068{finding.quote}\u2069”"
        said.setText(quote if finding.quote else finding.advice)
        made = QWidget()
        line = row(picture, stack(top, said), gap=12, margins=(0, 12, 0, 12))
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made


def _findings(deck: Deck) -> tuple[Finding, ...]:
    from greenroom.checks.deck_checks import analyse_deck

    return analyse_deck(deck)

"""What can be said about the deck before a word is spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.checks.rules import AS_USUAL
from greenroom.ui.background import Task, run
from greenroom.ui.signs import SEVERITIES
from greenroom.ui.widgets import button, label, row, rule, sign, stack
from greenroom.ui.widgets.basics import clear
from greenroom.ui.words import quoted, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.checks import Finding
    from greenroom.checks.rules import Rules
    from greenroom.deck import Deck
    from greenroom.plan import Plan
    from greenroom.ui.theme import Theme

# On the large screen, and on the small: three of several lines each have no room there.
_MOST, _MOST_COMPACT = 3, 2
_PAUSE_MS = 700
# Said on the page of the story, where there is room for what is merely good to know.
_LATER = ("deck.untitled", "deck.same-titles", "deck.backup")


class DeckNotes(QWidget):
    """At most three findings on the deck alone; `chosen` carries the slide of one.

    `story_asked` asks for all of them, with the titles in sequence. `rules` gives the user's, as
    they are by now; it is asked off this thread.
    """

    chosen = Signal(int)
    story_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        rules: Callable[[], Rules] = lambda: AS_USUAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rules = rules
        self._task: Task | None = None
        self._waiting: tuple[Deck, Plan, str] | None = None
        self._found: tuple[Finding, ...] = ()
        self._most = _MOST
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.story = button(tr("Story"), "link", name=tr("Read the deck’s story"))
        self.story.clicked.connect(self.story_asked)
        head = row(label(tr("In the deck"), "heading"), None, self.story)
        self.setLayout(stack(head, 8, self._list))

    def look_soon(self, deck: Deck, plan: Plan, bottom_line: str) -> None:
        """The same, when nobody has typed for a moment."""
        self._waiting = (deck, plan, bottom_line)
        self._pause.start()

    def _look(self) -> None:
        if self._waiting is not None:
            self.look_at(*self._waiting)

    def look_at(self, deck: Deck, plan: Plan | None = None, bottom_line: str = "") -> None:
        """Check a deck in the background and show what was found."""
        self._pause.stop()
        if self._task is not None:
            self._task.cancel()
        self._task = run(
            self,
            lambda task: _findings(deck, plan, bottom_line, self._rules()),
            success=self._take,
            failure=lambda _: None,
        )

    def set_compact(self, compact: bool) -> None:
        """Show as many as there is room for on the small screen, or on the large."""
        most = _MOST_COMPACT if compact else _MOST
        if most != self._most:
            self._most = most
            self._show()

    def _take(self, findings: tuple[Finding, ...]) -> None:
        self._found = findings
        self._show()

    def _show(self) -> None:
        clear(self._list)
        first = [each for each in self._found if each.check not in _LATER][: self._most]
        for finding in first:
            self._list.addWidget(self._row(finding))
            self._list.addWidget(rule())
        more = len(self._found) - len(first)
        self.story.setText(tr("Story, {number} more").format(number=more) if more else tr("Story"))

    def _row(self, finding: Finding) -> QWidget:
        message = said(finding.message)
        words = label(message, "strong", wrap=True)
        picture = sign(self._theme, *SEVERITIES[finding.severity][:2])
        top = row(words, gap=12)
        top.setStretch(0, 1)
        if finding.slide:
            link = button(
                tr("Slide {number}").format(number=finding.slide),
                "link",
                name=tr("Show slide {number}: {why}").format(number=finding.slide, why=message),
            )
            link.clicked.connect(lambda _=False: self.chosen.emit(finding.slide))
            top.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        below = label(quoted(finding.quote) or said(finding.advice), "caption", wrap=True)
        below.setToolTip(said(finding.advice))
        made = QWidget()
        line = row(picture, stack(top, below), gap=12, margins=(0, 12, 0, 12))
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        made.setLayout(line)
        return made


def _findings(deck: Deck, plan: Plan | None, bottom_line: str, rules: Rules) -> tuple[Finding, ...]:
    from greenroom.checks.deck_checks import analyse_deck

    return analyse_deck(deck, plan, bottom_line, rules)

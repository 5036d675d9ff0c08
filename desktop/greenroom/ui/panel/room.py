"""The columns of the panel: who asks, what is going on, what it is about."""

from collections.abc import Collection

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from greenroom.deck import Deck
from greenroom.panel.manner import Limits
from greenroom.panel.personas import personas
from greenroom.panel.question import Question
from greenroom.ui.context import Context
from greenroom.ui.panel.about import About
from greenroom.ui.panel.after import After
from greenroom.ui.panel.asking import Asking
from greenroom.ui.panel.finished import Finished
from greenroom.ui.panel.held_list import HeldList
from greenroom.ui.panel.people import BLEED, People
from greenroom.ui.panel.start import StartPanel
from greenroom.ui.pictures import Pictures
from greenroom.ui.theme import COMPACT
from greenroom.ui.widgets import BAR_ROOM, Banner, stack

CROWDED = 1400
"""Below this the people become a row where there are two columns beside them: the middle one's
words, 615 px wide in German, took the people's room. Where there is one, below `COMPACT`."""

_ANY_WIDTH = 16_777_215


class PanelRoom(QWidget):
    """Lays out what the panel page shows and fits it to the window; knows no session."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._deck: Deck | None = None
        self._pictures = Pictures()
        self._persona = {one.id: one for one in personas()}
        self.people = People(theme)
        self.start = StartPanel(context)
        self.asking = Asking(theme, Limits())
        self.after = After(theme)
        self.finished = Finished(theme)
        self.about = About(theme)
        self.thumbnail = About(theme, quoted=False)
        self.held = HeldList(theme)
        self.trouble = Banner(theme, "trouble", "")
        self.trouble.hide()
        self._lay_out()

    def show_deck(self, deck: Deck, pictures: Pictures) -> None:
        """What the questions are about."""
        self._deck, self._pictures = deck, pictures
        self._arrange()

    def show_people(
        self, asks: Collection[str], asking: str = "", asked: Collection[str] = ()
    ) -> None:
        """Who is on the panel, by id; everybody where `asks` is empty."""
        present = tuple(one for one in self._persona.values() if one.id in asks or not asks)
        self.people.show_people(present, asking, asked)

    def name(self, persona: str) -> str:
        """What somebody is called."""
        return self._persona[persona].name if persona in self._persona else ""

    def show_question(self, question: Question, hint: str = "") -> None:
        """The slide it is about, beside it and, after the answer, below the people; a hint."""
        slide = question.slide
        title = self._deck.slide(slide).title if self._deck and slide else ""
        for about in (self.about, self.thumbnail):
            about.show_question(question, self._pictures, title)
        self.about.show_hint(hint)

    def turn_to(self, page: QWidget, beside: QWidget | None = None) -> None:
        """Bring a page of the middle column to the front, with what stands beside it."""
        self._middle.setCurrentWidget(page)
        self._right.setCurrentWidget(beside or self._nothing)
        self._right.setVisible(beside is not None)
        self._arrange()

    @property
    def page(self) -> QWidget | None:
        """The page in front."""
        return self._middle.currentWidget()

    def say_trouble(self, line: str) -> None:
        """One line about what went wrong; empty takes it away."""
        self.trouble.say("", line)
        self.trouble.setVisible(bool(line))
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The smallest window."""
        return QSize(960, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange where the width asks for it."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        below = stack(self.thumbnail)
        below.setContentsMargins(BLEED, 0, 0, 0)
        self._beside_people = stack(self.people, None, below)
        self._left = QWidget()
        self._left.setLayout(self._beside_people)
        self._middle = QStackedWidget()
        for page in (self.start, self.asking, self.after, self.finished):
            self._middle.addWidget(page)
        self._right = QStackedWidget()
        self._nothing = QWidget()
        for side in (self._nothing, self.about, self.held):
            self._right.addWidget(side)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(0)
        self._grid.setRowStretch(1, 1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._notice = stack(self.trouble)
        body.addLayout(self._notice)
        body.addLayout(self._grid, 1)
        self._arrange()

    def _arrange(self) -> None:
        """Everything in the sizes of this window."""
        alone = self._right.currentWidget() is self._nothing
        compact = self.width() < (COMPACT if alone else CROWDED)
        after = self._middle.currentWidget() is self.after
        for part in (self.people, self.asking, self.after, self.held):
            part.set_compact(compact)
        aspect = self._deck.width / self._deck.height if self._deck else 16 / 9
        width = (320 if after else 288) if compact else (384 if after else 360)
        self.about.set_width(width, aspect)
        self.thumbnail.set_width(224, aspect)
        self.thumbnail.setVisible(after and not compact)
        self._right.setFixedWidth(width + BAR_ROOM)
        edge = 24 if self.width() < COMPACT else 40  # as in the bar above
        self._place(edge, compact=compact)
        shown = self.trouble.isVisibleTo(self)
        self._notice.setContentsMargins(edge, 12 if shown else 0, edge, 0)

    def _place(self, edge: int, *, compact: bool) -> None:
        """Three columns, or the people in a row above two."""
        grid = self._grid
        for widget in (self._left, self._middle, self._right):
            grid.removeWidget(widget)
        if compact:
            grid.addWidget(self._left, 0, 0, 1, 2)
            grid.addWidget(self._middle, 1, 0)
            grid.addWidget(self._right, 1, 1)
            grid.setContentsMargins(edge - BLEED, 20, edge - BAR_ROOM, 0)
        else:
            grid.addWidget(self._left, 0, 0, 2, 1)
            grid.addWidget(self._middle, 0, 1, 2, 1)
            grid.addWidget(self._right, 0, 2, 2, 1)
            grid.setContentsMargins(edge - BLEED, 40, edge - BAR_ROOM, 0)
        self._left.setMaximumWidth(_ANY_WIDTH if compact else 224 + BLEED)
        self._middle.setContentsMargins(BLEED if compact else 0, 20 if compact else 0, 0, 0)
        self._right.setContentsMargins(0, 20 if compact else 0, 0, 0)
        self._beside_people.setContentsMargins(0, 0, 0, 0 if compact else 36)
        grid.setHorizontalSpacing(32 if compact else 56)
        for column in range(3):
            grid.setColumnStretch(column, int(column == (0 if compact else 1)))

"""Story: the titles read in sequence, and what the slides say and lack, before rehearsing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from greenroom.deck import Deck, Slide, backup_slides, talk_slides
from greenroom.phrase import phrase
from greenroom.ui.background import Task, run
from greenroom.ui.rehearse.listed_slide import PAD
from greenroom.ui.rehearse.story_finding import finding_view
from greenroom.ui.rehearse.story_row import StoryRow
from greenroom.ui.theme import COMPACT
from greenroom.ui.widgets import ScrollColumn, SlideView, button, label, row, rule, stack
from greenroom.ui.widgets.basics import clear
from greenroom.ui.widgets.sides import run_left_to_right
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.checks.deck_story import DeckStory
    from greenroom.checks.finding import Finding
    from greenroom.checks.rules import Rules
    from greenroom.plan import Plan
    from greenroom.ui.context import Context, OpenDeck

# These are about the deck, not about the slide at which they begin.
_WHOLE = ("deck.bottom-line", "deck.minutes", "deck.backup")


class StoryPage(QWidget):
    """The deck alone; `back_asked` is the way to the plan."""

    back_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenDeck | None = None
        self._story: DeckStory | None = None
        self._task: Task | None = None
        self.rows: list[StoryRow] = []
        self._build_list()
        self._build_aside()
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self._aside)
        self.setLayout(self._columns)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back_asked)

    def _build_list(self) -> None:
        theme = self._context.theme
        self.back = button(
            tr("Plan"), "crumb", theme=theme, sign="back", name=tr("Back to the plan")
        )
        self.back.clicked.connect(self.back_asked)
        self.about = label("", "second", wrap=True)
        self._whole = QVBoxLayout()
        self._whole.setSpacing(0)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(tr("Titles in sequence"))
        head = stack(
            row(self.back, None),
            4,
            label(tr("Story"), "title"),
            4,
            self.about,
            8,
            self._whole,
            margins=(PAD, 0, PAD, 0),
        )
        column = stack(head, 8, self._list)
        column.setStretch(2, 1)
        self._left = QWidget()
        self._left.setLayout(column)

    def _build_aside(self) -> None:
        self.view = SlideView(self._context.theme)
        self.slide_words = label("", "caption")
        self._found = QVBoxLayout()
        self._found.setSpacing(0)
        inside = QWidget()
        inside.setLayout(stack(self.view, 6, self.slide_words, 8, self._found, None))
        self._aside = ScrollColumn(tr("The chosen slide"))
        self._aside.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._aside.show_content(inside)

    def show_deck(self, opened: OpenDeck, plan: Plan, bottom_line: str) -> None:
        """Read a deck's story; the titles stand there at once, the findings a moment later."""
        self._opened, self._story = opened, None
        self.view.set_aspect(opened.deck.width / opened.deck.height)
        self._place()
        if self._task is not None:
            self._task.cancel()
        self._task = run(
            self,
            lambda task: _tell(opened.deck, plan, bottom_line, self._context.current().rules),
            success=self._show,
            failure=lambda _: None,
        )

    def show_slide(self, number: int) -> None:
        """Show a slide with what was found on it."""
        if self._opened is None or self._story is None:
            return
        slide = self._opened.deck.slide(number)
        for made in self.rows:
            made.setChecked(made.slide.number == number)
        self.view.follow(
            self._opened.pictures, number, slide.title or tr("Slide {number}").format(number=number)
        )
        self.slide_words.setText(_counted(slide))
        clear(self._found)
        own = findings_on(self._story, number)
        for finding in own:
            self._found.addWidget(rule())
            self._found.addWidget(finding_view(self._context.theme, finding))
        if not own:
            self._found.addWidget(rule())
            self._found.addSpacing(12)
            self._found.addWidget(label(tr("Nothing to mend was found on this slide."), "caption"))

    def _show(self, story: DeckStory) -> None:
        assert self._opened is not None
        self._story = story
        self.about.setText(_summary(story))
        clear(self._whole)
        for finding in (f for f in story.findings if f.check in _WHOLE):
            self._whole.addWidget(self._about_all(finding))
            self._whole.addWidget(rule())
        self._list_titles(self._opened.deck, story)
        found = [title.slide for title in story.titles if findings_on(story, title.slide)]
        chosen = min(found, default=self.rows[0].slide.number if self.rows else 0)
        if chosen:
            self.show_slide(chosen)
        if self.isVisible() and self.rows:
            next(r for r in self.rows if r.isChecked()).setFocus(Qt.FocusReason.OtherFocusReason)

    def _about_all(self, finding: Finding) -> QWidget:
        link = None
        if finding.slide and finding.check != "deck.minutes":
            why = said(finding.message)
            name = tr("Show slide {number}: {why}").format(number=finding.slide, why=why)
            link = button(tr("Slide {number}").format(number=finding.slide), "link", name=name)
            link.clicked.connect(lambda _=False: self.show_slide(finding.slide))
        return finding_view(self._context.theme, finding, link)

    def _list_titles(self, deck: Deck, story: DeckStory) -> None:
        titles = {title.slide: title for title in story.titles}
        sections = {s.slides[0]: s.name for s in deck.sections if s.slides and s.name}
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.rows = []
        for slide in (*talk_slides(deck), *backup_slides(deck)):
            if slide.number == next(iter(story.backup), 0):
                _add_head(rows, tr("For questions, behind the end"))
            elif slide.number in sections and slide.number not in story.backup:
                _add_head(rows, sections[slide.number])
            own = findings_on(story, slide.number)
            made = StoryRow(self._context.theme, slide, titles.get(slide.number), own)
            made.clicked.connect(lambda _=False, number=slide.number: self.show_slide(number))
            self.rows.append(made)
            rows.addWidget(made)
        rows.addStretch(1)
        self._place()
        inside = QWidget()
        inside.setLayout(rows)
        self._list.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk through the titles."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = next((at for at, made in enumerate(self.rows) if made.isChecked()), -1)
        if not step or not 0 <= at + step < len(self.rows):
            super().keyPressEvent(event)
            return
        made = self.rows[at + step]
        made.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_slide(made.slide.number)
        self._list.ensureWidgetVisible(made)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes of the small screen or the large."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        compact = self.width() < COMPACT
        margin, width, gap = (24, 360, 24) if compact else (40, 520, 60)
        self._columns.setContentsMargins(margin - PAD, 12 if compact else 20, margin - PAD, 16)
        self._columns.setSpacing(gap)
        self._aside.setFixedWidth(width + PAD)
        self.view.setFixedHeight(self.view.heightForWidth(width))
        for made in self.rows:
            made.set_compact(compact)


def findings_on(story: DeckStory, number: int) -> tuple[Finding, ...]:
    """What there is to say of one slide; a finding on many titles is said at each of them."""
    own = [f for f in story.findings if f.slide == number and f.check not in _WHOLE]
    title = next((title for title in story.titles if title.slide == number), None)
    about_titles = next((f for f in story.findings if f.check == "deck.titles"), None)
    if title is None or title.kind != "topic" or about_titles is None:
        return tuple(own)
    others = [finding for finding in own if finding.check != "deck.titles"]
    message = phrase("The title only names a topic.")
    about_this = msgspec.structs.replace(
        about_titles, slide=number, quote=title.text, message=message
    )
    return (about_this, *others)


def _add_head(rows: QVBoxLayout, words: str) -> None:
    head = QWidget()
    run_left_to_right(head)  # as the rows below it
    head.setLayout(row(label(words, "section"), None, margins=(PAD, 12, PAD, 6)))
    rows.addWidget(head)
    rows.addWidget(rule())


def _summary(story: DeckStory) -> str:
    kinds = [title.kind for title in story.titles]
    judged = sum(kind in ("statement", "topic") for kind in kinds)
    if not judged:
        return tr("Read the titles one after the other: do they tell it?")
    stated = kinds.count("statement")
    words = (
        tr("{stated} of {judged} titles state something. Read in order, do they tell it?")
        if stated
        else tr("No title states anything yet. Read in order, do they tell it?")
    )
    return words.format(stated=stated, judged=judged)


def _counted(slide: Slide) -> str:
    """How many words are on a slide, and in its notes where there are any."""
    words = (
        tr("Slide {number}: %n word(s), {notes} in the notes", "", slide.word_count)
        if slide.notes
        else tr("Slide {number}: %n word(s)", "", slide.word_count)
    )
    return words.format(number=slide.number, notes=slide.note_word_count)


def _tell(deck: Deck, plan: Plan, bottom_line: str, rules: Rules) -> DeckStory:
    from greenroom.checks.deck_story import tell

    return tell(deck, plan, bottom_line, rules)

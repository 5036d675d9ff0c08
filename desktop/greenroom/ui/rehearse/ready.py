"""Before the talk: the storyline with its times, the bottom line, the slide; below, Start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QScrollArea, QWidget

from greenroom.plan import Plan
from greenroom.ui.rehearse.as_read import AsRead
from greenroom.ui.rehearse.changes import changes_line
from greenroom.ui.rehearse.deck_notes import DeckNotes
from greenroom.ui.rehearse.drawn_by import DrawnBy
from greenroom.ui.rehearse.plan_bar import PlanBar
from greenroom.ui.rehearse.plan_editor import PlanEditor
from greenroom.ui.rehearse.plan_head import PlanHead
from greenroom.ui.rehearse.plan_keeper import PlanKeeper
from greenroom.ui.rehearse.ready_foot import ReadyFoot
from greenroom.ui.rehearse.start import Start
from greenroom.ui.rehearse.storyline import Storyline
from greenroom.ui.theme import COMPACT
from greenroom.ui.widgets import SlideView, label, row, rule, stack
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.deck.matching import Matching
    from greenroom.ui.context import Context, OpenDeck


class ReadyPage(QWidget):
    """The calm screen before a take; `start_asked` carries a `Start`, `drill_asked` a `Part`.

    `failed` carries the GreenroomError that kept the plan from being written.
    """

    start_asked = Signal(object)
    drill_asked = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenDeck | None = None
        self.editor = PlanEditor(self)
        self._chosen = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._build_story()
        self._build_aside()
        self.foot = ReadyFoot(context)
        self.foot.asked.connect(self._ask)
        self.foot.part_asked.connect(self.drill_asked)
        self.foot.menu.start_chosen.connect(self.editor.start)
        self.editor.changed.connect(self._show_plan)
        self.keeper = PlanKeeper(context.places.plans, self)
        self.keeper.failed.connect(self.failed)
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._story, 1)
        self._columns.addWidget(self._aside)
        page = stack(self._columns, rule(), self.foot)
        page.setStretch(0, 1)
        self.setLayout(page)

    def _build_story(self) -> None:
        theme = self._context.theme
        self.head = PlanHead(theme, self.editor)
        self.bar = PlanBar(theme)
        self.bar.dragged.connect(self.editor.drag)
        self.bar.dropped.connect(self.editor.drop)
        self.storyline = Storyline(theme)
        self.storyline.chosen.connect(self._choose)
        self.storyline.timed.connect(self.editor.time)
        self.storyline.marked.connect(self.editor.mark)
        self.storyline.refused.connect(self.head.say)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.storyline)
        self._story = QWidget()
        # The list reaches 12 px into both margins, so that a chosen row is wider than its text.
        self.changes = label("", "caption", wrap=True)
        self.changes.setContentsMargins(0, 4, 0, 0)
        self.changes.hide()
        self.as_read = AsRead()
        inner = stack(self.head, 8, self.bar, self.as_read, self.changes, margins=(12, 0, 12, 0))
        column = stack(inner, 4, area)
        column.setStretch(2, 1)
        self._story.setLayout(column)
        for keys, act in (("Ctrl+Z", self.editor.undo), ("Ctrl+Shift+Z", self.editor.redo)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _build_aside(self) -> None:
        theme = self._context.theme
        self.bottom_line = QPlainTextEdit()
        self.bottom_line.setTabChangesFocus(True)
        self.bottom_line.setFixedHeight(94)
        self.bottom_line.setPlaceholderText(tr("What should the panel decide or believe?"))
        self.bottom_line.setAccessibleName(tr("Bottom line, one sentence"))
        self.bottom_line.textChanged.connect(self._look_again)
        self.deck_notes = DeckNotes(theme, lambda: self._context.current().rules)
        self.deck_notes.chosen.connect(self._choose)
        self.drawn_by = DrawnBy(self._context)
        self.preview = SlideView(theme)
        self.preview_words = label("", "caption")
        self._preview = QWidget()
        foot = row(self.preview, self.preview_words, gap=16)
        foot.setAlignment(self.preview_words, Qt.AlignmentFlag.AlignBottom)
        self._preview.setLayout(foot)
        self._preview.hide()
        self._aside = QWidget()
        hint = tr("One sentence. The talk is checked for saying it first.")
        self._aside.setLayout(
            stack(
                label(tr("Bottom line"), "heading"),
                12,
                self.bottom_line,
                8,
                label(hint, "caption", wrap=True),
                28,
                self.deck_notes,
                None,
                self._preview,
                12,
                self.drawn_by,
                margins=(0, 8, 0, 24),
            )
        )

    def open_deck(self, opened: OpenDeck, number: int, bottom_line: str = "") -> None:
        """Get ready for take `number` of a deck; `bottom_line` is what was typed last time."""
        self.next_take(number)
        self._opened = opened
        self.bottom_line.setPlainText(bottom_line)
        self.deck_notes.look_at(opened.deck, opened.plan, bottom_line)
        self.as_read.show_deck(opened.deck)
        self.keeper.open(opened.plan)
        self.editor.open(opened.deck, opened.plan)
        self.preview.set_aspect(opened.deck.width / opened.deck.height)
        self._choose(opened.deck.shown[0].number if opened.deck.shown else 0)

    def _look_again(self) -> None:
        if self._opened is not None:
            self.deck_notes.look_soon(self._opened.deck, self.plan, self.typed)

    def show_changes(self, changed: Matching | None, take: int) -> None:
        """Say what is different in the deck since take number `take`; None is nothing."""
        self.changes.setText(changes_line(changed, take) if changed else "")
        self.changes.setVisible(changed is not None)
        self.storyline.show_changes(changed)

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.editor.plan

    @property
    def typed(self) -> str:
        """The bottom line as typed, in one line."""
        return " ".join(self.bottom_line.toPlainText().split())

    def next_take(self, number: int) -> None:
        """The same deck again, as take `number`."""
        self.foot.show_take(number)

    def show_pictures(self, opened: OpenDeck) -> None:
        """The slides' pictures have come."""
        self.drawn_by.show_deck(opened)
        self._opened = opened
        self._choose(self._chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Listen while this page is shown."""
        super().showEvent(event)
        self.foot.listen()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop listening, and keep the plan."""
        super().hideEvent(event)
        self.foot.microphone.release()
        self.keeper.keep()

    def go_on(self) -> None:
        """The take could not begin: another try."""
        self.foot.go_on()

    def begun_with(self) -> Start:
        """What a take begun now is begun with."""
        foot = self.foot
        return Start(
            foot.microphone.device,
            self.plan,
            self.typed,
            interrupt=foot.menu.interrupt,
            hints=foot.menu.hints,
            preferred=foot.microphone.preferred,
        )

    def _ask(self, silent: bool) -> None:
        if self._opened is None:
            return
        # Not to the next field, where a key meant for the talk would change the plan.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.foot.start.setEnabled(False)
        asked = self.begun_with().as_silent() if silent else self.begun_with()
        self.foot.microphone.release(lambda: self.start_asked.emit(asked))

    def _show_plan(self) -> None:
        if self._opened is not None:
            self.bar.show_plan(self._opened.deck, self.plan)
            self.storyline.show_plan(self._opened.deck, self.plan)
            self.foot.show_plan(self._opened.deck, self.plan)
            self.keeper.change(self._opened.deck, self.plan)

    def _choose(self, number: int) -> None:
        """Show slide `number` with its counts; 0 is none."""
        self._chosen = number
        self._preview.setVisible(number > 0 and self.width() >= COMPACT)
        if self._opened is None or number == 0:
            return
        slide = self._opened.deck.slide(number)
        name = tr("Slide {number}").format(number=number)
        self.preview.show_slide(self._opened.picture(number), slide.title or name)
        words = tr("%n word(s)", "", slide.word_count)
        notes = tr("Notes: {notes}").format(notes=slide.note_word_count)
        self.preview_words.setText("\n".join((name, words, notes)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes of the small screen or the large."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT
        margin, width, gap = (24, 272, 20) if compact else (40, 384, 60)
        self._columns.setContentsMargins(margin - 12, 12 if compact else 20, margin, 0)
        self._columns.setSpacing(gap)
        self._aside.setFixedWidth(width)
        self.preview.setFixedSize(288, self.preview.heightForWidth(288))
        self.storyline.set_compact(compact)
        self.deck_notes.set_compact(compact)
        self.foot.set_compact(compact)
        self._choose(self._chosen)

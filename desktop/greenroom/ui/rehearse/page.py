"""Rehearse: ready, the stage, just after; and the running take that ties them together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from greenroom.library import delete_take, open_take
from greenroom.plan import Part, part_at
from greenroom.ui.rehearse.drill_page import DrillPage
from greenroom.ui.rehearse.finishing import FinishingPage
from greenroom.ui.rehearse.presenting import Presenting
from greenroom.ui.rehearse.ready import ReadyPage
from greenroom.ui.rehearse.rehearsal import Ended, Rehearsal
from greenroom.ui.rehearse.stage import Stage
from greenroom.ui.rehearse.start import Start
from greenroom.ui.rehearse.story import StoryPage
from greenroom.ui.rehearse.writing_down import WritingDown
from greenroom.ui.slide_images import SlideImages

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.errors import GreenroomError
    from greenroom.library import Take
    from greenroom.plan import Plan
    from greenroom.take import Drill
    from greenroom.ui.context import Context, OpenDeck
    from greenroom.ui.rehearse.listening import Listening


class RehearsePage(QStackedWidget):
    """`on_stage` says whether a talk is under way (the bar goes), `reviewed` carries a `Reviewed`.

    `failed` carries a GreenroomError that kept a take from beginning, `take_ended` the folder of
    one that ended.
    """

    on_stage = Signal(bool)
    take_ended = Signal(object)
    reviewed = Signal(object)
    failed = Signal(object)
    home_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenDeck | None = None
        self._number = 1
        self._writing: list[WritingDown] = []
        self.rehearsal: Rehearsal | None = None
        self.ready = ReadyPage(context)
        images = SlideImages(self)
        self.stage = Stage(context.theme, images, notes_percent=context.settings.notes_percent)
        self.finishing = FinishingPage(context)
        self.drill = DrillPage(context)
        self._before: ReadyPage | DrillPage = self.ready
        self.story = StoryPage(context)
        for page in (self.ready, self.stage, self.finishing, self.drill, self.story):
            self.addWidget(page)
        self.ready.deck_notes.story_asked.connect(self._show_story)
        self.story.back_asked.connect(self.get_ready)
        self.ready.start_asked.connect(self._start)
        self.ready.failed.connect(self.failed)
        self.ready.drill_asked.connect(self._show_part)
        self.drill.start_asked.connect(self._start_drill)
        self.drill.back_asked.connect(self.get_ready)
        self.finishing.reviewed.connect(self.reviewed)
        self.finishing.home_asked.connect(self.home_asked)
        self.finishing.again_asked.connect(self._write_down_again)
        self.presenting = Presenting(context, self.stage, images, self)
        screens, menu = self.presenting.room.screens, self.ready.foot.menu
        menu.second_asked.connect(screens.set_used)
        menu.aboutToShow.connect(lambda: menu.show_second(screens.use, plugged=screens.plugged))

    def open_deck(self, opened: OpenDeck, number: int, bottom_line: str = "") -> None:
        """Get ready for take `number` of a deck."""
        self._opened, self._number = opened, number
        self.ready.open_deck(opened, number, bottom_line)
        self.presenting.open_deck(opened)
        self.setCurrentWidget(self.ready)

    def next_take(self, number: int) -> None:
        """The last take is done with: get ready for take `number`."""
        self._number = number
        self.ready.next_take(number)
        self.setCurrentWidget(self.ready)

    def show_pictures(self, opened: OpenDeck) -> None:
        """The slides' pictures have come, or better ones."""
        self._opened = opened
        self.ready.show_pictures(opened)
        self.presenting.open_deck(opened)

    def write_down(self, take: Take, number: int) -> None:
        """Transcribe a take that has no words yet, or show that it is being done."""
        writing = next((w for w in self._writing if w.take.folder == take.folder), None)
        if writing is None:
            writing = self._write_down(take)
            writing.begin()
        self.finishing.show_take(writing, number, under_way=False)
        self.setCurrentWidget(self.finishing)

    def _show_story(self) -> None:
        if self._opened is not None:
            self.setCurrentWidget(self.story)
            self.story.show_deck(self._opened, self.ready.plan, self.ready.typed)

    def get_ready(self) -> None:
        """Show the screen before a take."""
        self.fall_silent()
        self.setCurrentWidget(self.ready)

    def fall_silent(self) -> None:
        """Stop playing what was recorded."""
        self.finishing.fall_silent()
        self.drill.fall_silent()

    @property
    def busy(self) -> bool:
        """Whether a talk is being recorded."""
        return self.rehearsal is not None

    def abandon(self) -> None:
        """The window closes: keep what there is."""
        if self.rehearsal is not None:
            self.rehearsal.abandon()
        for writing in tuple(self._writing):
            writing.close()
        self.presenting.close()

    def _start(self, start: Start) -> None:
        # A second click may come while the microphone is given back.
        if self._opened is None or self.rehearsal is not None:
            return
        opened = replace(self._opened, plan=start.plan)
        rehearsal = Rehearsal(self._context, opened, start, self)
        rehearsal.opened.connect(lambda: self._on_opened(start))
        rehearsal.refused.connect(self._on_refused)
        rehearsal.ended.connect(self._on_ended)
        self.rehearsal = rehearsal
        self._before = self.drill if start.drill else self.ready
        rehearsal.start()

    def show_try(self, folder: Path) -> None:
        """Show a drill that was interrupted, and write its words down."""
        take = open_take(folder)
        drill = take.header.drill
        if drill is None:
            return
        self._show_part(Part(drill.part, drill.name, drill.slides, take.header.plan))
        if not take.header.silent:
            writing = self._write_down(take)
            writing.begin()
            self.drill.follow(writing)

    def drill_slide(self, slide_id: str) -> None:
        """Show the drill of the part that a slide, known by its id, is in."""
        if self._opened is None:
            return
        deck = self._opened.deck
        number = next((s.number for s in deck.slides if s.id == slide_id), 0)
        part = part_at(deck, self.ready.plan, number)
        if part is not None:
            self._show_part(part)

    def _show_part(self, part: Part) -> None:
        if self._opened is not None:
            self.drill.show_part(self._opened, part)
            self.setCurrentWidget(self.drill)

    def _start_drill(self, drill: Drill, plan: Plan) -> None:
        start = self.ready.begun_with()
        self._start(
            msgspec.structs.replace(start, plan=plan, drill=drill, interrupt=False, hints=False)
        )

    def _on_opened(self, start: Start) -> None:
        if self.rehearsal is None:
            return
        self.setCurrentWidget(self.stage)
        self.on_stage.emit(True)
        self.presenting.begin(self.rehearsal, start)
        self.stage.setFocus()

    def _on_refused(self, error: GreenroomError) -> None:
        self._forget()
        self._go_back()
        self.failed.emit(error)

    def _go_back(self) -> None:
        """To the page that asked for a take of which nothing came."""
        self.setCurrentWidget(self._before)
        self._before.go_on()

    def _on_ended(self, ended: Ended) -> None:
        rehearsal = self.rehearsal
        if rehearsal is None:
            return
        self.presenting.leave()
        self.on_stage.emit(False)
        if not ended.total_ms:
            rehearsal.close_journal()
            delete_take(ended.folder)
            self._forget()
            self._go_back()
            return
        self.rehearsal = None
        take = open_take(ended.folder)
        if take.header.drill is None:
            self.take_ended.emit(ended.folder)
        if take.header.silent:
            rehearsal.close_journal()
            rehearsal.deleteLater()
            self.finishing.show_silent(take, self._number)
        else:
            self._finish(take, rehearsal)
        self.setCurrentWidget(self.finishing if take.header.drill is None else self.drill)

    def _finish(self, take: Take, rehearsal: Rehearsal) -> None:
        """Write down the last words, which the recogniser may still be listening to."""
        writing = self._write_down(take, rehearsal.listening)
        writing.settled.connect(rehearsal.close_journal)
        writing.settled.connect(rehearsal.deleteLater)
        writing.begin()
        if take.header.drill is None:
            self.finishing.show_take(writing, self._number, under_way=True)
        else:
            self.drill.follow(writing)

    def _write_down(self, take: Take, listening: Listening | None = None) -> WritingDown:
        writing = WritingDown(self._context, take, listening, self)
        self._writing.append(writing)
        writing.settled.connect(lambda: self._writing.remove(writing))
        return writing

    def _write_down_again(self, take: Take) -> None:
        writing = self._write_down(take)
        writing.begin()
        self.finishing.follow(writing)

    def _forget(self) -> None:
        if self.rehearsal is not None:
            self.rehearsal.deleteLater()
            self.rehearsal = None

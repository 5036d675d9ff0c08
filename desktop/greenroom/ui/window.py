"""The window: Home, and one deck in its three places."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget

from greenroom.crashes import FaultError, keep_report
from greenroom.errors import GreenroomError
from greenroom.library import Take, open_take
from greenroom.plan import set_questions
from greenroom.ui.background import run
from greenroom.ui.body import Body, Pages
from greenroom.ui.context import OpenDeck
from greenroom.ui.dropping import Dropping
from greenroom.ui.first_slide import FirstSlidePage
from greenroom.ui.going_over import GoingOver
from greenroom.ui.history import Known, look_back
from greenroom.ui.home.page import HomePage
from greenroom.ui.home.taking_up import TakingUp
from greenroom.ui.importing import Importing
from greenroom.ui.late import Late, rehearse_page
from greenroom.ui.opening import Opening, ask_for_deck
from greenroom.ui.preferences import Preferences
from greenroom.ui.questioning import Questioning
from greenroom.ui.reviewing import Reviewing
from greenroom.ui.settings.door import SettingsDoor
from greenroom.ui.top_bar import TopBar
from greenroom.ui.widgets import FocusRing
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.ui.context import Context, Reviewed
    from greenroom.ui.panel.page import PanelPage
    from greenroom.ui.rehearse.page import RehearsePage
    from greenroom.ui.review.page import ReviewPage
    from greenroom.ui.widgets import Banner

_log = logging.getLogger(__name__)
_SMALLEST = (480, 320)
_UNTIL_READY_MS = 300  # the window itself comes first


class MainWindow(QMainWindow):
    """Goes from place to place and says what went wrong; the places do the rest.

    `other_asked` asks for a new window in other colours or another language, `forgotten` for one
    that knows nothing; `on_stage` says whether a talk is under way.
    """

    on_stage = Signal(bool)
    other_asked = Signal()
    forgotten = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.preferences = Preferences(context.places.settings, context.settings, self)
        self._opened: OpenDeck | None = None
        self._wanted: tuple[str, Path | None] = ("rehearse", None)
        self.setWindowTitle("Greenroom")
        self.setMinimumSize(*_SMALLEST)
        self.opening = Opening(context, self.preferences.pdf_for, self)
        self.importing = Importing(context, self, lambda: self._opened if self.deck_path else None)
        self.bar = TopBar(context.theme, context.settings.theme)
        self.home = HomePage(context)
        self.taking_up = TakingUp(context, self.home, self.opening, self)
        self._rehearse = Late(rehearse_page, self._make_rehearse)
        self.first_slide = FirstSlidePage(context.theme)
        self.going_over = GoingOver(context, self)
        self.pages = Pages()
        self.reviewing = Reviewing(
            context, self.bar, self.pages, self.going_over, lambda: self._opened, self
        )
        self.questioning = Questioning(
            context, self.bar, self.pages, self.preferences, lambda: self._opened, self
        )
        self.settings = SettingsDoor(context, self.preferences, self, lambda: self.busy)
        self._body = Body(self.bar, self.pages, context.theme)
        self.dropping = Dropping(self, lambda: self.busy)
        self._build()
        self._connect()
        self._ring = FocusRing(context.theme, self)

    def _build(self) -> None:
        scrolled = QScrollArea()
        scrolled.setFrameShape(QScrollArea.Shape.NoFrame)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scrolled.setWidgetResizable(True)
        scrolled.setWidget(self._body)
        self.setCentralWidget(scrolled)
        # Last: whatever is put elsewhere gets its style anew, with all that is in it.
        self.pages.addWidget(self.home)
        self.pages.addWidget(self.first_slide)
        QShortcut(QKeySequence.StandardKey.Open, self).activated.connect(self.choose_deck)
        QShortcut(QKeySequence("F11"), self).activated.connect(self._toggle_full_screen)

    def _connect(self) -> None:
        self.bar.home_asked.connect(self.go_home)
        self.bar.tab_chosen.connect(self.go_to)
        self.bar.theme_chosen.connect(self._choose_theme)
        self.bar.settings_asked.connect(self.settings.open)
        self.settings.changed.connect(self._on_settings_changed)
        self.settings.forgetting.connect(self.going_over.stop)
        self.settings.forgotten.connect(self.forgotten)
        self.home.open_asked.connect(self.choose_deck)
        self.home.practice_asked.connect(self.practise)
        self.home.first_look.settings_asked.connect(self.settings.open)
        self.settings.closed.connect(self.home.first_look.look_again)
        self.taking_up.wanted.connect(self.clear_notice)
        self.taking_up.wanted.connect(self._want)
        self.dropping.deck_dropped.connect(self.open_deck)
        self.dropping.talk_dropped.connect(self.importing.begin)
        self.importing.added.connect(self._on_talk_added)
        self.opening.opened.connect(self._on_opened)
        self.opening.drawn.connect(self._body.hide_progress)
        self.opening.drawing.connect(self._body.show_progress)
        self.opening.more.connect(self._on_more)
        self.opening.redrawn.connect(self._on_redrawn)
        self.opening.glimpsed.connect(self._on_glimpsed)
        self.opening.failed.connect(self._on_not_opened)
        self.first_slide.cancel_asked.connect(self.go_home)
        self.on_stage.connect(self._on_stage)
        self._connect_reviewing()
        self._connect_failures()

    def _make_rehearse(self, kind: type[RehearsePage]) -> RehearsePage:
        page = kind(self._context)
        self.pages.addWidget(page)
        page.ready.drawn_by.pdf_chosen.connect(self._draw_from)
        page.ready.storyline.chosen.connect(self.opening.look_at)
        page.ready.start_asked.connect(self.preferences.keep_start)
        page.stage.notes.resized.connect(self.preferences.keep_notes)
        screens = page.presenting.room.screens
        screens.chosen.connect(self.preferences.keep_screen)
        screens.used.connect(self.preferences.keep_second_screen)
        page.on_stage.connect(self.on_stage)
        page.take_ended.connect(self._on_take_ended)
        page.reviewed.connect(self._on_reviewed)
        page.home_asked.connect(self.go_home)
        page.failed.connect(self.say_trouble)
        return page

    def _connect_failures(self) -> None:
        for part in (self.dropping, self.importing, self.home.stocktaking, self.taking_up):
            part.failed.connect(self.say_trouble)
        for room in (self.preferences, self.reviewing, self.questioning):
            room.failed.connect(self.say_trouble)

    def _connect_reviewing(self) -> None:
        reviewing = self.reviewing
        reviewing.unwritten.connect(self._write_down)
        reviewing.deleted.connect(self._on_take_deleted)
        reviewing.shown.connect(lambda: self.rehearse.next_take(len(reviewing.takes) + 1))
        reviewing.add_asked.connect(self.importing.choose)
        reviewing.drill_asked.connect(self._drill)
        reviewing.settings_asked.connect(self.settings.open)
        reviewing.fillers_asked.connect(self.settings.open_fillers)
        reviewing.exported.connect(self.preferences.keep_export)

    @property
    def _last_take(self) -> Take | None:
        return self.reviewing.takes[-1] if self.reviewing.takes else None

    def _on_talk_added(self, folder: Path) -> None:
        self._want("review", folder)
        if self._opened is not None:
            self._on_opened(self._opened)

    def begin(self, deck: Path | None) -> None:
        """Show Home, or a deck straight away."""
        self.go_home()
        if deck is not None:
            self.open_deck(deck)

    @property
    def rehearse(self) -> RehearsePage:
        """The page of Rehearse."""
        return self._rehearse.get()

    @property
    def busy(self) -> bool:
        """Whether a talk is being recorded."""
        page = self._rehearse.made
        return page is not None and page.busy

    @property
    def free(self) -> bool:
        """Whether nobody waits for anything: nobody is on stage, and no deck is being opened."""
        return not self.busy and not self.opening.busy

    @property
    def late(self) -> tuple[Late[Any, Any], ...]:
        """What is not shown at the start, the likeliest first."""
        return self._rehearse, *self.reviewing.late, *self.questioning.late, *self.settings.late

    @property
    def deck_path(self) -> Path | None:
        """The deck that is open, if one is."""
        elsewhere = self.pages.currentWidget() in (self.home, self.first_slide)
        return self._opened.path if self._opened and not elsewhere else None

    def open_deck(self, path: Path) -> None:
        """Read a deck and show it; a deck that cannot be read costs one line."""
        self.clear_notice()
        self._want("rehearse", None)
        self.opening.open(path.absolute(), self.preferences.settings.limit_ms)

    def choose_deck(self) -> None:
        """Ask for a deck's file."""
        if not self.busy:
            ask_for_deck(self, self.open_deck)

    def go_home(self) -> None:
        """Show Home, with what the disk holds now."""
        if self.busy:
            return
        self._leave()
        self.opening.cancel()
        self.bar.show_home()
        self.pages.setCurrentWidget(self.home)
        self.home.refresh(self.preferences.settings.recent_decks)
        QTimer.singleShot(_UNTIL_READY_MS, self, self._get_ready)

    def _get_ready(self) -> None:
        """Home has been shown for a moment: a deck may be next."""
        if self.pages.currentWidget() is self.home and not self.opening.busy:
            ready = self._context.get_ready
            run(self, lambda task: ready(), success=lambda _: None, failure=lambda _: None)

    def go_to(self, tab: str) -> None:
        """Go to one of the three places of the open deck."""
        if self._opened is None:
            return
        self._leave()
        self.clear_notice()
        if tab == "rehearse":
            self.bar.show_deck(self._opened.deck.name, tab)
            self.rehearse.get_ready()
            self.pages.setCurrentWidget(self.rehearse)
        elif tab == "review":
            self._review_take(self._last_take)
        else:
            self.questioning.show(self._last_take)

    @property
    def notice(self) -> Banner | None:
        """What the window says went wrong, if anything did."""
        return self._body.notice.banner

    def say_trouble(self, error: GreenroomError) -> None:
        """Say in one line what went wrong; of a fault of the program a report is kept."""
        if isinstance(error, FaultError):
            keep_report(self._context.places.crashes, error.report, self._context.now())
        _log.warning("trouble was said", exc_info=error)
        self._body.notice.say(error)

    def clear_notice(self) -> None:
        """Take the message away."""
        self._body.notice.clear()

    def _want(self, tab: str, folder: Path | None) -> None:
        """Go to this place, and this take, once the deck is open."""
        self._wanted = (tab, folder)

    def _on_glimpsed(self, path: Path, picture: Path) -> None:
        """The first slide is there, the deck is still being read."""
        self._leave()
        self.bar.show_home()
        self.first_slide.show_slide(path, picture)
        self.pages.setCurrentWidget(self.first_slide)

    def _on_not_opened(self, error: GreenroomError) -> None:
        if self.pages.currentWidget() is self.first_slide:
            self.go_home()
        self.say_trouble(error)

    def _on_opened(self, opened: OpenDeck) -> None:
        if opened.path.is_file():
            self.preferences.keep_deck(opened.path)
        self._opened = opened
        _log.info("a deck with %d slides is open", len(opened.deck.slides))
        proposed = set_questions(opened.plan, self.preferences.settings.questions_ms)
        run(
            self,
            lambda task: look_back(self._context, replace(opened, plan=proposed)),
            success=lambda known: self._show_deck(opened, known),
            failure=self.say_trouble,
        )

    def _show_deck(self, opened: OpenDeck, known: Known) -> None:
        if self._opened is None or self._opened.deck != opened.deck:
            return
        self._opened = replace(self._opened, plan=known.plan)
        self.reviewing.takes = takes = known.takes
        self._allow_review()
        self.rehearse.open_deck(self._opened, len(takes) + 1, known.bottom_line)
        self.rehearse.ready.show_changes(known.changed, len(takes))
        tab, folder = self._wanted
        own = next((take for take in takes if take.folder == folder), None)
        if own is not None:
            self._leave()
            if tab == "panel":
                self.questioning.show(own)
            else:
                self._review_take(own)
            return
        self.go_to("rehearse" if tab == "add" or (tab == "review" and not takes) else tab)
        if tab == "add":
            self.importing.choose()
        if folder is not None:
            self.rehearse.show_try(folder)

    def _allow_review(self) -> None:
        why_not = tr("Rehearse first; then there is something to review")
        self.bar.allow("review", bool(self.reviewing.takes), why_not)

    def _draw_from(self, pdf: Path | None) -> None:
        if self._opened is not None:
            self.clear_notice()
            self.opening.draw_from(self._opened, pdf)

    def _on_redrawn(self, opened: OpenDeck) -> None:
        self._opened = replace(opened, plan=self._opened.plan) if self._opened else opened
        self.preferences.keep_pdf(opened.path, opened.pdf)

    def _on_more(self) -> None:
        if self._opened is not None:
            self.rehearse.show_pictures(self._opened)

    def _on_stage(self, on: bool) -> None:
        self.going_over.hold(on)
        self._body.show_bar(not on)
        self.clear_notice()

    def _on_take_ended(self, folder: Path) -> None:
        if self._opened is not None:
            self.reviewing.takes = (*self.reviewing.takes, open_take(folder))
            self.rehearse.ready.show_changes(None, 0)
            self.bar.allow("review", True)
            self.bar.show_deck(self._opened.deck.name, "review")

    def _on_take_deleted(self) -> None:
        self._allow_review()
        self.rehearse.next_take(len(self.reviewing.takes) + 1)
        if self.reviewing.showing:
            self.go_to("review" if self.reviewing.takes else "rehearse")

    def _review_take(self, take: Take | None) -> None:
        """Show the review of a take, or write its words down first."""
        if take is not None:
            self.reviewing.review(take.folder)

    def _write_down(self, take: Take, number: int) -> None:
        if self._opened is not None:
            self.bar.show_deck(self._opened.deck.name, "review")
        self.rehearse.write_down(take, number)
        self.pages.setCurrentWidget(self.rehearse)

    def _on_reviewed(self, reviewed: Reviewed) -> None:
        """The words are there; whoever went Home meanwhile is not called back."""
        self.reviewing.renew(reviewed)
        if self.pages.currentWidget() is self._rehearse.made:
            self.reviewing.show(reviewed)

    @property
    def review(self) -> ReviewPage | None:
        """The page of Review, once it was needed."""
        return self.reviewing.page

    def _drill(self, slide_id: str) -> None:
        """Rehearse the part of the talk that a slide is in."""
        self.go_to("rehearse")
        self.rehearse.drill_slide(slide_id)

    @property
    def panel(self) -> PanelPage | None:
        """The page of the panel, once it was needed."""
        return self.questioning.page

    def practise(self) -> None:
        """Ask without a deck."""
        self._leave()
        self.clear_notice()
        self.questioning.practise()

    def _on_settings_changed(self) -> None:
        """Other colours or words mean another window; a review is made again as chosen."""
        now, before = self.preferences.settings, self._context.settings
        if (now.theme, now.window_language) != (before.theme, before.window_language):
            self.other_asked.emit()
        elif self.review is not None and self.reviewing.showing:
            self.review.editing.make_again()

    def _leave(self) -> None:
        """The place that is shown is left: it falls silent."""
        shown = self.pages.currentWidget()
        self.reviewing.leave()
        self.questioning.leave()
        if shown is self._rehearse.made:
            self.rehearse.fall_silent()
        if shown is self.home:
            self.home.stocktaking.cancel()
        self.bar.show_tools(())

    def _choose_theme(self, theme: Literal["system", "light", "dark"]) -> None:
        self.preferences.keep_theme(theme)
        self.other_asked.emit()

    def _toggle_full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep a take that is under way: the next start offers it."""
        self._leave()
        self.opening.cancel()
        if self._rehearse.made is not None:
            self._rehearse.made.abandon()
        self.going_over.stop()
        super().closeEvent(event)

"""The panel of the open deck, or of none: its page, and what it asks about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from greenroom.library import words_on
from greenroom.ui.background import run
from greenroom.ui.late import Late, panel_page
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QStackedWidget

    from greenroom.library import Take
    from greenroom.transcript import Word
    from greenroom.ui.context import Context, OpenDeck
    from greenroom.ui.panel.making import Setup
    from greenroom.ui.panel.page import PanelPage
    from greenroom.ui.preferences import Preferences
    from greenroom.ui.top_bar import TopBar


class Questioning(QObject):
    """Shows the panel on one of the window's `pages`, which is made when it is first needed."""

    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        bar: TopBar,
        pages: QStackedWidget,
        preferences: Preferences,
        opened: Callable[[], OpenDeck | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._bar, self._pages = context, bar, pages
        self._preferences, self._opened = preferences, opened
        self._page = Late(panel_page, self._make_page)

    @property
    def page(self) -> PanelPage | None:
        """The page of the panel, once it was needed."""
        return self._page.made

    @property
    def late(self) -> tuple[Late[Any, Any], ...]:
        """What is made when it is first needed."""
        return (self._page,)

    def show(self, take: Take | None) -> None:
        """Ask about the open deck and what was said in a take."""
        opened = self._opened()
        if opened is None:
            return
        self._bar.show_deck(opened.deck.name, "panel")
        self._turn_to_page()
        deck = opened.deck
        if take is None or take.cues:
            self._ask(take, words_on(take, deck) if take else ())
            return
        run(
            self,
            lambda task: words_on(take, deck),
            success=lambda words: self._ask(take, words),
            failure=self.failed.emit,
        )

    def practise(self) -> None:
        """Ask without a deck."""
        self._bar.show_place(tr("Practice without a deck"))
        self._turn_to_page().show_practice()

    def leave(self) -> None:
        """Another place is gone to: the panel falls silent."""
        if self.page is not None and self._pages.currentWidget() is self.page:
            self.page.leave()

    def _turn_to_page(self) -> PanelPage:
        page = self._page.get()
        self._pages.setCurrentWidget(page)
        self._bar.show_tools(page.tools)
        return page

    def _make_page(self, kind: type[PanelPage]) -> PanelPage:
        page = kind(self._context)
        page.setup_chosen.connect(self._keep_setup)
        self._pages.addWidget(page)
        return page

    def _keep_setup(self, setup: Setup) -> None:
        self._preferences.keep_panel(setup.kept)

    def _ask(self, take: Take | None, words: tuple[Word, ...]) -> None:
        """Let the panel ask about the deck and these words of a take, if it is still looked at."""
        opened, page = self._opened(), self.page
        if page is not None and opened is not None and self._pages.currentWidget() is page:
            asked = opened.plan.questions_ms
            page.show_panel(take, opened.deck, opened.pictures, words, asked)

"""Review and comparison of an open deck's takes: which one is shown, and what goes out from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from greenroom.library import Take, delete_take, open_take
from greenroom.phrase import phrase
from greenroom.ui.background import Task, run
from greenroom.ui.confirming import ConfirmDialog, confirm
from greenroom.ui.context import Reviewed
from greenroom.ui.history import Earlier
from greenroom.ui.late import Late, compare_page, review_page
from greenroom.ui.words import moment, said, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from greenroom.checks import Finding
    from greenroom.ui.compare.page import ComparePage
    from greenroom.ui.context import Context, OpenDeck
    from greenroom.ui.going_over import GoingOver
    from greenroom.ui.review.page import ReviewPage
    from greenroom.ui.top_bar import TopBar


_FOR_GOOD = phrase(
    "Its recording, words, corrections and answers are deleted from this machine for good. The "
    "deck and what you exported stay where they are."
)


class Reviewing(QObject):
    """Shows takes on two of the window's `pages`, which are made when they are first needed.

    `takes` are the open deck's rehearsals from old to new. `unwritten` carries a take whose words
    have to be written down first, and its number; `shown` says that a review is on the screen,
    `deleted` that the take which was shown is gone; the others are the pages' own.
    """

    failed = Signal(object)
    unwritten = Signal(object, int)
    shown = Signal()
    deleted = Signal()
    add_asked = Signal()
    drill_asked = Signal(str)
    settings_asked = Signal()
    fillers_asked = Signal(str)
    exported = Signal(object)

    def __init__(
        self,
        context: Context,
        bar: TopBar,
        pages: QStackedWidget,
        going_over: GoingOver,
        opened: Callable[[], OpenDeck | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context, self._bar, self._pages = context, bar, pages
        self._going_over, self._opened = going_over, opened
        self._earlier = Earlier(context, self)
        self._reviewed: Reviewed | None = None
        self._wanted: Finding | None = None
        self._looking: Task | None = None
        self.takes: tuple[Take, ...] = ()
        self._page = Late(review_page, self._make_page)
        self._compare = Late(compare_page, self._make_compare)
        self.asked: ConfirmDialog | None = None

    def review(self, folder: Path, finding: Finding | None = None) -> None:
        """Show the review of a take, at a finding; or have its words written down first."""
        self._stop_looking()
        self._wanted = finding
        self._looking = run(
            self,
            lambda task: self._look_up(folder),
            success=self._on_found,
            failure=self.failed.emit,
        )

    def show(self, reviewed: Reviewed) -> None:
        """Show a take with its report."""
        opened = self._opened()
        if opened is None:
            return
        self.renew(reviewed)
        page = self._page.get()
        self._put(page, page.tools.parts)
        page.tools.takes.show_takes(self.takes, reviewed.take)
        page.tools.compare.setEnabled(len(self.takes) > 1)
        report, pictures = self._earlier.beside(reviewed.take, reviewed.report, opened)
        page.show_take(reviewed.take, report, pictures)
        if self._wanted is not None:
            page.hear_finding(self._wanted)
            self._wanted = None
        self.shown.emit()

    def renew(self, reviewed: Reviewed) -> None:
        """A take has other words now, or other corrections."""
        self._reviewed = reviewed
        self.takes = tuple(
            reviewed.take if own.folder == reviewed.take.folder else own for own in self.takes
        )

    def show_comparison(self) -> None:
        """Set the take that is shown beside the best of the others."""
        if self._reviewed is None:
            return
        page = self._compare.get()
        self.leave()
        self._put(page, page.tools)
        own = self._reviewed
        page.show_takes(self.takes, own.take, own.report, self._opened())

    @property
    def page(self) -> ReviewPage | None:
        """The page of Review, once it was needed."""
        return self._page.made

    @property
    def compare(self) -> ComparePage | None:
        """The page that sets two takes side by side, once it was needed."""
        return self._compare.made

    @property
    def late(self) -> tuple[Late[Any, Any], ...]:
        """What is made when it is first needed."""
        return self._page, self._compare

    @property
    def showing(self) -> bool:
        """Whether the review of a take is on the screen."""
        return self.page is not None and self._pages.currentWidget() is self.page

    def leave(self) -> None:
        """Fall silent, look no further: whoever went elsewhere is not called back."""
        self._stop_looking()
        if self.page is not None:
            self.page.leave()
        if self.compare is not None:
            self.compare.leave()

    def ask_to_delete(self) -> None:
        """Ask whether the take that is shown is to be deleted; it is if the user says so."""
        if self._reviewed is None or self.page is None:
            return
        take = self._reviewed.take
        number = [own.folder for own in self.takes].index(take.folder) + 1
        question = tr("Delete take {number} of {moment}?").format(
            number=number, moment=moment(take.header.started)
        )
        does, about = tr("Delete this take"), said(_FOR_GOOD)
        self.asked = confirm(self.page, question, about, does, lambda: self._delete(take))

    def _delete(self, take: Take) -> None:
        self.leave()
        if self._going_over.folder == take.folder:
            self._going_over.stop()
        run(
            self,
            lambda task: delete_take(take.folder),
            success=lambda _: self._on_deleted(take),
            failure=self.failed.emit,
        )

    def _on_deleted(self, take: Take) -> None:
        self._reviewed = None
        self.takes = tuple(own for own in self.takes if own.folder != take.folder)
        self.deleted.emit()

    def _stop_looking(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def _look_up(self, folder: Path) -> Take | Reviewed:
        """On another thread: the take as it is now, with its report if it has words."""
        take = open_take(folder)
        if take.transcript is None and not take.header.silent:
            return take
        return Reviewed(take, self._context.report_of_take(take))

    def _on_found(self, found: Take | Reviewed) -> None:
        if isinstance(found, Reviewed):
            self.show(found)
            return
        self._wanted = None
        number = [own.folder for own in self.takes].index(found.folder) + 1
        self.unwritten.emit(found, number)

    def _put(self, page: QWidget, tools: tuple[QWidget, ...]) -> None:
        opened = self._opened()
        self._bar.show_deck(opened.deck.name if opened else "", "review")
        self._bar.show_tools(tools)
        self._pages.setCurrentWidget(page)

    def _make_page(self, kind: type[ReviewPage]) -> ReviewPage:
        page = kind(self._context, self._going_over)
        self._pages.addWidget(page)
        page.corrected.connect(self.renew)
        page.add_asked.connect(self.add_asked)
        page.drill_asked.connect(self.drill_asked)
        page.settings_asked.connect(self.settings_asked)
        page.fillers_asked.connect(self.fillers_asked)
        page.exported.connect(self.exported)
        page.tools.compare.clicked.connect(self.show_comparison)
        page.tools.takes.chosen.connect(self.review)
        page.tools.takes.delete_asked.connect(self.ask_to_delete)
        return page

    def _make_compare(self, kind: type[ComparePage]) -> ComparePage:
        page = kind(self._context)
        self._pages.addWidget(page)
        page.back_asked.connect(self._come_back)
        page.finding_asked.connect(lambda take, finding: self.review(take.folder, finding))
        return page

    def _come_back(self) -> None:
        if self._reviewed is not None:
            self.show(self._reviewed)

"""Home: the decks, the last take, practice so far, and a take to recover."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from greenroom.ui.home.deck_row import ColumnHeads, DeckRow
from greenroom.ui.home.first_look import FirstLook
from greenroom.ui.home.hero import Hero
from greenroom.ui.home.offers import Offers
from greenroom.ui.home.practice import Practice
from greenroom.ui.home.shelf import Figures, ShelvedDeck
from greenroom.ui.home.stocktaking import Stock, Stocktaking
from greenroom.ui.home.well import DropStrip, EmptyHome
from greenroom.ui.theme import COMPACT
from greenroom.ui.widgets import button, label, row, rule, stack
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.ui.context import Context
    from greenroom.ui.widgets import Banner


class HomePage(QWidget):
    """It only asks: `deck_asked` carries a `ShelvedDeck` and a tab; what was cut off asks through
    `offers`.
    """

    open_asked = Signal()
    practice_asked = Signal()
    deck_asked = Signal(object, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shelf: tuple[ShelvedDeck, ...] = ()
        self._rows: list[DeckRow] = []
        self.offers = Offers(context.theme)
        self.offers.changed.connect(self._place)
        self.stocktaking = Stocktaking(context, self)
        self.stocktaking.counted.connect(self.show_stock)
        self.stocktaking.read.connect(self._on_read)
        self.stocktaking.drawn.connect(self._on_drawn)
        self.stocktaking.measured.connect(self._on_measured)
        self._banner_slot = stack(self.offers)
        self._build_full()
        self.empty = EmptyHome(context.theme, sample=True)
        self.empty.open_asked.connect(self.open_asked)
        self.empty.practice_asked.connect(self.practice_asked)
        self.empty.sample_asked.connect(self._open_sample)
        self._blank = QWidget()
        self._pages = QStackedWidget()
        for page in (self._blank, self._full, self.empty):
            self._pages.addWidget(page)
        self.first_look = FirstLook(context)
        self._foot = stack(self.first_look)
        whole = stack(self._banner_slot, self._pages, self._foot)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _build_full(self) -> None:
        theme = self._context.theme
        self.open = button(tr("Open a deck…"), theme=theme, sign="open")
        self.open.clicked.connect(self.open_asked)
        self.questions = button(
            tr("Practise questions"), name=tr("Practise questions without a deck")
        )
        self.questions.clicked.connect(self.practice_asked)
        self.hero = Hero(theme)
        self.hero.rehearse_asked.connect(partial(self._ask_for, 0, "rehearse"))
        self.hero.review_asked.connect(partial(self._ask_for, 0, "review"))
        self.hero.panel_asked.connect(partial(self._ask_for, 0, "panel"))
        self.hero.add_asked.connect(partial(self._ask_for, 0, "add"))
        self._head = QWidget()
        head = row(label(tr("Your decks"), "title"), None, self.questions, self.open, gap=12)
        self._head.setLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.strip = DropStrip(theme)
        self._heads = QWidget()
        self._heads.setLayout(stack(ColumnHeads(theme), rule()))
        self._left = QWidget()
        self._left.setLayout(
            stack(
                self._head,
                16,
                self.hero,
                28,
                rule(),
                self._heads,
                self._list,
                20,
                self.strip,
                None,
            )
        )
        self.practice = Practice(theme)
        self.practice.hide()
        self._columns = QHBoxLayout()
        self._columns.addWidget(self._left, 1)
        self._columns.addWidget(self.practice)
        self._content = QWidget()
        self._page = stack(self._columns)
        self._content.setLayout(self._page)
        self._full = QScrollArea()
        self._full.setWidgetResizable(True)
        self._full.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._full.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._full.setWidget(self._content)

    def refresh(self, recent: tuple[str, ...]) -> None:
        """Look at the disk anew; what is shown changes when the answer comes."""
        self.stocktaking.begin(recent)

    def show_stock(self, stock: Stock) -> None:
        """Show the shelf, and offer what was cut off."""
        self._shelf = stock.shelf
        lived_in = any(entry.takes or not entry.sample for entry in stock.shelf)
        self.empty.sample.setVisible(bool(stock.shelf))
        self._pages.setCurrentWidget(self._full if lived_in else self.empty)
        if lived_in:
            self._fill(stock.shelf)
        self.offers.show_offers(stock.cut_off)
        main = self.hero.rehearse if lived_in else self.empty.open
        if self.isVisible():
            main.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, shelf: tuple[ShelvedDeck, ...]) -> None:
        self.hero.show_entry(shelf[0])
        # Its place is kept from the start, so that nothing moves when the figures come.
        self.practice.setVisible(bool(shelf[0].takes))
        for old in self._rows:
            self._list.removeWidget(old)
            old.deleteLater()
        self._rows = []
        for index, entry in enumerate(shelf[1:], 1):
            made = DeckRow(self._context.theme, entry)
            made.clicked.connect(partial(self._ask_for, index, "rehearse"))
            self._list.addWidget(made)
            self._rows.append(made)
        self._heads.setVisible(any(entry.takes for entry in shelf[1:]))

    @property
    def offer(self) -> Banner | None:
        """What is offered to go on with, if anything is."""
        return self.offers.banner

    def _open_sample(self) -> None:
        """Its spoken take, reviewed: what the program gives before one has spoken a word."""
        for index, entry in enumerate(self._shelf):
            if entry.sample:
                self._ask_for(index, "review")

    def _ask_for(self, index: int, tab: str, _checked: bool = False) -> None:
        self.deck_asked.emit(self._shelf[index], tab)

    def _on_read(self, index: int, entry: ShelvedDeck) -> None:
        self._shelf = (*self._shelf[:index], entry, *self._shelf[index + 1 :])
        if index == 0:
            self.hero.show_entry(entry)
        else:
            self._rows[index - 1].show_entry(entry)

    def _on_drawn(self, index: int, picture: QPixmap) -> None:
        if index == 0:
            self.hero.show_picture(picture)
        else:
            self._rows[index - 1].show_picture(picture)

    def _on_measured(self, index: int, figures: tuple[Figures, ...]) -> None:
        if not figures:
            return
        if index:
            self._rows[index - 1].show_figures(figures[-1])
            return
        takes = self._shelf[0].takes
        self.hero.show_figures(figures[-1])
        first, last = takes[0].header.started, takes[-1].header.started
        self.practice.show_figures(figures, first, last)

    def showEvent(self, event: QShowEvent) -> None:
        """Home is turned to."""
        super().showEvent(event)
        self.first_look.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Home is left."""
        super().hideEvent(event)
        self.first_look.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes of the small screen or the large."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        compact = self.width() < COMPACT
        margin, top = (24, 16) if compact else (40, 24)
        self._page.setContentsMargins(margin, top, margin, 24)
        self._banner_slot.setContentsMargins(margin, top if self.offer else 0, margin, 0)
        self._foot.setContentsMargins(margin, 0, margin, 8)
        self._columns.setSpacing(32 if compact else 80)
        side = QBoxLayout.Direction.TopToBottom if compact else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(side)
        self.practice.setFixedWidth(self.width() - 2 * margin if compact else 360)
        self._head.setFixedHeight(44)
        self.strip.setFixedHeight(48 if compact else 64)
        self.hero.set_compact(compact)

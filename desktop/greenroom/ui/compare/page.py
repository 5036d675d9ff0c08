"""A take beside another, or beside the best: what changed, where, and how practice goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from greenroom.comparison import Comparison, Side, compare
from greenroom.library import side_of
from greenroom.phrase import phrase
from greenroom.ui.compare.exporting import TakesExport
from greenroom.ui.compare.facts import Facts
from greenroom.ui.compare.gathering import Gathering
from greenroom.ui.compare.head import CompareHead
from greenroom.ui.compare.panel_list import PanelList
from greenroom.ui.compare.parts_chart import PartsChart, PartsKey
from greenroom.ui.compare.progress_list import ProgressList
from greenroom.ui.compare.tables import both_heads, both_rows, takes_heads, takes_rows
from greenroom.ui.compare.trends import Trends
from greenroom.ui.widgets import BAR_ROOM, Tabs, button, label, row, rule, scrolled, stack
from greenroom.ui.widgets.number_table import NumberTable
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greenroom.checks import Finding
    from greenroom.library import Take
    from greenroom.report import Report
    from greenroom.ui.context import Context, OpenDeck

NARROW = 1100
"""Below this the trend becomes a tab."""

_NONE = phrase("There is no other whole talk of this deck yet. Rehearse again, then compare.")
_LOOKING = phrase("Looking through the other takes…")


class ComparePage(QWidget):
    """`tools` belong at the right of the top bar; `back_asked` asks for the review again.

    `finding_asked` carries a take and the finding in it that somebody wants to hear.
    """

    back_asked = Signal()
    finding_asked = Signal(object, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._takes: tuple[Take, ...] = ()
        self._opened: OpenDeck | None = None
        self._sides: dict[int, Side] = {}
        self._looking = False
        self.made: Comparison | None = None
        self.gathering = Gathering(context, self)
        self.head = CompareHead(theme)
        self.empty = label("", "second", wrap=True)
        self.facts = Facts(theme)
        self.key = PartsKey(theme)
        self.chart = PartsChart(theme)
        self.progress = ProgressList(theme)
        self.panels = PanelList(theme)
        self.trends = Trends(theme)
        both, takes = (0, 50, 78, 78, 60, 0), (30, 0, 50, 48, 66, 66, 0)
        self.both = NumberTable(tr("Figures of both takes"), both_heads(), both, (0, 5))
        self.all_takes = NumberTable(tr("All takes"), takes_heads(), takes, (1, 6))
        self.export_button = button(
            tr("Export"), theme=theme, sign="export", name=tr("Export comparison")
        )
        self.export_button.setParent(self)  # until the bar has it: a widget of Qt's, not Python's
        self.export_button.hide()
        self.exporting = TakesExport(theme, context.settings.export, self)
        self.tools: tuple[QWidget, ...] = (self.export_button,)
        self._trend_page = QWidget()
        self._trend_page.setLayout(stack())
        self._lay_out()
        self._connect()

    def show_takes(
        self, takes: Sequence[Take], take: Take, report: Report, opened: OpenDeck | None = None
    ) -> None:
        """Show a take, whose report is known, beside the best of the rehearsals of `opened`."""
        self._takes, self._opened = tuple(takes), opened
        number = [own.folder for own in takes].index(take.folder) + 1
        self._sides = {number: side_of(take, number, report)}
        self._looking = True
        self.head.show_takes(takes, number)
        self._show()
        self.gathering.begin(takes, known=(number,))
        self.head.earlier.setFocus()

    def leave(self) -> None:
        """The page is left: look no further."""
        self.gathering.cancel()

    def show_page(self, name: str) -> None:
        """Bring a page of the middle column to the front, by the name on its tab."""
        self._pages.show_page(name)

    def export(self) -> None:
        """Open the dialogue that writes this comparison and all takes."""
        sides = [self._sides[number] for number in sorted(self._sides)]
        drawn = self._opened
        pictures = {drawn.deck.sha256: drawn.pictures.files} if drawn else {}
        self.exporting.open(self.made, sides, pictures)

    def _lay_out(self) -> None:
        self._pages = Tabs(
            {
                phrase("What changed"): self.progress,
                phrase("Figures"): self.both,
                phrase("Panel"): self.panels,
                phrase("All takes"): self.all_takes,
                phrase("Practice"): self._trend_page,
            }
        )
        self.tabs = self._pages.heads
        self._left, middle = QWidget(), QWidget()
        head = row(label(tr("Time on each part"), "section"), gap=0)
        head.addStrut(28)
        self._left.setLayout(stack(head, 2, self.key, 6, scrolled(self.chart, BAR_ROOM)))
        heads = row(*self.tabs.values(), None, gap=20)
        heads.addStrut(28)
        middle.setLayout(stack(heads, 4, self._pages))
        self._columns = QHBoxLayout()
        self._columns.setSpacing(0)
        for column in (self._left, middle, self.trends):
            self._columns.addWidget(column)
        self._columns.setStretch(1, 1)
        self._middle = middle
        self._body = QWidget()
        self._body.setLayout(stack(rule(), self._columns))
        self._top = stack(self.head, 16, self.empty, self.facts, 14)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        page.addLayout(self._top)
        page.addWidget(self._body, 1)
        page.addStretch(0)
        self._arrange(compact=False)

    def _connect(self) -> None:
        self.head.changed.connect(self._show)
        self.head.back_asked.connect(self.back_asked)
        self.gathering.found.connect(self._on_found)
        self.gathering.done.connect(self._on_done)
        self.progress.earlier_chosen.connect(lambda one: self._ask(one, earlier=True))
        self.progress.later_chosen.connect(lambda one: self._ask(one, earlier=False))
        self.export_button.clicked.connect(self.export)

    def _on_found(self, side: Side) -> None:
        self._sides[side.number] = side
        self._show()

    def _on_done(self) -> None:
        self._looking = False
        self._show()

    def _show(self) -> None:
        """Show the pair that is chosen, as far as it is known."""
        sides = list(self._sides.values())
        later, earlier = self._sides.get(self.head.chosen[1]), self.head.beside(sides)
        self.head.say(earlier)
        self.trends.show_sides(sides)
        self.all_takes.show_rows(takes_rows(sides))
        whole = later is not None and earlier is not None
        self.made = compare(earlier, later) if later and earlier else None
        self.empty.setText("" if whole else said(_LOOKING if self._looking else _NONE))
        self.empty.setVisible(not whole)
        self.facts.setVisible(whole)
        self._body.setVisible(whole)
        self.export_button.setEnabled(whole)
        if self.made is not None:
            self._show_comparison(self.made)

    def _show_comparison(self, made: Comparison) -> None:
        self.facts.show_changes(made.changes)
        names = (
            tr("take {number}").format(number=side.number) for side in (made.earlier, made.later)
        )
        self.key.show_names(*names)
        self.chart.show_comparison(made)
        self.progress.show_comparison(made)
        self.panels.show_comparison(made)
        self.both.show_rows(both_rows(made))

    def _ask(self, finding: Finding, *, earlier: bool) -> None:
        if self.made is not None:
            number = (self.made.earlier if earlier else self.made.later).number
            self.finding_asked.emit(self._takes[number - 1], finding)

    def minimumSizeHint(self) -> QSize:
        """The smallest window."""
        return QSize(960, 560)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange where the width asks for it."""
        super().resizeEvent(event)
        self._arrange(compact=event.size().width() < NARROW)

    def _arrange(self, *, compact: bool) -> None:
        edge, gap = (24, 28) if compact else (40, 48)
        self._top.setContentsMargins(edge, 14 if compact else 20, edge, 0)
        self._columns.setContentsMargins(edge, 12 if compact else 16, edge - BAR_ROOM, 0)
        self._left.setFixedWidth((360 if compact else 420) + BAR_ROOM)
        self._middle.setContentsMargins(gap - BAR_ROOM, 0, BAR_ROOM if compact else gap, 0)
        self.tabs["Practice"].setVisible(compact)
        layout = self._trend_page.layout()
        assert layout is not None
        if compact and self.trends.parentWidget() is not self._trend_page:
            self.trends.setMaximumWidth(16_777_215)
            self.trends.setMinimumWidth(0)
            layout.addWidget(self.trends)
        elif not compact:
            self.trends.setFixedWidth(336 + BAR_ROOM)
            self._columns.addWidget(self.trends)
            if self._pages.currentWidget() is self._trend_page:
                self.show_page("What changed")
        self.trends.show()

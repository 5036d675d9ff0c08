"""How practice goes, over all whole talks of the deck: three lines and what came of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.comparison import Side, gains, whole_talks
from greenroom.time import clock
from greenroom.ui.compare.change_line import change_line
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, ScrollColumn, label, row, stack
from greenroom.ui.widgets.basics import clear
from greenroom.ui.widgets.trend import Reference, Trend, harmless_fillers
from greenroom.ui.words import day, number, said, tr


class Trends(ScrollColumn):
    """Lines over the takes; silent runs and talks that were broken off are not among them."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("How practice goes"), parent)
        self._theme = theme
        self.when = label("", "caption")
        self.length = Trend(theme, tr("Length"))
        self.fillers = Trend(theme, tr("Fillers a minute"))
        self.bottom_line = Trend(theme, tr("Bottom line at"))
        self._gains = QVBoxLayout()
        self._gains.setSpacing(4)
        inside = QWidget()
        head = row(label(tr("Practice"), "section"), None, self.when)
        head.addStrut(28)
        none = tr(
            "No whole talk of this deck yet. Silent runs and talks that were broken off are left "
            "out."
        )
        self._none = Prose(theme, none, 13, token="text_2")
        self._lines = QWidget()
        lines = (self.length, 20, self.fillers, 20, self.bottom_line)
        self._lines.setLayout(stack(self._gains, 16, *lines))
        inside.setLayout(stack(head, 8, self._none, self._lines, None, margins=(0, 0, 0, 16)))
        self.show_content(inside)

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show the takes found so far, in any order."""
        whole = sorted(whole_talks(sides), key=lambda side: side.number)
        self._none.setVisible(not whole)
        self._lines.setVisible(bool(whole))
        if not whole:
            self.when.setText("")
            return
        reports = [side.report for side in whole]
        first, last = day(reports[0].started), day(reports[-1].started)
        span = last if first == last else tr("{first} to {last}").format(first=first, last=last)
        self.when.setText(", ".join((tr("%n whole talk(s)", "", len(whole)), span)))
        limit = reports[-1].limit_ms
        plan = Reference(limit, tr("plan {time}").format(time=clock(limit)))
        self.length.show_values([r.total_ms for r in reports], plan, lambda ms: clock(int(ms)))
        rates = [r.fillers_per_minute for r in reports if r.fillers_counted]
        self.fillers.show_values(rates, harmless_fillers(), lambda rate: number(rate, 1))
        moments = [at for r in reports if (at := r.bottom_line.at_ms) is not None]
        self.bottom_line.show_values(moments, Reference(0.0), lambda ms: clock(int(ms)))
        self._show_gains(whole)

    def _show_gains(self, whole: Sequence[Side]) -> None:
        clear(self._gains)
        for gain in gains(whole):
            self._gains.addWidget(change_line(self._theme, gain.way, said(gain.says)))

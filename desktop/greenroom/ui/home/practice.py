"""How practice goes: three figures over the takes of one deck, and one over its panels."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QWidget

from greenroom.time import clock
from greenroom.ui.home.shelf import Figures
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label, row, stack
from greenroom.ui.widgets.trend import Reference, Trend, harmless_fillers
from greenroom.ui.words import day, number, tr


class Practice(QWidget):
    """The column beside the decks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.when: QLabel = label("", "caption")
        self.length = Trend(theme, tr("Length"))
        self.fillers = Trend(theme, tr("Fillers a minute"))
        self.bottom_line = Trend(theme, tr("Bottom line at"))
        self.answers = Trend(theme, tr("Panel: answer first"))
        self.answers.hide()
        head = QWidget()
        head.setFixedHeight(44)
        head.setLayout(row(label(tr("Practice"), "heading"), None, self.when))
        trends = (self.length, self.fillers, self.bottom_line, self.answers)
        self.setLayout(stack(head, 16, stack(*trends, gap=32), None))

    def show_figures(self, figures: Sequence[Figures], first: str, last: str) -> None:
        """Show the takes' figures, oldest first; `first` and `last` are ISO times."""
        if not figures:
            return
        first, last = day(first), day(last)
        span = last if first == last else tr("{first} to {last}").format(first=first, last=last)
        self.when.setText(", ".join((tr("%n take(s)", "", len(figures)), span)))
        limit = figures[-1].limit_ms
        self.length.show_values(
            [f.total_ms for f in figures],
            Reference(limit, tr("plan {time}").format(time=clock(limit))),
            lambda ms: clock(int(ms)),
        )
        self.fillers.show_values(
            [f.fillers_per_minute for f in figures if f.fillers_per_minute is not None],
            harmless_fillers(),
            lambda rate: number(rate, 1),
            none=tr("not counted"),
        )
        self.bottom_line.show_values(
            [f.bottom_line_ms for f in figures if f.bottom_line_ms is not None],
            Reference(0.0),
            lambda ms: clock(int(ms)),
        )
        shares = [f.answers_first for f in figures if f.answers_first is not None]
        self.answers.setVisible(bool(shares))
        self.answers.show_values(shares, Reference(1.0), _percent)


def _percent(share: float) -> str:
    return tr("{percent:.0f}%").format(percent=100 * share)

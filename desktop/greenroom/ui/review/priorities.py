"""What to work on first: at most three findings side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from greenroom.checks import Finding
from greenroom.report import Report
from greenroom.ui.review.finding_links import FindingLinks
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, row, stack
from greenroom.ui.widgets.badge import Badge
from greenroom.ui.widgets.elided import Elided
from greenroom.ui.widgets.stops import focus_stop, focused_stop
from greenroom.ui.words import quoted, said, tr


class Priorities(QWidget):
    """Shows up to three findings; `chosen` gives the one whose link was clicked.

    `dismissed` gives one that the user does not share, `confirmed` one with whether the user does.
    """

    chosen = Signal(object)
    dismissed = Signal(object)
    confirmed = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._confirmed: tuple[Finding, ...] = ()
        self._links: list[FindingLinks] = []
        self._sound = True
        self._compact = False
        self._inside = QWidget()
        self.setLayout(stack(self._inside))
        self.setAccessibleName(tr("What to work on first"))

    def show_report(self, report: Report, *, sound: bool) -> None:
        """Show what would help most in this talk, the most helpful first."""
        same = (report.priorities, sound) == (self._findings, self._sound)
        self._findings, self._sound, self._confirmed = report.priorities, sound, report.confirmed
        if same and self._links:
            self._mark()
        else:
            self._rebuild()

    def set_compact(self, compact: bool) -> None:
        """Smaller type and quotes of one line, for a narrow window."""
        if compact != self._compact:
            self._compact = compact
            self._rebuild()

    def _rebuild(self) -> None:
        old, before = self._inside, focused_stop(self._inside)
        self._links.clear()
        self._inside = QWidget()
        self._inside.setLayout(self._side_by_side())
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        self._inside.show()
        self._mark()
        focus_stop(self._inside, before)

    def _side_by_side(self) -> QHBoxLayout:
        columns = row(gap=24 if self._compact else 48)
        if not self._findings:
            none = tr("Nothing stands out in this talk.")
            columns.addWidget(Prose(self._theme, none, 17, 600))
        for number, finding in enumerate(self._findings, 1):
            columns.addWidget(self._view(number, finding), 1)
        for _ in range(3 - len(self._findings) if self._findings else 0):
            columns.addWidget(QWidget(), 1)
        return columns

    def _mark(self) -> None:
        for links in self._links:
            links.show_confirmed(self._confirmed)

    def _view(self, number: int, finding: Finding) -> QWidget:
        size, line = (15, 22) if self._compact else (17, 26)
        quote = self._quote(finding)
        advice = Prose(self._theme, said(finding.advice), 13 if self._compact else 15)
        if not finding.quote:  # showing a widget without a parent would open a window
            quote.hide()
        words = stack(
            Prose(self._theme, said(finding.message), size, 600, line=line),
            2 if self._compact else 4,
            quote,
            2 if self._compact else 4,
            advice,
            4 if self._compact else 6,
            self._linked(finding),
            None,
        )
        made = QWidget()
        badge = stack(2, Badge(self._theme, str(number)), None)
        made.setLayout(row(badge, words, gap=12))
        layout = made.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretch(1, 1)
        return made

    def _linked(self, finding: Finding) -> FindingLinks:
        gap = 8 if self._compact else 16
        links = FindingLinks(self._theme, finding, sound=self._sound, gap=gap)
        links.chosen.connect(self.chosen)
        links.dismissed.connect(self.dismissed)
        links.confirmed.connect(self.confirmed)
        self._links.append(links)
        return links

    def _quote(self, finding: Finding) -> QWidget:
        """What was said; as one line in a narrow window, the rest as its tip."""
        text = quoted(finding.quote)
        if not self._compact:
            return Prose(self._theme, text, 15, token="text_2")
        made = Elided(text, "caption")
        made.setToolTip(text)
        return made

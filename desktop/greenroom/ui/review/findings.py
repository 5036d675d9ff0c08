"""All findings of a talk, one below the other, each with its quote, advice, source and place."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from greenroom.checks import Finding
from greenroom.report import Report
from greenroom.ui.review.finding_links import FindingLinks
from greenroom.ui.signs import SEVERITIES
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, ScrollColumn, button, label, row, rule, sign, stack
from greenroom.ui.widgets.badge import Badge
from greenroom.ui.words import quoted, said, tr


class FindingsList(ScrollColumn):
    """Lists findings; `chosen` gives the one whose place was clicked.

    `dismissed` gives one that the user does not share, `restored` one that is to stand again;
    `confirmed` one with whether the user shares it.
    """

    chosen = Signal(object)
    dismissed = Signal(object)
    restored = Signal(object)
    confirmed = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("All findings"), parent)
        self._theme = theme
        self._waiting: tuple[Report, bool] | None = None
        self._listed: tuple[object, ...] = ()
        self._links: list[FindingLinks] = []

    def show_report(self, report: Report, *, sound: bool) -> None:
        """List a talk's findings, the priorities first; the list is made when it is looked at."""
        self._waiting = (report, sound)
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the list that was waited with: a hundred findings take half a second."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._waiting is None:
            return
        (report, sound), self._waiting = self._waiting, None
        listed = (report.priorities, report.findings, report.dismissed, sound)
        if listed != self._listed:
            self._listed = listed
            self._list(report, sound=sound)
        for links in self._links:
            links.show_confirmed(report.confirmed)

    def _list(self, report: Report, *, sound: bool) -> None:
        self._links.clear()
        numbers = {id(finding): n for n, finding in enumerate(report.priorities, 1)}
        rest = [finding for finding in report.findings if finding not in report.priorities]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        for index, finding in enumerate([*report.priorities, *rest]):
            if index:
                column.addWidget(rule())
            number = numbers.get(id(finding), 0)
            column.addWidget(self._view(finding, number, sound=sound))
        if not column.count():
            column.addWidget(label(tr("Nothing stands out in this talk."), "second"))
        if report.dismissed:
            column.addSpacing(20)
            column.addWidget(label(tr("Dismissed"), "section"))
            for finding in report.dismissed:
                column.addWidget(self._dismissed(finding))
        self.show_content(inside)

    def _view(self, finding: Finding, number: int, *, sound: bool) -> QWidget:
        icon, tone, word = SEVERITIES[finding.severity]
        mark = Badge(self._theme, str(number), 10) if number else sign(self._theme, icon, tone)
        mark.setAccessibleName(said(word))
        message = said(finding.message)
        lines: list[QWidget] = [Prose(self._theme, message, 15, 500)]
        if finding.quote:
            lines.append(Prose(self._theme, quoted(finding.quote), 13, token="text_2"))
        if finding.advice:
            lines.append(Prose(self._theme, said(finding.advice), 13))
        source = tr("Rule: {source}").format(source=said(finding.source))
        lines.append(Prose(self._theme, source, 12, token="text_3"))
        links = FindingLinks(self._theme, finding, sound=sound)
        links.chosen.connect(self.chosen)
        links.dismissed.connect(self.dismissed)
        links.confirmed.connect(self.confirmed)
        self._links.append(links)
        words = stack(*lines, 4, links, gap=2)
        made = QWidget()
        made.setAccessibleName(tr("{name}: {text}").format(name=said(word), text=message))
        made.setLayout(row(stack(2, mark, None), words, gap=12, margins=(0, 12, 0, 10)))
        layout = made.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretch(1, 1)
        return made

    def _dismissed(self, finding: Finding) -> QWidget:
        message = said(finding.message)
        name = tr("Restore {finding}").format(finding=message)
        back = button(tr("Restore"), "link", name=name)
        back.clicked.connect(lambda: self.restored.emit(finding))
        made = QWidget()
        text = Prose(self._theme, message, 13, token="text_2")
        layout = row(text, back, gap=16, margins=(0, 8, 0, 8))
        layout.setStretch(0, 1)
        made.setLayout(layout)
        return made

"""What to work on first: at most three findings side by side."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from greenroom.checks import Finding
from greenroom.ui.review.wording import place_of
from greenroom.ui.theme import Theme, icon
from greenroom.ui.widgets import Prose, button, row, stack
from greenroom.ui.widgets.badge import Badge
from greenroom.ui.widgets.elided import Elided
from greenroom.ui.words import quoted, said, tr


def play_link(theme: Theme, finding: Finding, *, sound: bool) -> QPushButton:
    """A small button that says where a finding is; it plays there if there is `sound`."""
    place = place_of(finding)
    name = tr("Hear {finding} {place}") if sound else tr("Show {finding} {place}")
    made = button(place, "link", name=name.format(finding=said(finding.message), place=place))
    if sound and finding.end_ms:
        made.setIcon(icon("play", theme.accent, 16))
        made.setIconSize(QSize(16, 16))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def dismiss_link(finding: Finding) -> QPushButton:
    """A small button for a finding that the user does not share."""
    name = tr("Dismiss {finding}").format(finding=said(finding.message))
    made = button(tr("Dismiss"), "link", name=name)
    made.setToolTip(tr("Not so in this talk: take it off the list"))
    made.setProperty("tone", "second")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


class Priorities(QWidget):
    """Shows up to three findings; `chosen` gives the one whose link was clicked.

    `dismissed` gives one that the user does not share.
    """

    chosen = Signal(object)
    dismissed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._sound = True
        self._compact = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(tr("What to work on first"))

    def show_findings(self, findings: tuple[Finding, ...], *, sound: bool) -> None:
        """Show these, the most helpful first."""
        self._findings, self._sound = findings, sound
        self._rebuild()

    def set_compact(self, compact: bool) -> None:
        """Smaller type and quotes of one line, for a narrow window."""
        if compact != self._compact:
            self._compact = compact
            self._rebuild()

    def _rebuild(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._row.setSpacing(24 if self._compact else 48)
        if not self._findings:
            none = tr("Nothing stands out in this talk.")
            self._row.addWidget(Prose(self._theme, none, 17, 600))
        for number, finding in enumerate(self._findings, 1):
            self._row.addWidget(self._view(number, finding), 1)
        for _ in range(3 - len(self._findings) if self._findings else 0):
            self._row.addWidget(QWidget(), 1)

    def _view(self, number: int, finding: Finding) -> QWidget:
        size, line = (15, 22) if self._compact else (17, 26)
        quote = self._quote(finding)
        advice = Prose(self._theme, said(finding.advice), 13 if self._compact else 15)
        if not finding.quote:  # showing a widget without a parent would open a window
            quote.hide()
        link = play_link(self._theme, finding, sound=self._sound)
        if not place_of(finding):
            link.hide()
        link.clicked.connect(lambda: self.chosen.emit(finding))
        away = dismiss_link(finding)
        away.clicked.connect(lambda: self.dismissed.emit(finding))
        words = stack(
            Prose(self._theme, said(finding.message), size, 600, line=line),
            2 if self._compact else 4,
            quote,
            2 if self._compact else 4,
            advice,
            2,
            row(link, away, None, gap=16),
            None,
        )
        made = QWidget()
        badge = stack(2, Badge(self._theme, str(number)), None)
        made.setLayout(row(badge, words, gap=12))
        layout = made.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.setStretch(1, 1)
        return made

    def _quote(self, finding: Finding) -> QWidget:
        """What was said; as one line in a narrow window, the rest as its tip."""
        text = quoted(finding.quote)
        if not self._compact:
            return Prose(self._theme, text, 15, token="text_2")
        made = Elided(text, "caption")
        made.setToolTip(text)
        return made

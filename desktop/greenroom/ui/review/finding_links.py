"""What can be done about a finding: hear it, say that it is so, or that it is not."""

from collections.abc import Collection

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from greenroom.checks import Finding
from greenroom.ui.review.wording import place_of
from greenroom.ui.theme import Theme, icon
from greenroom.ui.widgets import button, row
from greenroom.ui.words import said, tr


def play_link(theme: Theme, finding: Finding, *, sound: bool) -> QPushButton:
    """A small button that says where a finding is; it plays there if there is `sound`."""
    place = place_of(finding)
    name = tr("Hear {finding} {place}") if sound else tr("Show {finding} {place}")
    made = _link(place, name.format(finding=said(finding.message), place=place))
    if sound and finding.end_ms:
        made.setIcon(icon("play", theme.accent, 16))
    return made


class FindingLinks(QWidget):
    """The links below a finding; `chosen` gives it to be heard.

    `dismissed` gives it when the user does not share it, `confirmed` with whether the user does.
    """

    chosen = Signal(object)
    dismissed = Signal(object)
    confirmed = Signal(object, bool)

    def __init__(self, theme: Theme, finding: Finding, *, sound: bool, gap: int = 16) -> None:
        super().__init__()
        self._theme, self._finding = theme, finding
        self._shared = False
        links: list[QPushButton] = []
        if place_of(finding):
            links.append(play_link(theme, finding, sound=sound))
            links[0].clicked.connect(lambda: self.chosen.emit(finding))
        self._confirm = _second(_link())
        self._confirm.clicked.connect(lambda: self.confirmed.emit(finding, not self._shared))
        name = tr("Dismiss {finding}").format(finding=said(finding.message))
        away = _second(_link(tr("Dismiss"), name))
        away.setToolTip(tr("Not so in this talk: take it off the list"))
        away.clicked.connect(lambda: self.dismissed.emit(finding))
        self.setLayout(row(*links, self._confirm, away, None, gap=gap))
        self.show_confirmed(())

    def show_confirmed(self, confirmed: Collection[Finding]) -> None:
        """Say whether the finding is one of those that the user shares; the focus stays."""
        self._shared = shared = self._finding in confirmed
        name = tr("Confirmed: {finding}") if shared else tr("Confirm {finding}")
        self._confirm.setText(tr("Confirmed") if shared else tr("Confirm"))
        self._confirm.setAccessibleName(name.format(finding=said(self._finding.message)))
        self._confirm.setToolTip(
            tr("You said that it is so; click to take that back")
            if shared
            else tr("It is so: remember that")
        )
        self._confirm.setIcon(icon("check", self._theme.good, 16) if shared else QIcon())


def _link(text: str = "", name: str = "") -> QPushButton:
    made = button(text, "link", name=name)
    made.setIconSize(QSize(16, 16))
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def _second(link: QPushButton) -> QPushButton:
    """The same less prominent than the link before it."""
    link.setProperty("tone", "second")
    return link

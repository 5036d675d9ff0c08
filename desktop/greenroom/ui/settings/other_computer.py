"""Asks, before anything is sent to another computer, for its name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from greenroom.phrase import phrase
from greenroom.ui.settings.entry import Entry
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import button, label, row, sign, stack
from greenroom.ui.words import said, tr

SENT = phrase(
    "Sent to it are the lines of slides and talk that are asked about, the questions, and the words"
    " of your answers. Recordings, pictures, notes and files never are."
)


class OtherComputer(QFrame):
    """`allowed` comes when its name was typed as it is."""

    allowed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "advice")
        self._host = ""
        self.words = label("", "body", wrap=True)
        self.name = Entry(tr("Name of the other computer"), tr("Its name"))
        self.allow = button(tr("Allow"), name=tr("Allow this computer to be asked"))
        typing = row(
            label(tr("Type its name to allow that:"), "caption"), self.name, self.allow, gap=8
        )
        typing.setStretch(1, 1)
        inside = row(
            stack(2, sign(theme, "advice", "warn"), None),
            stack(self.words, 10, typing),
            gap=12,
            margins=(16, 12, 16, 12),
        )
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.name.textChanged.connect(self._on_typed)
        self.name.entered.connect(self._on_allow)
        self.allow.clicked.connect(self._on_allow)

    def ask(self, host: str) -> None:
        """Ask for the name of this one."""
        if host != self._host:
            self._host = host
            self.name.clear()
        other = tr("“{host}” is another computer.").format(host=host)
        self.words.setText(f"{other} {said(SENT)}")
        self._on_typed()

    @property
    def _named(self) -> bool:
        return self.name.text().strip().lower() == self._host

    def _on_typed(self) -> None:
        self.allow.setEnabled(self._named)

    def _on_allow(self) -> None:
        if self._named:
            self.allowed.emit()

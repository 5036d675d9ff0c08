"""Asks for the password of a deck."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import set_compact
from greenroom.ui.widgets.dialog import Dialog
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.errors import PasswordError
    from greenroom.ui.theme import Theme

_WIDTH = 440
_EDGE = 24


class PasswordDialog(Dialog):
    """Accepted with a password, or rejected."""

    def __init__(
        self, theme: Theme, name: str, *, wrong: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setWindowTitle(tr("Password"))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(tr("Password"))
        self.shown = TickBox(theme, tr("Show the password"))
        self.said = label(
            tr("That password did not open it. Check capitals and keyboard."), "caption", wrap=True
        )
        self.said.setProperty("tone", "bad")
        self.said.setVisible(wrong)
        self.field.setProperty("tone", "bad" if wrong else "")
        self.cancel = button(tr("Cancel"))
        self.confirm = button(tr("Open deck"), "primary")
        self.confirm.setEnabled(False)
        self.confirm.setDefault(True)
        set_compact(self.confirm, True)
        self.field.textChanged.connect(lambda text: self.confirm.setEnabled(bool(text)))
        self.shown.toggled.connect(self._show_letters)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.accept)
        self._lay_out(name)
        self.field.setFocus()

    def _lay_out(self, name: str) -> None:
        body = label("", wrap=True)
        room = _WIDTH - 2 * _EDGE
        fitting = body.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        body.setText(tr("{deck}\nneeds a password to open.").format(deck=fitting))
        kept = label(
            tr(
                "The password is kept in memory until you quit Greenroom and is never saved. "
                "A take that you record keeps the words on the slides."
            ),
            "caption",
            wrap=True,
        )
        heading = label(tr("This deck is protected"), "heading")
        ends = row(None, self.cancel, self.confirm, gap=12)
        lines = (heading, 8, body, 16, self.field, 6, self.said, 6, self.shown, 16, kept, 20, ends)
        self.setLayout(stack(*lines, margins=(_EDGE, 20, _EDGE, 20)))

    def _show_letters(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)


def ask_for_password(
    parent: QWidget, theme: Theme, error: PasswordError, then: Callable[[str], None]
) -> None:
    """Ask for the password that a deck needs; `then` gets it, unless the user thinks otherwise."""
    name = error.file.name if error.file else tr("The deck")
    dialog = PasswordDialog(theme, name, wrong=error.wrong, parent=parent)
    dialog.accepted.connect(lambda: then(dialog.field.text()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

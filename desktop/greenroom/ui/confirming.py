"""Asks once before something is gone for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import set_compact
from greenroom.ui.widgets.dialog import Dialog
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

_WIDTH = 440


class ConfirmDialog(Dialog):
    """Accepted only by a click on `does`; Enter and Escape leave everything as it is."""

    def __init__(self, question: str, about: str, does: str, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent)
        self.setWindowTitle(does)
        self.keep = button(tr("Keep it"))
        self.confirm = button(does, "primary")
        set_compact(self.confirm, True)
        self.confirm.setAutoDefault(False)
        self.keep.setDefault(True)
        self.keep.clicked.connect(self.reject)
        self.confirm.clicked.connect(self.accept)
        head, words = label(question, "heading", wrap=True), label(about, "second", wrap=True)
        ends = row(None, self.keep, self.confirm, gap=12)
        self.setLayout(stack(head, 8, words, 20, ends, margins=(24, 20, 24, 20)))
        self.keep.setFocus()


def confirm(
    parent: QWidget, question: str, about: str, does: str, then: Callable[[], None]
) -> ConfirmDialog:
    """Ask over `parent`; `then` is called if the user says so."""
    dialog = ConfirmDialog(question, about, does, parent)
    dialog.accepted.connect(then)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog

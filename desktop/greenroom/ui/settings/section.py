"""One page of the settings: a heading, a line about it, and what can be chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.ui.widgets import label, stack
from greenroom.ui.words import said

if TYPE_CHECKING:
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences
    from greenroom.ui.widgets.basics import Item

_EDGE = 28


class Section(QWidget):
    """What is chosen is kept at once, by `preferences`."""

    title = ""
    about = ""

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__()
        self.context = context
        self.preferences = preferences
        self.setAccessibleName(said(self.title))

    def lay_out(self, *items: Item) -> QVBoxLayout:
        """Put these below the heading."""
        head = (
            label(said(self.title), "heading"),
            4,
            label(said(self.about), "caption", wrap=True),
            16,
        )
        made = stack(*head, *items, margins=(_EDGE, 22, _EDGE, 16))
        self.setLayout(made)
        return made

    def leave(self) -> None:
        """The settings are closed: stop what is being done."""

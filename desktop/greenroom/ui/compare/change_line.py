"""A line on what changed, with a sign where it is for better or worse."""

from PySide6.QtWidgets import QWidget

from greenroom.comparison import Way
from greenroom.ui.signs import CHANGES
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, row, sign, stack

_SIGN = 16


def change_line(theme: Theme, way: Way, text: str) -> QWidget:
    """The text, set in by the width of a sign whether it has one or not."""
    made = QWidget()
    shown = sign(theme, *CHANGES[way], _SIGN) if way in CHANGES else QWidget()
    shown.setFixedSize(_SIGN, _SIGN)
    layout = row(stack(2, shown, None), Prose(theme, text, 13), gap=8)
    layout.setStretch(1, 1)
    made.setLayout(layout)
    return made

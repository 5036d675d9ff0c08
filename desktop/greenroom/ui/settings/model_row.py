"""One speech model among those to choose from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from greenroom.ui.theme import Theme
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.words import tr

_INDENT = 26


class ModelRow(QWidget):
    """A model that is not here cannot be chosen, but fetched: `get_asked`."""

    get_asked = Signal()

    def __init__(
        self, theme: Theme, title: str, words: str, *, here: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choose = QRadioButton(title)
        self.choose.setStyleSheet(_drawn(theme))
        self.choose.setEnabled(here)
        self.choose.setAccessibleDescription(words)
        self.words = label(words, "caption", wrap=True)
        self.get = button(tr("Get…"), name=tr("Get {model}").format(model=title))
        self.get.setVisible(not here)
        self.get.clicked.connect(self.get_asked)
        about = stack(self.choose, 2, row(self.words, margins=(_INDENT, 0, 0, 0)))
        whole = row(about, self.get, gap=12, margins=(0, 7, 0, 7))
        whole.setStretch(0, 1)
        self.setLayout(whole)


def _drawn(t: Theme) -> str:
    """The system's own circle is not seen in the dark."""
    circle = "width: 14px; height: 14px; border-radius: 8px"
    return (
        "QRadioButton { spacing: 10px; }"
        f"QRadioButton:disabled {{ color: {t.text_2}; }}"
        f"QRadioButton::indicator {{ {circle}; border: 1px solid {t.control};"
        f" background: {t.surface}; }}"
        f"QRadioButton::indicator:disabled {{ border-color: {t.edge}; background: {t.bg}; }}"
        "QRadioButton::indicator:checked { width: 6px; height: 6px;"
        f" border: 5px solid {t.accent_fill}; background: {t.on_accent}; }}"
    )

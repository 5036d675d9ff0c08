"""One speech model among those to choose from."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from greenroom.ui.widgets import button, label, row, stack

_INDENT = 26


class ModelRow(QWidget):
    """A model that is not here cannot be chosen, but fetched: `get_asked`."""

    get_asked = Signal()

    def __init__(
        self, title: str, words: str, *, here: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choose = QRadioButton(title)
        self.choose.setEnabled(here)
        self.choose.setAccessibleDescription(words)
        self.words = label(words, "caption", wrap=True)
        self.get = button("Get…", name=f"Get {title}")
        self.get.setVisible(not here)
        self.get.clicked.connect(self.get_asked)
        about = stack(self.choose, 2, row(self.words, margins=(_INDENT, 0, 0, 0)))
        whole = row(about, self.get, gap=12, margins=(0, 7, 0, 7))
        whole.setStretch(0, 1)
        self.setLayout(whole)

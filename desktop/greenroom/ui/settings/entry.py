"""A line to type into, in a dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class Entry(QLineEdit):
    """Enter says that something was typed (`entered`), and does not close the dialog."""

    entered = Signal()

    def __init__(self, name: str, example: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(example)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is for the line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)

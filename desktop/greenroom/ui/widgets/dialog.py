"""A dialogue of one width, never lower than its words are high."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QDialog, QWidget

_GROWS = (QEvent.Type.LayoutRequest, QEvent.Type.Show)


class Dialog(QDialog):
    """Qt gives a dialogue two thirds of the screen at most, and cuts what wraps in it."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(width)
        # Not `event`: its last one destroys the dialogue, with the Python method still running.
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when what is in it does, and before it is shown."""
        layout = self.layout() if watched is self and event.type() in _GROWS else None
        if layout is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))
        return super().eventFilter(watched, event)

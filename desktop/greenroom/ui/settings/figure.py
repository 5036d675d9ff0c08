"""A small field for a figure with bounds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox

from greenroom.checks.rules import Threshold
from greenroom.phrase import phrase
from greenroom.ui.words import said

_WIDTH = 64


class Figure(QDoubleSpinBox):
    """Typed or moved by the arrow keys, never beyond the threshold's bounds; `name` is spoken."""

    def __init__(self, threshold: Threshold, name: str) -> None:
        super().__init__()
        self.threshold = threshold
        whole = all(one == int(one) for one in (threshold.usual, threshold.least, threshold.most))
        self.setDecimals(0 if whole else 1)
        self.setSingleStep(1 if threshold.most > 15 else 0.5 if not whole else 1)
        self.setRange(threshold.least, threshold.most)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(_WIDTH)
        self.setKeyboardTracking(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        bounds = phrase(
            "{least:g} to {most:g}, usually {usual:g}",
            least=threshold.least,
            most=threshold.most,
            usual=threshold.usual,
        )
        self.setToolTip(said(bounds))

    def show_value(self, value: float) -> None:
        """Show a figure without taking it for the user's choice."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel is for the page."""
        event.ignore()

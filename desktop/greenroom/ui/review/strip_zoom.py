"""How near the strip is looked at: two buttons, all of the talk, and what of it is in sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from greenroom.time import clock
from greenroom.ui.review.strip_span import Span, all_of
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import icon_button, row
from greenroom.ui.words import tr


class ZoomButtons(QWidget):
    """`closer` and `farther` ask for one step; they stand where the keys + and − are said."""

    closer = Signal()
    farther = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.minus = icon_button(theme, "minus", tr("See more of the talk (−)"))
        self.plus = icon_button(theme, "plus", tr("Look closer (+)"))
        self.minus.clicked.connect(self.farther)
        self.plus.clicked.connect(self.closer)
        self.setLayout(row(self.minus, self.plus, gap=0))

    def show_span(self, span: Span) -> None:
        """Offer what can be done."""
        self.minus.setEnabled(not span.whole)
        self.plus.setEnabled(span.zoomed(2, span.start_ms) != span)


class SpanBar(QScrollBar):
    """Below the strip, how much of the talk is in sight and where; `moved` gives another span.

    It keeps its place while there is nothing to move.
    """

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._span = all_of(1)
        keeps = self.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keeps)
        self.setFixedHeight(10)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Which part of the talk is shown"))
        self.valueChanged.connect(self._on_value)
        self.hide()

    def show_span(self, span: Span) -> None:
        """Show what is in sight."""
        self._span = span
        self.blockSignals(True)
        self.setRange(0, max(span.total_ms - span.length_ms, 0))
        self.setPageStep(span.length_ms)
        self.setSingleStep(max(span.length_ms // 10, 1))
        self.setValue(span.start_ms)
        self.blockSignals(False)
        self.setVisible(not span.whole)
        ends = {"first": clock(span.start_ms), "last": clock(span.end_ms)}
        self.setAccessibleDescription(tr("{first} to {last}").format(**ends))

    def _on_value(self, start_ms: int) -> None:
        self.moved.emit(self._span.moved(start_ms - self._span.start_ms))

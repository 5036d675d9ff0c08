"""A column that scrolls, exactly as tall as its wrapped text asks for."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from greenroom.ui.widgets.basics import stack
from greenroom.ui.widgets.stops import focus_stop, focused_stop

BAR_ROOM = 12
"""What the bar takes; a column is that much wider than its content, with a bar or without."""


class ScrollColumn(QScrollArea):
    """Scrolls up and down only; its content never moves aside for the bar.

    Qt's own scroll area asks its content for a least size without telling it the width, which is
    too tall for wrapped labels: a bar with nothing to scroll to. One that `hugs` grows no taller
    than its content.
    """

    def __init__(
        self, name: str = "", parent: QWidget | None = None, *, hugs: bool = False
    ) -> None:
        super().__init__(parent)
        self._hugs = hugs
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.setProperty("ring", True)

    def show_content(self, content: QWidget) -> None:
        """Show other content; what was there is deleted.

        Whoever had the focus on the third thing in it has it on the third thing again.
        """
        before = focused_stop(self.widget())
        self.setWidget(content)
        content.installEventFilter(self)
        self._fit()
        focus_stop(content, before)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height follows from the width."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow text that changes."""
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        content = self.widget()
        layout = content.layout() if content is not None else None
        if content is not None and layout is not None:
            width = max(self.width() - BAR_ROOM, 0)
            wraps = layout.hasHeightForWidth()
            height = layout.totalHeightForWidth(width) if wraps else layout.totalSizeHint().height()
            content.setFixedSize(width, max(height, 0))
            if self._hugs:
                self.setMaximumHeight(max(height, 0))


def scrolled(chart: QWidget, room: int = 0) -> QScrollArea:
    """A chart as wide as there is room for, that scrolls up and down; `room` is left for the
    bar."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    holder = QWidget()
    holder.setLayout(stack(chart, None, margins=(0, 0, room, 0)))
    area.setWidget(holder)
    return area

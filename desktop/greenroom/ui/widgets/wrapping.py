"""Buttons side by side, in as many rows as their words need."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

_GAP = 8


class Wrapping(QWidget):
    """Lays its parts out in reading order; one that does not fit begins the next row."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = parts
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height of the rows in that width."""
        return max((box.bottom() + 1 for _, box in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one row."""
        sizes = [part.sizeHint() for part in self._shown()]
        width = sum(size.width() for size in sizes) + _GAP * max(len(sizes) - 1, 0)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """One part in each row."""
        sizes = [part.sizeHint() for part in self._shown()]
        return QSize(max((size.width() for size in sizes), default=0), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay them out anew."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Follow a part that has other words, or is hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _place(self) -> None:
        for part, box in self._placed(self.width()):
            part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))

    def _placed(self, width: int) -> list[tuple[QWidget, QRect]]:
        """Each part with its place, from left to right; parts of a row stand on its middle."""
        found: list[tuple[QWidget, QRect]] = []
        left, top, high = 0, 0, max((p.sizeHint().height() for p in self._shown()), default=0)
        for part in self._shown():
            size = part.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + high + _GAP
            down = top + (high - size.height()) // 2
            found.append((part, QRect(left, down, size.width(), size.height())))
            left += size.width() + _GAP
        return found

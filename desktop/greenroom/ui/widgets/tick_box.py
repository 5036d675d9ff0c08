"""A check box in the design's own lines, which are seen in the dark too."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from greenroom.ui.theme import Theme, font, pixmap
from greenroom.ui.widgets.sides import at_its_side, painter_on

_BOX, _GAP, _SIZE = 16, 8, 13


def draw_tick(painter: QPainter, theme: Theme, corner: QPointF, *, ticked: bool) -> None:
    """The box alone, from its upper left corner."""
    painter.setPen(QPen(theme.colour("accent_fill" if ticked else "control"), 1))
    painter.setBrush(theme.colour("accent_fill" if ticked else "surface"))
    painter.drawRoundedRect(QRectF(corner.x() + 0.5, corner.y() + 0.5, _BOX - 1, _BOX - 1), 3, 3)
    if ticked:
        tick = pixmap("tick", theme.on_accent, _BOX - 2, painter.device().devicePixelRatio())
        painter.drawPixmap(corner + QPointF(1, 1), tick)


class TickedItems(QStyledItemDelegate):
    """Items of a list with the same box; the list's style sheet leaves the room empty."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the item, then its box."""
        super().paint(painter, option, index)
        whole = QStyleOptionViewItem(option)
        self.initStyleOption(whole, index)
        place = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        room = QRectF(whole.widget.style().subElementRect(place, whole, whole.widget))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = QPointF(_BOX / 2, _BOX / 2)
        ticked = whole.checkState == Qt.CheckState.Checked
        draw_tick(painter, self._theme, room.center() - half, ticked=ticked)
        painter.restore()


class TickBox(QCheckBox):
    """A small box with a tick, and words beside it."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setProperty("ring", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        words = QFontMetrics(font(_SIZE)).horizontalAdvance(self.text())
        return QSize(_BOX + _GAP + words + 2, 24)

    def hitButton(self, pos: object) -> bool:  # noqa: ARG002 - Qt asks with a place
        """The words are as good to click as the box."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, its tick and the words."""
        painter = painter_on(self)
        box = at_its_side(self, QRectF(0, (self.height() - _BOX) / 2, _BOX, _BOX))
        draw_tick(painter, self._theme, box.topLeft(), ticked=self.isChecked())
        painter.setFont(font(_SIZE))
        painter.setPen(self._theme.colour("text_2"))
        beside = QRectF(_BOX + _GAP, 0, self.width() - _BOX - _GAP, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(at_its_side(self, beside), int(flags), self.text())

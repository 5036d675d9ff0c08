"""What the rows of the plan and of the story share: a slide's number and title, chosen or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from greenroom.ui.theme import Theme, font
from greenroom.ui.widgets.sides import painter_on, run_left_to_right
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.deck import Slide

PAD = 12
_TITLE = 36


def told_slide(slide: Slide) -> str:
    """A slide as a screen reader says it."""
    title = slide.title or tr("untitled")
    return tr("Slide {number}: {title}").format(number=slide.number, title=title)


class ListedSlide(QAbstractButton):
    """One slide of a list. Chosen by a click or the keyboard; only one is."""

    def __init__(self, theme: Theme, slide: Slide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.slide = slide
        run_left_to_right(self)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("inset", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        """Use the height of the small screen, or the large."""
        self.setFixedHeight(27 if compact else 34)

    def sizeHint(self) -> QSize:
        """As in the design."""
        return QSize(400, 34)

    def _begin(self) -> tuple[QPainter, QRectF]:
        """A painter that has drawn ground and number, and the room within the row's edges."""
        painter = painter_on(self)
        area = QRectF(self.rect())
        self._draw_ground(painter, area)
        inner = area.adjusted(PAD, 0, -PAD, 0)
        painter.setFont(font(15))
        painter.setPen(self._theme.colour("text_3"))
        number = QRectF(inner.left() - 2, 0, 22, area.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(number, flags, str(self.slide.number))
        return painter, inner

    def _draw_title(self, painter: QPainter, inner: QRectF, right: float, token: str) -> float:
        """The title, cut to end at `right`; gives where it ends."""
        metrics = QFontMetricsF(font(15))
        left = inner.left() + _TITLE
        shown = metrics.elidedText(
            self.slide.title or tr("Untitled"), Qt.TextElideMode.ElideRight, right - left
        )
        painter.setFont(font(15))
        painter.setPen(self._theme.colour(token))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left, 0, right - left, inner.height()), flags, shown)
        return left + metrics.horizontalAdvance(shown)

    def _draw_remark(self, painter: QPainter, inner: QRectF, right: float, words: str) -> float:
        """Words that end at `right`; gives where they begin."""
        painter.setFont(font(13))
        painter.setPen(self._theme.colour("text_2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(
            QRectF(inner.left(), 0, right - inner.left(), inner.height()), flags, words
        )
        return right - QFontMetricsF(font(13)).horizontalAdvance(words)

    def _draw_ground(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        token = "accent_bg" if self.isChecked() else "hover" if self.underMouse() else ""
        if token:
            painter.setBrush(self._theme.colour(token))
            painter.drawRoundedRect(area, 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)

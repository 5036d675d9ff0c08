"""A row of the story: a slide's title, and a sign where it is worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from greenroom.ui.theme import Theme, font, pixmap

if TYPE_CHECKING:
    from greenroom.checks.finding import Finding
    from greenroom.checks.titles import Title, TitleKind
    from greenroom.deck import Slide

PAD = 12
_SIGN = 20
_KINDS: dict[TitleKind, str] = {
    "topic": "names a topic",
    "missing": "no title",
    "unjudged": "not judged",
}
_SEVERITIES = {
    "warning": ("alert", "bad"),
    "advice": ("advice", "warn"),
    "info": ("info", "text_2"),
}


class StoryRow(QAbstractButton):
    """Number, title, what it does where that is worth a word. Chosen by a click or the keyboard."""

    def __init__(
        self,
        theme: Theme,
        slide: Slide,
        title: Title | None,
        findings: tuple[Finding, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.slide = slide
        self._quiet = title is None
        self._remark = _KINDS.get(title.kind, "") if title else ""
        self._sign = next(
            (
                sign
                for name, sign in _SEVERITIES.items()
                if any(f.severity == name for f in findings)
            ),
            None,
        )
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setProperty("inset", True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = [f"Slide {slide.number}: {slide.title or 'untitled'}", self._remark]
        words += [finding.message for finding in findings]
        self.setAccessibleName(". ".join(word for word in words if word))

    def set_compact(self, compact: bool) -> None:
        """Use the height of the small screen, or the large."""
        self.setFixedHeight(27 if compact else 34)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        self._draw_ground(painter, area)
        inner = area.adjusted(PAD, 0, -PAD, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(15))
        painter.setPen(self._theme.colour("text_3"))
        number = QRectF(inner.left() - 2, 0, 22, area.height())
        painter.drawText(number, int(middle | Qt.AlignmentFlag.AlignRight), str(self.slide.number))
        right = self._draw_remark(painter, inner)
        painter.setFont(font(15))
        painter.setPen(self._theme.colour("text_2" if self._quiet else "text"))
        words = self.slide.title or "Untitled"
        metrics = QFontMetricsF(font(15))
        room = right - inner.left() - 36 - (_SIGN + 12 if self._sign else 0)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        title = QRectF(inner.left() + 36, 0, room, area.height())
        painter.drawText(title, int(middle | Qt.AlignmentFlag.AlignLeft), shown)
        if self._sign is not None:
            name, token = self._sign
            left = min(title.left() + metrics.horizontalAdvance(shown) + 12, right - _SIGN)
            picture = pixmap(name, getattr(self._theme, token), 16, 2.0)
            painter.drawPixmap(round(left), round((area.height() - 16) / 2), picture)

    def _draw_remark(self, painter: QPainter, inner: QRectF) -> float:
        """What the title does, at the right; gives where that begins."""
        painter.setFont(font(13))
        painter.setPen(self._theme.colour("text_2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(inner, flags, self._remark)
        return inner.right() - QFontMetricsF(font(13)).horizontalAdvance(self._remark) - 16

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

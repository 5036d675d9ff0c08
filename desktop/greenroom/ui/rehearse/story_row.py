"""A row of the story: a slide's title, and a sign where it is worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from greenroom.phrase import phrase
from greenroom.ui.rehearse.listed_slide import ListedSlide, told_slide
from greenroom.ui.theme import Theme, pixmap
from greenroom.ui.words import said

if TYPE_CHECKING:
    from greenroom.checks.finding import Finding
    from greenroom.checks.titles import Title, TitleKind
    from greenroom.deck import Slide

_SIGN = 20
_KINDS: dict[TitleKind, str] = {
    "topic": phrase("names a topic"),
    "missing": phrase("no title"),
    "unjudged": phrase("not judged"),
}
_SEVERITIES = {
    "warning": ("alert", "bad"),
    "advice": ("advice", "warn"),
    "info": ("info", "text_2"),
}


class StoryRow(ListedSlide):
    """Number, title, what it does where that is worth a word."""

    def __init__(
        self,
        theme: Theme,
        slide: Slide,
        title: Title | None,
        findings: tuple[Finding, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, slide, parent)
        self._quiet = title is None
        self._remark = said(_KINDS.get(title.kind, "")) if title else ""
        self._sign = next(
            (
                sign
                for name, sign in _SEVERITIES.items()
                if any(f.severity == name for f in findings)
            ),
            None,
        )
        words = [told_slide(slide), self._remark]
        words += [said(finding.message) for finding in findings]
        self.setAccessibleName(". ".join(word for word in words if word))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        painter, inner = self._begin()
        right = self._draw_remark(painter, inner, inner.right(), self._remark) - 16
        limit = right - (_SIGN + 12 if self._sign else 0)
        end = self._draw_title(painter, inner, limit, "text_2" if self._quiet else "text")
        if self._sign is not None:
            name, token = self._sign
            left = min(end + 12, right - _SIGN)
            picture = pixmap(name, getattr(self._theme, token), 16, 2.0)
            painter.drawPixmap(round(left), round((inner.height() - 16) / 2), picture)

"""The second screen: the slide and nothing else, at the screen's own pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from greenroom.ui.rehearse.overlays import SHADES, Shade
from greenroom.ui.slide_images import ShownPicture, SlideImages, Wanted
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

_FLAGS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint


class AudienceWindow(QWidget):
    """Fills one screen with the slide, or with black or white. It never takes the keyboard."""

    def __init__(self, images: SlideImages) -> None:
        super().__init__(None, _FLAGS)
        self._shown = ShownPicture(images)
        images.came.connect(self._on_read)
        self._aspect = 16 / 9
        self._file: Path | None = None
        self._shade: Shade = ""
        self.setWindowTitle(tr("Greenroom: the slide"))
        self.setAccessibleName(tr("The slide"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    def put_on(self, screen: QScreen) -> None:
        """Fill this screen."""
        if self.isVisible() and self.screen() == screen:
            return
        self.hide()
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def set_aspect(self, aspect: float) -> None:
        """The slide's width divided by its height."""
        self._aspect = aspect
        self.update()

    def _on_read(self, file: Path) -> None:
        if file == self._file:
            self.update()

    def show_slide(self, picture: Path | None, words: str, rough: Path | None = None) -> None:
        """Show a slide's picture, a `rough` one while it is read; `words` say what it is."""
        self._file = picture
        self._shown.choose(picture, rough)
        self.setAccessibleDescription(words)
        self.update()

    def show_shade(self, shade: Shade) -> None:
        """Show black or white in place of the slide, or the slide again."""
        self._shade = shade
        self.update()

    def pixels(self) -> QSize:
        """How large the slide is painted, in pixels of the screen."""
        whole = (self.size().toSizeF() * self.devicePixelRatioF()).toSize()
        width = min(whole.width(), round(whole.height() * self._aspect))
        return QSize(width, round(width / self._aspect))

    def wanted(self, files: list[Path]) -> list[Wanted]:
        """What this window will paint when it comes to these pictures."""
        return [(file, self.pixels()) for file in files] if self.isVisible() else []

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the slide in the middle, or the shade."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), SHADES.get(self._shade, QColor("#000000")))
        if self._shade or self._file is None:
            return
        size, ratio = self.pixels(), self.devicePixelRatioF()
        picture = self._shown.pixmap(size)
        left = (round(self.width() * ratio) - size.width()) // 2
        top = (round(self.height() * ratio) - size.height()) // 2
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = QRectF(QPointF(left, top) / ratio, QSizeF(size) / ratio)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))

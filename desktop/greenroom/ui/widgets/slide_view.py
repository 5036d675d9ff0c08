"""A slide's picture in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from greenroom.ui.slide_images import ShownPicture, SlideImages
from greenroom.ui.theme import Theme, font
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.ui.pictures import Pictures

_RADIUS = 3


class SlideView(QWidget):
    """Shows a picture as large as fits, sharp on any screen, inside a hairline.

    Without a picture it shows its words on a dashed frame. `show_slide(None, "End of the deck")`.
    With `images`, pictures are read there, beforehand or while a small one is shown; without them
    they are read when they are painted.
    """

    def __init__(
        self,
        theme: Theme,
        aspect: float = 16 / 9,
        parent: QWidget | None = None,
        *,
        images: SlideImages | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._aspect = aspect
        self._shown = ShownPicture(images) if images is not None else None
        if images is not None:
            images.came.connect(self._on_read)
        self._picture = QPixmap()
        self._scaled = QPixmap()
        self._file: Path | None = None
        self._words = ""
        self._pictures: Pictures | None = None
        self._number = 0
        self.setAccessibleName(tr("A slide that is not drawn yet"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_aspect(self, aspect: float) -> None:
        """The slide's width divided by its height."""
        self._aspect = aspect
        self.updateGeometry()
        self.update()

    def follow(self, pictures: Pictures, number: int, words: str) -> None:
        """Show slide `number` now, and again when its picture or a better one comes."""
        if pictures is not self._pictures:
            if self._pictures is not None:
                self._pictures.remove_follower(self._on_came)
            pictures.add_follower(self._on_came)
            self._pictures = pictures
        self.show_slide(pictures.file(number), words)
        self._number = number

    def _on_came(self, number: int) -> None:
        if number == self._number and self._pictures is not None:
            self.follow(self._pictures, number, self._words)

    def _on_read(self, file: Path) -> None:
        if file == self._file:
            self.update()

    def show_slide(self, picture: Path | None, words: str, rough: Path | None = None) -> None:
        """Show a picture; `words` say what it is (a screen reader reads them).

        `rough` is a small one, for as long as `images` have not read it.
        """
        self._number = 0
        if self._shown is not None:
            self._shown.choose(picture, rough)
        if picture != self._file:
            self._file = picture
            self._picture = self._scaled = QPixmap()
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def show_pixmap(self, picture: QPixmap, words: str) -> None:
        """Show a picture that is in memory."""
        self._number = 0
        self._file, self._picture, self._scaled, self._words = None, picture, QPixmap(), words
        self.setAccessibleName(words)
        self.update()

    @property
    def file(self) -> Path | None:
        """The picture that is shown."""
        return self._file

    def hasHeightForWidth(self) -> bool:
        """The height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The slide's height at this width."""
        return round(width / self._aspect)

    def sizeHint(self) -> QSize:
        """A modest slide; layouts stretch it."""
        return QSize(288, round(288 / self._aspect))

    def slide_rect(self) -> QRectF:
        """Where in this widget the slide is: at the top left, as large as fits."""
        width = min(float(self.width()), self.height() * self._aspect)
        return QRectF(0, 0, width, width / self._aspect)

    def pixels(self) -> QSize:
        """How large the picture is painted, in pixels of the screen."""
        return (self._frame().size() * self.devicePixelRatioF()).toSize()

    def _frame(self) -> QRectF:
        return self.slide_rect().adjusted(0.5, 0.5, -0.5, -0.5)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture, or the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._frame()
        picture = self._fitted()
        if picture.isNull():
            self._draw_words(painter, frame)
            return
        outline = QPainterPath()
        outline.addRoundedRect(frame, _RADIUS, _RADIUS)
        painter.setClipPath(outline)
        if picture.size() == self.pixels():
            painter.drawPixmap(frame.topLeft(), picture)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(frame, picture, QRectF(picture.rect()))
        painter.setClipping(False)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.drawPath(outline)

    def _draw_words(self, painter: QPainter, frame: QRectF) -> None:
        pen = QPen(self._theme.colour("line"), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.setPen(self._theme.colour("text_2"))
        painter.setFont(font(15 if frame.width() > 160 else 12))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(frame.adjusted(8, 4, -8, -4), int(flags), self._words)

    def _fitted(self) -> QPixmap:
        """The picture at the screen's own pixels, scaled once per size; null without one."""
        size = self.pixels()
        if self._shown is not None and self._picture.isNull():
            self._scaled = self._shown.pixmap(size)
        elif self._scaled.size() != size:
            self._scaled = self._scale(size)
        self._scaled.setDevicePixelRatio(self.devicePixelRatioF())
        return self._scaled

    def _scale(self, size: QSize) -> QPixmap:
        if self._picture.isNull() and self._file is not None:
            self._picture = QPixmap(str(self._file))
        if self._picture.isNull():
            return QPixmap()
        return self._picture.scaled(
            size,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )

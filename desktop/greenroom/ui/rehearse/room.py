"""What the room sees: the slide, on a screen of its own where there are two, or black, or white."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from greenroom.ui.rehearse.screens import Screens
from greenroom.ui.rehearse.second_screen import AudienceWindow

if TYPE_CHECKING:
    from greenroom.deck import Slide
    from greenroom.settings import Settings
    from greenroom.ui.context import OpenDeck
    from greenroom.ui.rehearse.overlays import Shade
    from greenroom.ui.rehearse.stage import Stage
    from greenroom.ui.slide_images import SlideImages


class Room(QObject):
    """Shows each slide on the stage and to the audience, its picture read beforehand."""

    def __init__(
        self, stage: Stage, images: SlideImages, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._stage = stage
        self._images = images
        self._open: OpenDeck | None = None
        self._up: tuple[Slide, Slide | None] | None = None
        self.shade: Shade = ""
        self.audience = AudienceWindow(images)
        wanted, use = settings.audience_screen, settings.second_screen
        self.screens = Screens(stage, self.audience, wanted, self, use=use)
        self.screens.changed.connect(self._show_again)

    def open_deck(self, opened: OpenDeck) -> None:
        """Take the deck whose slides will be shown."""
        if self._open is not None:
            self._open.pictures.remove_follower(self._on_came)
        self._open = opened
        opened.pictures.add_follower(self._on_came)
        self._stage.open_deck(opened)
        self.audience.set_aspect(opened.deck.width / opened.deck.height)
        if self._up is not None:
            self.show_slide(*self._up)

    def begin(self) -> None:
        """A talk begins."""
        self.cover("")
        self.screens.begin()

    def end(self) -> None:
        """The talk is over."""
        self._up = None
        self.screens.end()

    def close(self) -> None:
        """The window closes, and the audience's with it."""
        self.audience.close()
        self.audience.deleteLater()

    def show_slide(self, slide: Slide, following: Slide | None) -> None:
        """Show a slide; the one that follows is got ready."""
        self._up = (slide, following)
        if self._open is None:
            return
        self._stage.show_slide(slide, following)
        number = slide.number
        picture, rough = self._open.picture(number), self._open.thumbnail(number)
        self.audience.show_slide(picture, slide.title, rough)
        self._get_ready(slide, following)

    def cover(self, shade: Shade) -> None:
        """Show black or white in place of the slide, or with an empty shade the slide again."""
        self.shade = shade
        self.audience.show_shade(shade)
        self._stage.show_shade(shade, cover=not self.screens.two)

    def _on_came(self, _number: int) -> None:
        """A slide's picture came, or a better one."""
        if self._up is not None:
            self.show_slide(*self._up)

    def _show_again(self) -> None:
        """Screens came or went."""
        self._stage.show_swap(self.screens.two)
        if self._up is not None:
            self.show_slide(*self._up)
            self.cover(self.shade)

    def _get_ready(self, slide: Slide, following: Slide | None) -> None:
        """Read what is up, then what one key can ask for: the next slides first, the ends last."""
        if self._open is None:
            return
        shown = self._open.deck.shown
        before = [other for other in shown if other.number < slide.number][-1:]
        later = [other for other in shown if other.number > slide.number][:2]
        ahead = [*([following] if following else []), *later]
        ends = [shown[0], shown[-1]]
        near = list(dict.fromkeys(s.number for s in [slide, *ahead, *before, *ends]))
        files = [file for number in near if (file := self._open.picture(number)) is not None]
        large, theirs = self._stage.wanted(files), self.audience.wanted(files)
        small = self._stage.wanted_as_next(files)
        self._images.prepare([*large[:2], *theirs[:2], *small, *large[2:], *theirs[2:]])

"""Opening a deck: read, then drawn slide by slide; the window stays free meanwhile."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from greenroom.errors import DeckError, GreenroomError, PasswordError
from greenroom.phrase import phrase
from greenroom.plan import propose_plan
from greenroom.suffixes import DECKS
from greenroom.ui.background import Inbox, Task, run
from greenroom.ui.context import OpenDeck
from greenroom.ui.password import ask_for_password
from greenroom.ui.pictures import Pictures, picture_width
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.deck import Deck
    from greenroom.render import FirstPicture, Picture
    from greenroom.ui.context import Context

_TELL_MS = 100  # whoever shows many slides is told at most ten times a second


class _UnwantedError(Exception):
    """Nobody waits for these pictures any more."""


class Opening(QObject):
    """`opened` carries an `OpenDeck`, whose pictures come one after the other from then on.

    Before that `glimpsed` may carry the deck's path and the file of its first slide's picture.
    `failed` carries a GreenroomError, `drawing` how many slides of how many have a picture. `more`
    says now and then that more of them are there, `drawn` that all are as good as they will be.
    `redrawn` carries the `OpenDeck` whose pictures are taken from elsewhere from now on.
    """

    opened = Signal(object)
    glimpsed = Signal(object, object)
    drawing = Signal(int, int)
    redrawn = Signal(object)
    more = Signal()
    drawn = Signal()
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        pdf_for: Callable[[Path], Path | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._pdf_for = pdf_for
        self._task: Task | None = None
        self._pictures: Pictures | None = None
        self._looked_at = 1
        self._expected: Path | None = None
        self._first: FirstPicture | None = None
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self.more)

    def open(self, path: Path, limit_ms: int, password: str | None = None) -> None:
        """Read a deck, then draw it; an earlier opening that is still going on is dropped.

        Where the deck needs a password, the user is asked.
        """
        self.cancel()
        self._expected = path
        inbox = Inbox(partial(self._on_first, path), self)
        width = picture_width(QGuiApplication.screens())
        own = self._pdf_for(path) is None
        show = inbox.post if own else lambda _: None
        self._task = run(
            self,
            lambda task: self._read(path, password, width, show),
            success=partial(self._on_read, path, limit_ms),
            failure=partial(self._not_read, path, limit_ms),
        )

    def show(self, opened: OpenDeck) -> None:
        """Draw a deck that is known already, from a take."""
        self.cancel()
        opened = replace(opened, pdf=self._pdf_for(opened.path))
        self._looked_at, self._pictures = 1, opened.pictures
        self.opened.emit(opened)
        self._draw(opened)

    def draw_from(self, opened: OpenDeck, pdf: Path | None) -> None:
        """Take the pictures from a PDF if its pages fit, or from the deck again.

        What is shown stays until the others come.
        """
        if pdf is None:
            self._draw_again(replace(opened, pdf=None))
            return
        run(
            self,
            lambda task: _refuse_other_pages(self._context.load_deck(pdf), opened.deck, pdf),
            success=lambda _: self._draw_again(replace(opened, pdf=pdf)),
            failure=self.failed.emit,
        )

    def _draw_again(self, opened: OpenDeck) -> None:
        if opened.pictures is self._pictures:
            self.cancel()
            self.redrawn.emit(opened)
            self._draw(opened)

    def look_at(self, number: int) -> None:
        """Slide `number` is on screen: its picture and its neighbours' come first."""
        self._looked_at = number

    @property
    def busy(self) -> bool:
        """Whether a deck is being read or drawn."""
        return self._task is not None

    def cancel(self) -> None:
        """Nobody waits for it any more: nothing more is told."""
        self._telling.stop()
        self._expected = self._first = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _read(
        self, path: Path, password: str | None, width: int, show: Callable[[object], None]
    ) -> Deck:
        """On another thread."""
        self._context.expect(path, width, show)
        return _presentable(self._context.load_deck(path, password), path)

    def _on_first(self, path: Path, first: object) -> None:
        if path == self._expected:
            self._first = cast("FirstPicture", first)
            self.glimpsed.emit(path, self._first.picture.file)

    def _on_read(self, path: Path, limit_ms: int, deck: Deck) -> None:
        first = self._first
        same = first is not None and first.sha256 == deck.sha256
        pictures = Pictures((first.picture,) if first is not None and same else ())
        self.show(OpenDeck(path, deck, propose_plan(deck, limit_ms), pictures))

    def _not_read(self, path: Path, limit_ms: int, error: GreenroomError) -> None:
        window = self.parent()
        if isinstance(error, PasswordError) and isinstance(window, QWidget):
            self._task = None
            ask_for_password(window, self._context.theme, error, partial(self.open, path, limit_ms))
        else:
            self._fail(error)

    def _draw(self, opened: OpenDeck) -> None:
        width = picture_width(QGuiApplication.screens())
        inbox = Inbox(partial(self._on_picture, opened), self)
        self._task = run(
            self,
            lambda task: self._draw_all(opened, width, inbox.post, task),
            success=lambda _: self._on_drawn(),
            failure=self._fail,
        )

    def _draw_all(
        self, opened: OpenDeck, width: int, post: Callable[[object], None], task: Task
    ) -> None:
        """On another thread."""

        def show(picture: Picture) -> None:
            if task.cancelled:
                raise _UnwantedError
            post(picture)

        with suppress(_UnwantedError):
            self._context.draw(
                opened.path,
                opened.deck,
                width=width,
                show=show,
                looked_at=lambda: self._looked_at,
                pdf=opened.pdf,
            )

    def _on_picture(self, opened: OpenDeck, picture: object) -> None:
        if self._task is None or opened.pictures is not self._pictures:  # no longer wanted
            return
        opened.pictures.put(cast("Picture", picture))
        self.drawing.emit(len(opened.pictures.files), len(opened.deck.slides))
        if not self._telling.isActive():
            self._telling.start(0 if len(opened.pictures.files) == 1 else _TELL_MS)

    def _fail(self, error: GreenroomError) -> None:
        self._task = None
        self.failed.emit(error)

    def _on_drawn(self) -> None:
        self._task = None
        self.more.emit()
        self.drawn.emit()


def _presentable(deck: Deck, path: Path) -> Deck:
    if not deck.shown:
        raise DeckError(
            phrase("all slides are hidden, so there is nothing to present."),
            file=path,
            remedy=phrase("Show at least one slide in your slide program."),
        )
    return deck


def _refuse_other_pages(pages: Deck, deck: Deck, pdf: Path) -> None:
    """Raise DeckError unless there is a page for each slide, or for each that is not hidden."""
    count = len(pages.slides)
    if count not in (len(deck.slides), len(deck.shown)):
        raise DeckError(
            tr("has {pages}, and the deck {slides}.").format(
                pages=tr("%n page(s)", "", count), slides=tr("%n slide(s)", "", len(deck.slides))
            ),
            file=pdf,
            remedy=tr("Save the deck as a PDF again, one page per slide."),
        )


def ask_for_deck(parent: QWidget, then: Callable[[Path], None]) -> None:
    """Ask for a deck's file; `then` gets the one that was chosen."""
    patterns = " ".join(f"*{suffix}" for suffix in DECKS)
    kinds = tr("Decks ({patterns});;All files (*)").format(patterns=patterns)
    dialog = QFileDialog(parent, tr("Open a deck"), "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()

"""Files dropped anywhere on the window: a deck to open, or a talk to add to the deck that is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from greenroom.errors import DeckError
from greenroom.phrase import phrase
from greenroom.suffixes import RECORDINGS, TRANSCRIPTS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Dropping(QObject):
    """Watches a window. `deck_dropped` and `talk_dropped` carry a path, `failed` an error."""

    deck_dropped = Signal(object)
    talk_dropped = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget, busy: Callable[[], bool]) -> None:
        super().__init__(window)
        self._busy = busy
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file from anywhere in the window, except during a talk."""
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            self.drop(event)
            return True
        if isinstance(event, QDragEnterEvent) and event.type() == QEvent.Type.DragEnter:
            if event.mimeData().hasUrls() and not self._busy():
                event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def drop(self, event: QDropEvent) -> None:
        """Take the first file that was dropped."""
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if not files:
            self.failed.emit(
                DeckError(phrase("That is not a file. Drop a deck, or a recording of a talk."))
            )
            return
        event.acceptProposedAction()
        path = Path(files[0])
        talk = path.suffix.lower() in (*RECORDINGS, *TRANSCRIPTS)
        (self.talk_dropped if talk else self.deck_dropped).emit(path)

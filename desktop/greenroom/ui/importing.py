"""Adds a talk that was recorded elsewhere to the takes of the deck that is open."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from greenroom.errors import GreenroomError, TakeError
from greenroom.phrase import phrase
from greenroom.suffixes import RECORDINGS, TRANSCRIPTS
from greenroom.ui.background import Task, run
from greenroom.ui.importing_dialog import Asked, ImportDialog
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.ui.context import Context, OpenDeck


@dataclass(frozen=True)
class TalkFile:
    """A talk's file, who speaks in it (with words) and the slide times that lie beside it."""

    path: Path
    speakers: tuple[tuple[str, int], ...] = ()
    cues: Path | None = None


class Importing(QObject):
    """`added` carries the folder of the new take, `failed` a GreenroomError.

    `opened` gives the deck that is shown, if one is.
    """

    added = Signal(object)
    failed = Signal(object)

    def __init__(
        self, context: Context, window: QWidget, opened: Callable[[], OpenDeck | None]
    ) -> None:
        super().__init__(window)
        self._opened = opened
        self._context = context
        self._window = window
        self._task: Task | None = None
        self.dialog: ImportDialog | None = None

    def choose(self) -> None:
        """Ask for a recording or transcript of a talk on this deck."""
        patterns = " ".join(f"*{suffix}" for suffix in (*RECORDINGS, *TRANSCRIPTS))
        kinds = tr("Recordings and transcripts ({patterns});;All files (*)").format(
            patterns=patterns
        )
        dialog = QFileDialog(self._window, tr("Add a recording of this talk"), "", kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.begin(Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def begin(self, talk: Path) -> None:
        """Ask what the file does not say, then add it."""
        opened = self._opened()
        if opened is None:
            what = phrase("is a talk, and no deck is open that it could belong to.")
            remedy = phrase("Open the talk’s deck first, then drop the recording again.")
            self.failed.emit(TakeError(what, file=talk, remedy=remedy))
            return
        run(
            self,
            lambda task: _look_into(talk),
            success=lambda found: self._ask(found, opened),
            failure=self.failed.emit,
        )

    def _ask(self, found: TalkFile, opened: OpenDeck) -> None:
        self.dialog = ImportDialog(
            self._context.theme,
            found.path,
            opened.deck.name,
            speakers=found.speakers,
            cues=found.cues,
            parent=self._window,
        )
        self.dialog.asked.connect(lambda asked: self._add(found.path, opened, asked))
        self.dialog.rejected.connect(self._give_up)
        self.dialog.open()

    def _add(self, talk: Path, opened: OpenDeck, asked: Asked) -> None:
        self._task = run(
            self,
            lambda task: self._make(talk, opened, asked, task),
            success=self._on_made,
            failure=self._on_failed,
        )

    def _make(self, talk: Path, opened: OpenDeck, asked: Asked, task: Task) -> Path | None:
        """On another thread; a take that nobody waits for any more is taken away again."""
        from greenroom.adding import add_talk
        from greenroom.alignment import read_cues
        from greenroom.library import delete_take
        from greenroom.take import TakeHeader

        now = self._context.now()
        header = TakeHeader(
            deck=opened.deck,
            plan=opened.plan,
            started=now.isoformat(timespec="seconds"),
            path=str(opened.path),
        )
        folder = add_talk(
            self._context.places.takes,
            header,
            talk,
            now,
            cues=read_cues(asked.cues, opened.deck) if asked.cues else (),
            speaker=asked.speaker,
        )
        if task.cancelled:
            delete_take(folder)
            return None
        return folder

    def _on_made(self, folder: Path | None) -> None:
        self._close()
        if folder is not None:
            self.added.emit(folder)

    def _on_failed(self, error: GreenroomError) -> None:
        self._close()
        self.failed.emit(error)

    def _give_up(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._close()

    def _close(self) -> None:
        self._task = None
        if self.dialog is not None:
            self.dialog.hide()
            self.dialog.deleteLater()
            self.dialog = None


def _look_into(talk: Path) -> TalkFile:
    """On another thread: who speaks, and whether slide times lie beside the file."""
    from greenroom.captions import read_speakers

    speakers = read_speakers(talk) if talk.suffix.lower() in TRANSCRIPTS else ()
    beside = talk.with_name(f"{talk.name.split('.')[0]}.cues.json")
    cues = beside if beside.is_file() and beside != talk else None
    return TalkFile(talk, speakers if len(speakers) > 1 else (), cues)

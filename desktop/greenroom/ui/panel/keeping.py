"""What a panel leaves on disk, written off the GUI thread, one thing after the other."""

from __future__ import annotations

import shutil
import tempfile
import threading
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from greenroom.errors import TakeError
from greenroom.library.answers import (
    SittingLock,
    answer_audio,
    begin_answer,
    drop_answer,
    next_answer,
    read_answers,
    rescue_answers,
    save_answer,
    save_sitting,
)
from greenroom.phrase import phrase
from greenroom.ui.background import run

if TYPE_CHECKING:
    from greenroom.library.answers import Sitting
    from greenroom.panel.question import Answer


class Found(msgspec.Struct, frozen=True):
    """What lay there: answers cut off, those of the panel to go on with, its first number."""

    cut_off: tuple[Answer, ...]
    record: tuple[Answer, ...]
    first: int


class Keeping(QObject):
    """The panel's place beside the take in `take`; without one, a folder that goes with it.

    `saved` comes when an answer is on disk, `failed` carries a GreenroomError.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(self, take: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.kept = take is not None
        self._folder = take or self._spare()
        self._in_order = threading.Lock()
        self._lock: SittingLock | None = None
        self._sitting: Sitting | None = None
        self._numbers: dict[int, int] = {}

    def open(self, sitting: Sitting | None) -> Found:
        """Take the place, and find what is there; `sitting` is the panel to go on with.

        Blocks. Raises TakeError, also while another Greenroom has this panel open.
        """
        self._lock = SittingLock(self._folder)
        if not self._lock.held:
            raise TakeError(
                phrase("The panel of this take is open in another window of Greenroom.")
            )
        first = sitting.first if sitting else next_answer(self._folder)
        cut_off = rescue_answers(self._folder)
        record = read_answers(self._folder, first) if sitting else ()
        return Found(cut_off, record, first)

    def note(self, sitting: Sitting) -> None:
        """Write down how far the panel came; what is newest wins."""
        self._sitting = sitting
        run(self, lambda _: self._write(), success=lambda _: None, failure=self.failed.emit)

    def begin(self, answer: Answer) -> Path:
        """Write down that an answer begins; gives the place of its recording. Blocks."""
        with self._in_order:
            return self.audio(begin_answer(self._folder, answer))

    def drop(self, wav: Path) -> None:
        """Nothing was heard of the answer that was begun there. Blocks. Raises TakeError."""
        drop_answer(self._folder, wav.name)

    def save(self, answer: Answer, position: int | None = None) -> None:
        """Keep an answer with all that is known of it.

        What is saved again for the same `position` in the record takes the place of what was.
        """

        def write() -> None:
            with self._in_order:
                number = 0 if answer.audio else self._number(position)
                save_answer(self._folder, answer, number)

        run(self, lambda _: write(), success=lambda _: self.saved.emit(), failure=self.failed.emit)

    def audio(self, answer: Answer) -> Path:
        """Where an answer's recording is."""
        return answer_audio(self._folder, answer)

    def close(self) -> None:
        """Let others have the panel."""
        if self._lock is not None:
            self._lock.close()

    def _number(self, position: int | None) -> int:
        """The number of an answer without a recording, whose name would say it."""
        if position is None:
            return 0
        return self._numbers.setdefault(position, next_answer(self._folder))

    def _write(self) -> None:
        with self._in_order:
            if self._sitting is not None:
                save_sitting(self._folder, self._sitting)

    def _spare(self) -> Path:
        """A folder that goes when this goes, or at the latest with the program."""
        spare = Path(tempfile.mkdtemp(prefix="greenroom-"))
        weakref.finalize(self, shutil.rmtree, spare, ignore_errors=True)
        return spare

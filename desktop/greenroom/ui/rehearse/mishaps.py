"""What goes wrong with a take under way, told once to the window and once to the journal."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from greenroom.errors import GreenroomError, TakeError
from greenroom.phrase import phrase
from greenroom.take import Entry, Gap, Journal, Lost

if TYPE_CHECKING:
    from greenroom.ui.context import Recording

_log = logging.getLogger(__name__)

LOST = phrase("The microphone was lost.")
FULL = phrase("The disk was full.")
BUSY = phrase("The computer was too busy to take all of the sound.")
# Looks come ten times a second; a full disk is asked again every second.
_RETRY_LOOKS = 10


class Found(msgspec.Struct, frozen=True):
    """Sound comes again, by `device`; `lost_ms` of it are missing from `at_ms` on.

    `wanted` says whether that is the microphone the take was begun with.
    """

    device: str
    wanted: bool
    at_ms: int
    lost_ms: int


class Mishaps(QObject):
    """Looks after the recording and the journal of one take.

    `lost` carries how many ms were heard before the microphone went, `found` a `Found`, `troubled`
    the GreenroomError that keeps the disk from taking what is kept in memory, `mended` that all of
    it is on disk again.
    """

    lost = Signal(int)
    found = Signal(object)
    troubled = Signal(object)
    mended = Signal()

    def __init__(self, recording: Recording, journal: Journal, parent: QObject) -> None:
        super().__init__(parent)
        self._recording = recording
        self._journal = journal
        self._wanted = recording.device.name
        self._gaps = 0
        self._overflows = 0
        self._looks = 0
        self._refused: GreenroomError | None = None
        self._told = False
        self._noted = False
        self.lost_at: int | None = None

    def write(self, entry: Entry) -> None:
        """Write to the journal; what the disk refuses is written as soon as it can be."""
        try:
            self._journal.write(entry)
        except TakeError as error:
            self._refused = error
            self._tell_of_disk()

    def look(self) -> None:
        """See what has changed since the last look."""
        self._looks += 1
        lost = self._recording.lost
        if lost and self.lost_at is None:
            self.lost_at = self._recording.heard_ms
            _log.warning("the microphone was lost at %d ms", self.lost_at)
            self._noted = self._recording.started
            if self._noted:
                self.write(Lost(self.lost_at, LOST))
            self.lost.emit(self.lost_at)
        elif not lost:
            self._note_gaps()
        if self._refused is not None and self._looks % _RETRY_LOOKS == 0:
            self._retry()
        self._tell_of_disk()

    def end(self, total_ms: int) -> None:
        """The recording is over, `total_ms` of it on disk: write what is still to be said."""
        self._note_gaps()
        unwritten_ms = self._recording.position_ms - total_ms
        if self._recording.problem is not None and unwritten_ms > 0:
            self.write(Gap(total_ms, unwritten_ms, FULL))
        self._tell_of_disk()

    def _note_gaps(self) -> None:
        recording = self._recording
        gaps = recording.missing[self._gaps :]
        self._gaps += len(gaps)
        if self.lost_at is not None and recording.started:
            lost_ms = sum(gap.lost_ms for gap in gaps)
            if self._noted:
                self.write(Gap(self.lost_at, lost_ms, LOST))
            _log.info("a microphone is heard again after %d ms", lost_ms)
            name = recording.device.name
            self.found.emit(Found(name, name == self._wanted, self.lost_at, lost_ms))
        else:
            for gap in gaps:
                self.write(Gap(gap.at_ms, gap.lost_ms, BUSY))
            if not gaps and recording.overflows > self._overflows:
                self.write(Gap(recording.position_ms, 0, BUSY))
        self._overflows = recording.overflows
        self.lost_at = None

    def _retry(self) -> None:
        try:
            self._journal.retry()
        except TakeError as error:
            self._refused = error
        else:
            self._refused = None

    def _tell_of_disk(self) -> None:
        problem = self._recording.problem or self._refused
        if problem is not None and not self._told:
            self._told = True
            _log.warning("the disk does not take the sound", exc_info=problem)
            self.troubled.emit(problem)
        elif problem is None and self._told:
            self._told = False
            self.mended.emit()

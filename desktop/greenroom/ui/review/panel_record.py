"""Review's page about the panel: what was asked after the talk, and each answer to be heard."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from greenroom.library.answers import answer_audio
from greenroom.panel.question import Answered
from greenroom.panel.told import exchanges, summary
from greenroom.ui.record_list import RecordList, Told
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label
from greenroom.ui.words import said


class PanelRecord(RecordList):
    """Lists a take's record; the list is made when it is looked at."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._shown: tuple[Sequence[Answered], Path] | None = None
        self._waiting = False

    def show_panel(self, record: Sequence[Answered], take: Path) -> None:
        """Turn to the panel of the take in that folder; one that is shown already stays."""
        if (record, take) == self._shown:
            return
        self._shown, self._waiting = (record, take), True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the list that was waited with."""
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._shown is None or not self._waiting:
            return
        self._waiting = False
        record, take = self._shown
        places = ((place, one.answer) for place, one in enumerate(record) if one.answer.audio)
        found = {place: answer_audio(take, answer) for place, answer in places}
        sounds = {place: audio for place, audio in found.items() if audio.is_file()}
        head = label(said(summary(record)), "second", wrap=True)
        self.show_record(Told(exchanges(record), sounds), [head])

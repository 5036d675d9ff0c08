"""From what is clicked and typed in Review to the corrections of the take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from greenroom.library import with_remark
from greenroom.take import Mark
from greenroom.ui.review.editing import (
    Editing,
    with_filler,
    with_finding,
    with_shared,
    with_word,
    without_finding,
)

if TYPE_CHECKING:
    from greenroom.checks import Filler, Finding
    from greenroom.library import Take
    from greenroom.report import Report
    from greenroom.transcript import Word
    from greenroom.ui.review.panes import Panes
    from greenroom.ui.review.priorities import Priorities


class Correcting(QObject):
    """Takes what the panes and the priorities ask for to `editing`."""

    def __init__(
        self, editing: Editing, panes: Panes, priorities: Priorities, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._editing = editing
        self._findings: tuple[Finding, ...] = ()
        self._marks: tuple[int, ...] = ()
        panes.transcript.word_typed.connect(self._on_word)
        panes.transcript.filler_decided.connect(self._on_filler)
        panes.findings.dismissed.connect(self._on_dismissed)
        panes.findings.restored.connect(self._on_restored)
        panes.findings.confirmed.connect(self._on_confirmed)
        panes.notes.written.connect(self._on_note)
        priorities.dismissed.connect(self._on_dismissed)
        priorities.confirmed.connect(self._on_confirmed)
        panes.undo.clicked.connect(editing.undo)
        panes.redo.clicked.connect(editing.redo)

    def show_take(self, take: Take, report: Report) -> None:
        """Turn to a take."""
        self._findings = report.findings
        self._marks = tuple(one.at_ms for one in take.entries if isinstance(one, Mark))

    def _on_word(self, word: Word, said: str) -> None:
        self._editing.change(with_word(self._editing.now, word, said))

    def _on_filler(self, filler: Filler, is_one: bool) -> None:
        self._editing.change(with_filler(self._editing.now, filler, is_one=is_one))

    def _on_dismissed(self, finding: Finding) -> None:
        self._editing.change(without_finding(self._editing.now, finding, self._findings))

    def _on_restored(self, finding: Finding) -> None:
        self._editing.change(with_finding(self._editing.now, finding))

    def _on_confirmed(self, finding: Finding, shared: bool) -> None:
        now = self._editing.now
        self._editing.change(with_shared(now, finding, self._findings, shared=shared))

    def _on_note(self, at_ms: int, text: str) -> None:
        now = self._editing.now
        kept = with_remark(now.remarks, at_ms, text, self._marks)
        self._editing.change(msgspec.structs.replace(now, remarks=kept))

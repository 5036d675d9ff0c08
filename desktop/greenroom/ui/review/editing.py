"""What the user puts right in Review: kept at once, with the report made again, undo and redo."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from greenroom.checks.spot import plain
from greenroom.library import Corrections, Take, keep_corrections, open_take
from greenroom.library.by_ear import FillerFix, Judged, WordFix, nearest, part
from greenroom.ui.background import run
from greenroom.ui.context import Reviewed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from greenroom.checks import Filler, Finding
    from greenroom.errors import GreenroomError
    from greenroom.transcript import Word
    from greenroom.ui.context import Context


class Editing(QObject):
    """The corrections of one take and the way back through them.

    `corrected` carries the `Reviewed` take once its report is made, `failed` a GreenroomError; the
    corrections are then those that are on disk. `undoing` comes before something is taken back:
    what waits to be kept is to be kept now.
    """

    undoing = Signal()
    corrected = Signal(object)
    failed = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._take: Take | None = None
        self._written = self.now = Corrections()
        self._before: list[Corrections] = []
        self._after: list[Corrections] = []
        self._busy = False

    def show_take(self, take: Take) -> None:
        """Turn to a take; the way back begins anew for another one."""
        if self._take is None or take.folder != self._take.folder:
            self._before, self._after = [], []
            self._written = self.now = take.corrections
        self._take = take

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return bool(self._after)

    def change(self, corrections: Corrections) -> None:
        """Correct like this from now on."""
        if self._take is not None and corrections != self.now:
            self._before.append(self.now)
            self._after = []
            self._turn_to(corrections)

    def undo(self) -> None:
        """Take the last change back."""
        self.undoing.emit()
        if self._before:
            self._after.append(self.now)
            self._turn_to(self._before.pop())

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._after:
            self._before.append(self.now)
            self._turn_to(self._after.pop())

    def make_again(self) -> None:
        """Make the report again, with other lists of filler words."""
        self._write()

    def _turn_to(self, corrections: Corrections) -> None:
        self.now = corrections
        if not self._busy:
            self._write()

    def _write(self) -> None:
        """One at a time: of two at once the older one could come last."""
        take, wanted = self._take, self.now
        if take is None:
            return
        self._busy = True
        run(
            self,
            lambda task: self._save(take, wanted),
            success=lambda reviewed: self._on_saved(reviewed, wanted),
            failure=self._on_failed,
        )

    def _save(self, take: Take, wanted: Corrections) -> Reviewed:
        """On another thread."""
        if wanted != self._written:
            keep_corrections(take.folder, wanted)
        again = open_take(take.folder)
        return Reviewed(again, self._context.report_of_take(again))

    def _on_saved(self, reviewed: Reviewed, wanted: Corrections) -> None:
        """Whoever has turned to another take meanwhile is not called back."""
        self._busy = False
        if self._take is None or self._take.folder != reviewed.take.folder:
            return
        self._written = wanted
        if wanted != self.now:
            self._write()
        else:
            self.corrected.emit(reviewed)

    def _on_failed(self, error: GreenroomError) -> None:
        self._busy = False
        self.now = self._written
        self._before, self._after = [], []
        self.failed.emit(error)


def with_word(corrections: Corrections, word: Word, said: str) -> Corrections:
    """As corrected so far, and at `word` this was said: one word, several, or none."""
    new = " ".join(said.split())
    fixes, old = list(corrections.words), word.text
    for fix in corrections.words:
        if (fix.start_ms, fix.end_ms, fix.new) == (word.start_ms, word.end_ms, word.text):
            fixes.remove(fix)
            old = fix.old
    if new != old:
        fixes.append(WordFix(word.start_ms, word.end_ms, old, new))
    return msgspec.structs.replace(corrections, words=tuple(fixes))


def with_filler(corrections: Corrections, filler: Filler, *, is_one: bool) -> Corrections:
    """As corrected so far, and this is a filler, or it is not."""
    fix = FillerFix(filler.start_ms, filler.end_ms, filler.text, filler.kind, is_one)
    same = [one for one in corrections.fillers if plain(one.text) == plain(fix.text)]
    earlier = nearest(same, fix)
    others = (one for one in corrections.fillers if one is not earlier)
    return msgspec.structs.replace(corrections, fillers=(*others, fix))


def without_finding(
    corrections: Corrections, finding: Finding, findings: Sequence[Finding]
) -> Corrections:
    """As corrected so far, and this one of the report's findings is not shared."""
    return msgspec.structs.replace(
        corrections,
        findings=(*corrections.findings, _judged(finding, findings)),
        confirmed=_but(corrections.confirmed, finding),
    )


def with_finding(corrections: Corrections, finding: Finding) -> Corrections:
    """As corrected so far, but this dismissed finding stands again."""
    kept = _but(corrections.findings, finding)
    return msgspec.structs.replace(corrections, findings=kept)


def with_shared(
    corrections: Corrections, finding: Finding, findings: Sequence[Finding], *, shared: bool
) -> Corrections:
    """As corrected so far, and the user shares this one of the findings, or does not say."""
    here = (_judged(finding, findings),) if shared else ()
    confirmed = (*_but(corrections.confirmed, finding), *here)
    return msgspec.structs.replace(corrections, confirmed=confirmed)


def _judged(finding: Finding, findings: Sequence[Finding]) -> Judged:
    alone = sum(other.check == finding.check for other in findings) == 1
    return Judged(
        finding.check, finding.slide, finding.start_ms, finding.end_ms, alone, finding.quote
    )


def _but(judged: Sequence[Judged], finding: Finding) -> tuple[Judged, ...]:
    return tuple(one for one in judged if not part((finding,), (one,))[1])

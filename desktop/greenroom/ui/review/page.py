"""Review: the three things to work on, the talk as a strip, its timing, its words, its slides."""

from pathlib import Path

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.alignment import Visit
from greenroom.checks import Finding
from greenroom.errors import GreenroomError
from greenroom.library import Take
from greenroom.plan import parts
from greenroom.report import Report
from greenroom.ui.answer_player import AnswerPlayer
from greenroom.ui.context import Context, Reviewed
from greenroom.ui.going_over import GoingOver
from greenroom.ui.history import AS_IT_WAS
from greenroom.ui.pictures import Pictures
from greenroom.ui.review.again import AgainLine
from greenroom.ui.review.band import TalkBand
from greenroom.ui.review.boundaries import Boundaries
from greenroom.ui.review.correcting import Correcting
from greenroom.ui.review.editing import Editing
from greenroom.ui.review.export_dialog import ExportDialog
from greenroom.ui.review.export_door import ExportDoor
from greenroom.ui.review.panes import Panes
from greenroom.ui.review.passages import slide_at, stretches
from greenroom.ui.review.playhead import STEP_MS, Playhead
from greenroom.ui.review.priorities import Priorities
from greenroom.ui.review.strip_painter import Strip
from greenroom.ui.review.talk import Aim, neighbour, slide_for
from greenroom.ui.review.tools import ReviewTools
from greenroom.ui.widgets import Banner, rule, stack
from greenroom.ui.words import said_error

NARROW = 1100
"""Below this the timing becomes a tab and the priorities shrink."""


class ReviewPage(QWidget):
    """Shows one take. `tools` belong at the right of the window's top bar.

    `corrected` carries the `Reviewed` take after the user has put something right in it,
    `exported` the `ExportChoice` after an export, `drill_asked` the id of a slide whose part is to
    be rehearsed, `fillers_asked` the language whose list of filler words is asked for;
    `settings_asked` asks for the speech models.
    """

    corrected = Signal(object)
    add_asked = Signal()
    drill_asked = Signal(str)
    fillers_asked = Signal(str)
    settings_asked = Signal()

    def __init__(
        self,
        context: Context,
        going_over: GoingOver | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self._theme, self._context = theme, context
        self._take: Take | None = None
        self._talk: Strip | None = None
        self._pictures = Pictures()
        self._aim: Aim | None = None
        self.playhead = Playhead(context.playback(), self)
        self.answers = AnswerPlayer(context.playback(), self)
        self.priorities = Priorities(theme)
        self.band = TalkBand(theme)
        self.header, self.strip = self.band.header, self.band.strip
        self.editing = Editing(context, self)
        self.boundaries = Boundaries(context, self.editing)
        self.again = AgainLine(context, going_over or GoingOver(context, self))
        self.panes = Panes(theme)
        self.trouble = Banner(theme, "trouble", "")
        self.trouble.hide()
        self.correcting = Correcting(self.editing, self.panes, self.priorities, self)
        self.exporting = ExportDoor(theme, context.settings.export, self)
        self.exported = self.exporting.exported
        self.tools = ReviewTools(theme, self.exporting.button, self)
        self._lay_out()
        self._connect()
        self._add_keys()

    def show_take(self, take: Take, report: Report, pictures: Pictures | None = None) -> None:
        """Show a take with its report, from the start, beside the pictures of its deck."""
        self._aim = None
        self._pictures = pictures or Pictures()
        talk = self._show(take, report)
        audio = take.audio if take.audio.is_file() else None
        self.trouble.hide()
        self.band.show_talk(talk, audio)
        self.answers.stop()
        self.playhead.load(audio, talk.total_ms)
        self.header.play.setFocus()

    def _show(self, take: Take, report: Report) -> Strip:
        """Everything but the sound and its outline."""
        self._take = take
        total = max(take.total_ms, report.words[-1].end_ms if report.words else 0, 1)
        shown = stretches(report, take.entries, total)
        deck = take.header.deck
        self._talk = Strip(report, shown, deck.sections, total)
        sound = take.audio.is_file()
        self.priorities.show_report(report, sound=sound)
        silent = take.header.silent
        self.header.show_report(report, total, sound=sound, silent=silent)
        self.panes.show_report(self._talk, deck, self._pictures, take.folder, silent=silent)
        self.panes.findings.show_report(report, sound=sound)
        drilled = parts(deck, take.header.plan)
        self.panes.slide.let_drill(frozenset(n for part in drilled for n in part.slides))
        self.editing.show_take(take)
        self.correcting.show_take(take, report)
        self.panes.show_undo(undo=self.editing.can_undo, redo=self.editing.can_redo)
        self.boundaries.show_take(take, report, shown, total)
        self.again.show_take(take)
        self.strip.set_movable(self.boundaries.movable)
        return self._talk

    def _on_corrected(self, reviewed: Reviewed) -> None:
        """The report was made again with what was put right: stay where we are."""
        at, place = self.playhead.position_ms, self.panes.transcript.place
        findings = self.panes.findings.verticalScrollBar()
        scrolled = findings.value()
        old = self._talk.report.notes if self._talk else ()
        notes = reviewed.report.notes
        kept = (*notes, *(note for note in old if note == AS_IT_WAS and note not in notes))
        report = msgspec.structs.replace(reviewed.report, notes=kept)
        self.strip.show_changed(self._show(reviewed.take, report))
        self._on_moved(at)
        self.panes.transcript.come_back(place)
        findings.setValue(scrolled)
        self.corrected.emit(reviewed)

    def _on_boundary(self, shown: tuple[Visit, ...]) -> None:
        if self._talk is not None:
            self._talk = msgspec.structs.replace(self._talk, shown=shown)
            self.strip.show_changed(self._talk)

    def leave(self) -> None:
        """The page is left: fall silent."""
        self.playhead.stop()
        self.answers.stop()

    def hear(self, at_ms: int, slide: int) -> None:
        """Play from three seconds before a moment, with its slide showing."""
        self._aim = Aim(at_ms, slide)
        self.panes.transcript.reveal_time(at_ms)
        self.playhead.hear(at_ms)

    def hear_finding(self, finding: Finding) -> None:
        """Play a finding, or show its slide when it has no moment."""
        if finding.end_ms:
            self.hear(finding.start_ms, finding.slide)
        elif finding.slide:
            self.panes.slide.show_slide(finding.slide)

    def go_to_finding(self, step: int) -> None:
        """Play the next finding in time, or with -1 the one before."""
        if self._talk is None:
            return
        findings = self._talk.report.findings
        found = neighbour(findings, self.playhead.position_ms, self._aim, step)
        if found is not None:
            self.hear_finding(found)

    def go_to_filler(self, step: int) -> None:
        """Turn to the next filler, or with -1 the one before, with its slide."""
        if self._talk is None:
            return
        self.panes.show_page("Transcript")
        found = self.panes.transcript.go_to_filler(step)
        if found is not None and not self.playhead.playing:
            self._aim = None
            self.playhead.seek(found.start_ms)

    def write_note(self) -> None:
        """Write a note about this moment."""
        self.panes.show_page("Notes")
        self.panes.notes.begin()

    def export(self) -> ExportDialog | None:
        """Open the dialogue that writes this talk's files."""
        if self._take is None or self._talk is None:
            return None
        return self.exporting.open(self._take, self._talk.report, self._pictures.files)

    def _lay_out(self) -> None:
        self._top = stack(self.priorities)
        self._band = stack(rule(), self.band, self.boundaries, self.again)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        page.addLayout(self._top)
        page.addLayout(self._band)
        self._notice = stack(self.trouble)
        page.addLayout(self._notice)
        page.addSpacing(4)
        page.addWidget(rule())
        page.addWidget(self.panes, 1)
        self._arrange(compact=False)

    def _arrange(self, *, compact: bool) -> None:
        edge = 24 if compact else 40
        self._top.setContentsMargins(edge, 12 if compact else 20, edge, 10 if compact else 16)
        self._band.setContentsMargins(edge, 0, edge, 0)
        self._notice.setContentsMargins(edge, 0, edge, 0)
        self.header.set_compact(compact)
        self.tools.set_compact(compact)
        self.priorities.set_compact(compact)
        self.panes.set_compact(compact)

    def _connect(self) -> None:
        panes = self.panes
        self.tools.export.clicked.connect(lambda: self.export())
        self.tools.takes.add_asked.connect(self.add_asked)
        self.header.toggled.connect(self._on_toggled)
        self.band.failed.connect(self._on_unreadable)
        self.strip.sought.connect(self._on_sought)
        self.strip.boundary_taken.connect(self.boundaries.choose)
        self.strip.boundary_moved.connect(self.boundaries.move_to)
        self.boundaries.moved.connect(self._on_boundary)
        self.boundaries.looked_at.connect(self.hear)
        self.boundaries.add_keys(self)
        self.editing.corrected.connect(self._on_corrected)
        self.editing.failed.connect(self._on_unreadable)
        self.priorities.chosen.connect(self.hear_finding)
        panes.findings.chosen.connect(self.hear_finding)
        panes.notes.chosen.connect(self.hear)
        self.header.again_asked.connect(self.again.ask)
        self.again.heard_again.connect(self.editing.make_again)
        self.again.settings_asked.connect(self.settings_asked)
        self.header.fillers_asked.connect(self._on_fillers_asked)
        panes.transcript.word_chosen.connect(self._on_word_chosen)
        panes.slide.drill_asked.connect(self._on_drill)
        panes.timing.slide_clicked.connect(self._on_slide_clicked)
        panes.timing.slide_reached.connect(self._on_slide_reached)
        panes.panel.play_asked.connect(self._on_answer_asked)
        panes.panel.slide_asked.connect(panes.slide.show_slide)
        self.answers.changed.connect(panes.panel.show_playing)
        self.answers.failed.connect(self._on_failed)
        self.playhead.playing_changed.connect(self._on_playing)
        self.playhead.moved.connect(self._on_moved)
        self.playhead.playing_changed.connect(self.header.show_playing)
        self.playhead.failed.connect(self._on_failed)

    def _add_keys(self) -> None:
        """Keys that no focused part may keep; Space is left to buttons, see keyPressEvent."""
        for keys, act in (
            (Qt.Key.Key_Left, lambda: self._on_step(-STEP_MS)),
            (Qt.Key.Key_Right, lambda: self._on_step(STEP_MS)),
            (Qt.Key.Key_F, lambda: self.go_to_finding(1)),
            (QKeySequence("Shift+F"), lambda: self.go_to_finding(-1)),
            (Qt.Key.Key_M, self.write_note),
            (Qt.Key.Key_U, lambda: self.go_to_filler(1)),
            (QKeySequence("Shift+U"), lambda: self.go_to_filler(-1)),
            (QKeySequence.StandardKey.Undo, self.editing.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.editing.redo),
            (QKeySequence("Ctrl+Y"), self.editing.redo),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.band.add_keys(self)

    def minimumSizeHint(self) -> QSize:
        """The smallest window; what is inside would ask for the wide arrangement's width."""
        return QSize(960, 560)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space plays and stops wherever it presses no button."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._on_toggled()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rearrange where the width asks for it."""
        super().resizeEvent(event)
        self._arrange(compact=event.size().width() < NARROW)

    def _on_toggled(self) -> None:
        if self.playhead.has_sound:
            self._aim = None
            self.playhead.toggle()

    def _on_step(self, ms: int) -> None:
        self._aim = None
        self.playhead.step(ms)

    def _on_sought(self, ms: int) -> None:
        self._aim = None
        self.playhead.seek(ms)

    def _on_word_chosen(self, ms: int) -> None:
        shown = self._talk.shown if self._talk else ()
        self.hear(ms, slide_at(shown, ms))

    def _on_slide_clicked(self, slide: int) -> None:
        start = self._start_of(slide)
        if start is not None:
            self.hear(start, slide)

    def _on_slide_reached(self, slide: int) -> None:
        start = self._start_of(slide)
        if start is not None:
            self._on_sought(start)
            self.panes.transcript.reveal_time(start)

    def _on_drill(self, slide: int) -> None:
        if self._take is not None:
            self.drill_asked.emit(self._take.header.deck.slide(slide).id)

    def _start_of(self, slide: int) -> int | None:
        """When a slide first came up."""
        shown = self._talk.shown if self._talk else ()
        return next((visit.start_ms for visit in shown if visit.slide == slide), None)

    def _on_moved(self, ms: int) -> None:
        if self._talk is None:
            return
        slide = slide_for(self._talk.shown, ms, self._aim)
        self.strip.show_position(ms)
        self.header.show_position(ms)
        self.panes.timing.show_slide(slide)
        self.panes.slide.show_slide(slide)
        self.panes.notes.show_position(ms)
        self.panes.transcript.show_position(ms, follow=self.playhead.playing)

    def _on_answer_asked(self, audio: Path) -> None:
        """An answer of the panel instead of the talk."""
        self.playhead.stop()
        self.answers.toggle(audio)

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self.answers.stop()

    def _on_fillers_asked(self) -> None:
        if self._talk is not None:
            self.fillers_asked.emit(self._talk.report.language)

    def _on_failed(self, message: str) -> None:
        self.trouble.say(message)
        self.trouble.show()

    def _on_unreadable(self, error: GreenroomError) -> None:
        self._on_failed(said_error(error))

"""Just after the talk: the take is saved, its last words are being written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from greenroom.errors import GreenroomError
from greenroom.library import Take, open_take
from greenroom.time import clock
from greenroom.ui.background import run
from greenroom.ui.context import Reviewed
from greenroom.ui.rehearse.writing_down import WritingDown
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.outline import Outline, outline_of
from greenroom.ui.words import said_error, tr

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.ui.context import Context, Playback

_WIDTH = 800
_POLL_MS = 250


class FinishingPage(QWidget):
    """Waits for the words of one take, then for its report; the take is safe throughout.

    `reviewed` carries a `Reviewed`; `home_asked` that the user does not want to wait here,
    `again_asked` the take whose words should be tried once more.
    """

    reviewed = Signal(object)
    home_asked = Signal()
    again_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writing: WritingDown | None = None
        self._number = 0
        self._playback: Playback | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._show_progress)
        self._build()

    def _build(self) -> None:
        self.title = label("", "title")
        self.about = label("", "second", wrap=True)
        self.outline = Outline(self._context.theme)
        self.bar = QProgressBar()
        self.bar.setProperty("kind", "accent")
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How much of the take is written down"))
        self.state = label("", "strong", wrap=True)
        self.estimate = label("", "caption")
        self.hear = button(tr("Hear the take"), theme=self._context.theme, sign="play")
        self.hear.clicked.connect(self._hear)
        self.home = button(tr("Go home; the review will wait"), "quiet")
        self.home.clicked.connect(self.home_asked)
        self.again = button(tr("Try again"))
        self.again.clicked.connect(self._again)
        self.anyway = button(tr("Review what there is"))
        self.anyway.clicked.connect(self._report)
        box = QWidget()
        box.setMaximumWidth(_WIDTH)
        progress = row(self.state, self.estimate)
        progress.setStretch(0, 1)
        actions = row(self.again, self.anyway, self.hear, self.home, None)
        about = stack(self.title, 4, self.about, 40, self.outline, 24, self.bar, 12)
        box.setLayout(stack(about, progress, 48, actions))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(box, 1000)
        middle.addStretch(1)
        self.setLayout(stack(None, middle, None, margins=(24, 0, 24, 64)))

    def show_take(self, writing: WritingDown, number: int, *, under_way: bool) -> None:
        """Wait for the words of take `number`; `under_way` when they came while it was spoken."""
        take = writing.take
        self._number = number
        shown = len({cue.slide for cue in take.cues})
        self.title.setText(tr("Take {number} is saved").format(number=number))
        rest = (
            tr("The words are written down as you speak; only the end is left.")
            if under_way
            else tr("Its words have yet to be written down.")
        )
        length = tr("{time} on %n slide(s).", "", shown).format(time=clock(take.total_ms))
        self.about.setText(f"{length} {rest}")
        self.outline.clear()
        run(
            self,
            lambda task: outline_of(take.audio),
            success=self.outline.show_peaks,
            failure=lambda error: None,
        )
        self.follow(writing)

    def show_silent(self, take: Take, number: int) -> None:
        """Nothing was recorded in take `number`: there is only the report to wait for."""
        self._let_go()
        self.title.setText(tr("Take {number} is saved").format(number=number))
        words = tr("{time} by the clock alone: a silent run.")
        self.about.setText(words.format(time=clock(take.total_ms)))
        self._show_recording(there=False)
        self._make_report(take.folder)

    def follow(self, writing: WritingDown) -> None:
        """Wait for this one from now on."""
        self._let_go()
        self._writing = writing
        self._show_recording(there=True)
        writing.done.connect(self._report)
        writing.failed.connect(self._show_failure)
        self._show_failure(writing.problem)
        if writing.problem is None:
            self._poll.start()
            self._show_progress()

    def _let_go(self) -> None:
        self._poll.stop()
        if self._writing is not None:
            self._writing.done.disconnect(self._report)
            self._writing.failed.disconnect(self._show_failure)
            self._writing = None

    def _show_recording(self, *, there: bool) -> None:
        for widget in (self.outline, self.bar, self.hear):
            widget.setVisible(there)
        self.again.hide()
        self.anyway.hide()

    def _again(self) -> None:
        if self._writing is not None:
            self.again_asked.emit(self._writing.take)

    def _show_progress(self) -> None:
        writing = self._writing
        if writing is None:
            return
        total = max(writing.take.total_ms, 1)
        self.bar.setRange(0, total)
        self.bar.setValue(writing.heard_ms)
        self.outline.show_done(writing.heard_ms / total)
        left, seconds = total - writing.heard_ms, writing.left_s()
        words = tr("Listening to the last {length}…")
        self.state.setText(words.format(length=spoken_length(left)))
        about = tr("about {length}").format(length=spoken_length((seconds or 0) * 1000))
        self.estimate.setText("" if seconds is None else about)

    def _report(self) -> None:
        writing = self._writing
        if writing is None:
            return
        self._poll.stop()
        self.bar.setValue(self.bar.maximum())
        self.outline.show_done(1.0)
        self._make_report(writing.take.folder)

    def _make_report(self, folder: Path) -> None:
        set_tone(self.state, "")
        self.state.setText(tr("Making the report…"))
        self.estimate.setText("")
        run(
            self,
            lambda task: self._review(folder),
            success=self._leave,
            failure=self._show_failure,
        )

    def _review(self, folder: Path) -> Reviewed:
        take = open_take(folder)
        return Reviewed(take, self._context.report_of_take(take))

    def _leave(self, reviewed: Reviewed) -> None:
        self.fall_silent()
        self.reviewed.emit(reviewed)

    def _show_failure(self, error: GreenroomError | None) -> None:
        """The recording is kept whatever happened; say so, and what can be done."""
        failed = error is not None
        self._poll.stop()
        set_tone(self.state, "bad" if failed else "")
        self.bar.setVisible(not failed)
        self.again.setVisible(failed)
        self.anyway.setVisible(failed)
        if error is not None:
            line = said_error(error)
            self.about.setText(f"{line[:1].upper()}{line[1:]}")
            self.state.setText(tr("The recording is kept, but its words are not written down yet."))
            self.estimate.setText("")
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def fall_silent(self) -> None:
        """Stop playing the take."""
        if self._playback is not None:
            self._playback.stop()

    def _hear(self) -> None:
        if self._playback is not None and self._playback.playing:
            self.fall_silent()
        elif self._writing is not None:
            try:
                self._playback = self._playback or self._context.playback()
                self._playback.play(self._writing.take.audio)
            except GreenroomError as error:
                self.estimate.setText(said_error(error))


def spoken_length(ms: int) -> str:
    """A rough length in words: `8 seconds`, `2 minutes`."""
    seconds = max(1, round(ms / 1000))
    if seconds < 90:
        return tr("%n second(s)", "", seconds)
    return tr("%n minute(s)", "", round(seconds / 60))

"""A drill: one part of the talk again and again, each try beside the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from greenroom.deck.identity import Place
from greenroom.errors import GreenroomError
from greenroom.library import drill_of, list_takes, takes_of
from greenroom.phrase import phrase
from greenroom.plan import part_name
from greenroom.time import clock
from greenroom.ui.background import Task, run
from greenroom.ui.rehearse.drill_row import TryRow
from greenroom.ui.rehearse.drill_tries import Tries, measure_tries
from greenroom.ui.theme import COMPACT
from greenroom.ui.widgets import button, label, row, rule, stack
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.words import said, said_error, tr

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.plan import Part
    from greenroom.take import Drill
    from greenroom.ui.context import Context, OpenDeck, Playback
    from greenroom.ui.rehearse.writing_down import WritingDown

_WIDTH = 1040
_EMPTY = phrase(
    "No tries yet. Speak this part alone, as often as you like. Each try is timed and kept here, "
    "and stays out of the talk’s history."
)


class DrillPage(QWidget):
    """The tries at one part; `start_asked` carries a `Drill` and its plan, `back_asked` is the way
    to the whole plan."""

    start_asked = Signal(object, object)
    back_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._opened: OpenDeck | None = None
        self._part: Part | None = None
        self._drill: Drill | None = None
        self._looking: Task | None = None
        self._playback: Playback | None = None
        self.rows: list[TryRow] = []
        self._build()

    def _build(self) -> None:
        theme = self._context.theme
        self.title = label("", "title")
        self.about = label("", "second")
        self.empty = label(said(_EMPTY), "second", wrap=True)
        self.line = label("", "caption", wrap=True)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setAccessibleName(tr("Tries at this part"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = stack(
            self.title,
            4,
            self.about,
            24,
            self.empty,
            self._list,
            12,
            self.line,
            None,
            margins=(0, 40, 0, 16),
        )
        body.setStretch(5, 1000)
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        inside.setLayout(body)
        self._middle = QHBoxLayout()
        self._middle.addStretch(1)
        self._middle.addWidget(inside, 1000)
        self._middle.addStretch(1)
        self.back = button(tr("Back to the plan"), theme=theme, sign="back")
        self.back.clicked.connect(self.back_asked)
        self.start = KeyButton(theme, tr("Start"), "F5", "primary")
        self.start.clicked.connect(self._ask)
        QShortcut(QKeySequence("F5"), self).activated.connect(self._ask)
        self._footer = QWidget()
        self._foot_row = row(self.back, None, self.start, gap=16)
        self._footer.setLayout(self._foot_row)
        page = stack(self._middle, rule(), self._footer)
        page.setStretch(0, 1)
        self.setLayout(page)

    def show_part(self, opened: OpenDeck, part: Part) -> None:
        """Show the tries there have been at a part, and get ready for another."""
        self._opened, self._part, self._drill = opened, part, None
        first, last = part.slides[0], part.slides[-1]
        slides = (
            tr("Slide {number}").format(number=first)
            if first == last
            else tr("Slides {first} to {last}").format(first=first, last=last)
        )
        self.title.setText(said(part_name(part.kind, part.name)))
        self.about.setText(f"{slides}, {clock(part.plan.limit_ms)}")
        self.line.setText("")
        self._show(Tries())
        self._refresh()

    def follow(self, writing: WritingDown) -> None:
        """A try has ended and its words are being written down."""
        writing.done.connect(self._refresh)
        writing.failed.connect(self._say)
        self._refresh()

    def go_on(self) -> None:
        """Nothing came of the try that was asked for."""
        self._refresh()

    def fall_silent(self) -> None:
        """Stop playing a try."""
        if self._playback is not None:
            self._playback.stop()

    def _refresh(self) -> None:
        part, opened, context = self._part, self._opened, self._context
        if part is None or opened is None:
            return
        place = Place(opened.deck, opened.path if opened.path.is_absolute() else None)

        def look() -> tuple[Tries, Drill]:
            own = takes_of(place, list_takes(context.places.takes))
            finished = [take for take in own if take.finished]
            return measure_tries(finished, part, context.report_of_take), drill_of(part, finished)

        if self._looking is not None:
            self._looking.cancel()
        self._looking = run(self, lambda task: look(), success=self._take, failure=self._say)

    def _take(self, found: tuple[Tries, Drill]) -> None:
        tries, self._drill = found
        self._show(tries)

    def _show(self, tries: Tries) -> None:
        self.fall_silent()
        known = self._drill is not None
        self.empty.setVisible(known and not tries.tries)
        self._list.setVisible(bool(tries.tries))
        limits = [one.take.header.plan.limit_ms for one in tries.tries]
        longest = max([one.ms for one in tries.tries] + limits, default=0)
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        self.rows = []
        for index, one in enumerate(tries.tries):
            made = TryRow(self._context.theme, tries, index, longest)
            made.hear_asked.connect(lambda take=one.take: self._hear(take))
            self.rows.append(made)
            lines.addWidget(made)
        lines.addStretch(1)
        self._list.setWidget(content)
        following = tr("Start try {number}").format(number=len(tries.tries) + 1)
        self.start.setText(following if known else tr("Start"))
        self.start.setEnabled(known)
        if self.isVisible() and self.start.isEnabled():
            self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        if self.start.isEnabled() and self._part is not None and self._drill is not None:
            self.start.setEnabled(False)
            self.fall_silent()
            self.start_asked.emit(self._drill, self._part.plan)

    def _hear(self, take: Take) -> None:
        if self._playback is not None and self._playback.playing:
            self.fall_silent()
            return
        try:
            self._playback = self._playback or self._context.playback()
            self._playback.play(take.audio)
        except GreenroomError as error:
            self._say(error)

    def _say(self, error: GreenroomError) -> None:
        line = said_error(error)
        self.line.setText(
            tr("{error} The recording is kept.").format(error=f"{line[:1].upper()}{line[1:]}")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes of the small screen or the large."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT
        margin = 24 if compact else 40
        self._middle.setContentsMargins(margin, 0, margin, 0)
        self._footer.setFixedHeight(64 if compact else 76)
        self._foot_row.setContentsMargins(margin, 0, margin, 0)

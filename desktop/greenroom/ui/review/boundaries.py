"""The line below the strip of a talk without recorded slide times: look at them, put them right."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from greenroom.library import Take
from greenroom.time import clock
from greenroom.ui.review.slide_times import (
    as_shown,
    confirmed,
    moved,
    next_doubtful,
    slide_times,
)
from greenroom.ui.widgets import button, label, row, sign
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.alignment import Visit
    from greenroom.library import SlideTime
    from greenroom.report import Report
    from greenroom.ui.context import Context
    from greenroom.ui.review.editing import Editing

NUDGE_MS, FINE_MS = 1000, 100
# The report is made again when the user has let go for a moment.
_SETTLE_MS = 400


class Boundaries(QWidget):
    """Keeps what the user says about slide changes, and has the report made again.

    `moved` carries the visits as they are now, `looked_at` a moment to hear.
    """

    moved = Signal(object)
    looked_at = Signal(int, int)

    def __init__(self, context: Context, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._take: Take | None = None
        self._shown: tuple[Visit, ...] = ()
        self._total_ms = 0
        self._chosen = 0
        self._editing = editing
        self._waiting: tuple[SlideTime, ...] | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._make_again)
        editing.undoing.connect(self._make_again)
        self._build(editing)

    def _build(self, editing: Editing) -> None:
        self.says = label("", "caption")
        self.chosen = label("", "caption")
        self.look = _small(tr("Next doubtful one"), tr("Hear the next doubtful slide change"), "D")
        self.earlier = _small(tr("−1 s"), tr("This slide came up a second earlier"), "Alt+Left")
        self.later = _small(tr("+1 s"), tr("This slide came up a second later"), "Alt+Right")
        self.right = _small(
            tr("It’s right"), tr("This slide change is right where it is"), "Alt+Return"
        )
        self.undo = _small(tr("Undo"), tr("Undo the last change of slide times"))
        self.look.clicked.connect(self.go_on)
        self.earlier.clicked.connect(lambda: self.nudge(-NUDGE_MS))
        self.later.clicked.connect(lambda: self.nudge(NUDGE_MS))
        self.right.clicked.connect(self.confirm)
        self.undo.clicked.connect(editing.undo)
        parts = (self.look, self.chosen, self.earlier, self.later, self.right)
        about = sign(self._context.theme, "unsure", "warn", 16)
        self.setLayout(row(about, self.says, *parts, None, self.undo, margins=(0, 0, 0, 6)))

    def add_keys(self, page: QWidget) -> None:
        """Slide changes by keys, wherever on the page: choose one, move it, leave it."""
        for keys, act in (
            ("D", self.go_on),
            ("Alt+Down", lambda: self.step(1)),
            ("Alt+Up", lambda: self.step(-1)),
            ("Alt+Left", lambda: self.nudge(-NUDGE_MS)),
            ("Alt+Right", lambda: self.nudge(NUDGE_MS)),
            ("Alt+Shift+Left", lambda: self.nudge(-FINE_MS)),
            ("Alt+Shift+Right", lambda: self.nudge(FINE_MS)),
            ("Alt+Return", self.confirm),
        ):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._if_movable, act))

    def _if_movable(self, act: Callable[[], None]) -> None:
        if self.movable:
            act()

    def show_take(
        self, take: Take, report: Report, shown: tuple[Visit, ...], total_ms: int
    ) -> None:
        """Turn to a take; there is nothing to see where its slide times were recorded."""
        if self._take is None or take.folder != self._take.folder:
            self._chosen, self._waiting = 0, None
            self._settle.stop()
        self._take, self._shown, self._total_ms = take, shown, total_ms
        estimated = any(cue.confidence < 1 for cue in report.cues)
        self.setVisible(estimated or take.corrections.cues is not None)
        self._say()

    @property
    def movable(self) -> bool:
        """Whether slide changes can be moved in this take."""
        return not self.isHidden()

    def choose(self, index: int) -> None:
        """Turn to one slide change."""
        self._chosen = index
        self._say()

    def go_on(self) -> None:
        """Hear the next doubtful slide change."""
        found = next_doubtful(self._shown, self._chosen)
        if found is not None:
            self._hear(found)

    def step(self, by: int) -> None:
        """Hear the next slide change, or with -1 the one before, doubtful or not."""
        index = self._chosen + by
        if 0 < index < len(self._shown):
            self._hear(index)

    def _hear(self, index: int) -> None:
        self.choose(index)
        visit = self._shown[index]
        self.looked_at.emit(visit.start_ms, visit.slide)

    def move_to(self, index: int, at_ms: int) -> None:
        """Put a slide change somewhere else."""
        self._chosen = index
        self._keep(moved(slide_times(self._shown), index, at_ms, self._total_ms))

    def nudge(self, by_ms: int) -> None:
        """Move the chosen slide change a little."""
        if self._chosen:
            self.move_to(self._chosen, self._shown[self._chosen].start_ms + by_ms)

    def confirm(self) -> None:
        """The chosen slide change is right where it is."""
        if self._chosen:
            self._keep(confirmed(slide_times(self._shown), self._chosen))

    def _keep(self, times: tuple[SlideTime, ...]) -> None:
        self._waiting = times
        self._shown = as_shown(times, self._shown, self._total_ms)
        self.moved.emit(self._shown)
        self._settle.start()
        self._say()

    def _make_again(self) -> None:
        self._settle.stop()
        if self._waiting is not None:
            times, self._waiting = self._waiting, None
            self._editing.change(msgspec.structs.replace(self._editing.now, cues=times))

    def _say(self) -> None:
        doubtful = sum(visit.doubtful for visit in self._shown[1:])
        about = (
            tr(
                "Slide changes are worked out from the words; %n may be elsewhere (dashed).",
                "",
                doubtful,
            )
            if doubtful
            else tr("Slide changes are worked out from the words; drag a line to move it.")
        )
        self.says.setText(about)
        self.look.setVisible(bool(doubtful))
        chosen = 0 < self._chosen < len(self._shown)
        for part in (self.chosen, self.earlier, self.later, self.right):
            part.setVisible(chosen)
        self.undo.setVisible(self._waiting is not None or self._editing.now.cues is not None)
        if chosen:
            visit = self._shown[self._chosen]
            where = (
                tr("Slide {number} at about {time}")
                if visit.doubtful
                else tr("Slide {number} at {time}")
            )
            self.chosen.setText(where.format(number=visit.slide, time=clock(visit.start_ms)))
            self.right.setVisible(visit.confidence < 1)


def _small(text: str, name: str, keys: str = "") -> QPushButton:
    made = button(text, "link", name=name)
    told = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    made.setToolTip(f"{name} ({told})" if keys else name)
    return made

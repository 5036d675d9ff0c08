"""How the next run goes: what starts the clock, who interrupts, and whether it is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from greenroom.phrase import phrase
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.plan import StartMode

_STARTS: dict[StartMode, str] = {
    "key": phrase("The clock begins at once"),
    "speech": phrase("The clock begins with your first word"),
    "slide": phrase("The clock begins when you leave the first slide"),
}


class RunMenu(QMenu):
    """`start_chosen` carries a start mode, `silent_asked` asks for a run that records nothing.

    `second_asked` whether the second screen shall be used. `changed` comes when something else was
    chosen here.
    """

    start_chosen = Signal(str)
    silent_asked = Signal()
    second_asked = Signal(bool)
    changed = Signal()

    def __init__(self, *, hints: bool, second: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        self._starts: dict[StartMode, QAction] = {}
        for mode, words in _STARTS.items():
            action = self._toggle(said(words))
            action.setActionGroup(group)
            action.triggered.connect(lambda _=False, mode=mode: self.start_chosen.emit(mode))
            self._starts[mode] = action
        self.addSeparator()
        self._interrupt = self._toggle(tr("A panelist interrupts with a question"))
        self._hints = self._toggle(tr("Signs for pace and fillers while you speak"))
        self._hints.setChecked(hints)
        for action in (self._interrupt, self._hints):
            action.toggled.connect(lambda _: self.changed.emit())
        self._second = self._toggle(tr("Show the slide on the second screen"))
        self._second.setChecked(second)
        self._second.triggered.connect(self.second_asked)
        self.addSeparator()
        self.silent = self.addAction(tr("Start a silent run: times only, nothing is recorded"))
        self.silent.triggered.connect(self.silent_asked)

    def show_start(self, mode: StartMode) -> None:
        """Show what the plan says about the start."""
        self._starts[mode].setChecked(True)

    def show_second(self, use: bool, *, plugged: bool) -> None:
        """Show whether the second screen is used; nothing of it where there is none."""
        self._second.setChecked(use)
        self._second.setVisible(plugged)

    @property
    def interrupt(self) -> bool:
        """Whether somebody on the panel asks in the middle."""
        return self._interrupt.isChecked()

    @property
    def hints(self) -> bool:
        """Whether there are live signs."""
        return self._hints.isChecked()

    def words(self, mode: StartMode) -> str:
        """What is out of the ordinary about the next run, in a few words."""
        begins = {"speech": tr("Begins with your first word"), "slide": tr("First slide waits")}
        parts = [begins.get(mode, ""), tr("With an interruption") if self.interrupt else ""]
        return ". ".join(part for part in parts if part)

    def _toggle(self, words: str) -> QAction:
        action = self.addAction(words)
        action.setCheckable(True)
        return action

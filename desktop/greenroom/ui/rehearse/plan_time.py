"""A time that is typed or stepped, minutes and seconds."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from greenroom.time import clock, parse_clock
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.words import said, tr

STEP_MS = 5_000
# A bare number up to this is minutes, above it seconds: nobody plans 20 s as “20” for a talk.
_MINUTES_UP_TO = 59
_NUMBER = re.compile(r"\d{1,4}")


class TimeField(QLineEdit):
    """Shows a time; `timed` carries another one in ms, `refused` a sentence on what was typed.

    Enter or leaving takes what was typed, Escape the time as it was; Up and Down change it by
    `step_ms`. `seconds` says that a bare number of ten or more is seconds.
    """

    timed = Signal(int)
    refused = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        step_ms: int = STEP_MS,
        seconds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ms = 0
        self._step_ms = step_ms
        self._minutes_up_to = 9 if seconds else _MINUTES_UP_TO
        self.setProperty("kind", "time")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(name)
        self.say_more("")
        self.editingFinished.connect(self._take)
        self.installEventFilter(self)

    def say_more(self, sentence: str) -> None:
        """Say this of the time where one asks how to change it."""
        step = self._step_ms
        told = tr("Minutes and seconds. Up and Down change it by %n second(s).", "", step // 1000)
        self.setAccessibleDescription(f"{sentence} {told}".strip())
        shown = tr("Minutes and seconds, as in 1:30; ↑ and ↓ by {time}").format(time=clock(step))
        self.setToolTip(f"{sentence}\n{shown}".strip())

    def show_ms(self, ms: int) -> None:
        """Show a time; what is being typed is dropped."""
        self._ms = ms
        if self.text() != clock(ms):
            self.setText(clock(ms))
        set_tone(self, "")

    def begin(self, typed: str = "") -> None:
        """Take the keyboard, with all selected or with the first key typed."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed:
            self.setText(typed)
        else:
            self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the time, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is no time is not kept."""
        super().focusOutEvent(event)
        self.show_ms(self._ms)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, take back, or type."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is not None:
            self.timed.emit(max(self._stepped(steps), 0))
        elif event.key() == Qt.Key.Key_Escape:
            self.show_ms(self._ms)
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Undo is the plan's where nothing has been typed."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and not self.isModified()
            and (
                event.matches(QKeySequence.StandardKey.Undo)
                or event.matches(QKeySequence.StandardKey.Redo)
            )
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _stepped(self, steps: int) -> int:
        # From 1:32 the next step is 1:35, not 1:37.
        whole, rest = divmod(self._ms, self._step_ms)
        return (whole + steps + (1 if rest and steps < 0 else 0)) * self._step_ms

    def _take(self) -> None:
        if self.text() == clock(self._ms):
            return
        try:
            ms = parse_length(self.text(), self._minutes_up_to)
        except ValueError as error:
            set_tone(self, "bad")
            self.refused.emit(said(error.args[0]))
        else:
            self.setModified(False)
            self.timed.emit(ms)


def parse_length(text: str, minutes_up_to: int = _MINUTES_UP_TO) -> int:
    """Milliseconds of `1:30` or `1.30`; a bare number is minutes up to a bound, else seconds.

    Raises ValueError with a sentence for the user.
    """
    plain = text.strip()
    if _NUMBER.fullmatch(plain):
        number = int(plain)
        return number * (60_000 if number <= minutes_up_to else 1_000)
    return parse_clock(plain.replace(".", ":"))

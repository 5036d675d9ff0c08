"""The keys of a talk: what presenters and clickers send, and what each asks for.

They work whatever has the focus, in both windows, because they are taken before any widget sees
them. Logitech's clickers send PageUp, PageDown, “.” and, in turn, F5 and Escape; others send B,
Shift+F5, arrows or Space. Escape therefore takes away what lies over the slide, and never ends.
"""

from __future__ import annotations

from typing import Literal

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton

from greenroom.phrase import phrase

Act = Literal[
    "next", "back", "first", "last", "black", "white", "pause", "mark", "swap", "audience", "keys",
    "larger", "smaller", "usual", "scroll down", "scroll up", "show", "away",
]  # fmt: skip


class StageKey(msgspec.Struct, frozen=True):
    """One line of the list: what is asked for, its keys as people name them, what it does."""

    act: Act | Literal["go"]
    keys: tuple[str, ...]
    does: str


STAGE_KEYS = (
    StageKey("next", ("PageDown", "→", "↓", "Space"), phrase("Next slide")),
    StageKey("back", ("PageUp", "←", "↑"), phrase("Slide before")),
    StageKey("first", ("Home",), phrase("First slide")),
    StageKey("last", ("End",), phrase("Last slide")),
    StageKey("go", ("7", "Enter"), phrase("Slide 7, hidden ones too")),
    StageKey("black", ("B", "."), phrase("Black screen")),
    StageKey("white", ("W", ","), phrase("White screen")),
    StageKey("pause", ("P",), phrase("Stop the clock, or go on")),
    StageKey("mark", ("M",), phrase("Mark this moment")),
    StageKey("swap", ("S",), phrase("Swap the screens")),
    StageKey("audience", ("A",), phrase("Use the second screen, or leave it")),
    StageKey("larger", ("Ctrl +",), phrase("Larger notes")),
    StageKey("smaller", ("Ctrl −",), phrase("Smaller notes")),
    StageKey("usual", ("Ctrl 0",), phrase("Notes in their usual size")),
    StageKey("scroll down", ("Ctrl ↓",), phrase("Further down the notes")),
    StageKey("scroll up", ("Ctrl ↑",), phrase("Back up the notes")),
    StageKey("show", ("F5",), phrase("Show the slide again")),
    StageKey("away", ("Esc",), phrase("Take away what covers the slide")),
    StageKey("keys", ("?", "H"), phrase("This list")),
)

_K = Qt.Key
_PLAIN: dict[int, Act] = {
    _K.Key_PageDown: "next",
    _K.Key_Right: "next",
    _K.Key_Down: "next",
    _K.Key_Space: "next",
    _K.Key_PageUp: "back",
    _K.Key_Left: "back",
    _K.Key_Up: "back",
    _K.Key_Home: "first",
    _K.Key_End: "last",
    _K.Key_B: "black",
    _K.Key_Period: "black",
    _K.Key_W: "white",
    _K.Key_Comma: "white",
    _K.Key_P: "pause",
    _K.Key_M: "mark",
    _K.Key_S: "swap",
    _K.Key_A: "audience",
    _K.Key_H: "keys",
    _K.Key_Question: "keys",
    _K.Key_F5: "show",
    _K.Key_Escape: "away",
}
_CONTROL: dict[int, Act] = {
    _K.Key_Plus: "larger",
    _K.Key_Equal: "larger",
    _K.Key_Minus: "smaller",
    _K.Key_Underscore: "smaller",
    _K.Key_0: "usual",
    _K.Key_Down: "scroll down",
    _K.Key_Up: "scroll up",
}
# Held down, these go on and on; the others would flicker.
_REPEATED = frozenset({"next", "back", "larger", "smaller", "scroll down", "scroll up"})
_ENTERS = (_K.Key_Return, _K.Key_Enter)
_FORGET_MS = 4000


def act_of(key: int, modifiers: Qt.KeyboardModifier) -> Act | None:
    """What a key asks for; None for one that is not ours.

    Shift counts for nothing: “?” needs it, clickers send Shift+F5, Caps Lock may be on.
    """
    M = Qt.KeyboardModifier  # noqa: N806
    held = modifiers & ~(M.ShiftModifier | M.KeypadModifier)
    if held == M.NoModifier:
        return _PLAIN.get(key)
    return _CONTROL.get(key) if held == M.ControlModifier else None


class StageKeys(QObject):
    """Takes the talk's keys from all windows while it listens.

    `asked` carries an Act, `number_asked` a slide number that was typed and sent off, `typed` the
    digits so far (empty when they are done with), `pressed` that any of our keys came, before what
    it asks for.
    """

    asked = Signal(str)
    number_asked = Signal(int)
    typed = Signal(str)
    pressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(_FORGET_MS)
        self._forget.timeout.connect(lambda: self._type(""))

    def listen(self) -> None:
        """Take the keys from now on."""
        _application().installEventFilter(self)

    def rest(self) -> None:
        """Leave the keys to the widgets."""
        _application().removeEventFilter(self)
        self._type("")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take a key of ours; a dialogue keeps its own."""
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or QApplication.activeModalWidget() is not None:
            return False
        if not self._ours(event):
            return False
        if kind == QEvent.Type.ShortcutOverride:
            event.accept()  # no shortcut shall have it: it comes again as a key
        else:
            self._take(event)
        return True

    def _ours(self, event: QKeyEvent) -> bool:
        if event.key() in _ENTERS:
            return bool(self._digits) or _focused_button() is not None
        digit = _is_digit(event) or (event.key() == _K.Key_Backspace and bool(self._digits))
        return digit or act_of(event.key(), event.modifiers()) is not None

    def _take(self, event: QKeyEvent) -> None:
        act = act_of(event.key(), event.modifiers())
        if event.isAutoRepeat() and act not in _REPEATED:
            return
        self.pressed.emit()
        if event.key() in _ENTERS:
            self._enter()
        elif _is_digit(event):
            self._type((self._digits + event.text())[-4:])
        elif event.key() == _K.Key_Backspace:
            self._type(self._digits[:-1])
        elif act is not None:
            self._ask(act)

    def _ask(self, act: Act) -> None:
        typing = bool(self._digits)
        self._type("")
        if not (typing and act == "away"):
            self.asked.emit(act)

    def _enter(self) -> None:
        """Go to the number; without one, press the focused button, which Qt leaves to Space."""
        digits, button = self._digits, _focused_button()
        self._type("")
        if digits:
            self.number_asked.emit(int(digits))
        elif button is not None:
            button.click()

    def _type(self, digits: str) -> None:
        self._forget.stop()
        if digits:
            self._forget.start()
        if digits != self._digits:
            self._digits = digits
            self.typed.emit(digits)


def _is_digit(event: QKeyEvent) -> bool:
    M = Qt.KeyboardModifier  # noqa: N806
    plain = not event.modifiers() & ~(M.KeypadModifier | M.ShiftModifier)
    text = event.text()
    return plain and len(text) == 1 and text.isascii() and text.isdigit()


def _focused_button() -> QPushButton | None:
    focused = QApplication.focusWidget()
    return focused if isinstance(focused, QPushButton) else None


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app

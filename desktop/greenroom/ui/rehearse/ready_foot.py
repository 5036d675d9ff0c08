"""Below the plan: the microphone, how the run goes, a part of the talk alone, and Start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from greenroom.plan import Plan, part_name, parts
from greenroom.time import clock
from greenroom.ui.background import run
from greenroom.ui.rehearse.microphone import MicrophoneBar
from greenroom.ui.rehearse.run_menu import RunMenu
from greenroom.ui.widgets import button, icon_button, label, row
from greenroom.ui.widgets.key_button import KeyButton
from greenroom.ui.words import said, said_error, tr

if TYPE_CHECKING:
    from greenroom.deck import Deck
    from greenroom.ui.context import Context

# How wide a line about the next run may be, on the small screen and on the large.
_SMALL, _LARGE = 104, 156


class ReadyFoot(QWidget):
    """`asked` says that a take is to begin, True for a silent run; `part_asked` carries a `Part`.

    Without a microphone there is a silent run to start instead.
    """

    asked = Signal(bool)
    part_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._plan = Plan()
        self._compact = False
        self._deaf = False
        self._said = ""
        self.microphone = MicrophoneBar(context)
        self.microphone.found.connect(self._on_microphone)
        self.model_words = label("", "caption", wrap=True)
        self.run_words = label("", "caption", wrap=True)
        self._build_menus()
        self._build_actions()
        actions = (self.options, self.sections, self.silent, self.start)
        self._row = row(self.microphone, None, self.model_words, self.run_words, *actions, gap=12)
        self.setLayout(self._row)

    def _build_menus(self) -> None:
        settings = self._context.settings
        self.menu = RunMenu(hints=settings.live_hints, second=settings.second_screen, parent=self)
        self.menu.silent_asked.connect(lambda: self._ask(silent=True))
        self.menu.changed.connect(self._show_run)
        self.parts_menu = QMenu(self)
        self.options = icon_button(
            self._context.theme, "sliders", tr("How the run begins and what is recorded")
        )
        self.options.clicked.connect(lambda: _pop(self.menu, self.options))

    def _build_actions(self) -> None:
        self.sections = button(
            tr("One section…"), "big", name=tr("Drill one section, opening or close")
        )
        self.sections.clicked.connect(lambda: _pop(self.parts_menu, self.sections))
        self.silent = button(tr("Silent run"), "big", name=tr("Start a silent run"))
        self.silent.setToolTip(tr("Times only: nothing is recorded"))
        self.silent.clicked.connect(lambda: self._ask(silent=True))
        self.silent.hide()
        self.start = KeyButton(self._context.theme, tr("Start"), "F5", "primary")
        self.start.clicked.connect(lambda: self._ask())
        QShortcut(QKeySequence("F5"), self.start).activated.connect(self._ask)

    def show_take(self, number: int) -> None:
        """The next take is this one."""
        self.start.setEnabled(not self._deaf)
        self.start.setText(tr("Start take {number}").format(number=number))

    def show_plan(self, deck: Deck, plan: Plan) -> None:
        """Offer the parts of this plan, and say how a run by it begins."""
        self._plan = plan
        found = parts(deck, plan)
        self.sections.setVisible(bool(found))
        self.parts_menu.clear()
        for part in found:
            name = said(part_name(part.kind, part.name))
            action = self.parts_menu.addAction(f"{name}\t{clock(part.plan.limit_ms)}")
            action.triggered.connect(lambda _=False, part=part: self.part_asked.emit(part))
        self._show_run()

    def listen(self) -> None:
        """The page is shown: listen, and see whether there is a speech model."""
        self.microphone.listen()
        run(
            self,
            lambda task: self._context.find_model(),
            success=lambda _: self._say(self.microphone.room_is_short(self._plan.limit_ms)),
            failure=lambda error: self._say(
                tr("No speech model: words are written down later"), said_error(error)
            ),
        )
        self.take_focus()

    def go_on(self) -> None:
        """The take could not begin: another try."""
        self.start.setEnabled(not self._deaf)
        self.microphone.listen()

    def take_focus(self) -> None:
        """To what Enter should do here."""
        main = self.start if self.start.isEnabled() else self.silent
        main.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_compact(self, compact: bool) -> None:
        """Use the sizes of the small screen, or the large."""
        self._compact = compact
        margin = 24 if compact else 40
        self.setFixedHeight(64 if compact else 76)
        self._row.setContentsMargins(margin, 0, margin, 0)
        self.microphone.set_compact(compact)
        self._fit_words()
        self._show_run()

    def _ask(self, *, silent: bool = False) -> None:
        if silent or self.start.isEnabled():
            self.asked.emit(silent)

    def _on_microphone(self, found: bool) -> None:
        self._deaf = not found
        self.start.setEnabled(found)
        self.silent.setVisible(not found)
        if self.isVisible():
            self.take_focus()

    def _say(self, words: str, why: str = "") -> None:
        self._said = words
        self.model_words.setToolTip(why)
        self.model_words.setVisible(bool(words))
        self._fit_words()

    def _fit_words(self) -> None:
        """What lies behind a colon is for the large screen."""
        words = self._said.partition(":")[0] if self._compact else self._said
        _put(self.model_words, words, _SMALL if self._compact else _LARGE)

    def _show_run(self) -> None:
        self.menu.show_start(self._plan.start)
        words = self.menu.words(self._plan.start)
        _put(self.run_words, words, _LARGE)
        self.run_words.setVisible(bool(words) and not self._compact)
        usual = tr("How the run begins, who interrupts, and what is recorded")
        self.options.setToolTip(f"{usual}: {words}" if words else usual)


def _put(place: QLabel, words: str, width: int) -> None:
    """Say this in one line where it is no longer than `width`, in more where it is."""
    place.setFixedWidth(min(place.fontMetrics().horizontalAdvance(words) + 2, width))
    place.setText(words)


def _pop(menu: QMenu, over: QWidget) -> None:
    """Show a menu above a button."""
    corner = over.mapToGlobal(over.rect().topRight())
    size = menu.sizeHint()
    menu.popup(corner - QPoint(size.width(), size.height() + 4))

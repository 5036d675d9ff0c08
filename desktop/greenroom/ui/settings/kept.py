"""What is kept on this machine and where; and the button that deletes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.files import size_words
from greenroom.forgetting import MODELS, Kept, forget, kept
from greenroom.phrase import phrase
from greenroom.ui.background import run
from greenroom.ui.confirming import ConfirmDialog, confirm
from greenroom.ui.settings.section import Section
from greenroom.ui.widgets import button, label, row, rule, stack
from greenroom.ui.widgets.basics import clear, set_tone
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import said, said_error, tr

if TYPE_CHECKING:
    from greenroom.errors import GreenroomError
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences

_FOR_GOOD = phrase(
    "Recordings, words, plans, settings and copies of slides are deleted from this machine for "
    "good. Your decks and what you exported stay where they are."
)


class KeptSection(Section):
    """`forgetting` comes before everything is deleted, `forgotten` when it is gone."""

    title = phrase("Your data")
    about = phrase("All of it is on this machine, in folders that only you can read.")

    forgetting = Signal()
    forgotten = Signal()

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self.kept: tuple[Kept, ...] = ()
        self.asked: ConfirmDialog | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        self.models = TickBox(context.theme, "")
        self.models.hide()
        self.delete = button(tr("Delete everything…"))
        self.delete.setEnabled(False)
        self.said = label("", "caption", wrap=True)
        self.lay_out(
            self._rows, 16, rule(), 16,
            label(tr("Delete everything"), "strong"), 4,
            label(said(_FOR_GOOD), "caption", wrap=True), 10,
            self.models, 8,
            row(self.delete, None), 8,
            self.said, None,
        )  # fmt: skip
        self.delete.clicked.connect(self._on_delete)
        self._look()

    def _look(self) -> None:
        places = self.context.places
        run(self, lambda task: kept(places), success=self.show_kept, failure=self._on_failed)

    def show_kept(self, there: tuple[Kept, ...]) -> None:
        """Show what there is; the speech models are asked for separately."""
        self.kept = there
        clear(self._rows)
        for one in there:
            self._rows.addWidget(_line(one))
        models = next((one for one in there if one.what == MODELS), None)
        self.models.setVisible(models is not None)
        if models is not None:
            words = tr("The speech models as well ({size})")
            self.models.setText(words.format(size=said(size_words(models.size))))
        self.delete.setEnabled(bool(there))
        if not there:
            self._say(tr("Nothing is kept on this machine."))

    def _on_delete(self) -> None:
        question, does = tr("Delete everything that Greenroom keeps?"), tr("Delete everything")
        self.asked = confirm(self, question, said(_FOR_GOOD), does, self._forget)

    def _forget(self) -> None:
        self.delete.setEnabled(False)
        self.forgetting.emit()
        places, models = self.context.places, self.models.isVisible() and self.models.isChecked()
        run(
            self,
            lambda task: forget(places, models=models),
            success=lambda _: self.forgotten.emit(),
            failure=self._on_failed,
        )

    def _on_failed(self, error: GreenroomError) -> None:
        self._say(said_error(error), "bad")
        self.delete.setEnabled(bool(self.kept))

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)


def _line(one: Kept) -> QWidget:
    where = label(str(one.where), "small", wrap=True)
    where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made = QWidget()
    size = label(said(size_words(one.size)), "caption")
    made.setLayout(stack(row(label(said(one.what)), None, size, gap=12), where, gap=2))
    return made

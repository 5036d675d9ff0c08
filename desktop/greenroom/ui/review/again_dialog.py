"""Asks which model shall listen to a take again, or says how to come by a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.files import size_words
from greenroom.speech.choice import better_than
from greenroom.ui.rehearse.finishing import spoken_length
from greenroom.ui.settings.wording import title_of
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import set_compact
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.dialog import Dialog

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.speech.choice import KnownModel
    from greenroom.transcript import Transcript
    from greenroom.ui.theme import Theme

_WIDTH = 520
_KEPT = (
    "The recording is written down anew, in the background. What you corrected stays: it is found "
    "again by its time and words."
)


class AgainDialog(Dialog):
    """`chosen` carries a model's name; `settings_asked` asks for the page where models are got.

    `back_asked` asks for the words that the take had `before`, where there are any.
    """

    chosen = Signal(str)
    settings_asked = Signal()
    back_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        take: Take,
        known: tuple[KnownModel, ...],
        before: Transcript | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setWindowTitle("Listen again")
        self._take = take
        self._known = {one.name: one for one in known}
        heard_by = take.transcript.model if take.transcript else ""
        better = better_than(heard_by, known)
        self.model = Choice(theme)
        self.model.setAccessibleName("The model that listens")
        here = [one for one in reversed(known) if one.here]
        for one in here:
            same = ", which wrote it down" if one.name == heard_by else ""
            self.model.addItem(f"{title_of(one)}{same}", one.name)
        self.takes = label("", "caption")
        self.advice = label(_advice(better, any(one.here for one in better)), "second", wrap=True)
        self.advice.setVisible(bool(self.advice.text()))
        self.back = button("Bring back the words before", "link")
        self.back.setVisible(before is not None)
        self.had = label(_had(before, self._known), "second", wrap=True)
        self.had.setVisible(before is not None)
        self.cancel = button("Cancel")
        self.settings = button("Settings…", name="Settings of speech recognition")
        self.settings.setVisible(not any(one.here for one in better))
        self.confirm = button("Listen again", "primary")
        set_compact(self.confirm, True)
        self.confirm.setEnabled(bool(here))
        self.confirm.setDefault(True)
        self._lay_out()
        self.model.currentIndexChanged.connect(self._say)
        self.cancel.clicked.connect(self.reject)
        self.settings.clicked.connect(self._on_settings)
        self.confirm.clicked.connect(self._on_confirm)
        self.back.clicked.connect(self._on_back)
        self._say()

    def _lay_out(self) -> None:
        self.setLayout(
            stack(
                label("Listen to this take again", "heading"),
                4,
                label(_KEPT, "second", wrap=True),
                12,
                self.advice,
                12,
                label("Model", "caption"),
                4,
                self.model,
                6,
                self.takes,
                12,
                self.had,
                row(self.back, None),
                20,
                row(self.settings, None, self.cancel, self.confirm, gap=12),
                margins=(24, 20, 24, 20),
            )
        )

    def _say(self) -> None:
        one = self._known.get(str(self.model.currentData()))
        if one is None or one.fitness is None:
            self.takes.setText("How long it takes is seen once it has begun.")
            return
        took = spoken_length(round(one.fitness.share * self._take.total_ms))
        self.takes.setText(f"It takes about {took} on this machine.")

    def _on_settings(self) -> None:
        self.reject()
        self.settings_asked.emit()

    def _on_back(self) -> None:
        self.back_asked.emit()
        self.accept()

    def _on_confirm(self) -> None:
        self.chosen.emit(str(self.model.currentData()))
        self.accept()


def _had(before: Transcript | None, known: dict[str, KnownModel]) -> str:
    """Whose words the take had before."""
    if before is None:
        return ""
    one = known.get(before.model)
    by = title_of(one) if one else "another transcript"
    return f"The words before these, by {by}, are kept."


def _advice(better: tuple[KnownModel, ...], here: bool) -> str:
    """How to come by a better model, where none is here."""
    if here or not better:
        return ""
    next_one = better[-1]
    return (
        f"No better model is on this machine. {title_of(next_one)} "
        f"({size_words(next_one.entry.size)}) hears more: get it in the settings, or with "
        f"“greenroom models get {next_one.name}”."
    )

"""Asks which model shall listen to a take again, or says how to come by a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.files import size_words
from greenroom.speech.known import better_than
from greenroom.ui.rehearse.finishing import spoken_length
from greenroom.ui.settings.wording import title_of
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import set_compact
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.dialog import Dialog
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.speech.known import KnownModel
    from greenroom.transcript import Transcript
    from greenroom.ui.theme import Theme

_WIDTH = 520


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
        self.setWindowTitle(tr("Listen again"))
        self._take = take
        self._known = {one.name: one for one in known}
        heard_by = take.transcript.model if take.transcript else ""
        better = better_than(heard_by, known)
        self.model = Choice(theme)
        self.model.setAccessibleName(tr("The model that listens"))
        here = [one for one in reversed(known) if one.here]
        for one in here:
            name = tr("{model}, which wrote it down") if one.name == heard_by else "{model}"
            self.model.addItem(name.format(model=title_of(one)), one.name)
        self.takes = label("", "caption")
        self.advice = label(_advice(better, any(one.here for one in better)), "second", wrap=True)
        self.advice.setVisible(bool(self.advice.text()))
        self.back = button(tr("Bring back the words before"), "link")
        self.back.setVisible(before is not None)
        self.had = label(_had(before, self._known), "second", wrap=True)
        self.had.setVisible(before is not None)
        self.cancel = button(tr("Cancel"))
        self.settings = button(tr("Settings…"), name=tr("Settings of speech recognition"))
        self.settings.setVisible(not any(one.here for one in better))
        self.confirm = button(tr("Listen again"), "primary")
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
        kept = tr(
            "The recording is written down anew, in the background. What you corrected stays: it "
            "is found again by its time and words."
        )
        self.setLayout(
            stack(
                label(tr("Listen to this take again"), "heading"),
                4,
                label(kept, "second", wrap=True),
                12,
                self.advice,
                12,
                label(tr("Model"), "caption"),
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
            self.takes.setText(tr("How long it takes is seen once it has begun."))
            return
        took = spoken_length(round(one.fitness.share * self._take.total_ms))
        self.takes.setText(tr("It takes about {time} on this machine.").format(time=took))

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
    by = title_of(one) if one else tr("another transcript")
    return tr("The words before these, by {model}, are kept.").format(model=by)


def _advice(better: tuple[KnownModel, ...], here: bool) -> str:
    """How to come by a better model, where none is here."""
    if here or not better:
        return ""
    next_one = better[-1]
    return tr(
        "No better model is on this machine. {model} ({size}) hears more: get it in the settings, "
        "or with “greenroom models get {name}”."
    ).format(
        model=title_of(next_one), size=said(size_words(next_one.entry.size)), name=next_one.name
    )

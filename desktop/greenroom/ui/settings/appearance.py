"""How the window looks: its colours and its size, and the way back to the usual settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.phrase import phrase
from greenroom.ui.settings.section import Section
from greenroom.ui.theme import COLOURS
from greenroom.ui.widgets import button, label, row, rule, stack
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences

_SIZES = (75, 90, 100, 110, 125, 150, 175, 200)


class AppearanceSection(Section):
    """`usual_asked` asks for the settings that the program came with, `restart_asked` to start it
    again.
    """

    title = phrase("Appearance")
    about = phrase("Language, colours and size of everything in the window. Slides keep their own.")

    usual_asked = Signal()
    restart_asked = Signal()

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self._before = preferences.settings.text_percent
        self.language = self._choice(
            tr("Language of the window"), _languages(), preferences.settings.window_language
        )
        colours = {value: said(words) for value, words in COLOURS}
        self.colours = self._choice(tr("Colours"), colours, preferences.settings.theme)
        sizes = sorted({*_SIZES, self._before})
        self.scale = self._choice(tr("Size"), {one: f"{one} %" for one in sizes}, self._before)
        self.restart = button(tr("Start again now"), name=tr("Start Greenroom again now"))
        self.usual = button(tr("Back to the usual settings…"))
        later = tr("It is drawn in the new size when Greenroom is started again.")
        self._later = self._asking(label(later, "caption", wrap=True), self.restart)
        self.confirm = button(tr("Set everything back"))
        self.keep = button(tr("Keep mine"), "quiet")
        goes = tr(
            "Languages, models, filler words, checks, sizes and colours go back to how they came. "
            "Takes and decks stay."
        )
        self._really = self._asking(label(goes, "caption", wrap=True), self.confirm, self.keep)
        self.lay_out(
            label(tr("Language"), "strong"), 6, row(self.language, None), 16,
            label(tr("Colours"), "strong"), 6, row(self.colours, None), 16,
            label(tr("Size"), "strong"), 6, row(self.scale, None), 8, self._later, 16,
            rule(), 16,
            row(self.usual, None), self._really, None,
        )  # fmt: skip
        self.language.currentIndexChanged.connect(self._on_language)
        self.colours.currentIndexChanged.connect(self._on_colours)
        self.scale.currentIndexChanged.connect(self._on_size)
        self.restart.clicked.connect(self.restart_asked)
        self.usual.clicked.connect(lambda: self._ask(really=True))
        self.keep.clicked.connect(lambda: self._ask(really=False))
        self.confirm.clicked.connect(self.usual_asked)

    def _choice(
        self, name: str, words: Mapping[str, str] | Mapping[int, str], chosen: object
    ) -> Choice:
        made = Choice(self.context.theme)
        made.setAccessibleName(name)
        made.setMinimumWidth(220)
        for value, text in words.items():
            made.addItem(said(text), value)
        made.setCurrentIndex(made.findData(chosen))
        return made

    def _asking(self, *items: QWidget) -> QWidget:
        made = QWidget()
        line = row(*items, gap=12)
        line.setStretch(0, 1)
        made.setLayout(stack(line))
        made.hide()
        return made

    def _on_language(self) -> None:
        self.preferences.keep_window_language(self.language.currentData())

    def _on_colours(self) -> None:
        self.preferences.keep_theme(self.colours.currentData())

    def _on_size(self) -> None:
        percent = int(self.scale.currentData())
        self.preferences.keep_size(percent)
        self._later.setVisible(percent != self._before)

    def _ask(self, *, really: bool) -> None:
        self.usual.setVisible(not really)
        self._really.setVisible(really)
        (self.keep if really else self.usual).setFocus()


def _languages() -> dict[str, str]:
    """Each by its own name, for whoever does not read the one that is on."""
    return {"system": tr("As the system"), "en": "English", "de": "Deutsch"}

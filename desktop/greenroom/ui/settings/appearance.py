"""How the window looks: its colours and its size, and the way back to the usual settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.ui.settings.section import Section
from greenroom.ui.theme import COLOURS
from greenroom.ui.widgets import button, label, row, rule, stack
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences

_SIZES = (75, 90, 100, 110, 125, 150, 175, 200)
_USUAL = "Languages, models, filler words, checks, sizes and colours go back to how they came."


class AppearanceSection(Section):
    """`usual_asked` asks for the settings that the program came with, `restart_asked` to start it
    again.
    """

    title = "Appearance"
    about = "Language, colours and size of everything in the window. Slides keep their own."

    usual_asked = Signal()
    restart_asked = Signal()

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self._before = preferences.settings.text_percent
        self.language = self._choice(
            tr("Language of the window"), _languages(), preferences.settings.window_language
        )
        self.colours = self._choice("Colours", dict(COLOURS), preferences.settings.theme)
        sizes = sorted({*_SIZES, self._before})
        self.scale = self._choice("Size", {one: f"{one} %" for one in sizes}, self._before)
        self.restart = button("Start again now", name="Start Greenroom again now")
        self.usual = button("Back to the usual settings…")
        self._later = self._asking(
            label("It is drawn in the new size when Greenroom is started again.", "caption"),
            self.restart,
        )
        self.confirm = button("Set everything back")
        self.keep = button("Keep mine", "quiet")
        self._really = self._asking(
            label(f"{_USUAL} Takes and decks stay.", "caption", wrap=True), self.confirm, self.keep
        )
        self.lay_out(
            label(tr("Language"), "strong"), 6, row(self.language, None), 16,
            label("Colours", "strong"), 6, row(self.colours, None), 16,
            label("Size", "strong"), 6, row(self.scale, None), 8, self._later, 16,
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

    def _choice(self, name: str, words: dict[str, str] | dict[int, str], chosen: object) -> Choice:
        made = Choice(self.context.theme)
        made.setAccessibleName(name)
        made.setMinimumWidth(220)
        for value, said in words.items():
            made.addItem(said, value)
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

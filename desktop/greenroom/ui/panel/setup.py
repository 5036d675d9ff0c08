"""What the panel asks about, for which role, level and company, and how it is held."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from greenroom.panel.manner import Manner
from greenroom.phrase import phrase
from greenroom.settings import PanelChoice
from greenroom.ui.panel.making import Setup
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import said, tr

_DECK, _BANK = "deck", "bank"
_FIELDS = (
    ("role", phrase("Role")),
    ("level", phrase("Level")),
    ("profile", phrase("Company")),
)
_MODES = ((True, phrase("Practice, with hints")), (False, phrase("As in the room")))
_TONES = (
    ("supportive", phrase("Supportive")),
    ("neutral", phrase("Neutral")),
    ("tough", phrase("Tough")),
)


class PanelSetup(QWidget):
    """Choices in two columns; `changed` when other questions are asked for, `held` when only how.

    Without a `voice` nothing can be read aloud, and that is said.
    """

    changed = Signal()
    held = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, *, voice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = Choice(theme)
        self.fields = {name: Choice(theme) for name, _ in _FIELDS}
        self.mode, self.tone = Choice(theme), Choice(theme)
        for practice, words in _MODES:
            self.mode.addItem(said(words), practice)
        for tone, words in _TONES:
            self.tone.addItem(said(words), tone)
        self.interrupts = TickBox(theme, tr("They may interrupt after 1:30"))
        self.aloud = TickBox(theme, tr("Questions are read aloud"))
        if not voice:
            self.aloud = TickBox(theme, tr("Read aloud: no voice is installed (espeak-ng)"))
            self.aloud.setEnabled(False)
        self.again = TickBox(theme, tr("Earlier questions may come again"))
        self.add = button(tr("Add your own questions…"), "quiet")
        self._boxes: dict[str, QWidget] = {}
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        places = [("about", tr("Questions about"), self.about)]
        places += [(name, said(words), self.fields[name]) for name, words in _FIELDS]
        places += [("mode", tr("Mode"), self.mode), ("tone", tr("Their tone"), self.tone)]
        for place, (name, words, choice) in enumerate(places):
            choice.setAccessibleName(words)
            box = self._boxes[name] = QWidget()
            box.setLayout(stack(label(words, "caption"), 4, choice))
            grid.addWidget(box, place // 2, place % 2)
        for place, tick in enumerate((self.interrupts, self.aloud)):
            tick.setAccessibleName(tick.text())
            grid.addWidget(tick, 3, place)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        self.again.setAccessibleName(self.again.text())
        body = stack(4, row(self.again, None, self.add))
        body.insertLayout(0, grid)
        self.setLayout(body)

    def _connect(self) -> None:
        for choice in (self.about, *self.fields.values()):
            choice.activated.connect(self._on_chosen)
        self.again.toggled.connect(self._on_chosen)
        for how in (self.mode, self.tone):
            how.activated.connect(self.held)
        for tick in (self.interrupts, self.aloud):
            tick.toggled.connect(self.held)
        self.add.clicked.connect(self.add_asked)

    def offer(
        self,
        *,
        deck: bool,
        talk: bool,
        themes: Iterable[tuple[str, str]],
        choices: dict[str, Iterable[tuple[str, str]]],
        chosen: Setup,
    ) -> None:
        """Show what can be chosen: ids and names; `deck` says whether there is one to ask about."""
        self.about.clear()
        if deck:
            words = tr("This deck and talk") if talk else tr("This deck")
            self.about.addItem(words, (_DECK, ""))
        self.about.addItem(tr("No deck: all themes"), (_BANK, ""))
        for theme, name in themes:
            words = tr("No deck: {theme}").format(theme=said(name))
            self.about.addItem(words, (_BANK, theme))
        wanted = (_BANK, chosen.theme) if chosen.bank or not deck else (_DECK, "")
        _turn_to(self.about, wanted)
        for name, options in choices.items():
            choice = self.fields[name]
            choice.clear()
            choice.addItem(tr("Any"), "")
            for one, words in options:
                choice.addItem(said(words), one)
            _turn_to(choice, getattr(chosen.kept, name))
        self._show_manner(chosen.kept.manner)
        self._arrange()

    def _show_manner(self, manner: Manner) -> None:
        _turn_to(self.mode, manner.practice)
        _turn_to(self.tone, manner.tone)
        for tick, on in ((self.interrupts, manner.interrupts), (self.aloud, manner.aloud)):
            tick.blockSignals(True)
            tick.setChecked(on and tick.isEnabled())
            tick.blockSignals(False)

    def chosen(self) -> Setup:
        """What is set up now."""
        source, theme = self.about.currentData() or (_DECK, "")
        fields = {name: choice.currentData() or "" for name, choice in self.fields.items()}
        return Setup(
            bank=source == _BANK,
            theme=theme,
            again=self.again.isChecked(),
            kept=PanelChoice(**fields, manner=self._manner()),
        )

    def _manner(self) -> Manner:
        return Manner(
            practice=self.mode.currentData(),
            tone=self.tone.currentData(),
            interrupts=self.interrupts.isChecked(),
            aloud=self.aloud.isChecked(),
        )

    def _on_chosen(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Role, level and company shift what is asked about a deck, not what the bank holds."""
        bank = self.chosen().bank
        for name, _ in _FIELDS:
            self._boxes[name].setVisible(not bank)
        self.again.setVisible(not bank)
        focused = self.focusWidget()
        if focused is not None and not focused.isVisibleTo(self):
            self.about.setFocus()  # Qt leaves it where nobody sees it


def _turn_to(choice: Choice, wanted: object) -> None:
    for place in range(choice.count()):
        data = choice.itemData(place)
        if data == wanted or (isinstance(wanted, tuple) and tuple(data or ()) == wanted):
            choice.setCurrentIndex(place)
            return
    choice.setCurrentIndex(0)

"""What the panel asks about, and for which role, level and company."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from greenroom.ui.panel.making import Setup
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickBox

_DECK, _BANK = "deck", "bank"
_FIELDS = (("role", "Role"), ("level", "Level"), ("profile", "Company"))


class PanelSetup(QWidget):
    """Four choices in two columns; `changed` comes when the user chose something else."""

    changed = Signal()
    add_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = Choice(theme)
        self.about.setAccessibleName("Questions about")
        self.fields = {name: Choice(theme) for name, _ in _FIELDS}
        self._boxes: list[QWidget] = []
        self.again = TickBox(theme, "Earlier questions may come again")
        self.again.setAccessibleName(self.again.text())
        self.add = button("Add your own questions…", "quiet")
        self.add.clicked.connect(self.add_asked)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        places = [("Questions about", self.about)]
        places += [(words, self.fields[name]) for name, words in _FIELDS]
        for place, (words, choice) in enumerate(places):
            choice.setAccessibleName(words)
            choice.activated.connect(self._on_chosen)
            box = QWidget()
            box.setLayout(stack(label(words, "caption"), 4, choice))
            grid.addWidget(box, place // 2, place % 2)
            self._boxes.append(box)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        body = stack(8, row(self.again, None, self.add))
        body.insertLayout(0, grid)
        self.setLayout(body)
        self.again.toggled.connect(self._on_chosen)

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
            self.about.addItem("This deck and talk" if talk else "This deck", (_DECK, ""))
        self.about.addItem("No deck: all themes", (_BANK, ""))
        for theme, name in themes:
            self.about.addItem(f"No deck: {name.lower()}", (_BANK, theme))
        wanted = (_BANK, chosen.theme) if chosen.bank or not deck else (_DECK, "")
        _turn_to(self.about, wanted)
        for name, options in choices.items():
            choice = self.fields[name]
            choice.clear()
            choice.addItem("Any", "")
            for one, words in options:
                choice.addItem(words, one)
            _turn_to(choice, getattr(chosen, name))
        self._arrange()

    def chosen(self) -> Setup:
        """What is set up now."""
        source, theme = self.about.currentData() or (_DECK, "")
        return Setup(
            bank=source == _BANK,
            theme=theme,
            again=self.again.isChecked(),
            **{name: choice.currentData() or "" for name, choice in self.fields.items()},
        )

    def _on_chosen(self) -> None:
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        """Role, level and company shift what is asked about a deck, not what the bank holds."""
        bank = self.chosen().bank
        for box in self._boxes[1:]:
            box.setVisible(not bank)
        self.again.setVisible(not bank)


def _turn_to(choice: Choice, wanted: object) -> None:
    for place in range(choice.count()):
        data = choice.itemData(place)
        if data == wanted or (isinstance(wanted, tuple) and tuple(data or ()) == wanted):
            choice.setCurrentIndex(place)
            return
    choice.setCurrentIndex(0)

"""The user's own language model: on or off, where it is, which one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from greenroom.errors import ServerError
from greenroom.phrase import phrase
from greenroom.servers.address import read_address
from greenroom.ui.background import Task, run
from greenroom.ui.settings.entry import Entry
from greenroom.ui.settings.other_computer import SENT, OtherComputer
from greenroom.ui.settings.section import Section
from greenroom.ui.widgets import button, label, row, rule, stack
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import said, said_error, tr

if TYPE_CHECKING:
    from typing import Any

    from greenroom.errors import GreenroomError
    from greenroom.language_model.server import Server
    from greenroom.settings import LanguageModelChoice
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences


class LanguageModelSection(Section):
    """Nothing is looked for until it is switched on, nobody else asked until they are named."""

    title = phrase("Language model")
    about = phrase(
        "A model of your own, run by Ollama, LM Studio or llama-server, may sharpen the panel's "
        "questions and read your answers a second time. The panel is complete without one, and "
        "never waits for it."
    )

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self._task: Task | None = None
        self.on = TickBox(context.theme, tr("Let my language model help the panel"))
        self.on.setAccessibleName(self.on.text())
        self.said = label("", "caption", wrap=True)
        self.again = button(tr("Look again"), name=tr("Look for the language model again"))
        self.model = Choice(context.theme)
        self.model.setAccessibleName(tr("Language model"))
        self.model.setMinimumWidth(280)
        self.address = Entry(tr("Address of the server"), tr("The usual ports of this machine"))
        self.other = OtherComputer(context.theme)
        self.take_back = button(tr("Take it back"), "link", name=tr("Allow this computer no more"))
        self._sent = label(said(SENT), "caption", wrap=True)
        self._models = self._with_head(tr("Model"), row(self.model, None))
        self._more = self._laid_out()
        self.lay_out(self.on, self._more, None)
        self._connect()
        self.address.setText(self._choice.address)
        self._show()

    def leave(self) -> None:
        """What was typed was meant; nobody waits for the server any more."""
        self._on_address()
        if self._task is not None:
            self._task.cancel()

    def _with_head(self, head: str, *items: Any) -> QWidget:
        made = QWidget()
        made.setLayout(stack(label(head, "strong"), 6, *items, 16))
        return made

    def _laid_out(self) -> QWidget:
        found = row(self.said, self.take_back, self.again, gap=12)
        found.setStretch(0, 1)
        where = self._with_head(tr("Server"), self.address, 8, found, 8, self.other)
        made = QWidget()
        made.setLayout(stack(16, rule(), 16, where, self._models, self._sent))
        return made

    def _connect(self) -> None:
        self.on.setChecked(self._choice.on)
        self.on.toggled.connect(self._on_switched)
        self.again.clicked.connect(self._show)
        self.address.entered.connect(self._on_address)
        self.address.editingFinished.connect(self._on_address)
        self.model.activated.connect(self._on_model)
        self.other.allowed.connect(self._on_allowed)
        self.take_back.clicked.connect(self._on_taken_back)

    @property
    def _choice(self) -> LanguageModelChoice:
        return self.preferences.settings.language_model

    def _keep(self, choice: LanguageModelChoice) -> None:
        if choice != self._choice:
            self.preferences.keep_language_model(choice)
            self._show()

    def _on_switched(self, on: bool) -> None:
        self._keep(replace(self._choice, on=on))

    def _on_address(self) -> None:
        """Another address is another computer until it is named again."""
        typed = self.address.text().strip()
        if typed != self._choice.address:
            self._keep(replace(self._choice, address=typed, host="", model=""))

    def _on_model(self) -> None:
        self._keep(replace(self._choice, model=str(self.model.currentData())))

    def _on_allowed(self) -> None:
        self._keep(replace(self._choice, host=read_address(self._choice.address).host))

    def _on_taken_back(self) -> None:
        self._keep(replace(self._choice, host=""))

    def _show(self) -> None:
        """Show what is chosen, and look for it where that is allowed."""
        choice = self._choice
        if self._task is not None:
            self._task.cancel()
        self._more.setVisible(choice.on)
        for part in (self._models, self.other, self.take_back):
            part.hide()
        self._sent.show()
        if choice.on:
            self._look(choice)

    def _look(self, choice: LanguageModelChoice) -> None:
        try:
            there = read_address(choice.address) if choice.address else None
        except ServerError as error:
            self._say(said_error(error), "bad")
            return
        if there is not None and not there.here:
            named = there.host == choice.host
            self.take_back.setVisible(named)
            self.other.setVisible(not named)
            self._sent.setVisible(named)
            if not named:
                self.other.ask(there.host)
                self._say(tr("Nothing is sent there yet."))
                return
        self.again.setEnabled(False)
        self._say(tr("Looking…"))
        find = self.context.find_language_model
        self._task = run(
            self, lambda task: find(choice, task), success=self._on_found, failure=self._on_failed
        )

    def _on_found(self, server: Server) -> None:
        self.again.setEnabled(True)
        models = tr("%n model(s)", "", len(server.models))
        there = tr("{server} on “{host}”, {models}.")
        words = tr("{server} on this machine, {models}.") if server.address.here else there
        who = server.program or tr("A server")
        self._say(words.format(server=who, host=server.address.host, models=models), "good")
        self.model.clear()
        for name in server.models:
            self.model.addItem(name, name)
        self.model.setCurrentIndex(self.model.findData(server.model(self._choice.model)))
        self._models.show()

    def _on_failed(self, error: GreenroomError) -> None:
        self.again.setEnabled(True)
        self._say(said_error(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)

"""How Greenroom listens: the language that is spoken, the model, what this machine carries."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout

from greenroom.checks.filler_lists import languages
from greenroom.checks.language import language_name, language_names
from greenroom.phrase import phrase
from greenroom.settings import AUTO
from greenroom.ui.background import Task, run
from greenroom.ui.settings.model_row import ModelRow
from greenroom.ui.settings.section import Section
from greenroom.ui.settings.wording import auto_words, measured_words, model_words, title_of
from greenroom.ui.widgets import button, label, row, rule
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.words import said, said_error, tr
from greenroom.ui.work_line import WorkLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.errors import GreenroomError
    from greenroom.speech.known import KnownModel
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences


class SpeechSection(Section):
    """`list_asked` carries a language whose list of fillers shall be shown."""

    title = phrase("Speech recognition")
    about = phrase("Everything is written down on this machine, by one of these models.")

    list_asked = Signal(str)

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self._task: Task | None = None
        self._cancel = Event()
        self.known: tuple[KnownModel, ...] = ()
        self.language = self._languages()
        self.counted = label("", "caption")
        self.list = button(tr("Filler words…"), "link")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.group = QButtonGroup(self)
        self.rows: dict[str, ModelRow] = {}
        self.measured = label("", "caption", wrap=True)
        self.measure = button(tr("Measure again"))
        self.work = WorkLine()
        self.work.hide()
        self.said = label("", "caption", wrap=True)
        self.said.hide()
        measuring = row(self.measured, self.measure, gap=12)
        measuring.setStretch(0, 1)
        self.lay_out(
            label(tr("Language of the talk"), "strong"), 6,
            row(self.language, None), 4,
            row(self.counted, self.list, None, gap=4), 16,
            rule(), 16,
            label(tr("Model"), "strong"), 4,
            self._rows, 8,
            self.work, self.said, 8,
            measuring, None,
        )  # fmt: skip
        self.language.currentIndexChanged.connect(self._on_language)
        self.list.clicked.connect(lambda: self.list_asked.emit(self.preferences.settings.language))
        self.measure.clicked.connect(self._on_measure)
        self.work.stop_asked.connect(self._on_stop)
        self._say_counted()
        self._look()

    def leave(self) -> None:
        """What was being fetched goes on the next time from where it was."""
        self._on_stop()

    def _languages(self) -> Choice:
        made = Choice(self.context.theme)
        made.setAccessibleName(tr("Language of the talk"))
        made.setMinimumWidth(220)
        chosen = self.preferences.settings.language
        known = language_names() | {chosen: language_name(chosen)}
        names = {code: said(name) for code, name in known.items()}
        first = [code for code in languages() if code in names]
        for code in dict.fromkeys([*first, *sorted(names, key=names.__getitem__)]):
            made.addItem(names[code], code)
        made.setCurrentIndex(made.findData(chosen))
        return made

    def _on_language(self) -> None:
        self.preferences.keep_language(str(self.language.currentData()))
        self._say_counted()

    def _say_counted(self) -> None:
        settings = self.preferences.settings
        counted = bool(settings.fillers.texts)
        none = tr("Fillers are not counted in {language}: there is no list of them.")
        words = tr("Fillers are counted in {language}.") if counted else none
        self.counted.setText(words.format(language=said(language_name(settings.language))))
        self.list.setText(tr("See the list") if counted else tr("Make one", "a list of fillers"))

    def _look(self) -> None:
        models = self.context.models
        self._do(lambda task: models.known())

    def show_models(self, known: tuple[KnownModel, ...]) -> None:
        """Show what is here, and how this machine carries it."""
        self.known = known
        chosen = self.preferences.settings.model
        for old in self.rows.values():
            self.group.removeButton(old.choose)
            self._rows.removeWidget(old)
            old.deleteLater()
        self.rows = {}
        self._add_row(AUTO, tr("Automatic"), auto_words(known), here=True)
        for one in known:
            made = self._add_row(one.name, title_of(one), model_words(one), here=one.here)
            made.get_asked.connect(partial(self._on_get, one))
        if chosen not in self.rows:
            self._add_row(chosen, tr("A model of your own"), chosen, here=True)
        self.rows[chosen].choose.setChecked(True)
        self.measured.setText(measured_words(known))
        measured = any(one.fitness for one in known)
        self.measure.setText(tr("Measure again") if measured else tr("Measure"))
        self.measure.setEnabled(any(one.here for one in known))

    def _add_row(self, name: str, title: str, words: str, *, here: bool) -> ModelRow:
        made = ModelRow(self.context.theme, title, words, here=here)
        self.group.addButton(made.choose)
        made.choose.toggled.connect(lambda on: self.preferences.keep_model(name) if on else None)
        self._rows.addWidget(made)
        self.rows[name] = made
        return made

    def _on_measure(self) -> None:
        self.work.begin(tr("Seeing what this machine can carry"))
        models, cancel = self.context.models, self._begin()
        self._do(lambda task: models.measure(cancel))

    def _on_get(self, one: KnownModel) -> None:
        self.work.begin(tr("Getting {model}").format(model=title_of(one)))
        models, cancel = self.context.models, self._begin()

        def fetch(task: Task) -> tuple[KnownModel, ...]:
            models.get(one.name, task.progress, cancel)
            return models.known()

        self._do(fetch)

    def _begin(self) -> Event:
        self._say("")
        self._cancel = Event()
        for made in self.rows.values():
            made.get.setEnabled(False)
        self.measure.setEnabled(False)
        return self._cancel

    def _do(self, work: Callable[[Task], tuple[KnownModel, ...]]) -> None:
        self._task = run(
            self,
            work,
            success=self._on_known,
            failure=self._on_failed,
            progress=self.work.show_progress,
        )

    def _on_known(self, known: tuple[KnownModel, ...]) -> None:
        self.work.hide()
        self.show_models(known)

    def _on_failed(self, error: GreenroomError) -> None:
        self.work.hide()
        self._say("" if self._cancel.is_set() else said_error(error))
        self.show_models(self.known)

    def _on_stop(self) -> None:
        self._cancel.set()

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        set_tone(self.said, "bad" if text else "")

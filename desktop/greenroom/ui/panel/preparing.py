"""Before a panel: what can be chosen, the questions that come of it, and one to go on with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from greenroom.errors import GreenroomError
from greenroom.library.answers import Sitting, interrupted_sitting
from greenroom.library.practice import add_own_questions
from greenroom.panel.bank import OWN_THEME, read_questions, themes
from greenroom.panel.mix import levels, profiles, roles
from greenroom.panel.names import named
from greenroom.ui.background import Task, run
from greenroom.ui.panel.making import Setup, from_bank, from_deck
from greenroom.ui.panel.start import question_count
from greenroom.ui.words import tr

if TYPE_CHECKING:
    from greenroom.deck import Deck
    from greenroom.library import Take
    from greenroom.panel.question import Question
    from greenroom.transcript import Word
    from greenroom.ui.context import Context
    from greenroom.ui.panel.setup import PanelSetup


class Subject(msgspec.Struct, frozen=True):
    """What a panel is about: a deck, what was said with it, the take that answers are kept with."""

    deck: Deck
    words: tuple[Word, ...]
    take: Take | None
    panel_ms: int

    @property
    def folder(self) -> Path | None:
        """The take's folder."""
        return self.take.folder if self.take is not None else None


class Ready(msgspec.Struct, frozen=True):
    """Questions to begin with, and a panel of the same take that was interrupted."""

    questions: tuple[Question, ...] = ()
    interrupted: Sitting | None = None


class Preparing(QObject):
    """Makes questions as `setup` says, anew when that changes.

    `begun` comes when it starts to, `ready` carries a `Ready`, `failed` a GreenroomError, `chosen`
    a `Setup` that the user chose.
    """

    begun = Signal()
    ready = Signal(object)
    failed = Signal(object)
    chosen = Signal(object)

    def __init__(self, context: Context, setup: PanelSetup, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._setup = setup
        self._subject: Subject | None = None
        self._making: Task | None = None
        setup.changed.connect(self._on_changed)
        setup.held.connect(lambda: self.chosen.emit(setup.chosen()))
        setup.add_asked.connect(self._on_add)

    def turn_to(self, subject: Subject) -> None:
        """Offer what can be chosen for a panel about this, as it was chosen last."""
        self._subject = subject
        self._offer(Setup(kept=self._context.current().panel))

    def make(self) -> None:
        """Make questions in the background; what was being made is dropped."""
        assert self._subject is not None
        if self._making is not None:
            self._making.cancel()
        self.begun.emit()
        subject, setup = self._subject, self._setup.chosen()
        self._making = run(
            self,
            lambda _: self._made(subject, setup),
            success=self.ready.emit,
            failure=self.failed.emit,
        )

    def add_questions(self, file: Path) -> None:
        """Keep the questions of a text or CSV file in the bank, then choose from the user's own."""
        kept = self._context.places.own_questions
        run(
            self,
            lambda _: add_own_questions(kept, read_questions(file)),
            success=lambda _: self._on_added(),
            failure=self.failed.emit,
        )

    def _made(self, subject: Subject, setup: Setup) -> Ready:
        places, count = self._context.places, question_count(subject.panel_ms)
        if setup.bank:
            return Ready(from_bank(setup, places, count))
        asked = from_deck(subject.deck, subject.words, subject.take, setup, places, count)
        return Ready(asked, interrupted_sitting(subject.folder) if subject.folder else None)

    def _offer(self, chosen: Setup) -> None:
        """A profile that cannot be read costs one line."""
        subject = self._subject
        assert subject is not None
        try:
            companies = profiles(self._context.places.profiles)
        except GreenroomError as error:
            self.failed.emit(error)
            companies = profiles()
        own = [(OWN_THEME, tr("your own"))] if self._context.places.own_questions.exists() else []
        known: dict[str, dict[str, str]] = {
            "role": {one: role.name for one, role in roles().items()},
            "level": {one: level.name for one, level in levels().items()},
            "profile": {one: company.name for one, company in companies.items()},
        }
        self._setup.offer(
            deck=bool(subject.deck.slides),
            talk=bool(subject.words),
            themes=[*((theme.id, named(theme.name.lower())) for theme in themes()), *own],
            choices={name: found.items() for name, found in known.items()},
            chosen=chosen,
        )

    def _on_changed(self) -> None:
        self.chosen.emit(self._setup.chosen())
        self.make()

    def _on_add(self) -> None:
        """Bring the user's own questions into the bank, and ask from them."""
        name, _ = QFileDialog.getOpenFileName(
            self._setup, tr("Add your own questions"), "", tr("Questions (*.txt *.md *.csv)")
        )
        if name:
            self.add_questions(Path(name))

    def _on_added(self) -> None:
        self._offer(Setup(bank=True, theme=OWN_THEME, kept=self._setup.chosen().kept))
        self.make()

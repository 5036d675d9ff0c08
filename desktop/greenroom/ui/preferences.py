"""What the user chose, kept on disk as soon as it changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from greenroom.settings import (
    ExportChoice,
    PanelChoice,
    Settings,
    WindowLanguage,
    change_settings,
)
from greenroom.ui.background import run

if TYPE_CHECKING:
    from greenroom.checks.filler_lists import FillerChanges
    from greenroom.checks.rules import Rules
    from greenroom.errors import GreenroomError
    from greenroom.settings import LanguageModelChoice
    from greenroom.ui.rehearse.start import Start


class Preferences(QObject):
    """The settings now; a disk that refuses them costs one line (`failed`) and nothing else.

    `written` comes when the disk has all of them.
    """

    failed = Signal(object)
    written = Signal()

    def __init__(self, path: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.settings = self._written = settings
        self._writing = False

    def keep_deck(self, deck: Path) -> None:
        """This deck was opened last."""
        self._keep(self.settings.with_recent(deck))

    def keep_start(self, start: Start) -> None:
        """A take was begun with this plan, a preferred microphone, and hints or none.

        A silent run chooses no microphone and no hints.
        """
        kept = msgspec.structs.replace(
            self.settings, limit_ms=start.plan.limit_ms, questions_ms=start.plan.questions_ms
        )
        if not start.silent:
            kept = msgspec.structs.replace(kept, device=start.preferred, live_hints=start.hints)
        self._keep(kept)

    def keep_panel(self, chosen: PanelChoice) -> None:
        """A panel was set up like this."""
        self._keep(msgspec.structs.replace(self.settings, panel=chosen))

    def keep_notes(self, percent: int) -> None:
        """The notes were made larger or smaller."""
        self._keep(msgspec.structs.replace(self.settings, notes_percent=percent))

    def keep_screen(self, name: str) -> None:
        """The slide was put on this screen."""
        self._keep(msgspec.structs.replace(self.settings, audience_screen=name))

    def keep_second_screen(self, use: bool) -> None:
        """The slide shall have a screen of its own where there are two, or not."""
        self._keep(msgspec.structs.replace(self.settings, second_screen=use))

    def pdf_for(self, deck: Path) -> Path | None:
        """The PDF that was chosen for a deck's pictures."""
        name = self.settings.slide_pdfs.get(str(deck))
        return Path(name) if name else None

    def keep_pdf(self, deck: Path, pdf: Path | None) -> None:
        """A deck's pictures are to come from this PDF, or from the deck again."""
        self._keep(self.settings.with_pdf(deck, pdf))

    def keep_export(self, choice: ExportChoice) -> None:
        """These formats were exported, into this folder."""
        self._keep(msgspec.structs.replace(self.settings, export=choice))

    def keep_theme(self, theme: Literal["system", "light", "dark"]) -> None:
        """These colours were chosen."""
        self._keep(msgspec.structs.replace(self.settings, theme=theme))

    def keep_window_language(self, language: WindowLanguage) -> None:
        """The window shall speak this language."""
        self._keep(msgspec.structs.replace(self.settings, window_language=language))

    def keep_size(self, percent: int) -> None:
        """The window shall be drawn this large from the next start."""
        self._keep(msgspec.structs.replace(self.settings, text_percent=percent))

    def reset(self) -> None:
        """All choices as they come with the program; which decks were opened is no choice."""
        now = self.settings
        self._keep(Settings(recent_decks=now.recent_decks, slide_pdfs=now.slide_pdfs))

    def keep_model(self, name: str) -> None:
        """This speech model was chosen, by name or folder, or the one that the machine carries."""
        self._keep(msgspec.structs.replace(self.settings, model=name))

    def keep_language(self, code: str) -> None:
        """This language will be spoken."""
        self._keep(msgspec.structs.replace(self.settings, language=code))

    def keep_fillers(self, language: str, changes: FillerChanges) -> None:
        """The list of fillers of a language was changed like this."""
        self._keep(self.settings.with_fillers(language, changes))

    def keep_language_model(self, choice: LanguageModelChoice) -> None:
        """This language model may help the panel, or none."""
        self._keep(msgspec.structs.replace(self.settings, language_model=choice))

    def keep_rules(self, rules: Rules) -> None:
        """A check was turned on or off, or one of its figures moved."""
        self._keep(msgspec.structs.replace(self.settings, rules=rules))

    @property
    def on_disk(self) -> bool:
        """Whether the disk has them all."""
        return not self._writing and self._written == self.settings

    def _keep(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._write()

    def _write(self) -> None:
        """One write at a time: of two at once the older one could come last."""
        before, settings = self._written, self.settings
        if self._writing:
            return
        if before == settings:
            self.written.emit()
            return
        self._writing, self._written = True, settings

        def go_on() -> None:
            self._writing = False
            self._write()

        def fail(error: GreenroomError) -> None:
            self.failed.emit(error)
            go_on()

        run(
            self,
            lambda task: change_settings(self._path, before, settings),
            success=lambda _: go_on(),
            failure=fail,
        )

"""What the user chose, kept on disk as soon as it changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject, Signal

from greenroom.settings import Settings, change_settings
from greenroom.ui.background import run

if TYPE_CHECKING:
    from greenroom.ui.rehearse.ready import Start


class Preferences(QObject):
    """The settings now; a disk that refuses them costs one line (`failed`) and nothing else."""

    failed = Signal(object)

    def __init__(self, path: Path, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.settings = settings

    def keep_deck(self, deck: Path) -> None:
        """This deck was opened last."""
        self._keep(self.settings.with_recent(deck))

    def keep_start(self, start: Start) -> None:
        """A take was begun with this microphone and this limit."""
        name = start.device.name if start.device else ""
        limit = start.plan.limit_ms
        self._keep(msgspec.structs.replace(self.settings, limit_ms=limit, device=name))

    def pdf_for(self, deck: Path) -> Path | None:
        """The PDF that was chosen for a deck's pictures."""
        name = self.settings.slide_pdfs.get(str(deck))
        return Path(name) if name else None

    def keep_pdf(self, deck: Path, pdf: Path | None) -> None:
        """A deck's pictures are to come from this PDF, or from the deck again."""
        self._keep(self.settings.with_pdf(deck, pdf))

    def keep_theme(self, theme: Literal["system", "light", "dark"]) -> None:
        """These colours were chosen."""
        self._keep(msgspec.structs.replace(self.settings, theme=theme))

    def _keep(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        before, self.settings = self.settings, settings
        run(
            self,
            lambda task: change_settings(self._path, before, settings),
            success=lambda _: None,
            failure=self.failed.emit,
        )

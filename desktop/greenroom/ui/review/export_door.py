"""The button that opens the export dialogue, and where and how somebody exported last."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from greenroom.export import notes_of
from greenroom.ui.review.export_dialog import ExportDialog
from greenroom.ui.widgets import button
from greenroom.ui.words import tr
from greenroom.ui.writing_dialog import last_folder

if TYPE_CHECKING:
    from greenroom.library import Take
    from greenroom.report import Report
    from greenroom.settings import ExportChoice
    from greenroom.ui.theme import Theme


class ExportDoor(QObject):
    """`exported` carries the `ExportChoice` after an export. The dialogue opens over `page`."""

    exported = Signal(object)

    def __init__(self, theme: Theme, choice: ExportChoice, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._choice, self._page = theme, choice, page
        self.button = button(tr("Export"), theme=theme, sign="export", name=tr("Export this talk"))

    def open(self, take: Take, report: Report, pictures: Mapping[int, Path]) -> ExportDialog:
        """Open the dialogue on a take."""
        started = take.header.started.replace("T", " ").replace(":", ".")[:16]
        dialog = ExportDialog(
            self._theme,
            report,
            stem=f"{take.header.deck.name} {started}".strip(),
            choice=self._choice,
            folder=last_folder(self._choice),
            pictures=pictures,
            notes=notes_of(take.header.deck),
            audio=take.audio if take.audio.is_file() else None,
            parent=self._page,
        )
        dialog.kept.connect(self._on_exported)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def _on_exported(self, choice: ExportChoice) -> None:
        self._choice = choice
        self.exported.emit(choice)

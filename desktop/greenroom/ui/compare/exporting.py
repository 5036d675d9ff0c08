"""Asks where to write a comparison and the takes of a deck, and says where they went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from greenroom.export import notes_of
from greenroom.export.beside import export_comparison, files_of_comparison
from greenroom.export.each import export_each, files_of_each
from greenroom.export.several import export_takes, files_of_takes
from greenroom.export.writers import WITH_NOTES
from greenroom.ui.format_boxes import FormatBoxes, notes_box
from greenroom.ui.widgets import label, row, rule
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import tr
from greenroom.ui.writing_dialog import Work, WritingDialog, last_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from greenroom.comparison import Comparison, Side
    from greenroom.export import Pictures
    from greenroom.settings import ExportChoice
    from greenroom.ui.background import Task
    from greenroom.ui.theme import Theme


class TakesExport(QObject):
    """Opens the dialogue over `page`, at the folder that was exported to last."""

    def __init__(self, theme: Theme, choice: ExportChoice, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._choice, self._page = theme, choice, page
        self.dialog: TakesDialog | None = None

    def open(
        self, made: Comparison | None, sides: Sequence[Side], pictures: Mapping[str, Pictures]
    ) -> None:
        """Open the dialogue on two takes and all takes of their deck."""
        if made is None:
            return
        self.dialog = TakesDialog(self._theme, made, sides, pictures, self._choice, self._page)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None


class TakesDialog(WritingDialog):
    """Writes the comparison and all takes as a page and a table each, and each take's own report.

    `pictures` has those of the slides by the `sha256` of their deck.
    """

    def __init__(
        self,
        theme: Theme,
        made: Comparison,
        sides: Sequence[Side],
        pictures: Mapping[str, Pictures],
        choice: ExportChoice,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, last_folder(choice), parent)
        self._made, self._sides, self._pictures = made, tuple(sides), pictures
        self._name = name = made.later.report.deck.name
        later, earlier = made.later.number, made.earlier.number
        self._stems = (f"{name} take {later} beside {earlier}", f"{name} takes")
        self.setWindowTitle(tr("Export takes"))
        both = tr("Take {later} beside {earlier}").format(later=later, earlier=earlier)
        self.two = TickBox(theme, both)
        all_takes = tr("All {number} takes of this deck").format(number=len(sides))
        self.all = TickBox(theme, all_takes)
        self.each = TickBox(theme, tr("The report on each take, in these formats:"))
        self.formats = FormatBoxes(theme, choice.formats)
        self.formats.hide()
        there = any(notes_of(side.deck) for side in sides)
        self.with_notes = notes_box(theme, there=there, ticked=choice.notes)
        self.two.setChecked(True)
        for box in (self.two, self.all, self.each, self.with_notes):
            box.toggled.connect(self.refresh)
        self.each.toggled.connect(self.formats.setVisible)
        self.formats.changed.connect(self.refresh)
        line = rule()
        line.setMinimumWidth(472)  # a minimum of the dialogue's own would hold back the formats'
        about = label(tr("Each is a page to read (HTML) and a table (CSV)."), "caption")
        self.lay_out(
            label(tr("Export takes"), "heading"), 12, self.two, 6, self.all, 4,
            row(26, about), 12, self.each, 8, row(26, self.formats), 12, line, 12,
            self.with_notes, 8,
        )  # fmt: skip

    def files(self) -> tuple[Path, ...]:
        """What would be written now."""
        two, all_ = self._stems
        pairs = (
            files_of_comparison(self.folder, two) if self.two.isChecked() else (),
            files_of_takes(self.folder, all_) if self.all.isChecked() else (),
        )
        each = files_of_each(self._sides, self.folder, self._name, self._formats())
        return (*(file for pair in pairs for file in pair), *each)

    def refresh(self) -> None:
        """Offer only what can be held."""
        super().refresh()
        page = self.two.isChecked() or self.all.isChecked()
        self.with_notes.setEnabled(page or bool(WITH_NOTES.intersection(self._formats())))

    def _formats(self) -> tuple[str, ...]:
        """Those of the report on each take; none where that is not asked for."""
        return self.formats.chosen if self.each.isChecked() else ()

    def work(self) -> Work:
        """Writing what is ticked."""
        made, sides, folder = self._made, self._sides, self.folder
        two, all_, formats = self.two.isChecked(), self.all.isChecked(), self._formats()
        stems, name, pictures = self._stems, self._name, self._pictures
        how = {"notes": self.with_notes.isChecked(), "overwrite": True}

        def write(task: Task) -> tuple[Path, ...]:
            written: tuple[Path, ...] = ()
            if two:
                written += export_comparison(made, folder, stem=stems[0], **how)
            if all_:
                written += export_takes(sides, folder, stem=stems[1], **how)
            if formats:
                written += export_each(
                    sides, folder, formats,
                    stem=name, pictures=pictures, progress=task.progress, **how,
                )  # fmt: skip
            return written

        return write

"""Asks in which formats and where to write a report, and says where it went."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from greenroom.export import Material
from greenroom.report import Report
from greenroom.settings import ExportChoice
from greenroom.ui.format_boxes import FormatBoxes, notes_box
from greenroom.ui.review.exporting import Order, files_of, notes_wanted, shown_slides, write
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label, row, rule
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.words import tr
from greenroom.ui.writing_dialog import Work, WritingDialog


class ExportDialog(WritingDialog):
    """Writes `report` as `<stem>.<format>`.

    `notes` are the speaker's, written only where asked for; `audio` is the recording, if there is
    one. `kept` carries the `ExportChoice` that was written.
    """

    kept = Signal(object)

    def __init__(
        self,
        theme: Theme,
        report: Report,
        *,
        stem: str,
        choice: ExportChoice,
        folder: Path,
        pictures: Mapping[int, Path],
        notes: Mapping[int, str],
        audio: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, folder, parent)
        self._report, self._stem = report, stem
        self._pictures, self._notes, self._audio = pictures, notes, audio
        self._written = choice
        self.setWindowTitle(tr("Export"))
        self.with_notes = notes_box(theme, there=bool(notes), ticked=choice.notes)
        self.clip = TickBox(theme, tr("Sound of slide"))
        self.clip_slide = Choice(theme)
        self._make_clip()
        clip = row(self.clip, self.clip_slide, None, gap=8)
        self._boxes = FormatBoxes(theme, choice.formats, clip)
        self.formats = self._boxes.boxes
        self._boxes.changed.connect(self.refresh)
        for box in (self.with_notes, self.clip):
            box.toggled.connect(self.refresh)
        self.clip_slide.currentIndexChanged.connect(self.refresh)
        self._lay_out()
        self.write.setFocus()

    def _make_clip(self) -> None:
        """Offer the sound of the slides that were shown, where there is sound."""
        titles = {slide.number: slide.title for slide in self._report.deck.slides}
        for number in shown_slides(self._report) if self._audio else ():
            name = " ".join(f"{number}. {titles.get(number, '')}".split())
            self.clip_slide.addItem(shorten(name, 24, placeholder="…"), number)
        self.clip_slide.setAccessibleName(tr("Which slide’s sound"))
        self.clip_slide.setMaximumWidth(220)
        for part in (self.clip, self.clip_slide):
            part.setVisible(bool(self.clip_slide.count()))

    def _lay_out(self) -> None:
        head = label(tr("Export this talk"), "heading")
        self.lay_out(head, 16, self._boxes, 16, rule(), 12, self.with_notes, 8)

    def order(self) -> Order:
        """What is asked for now."""
        return Order(
            formats=self._boxes.chosen,
            folder=self.folder,
            stem=self._stem,
            notes=self.with_notes.isChecked(),
            clip=self.clip_slide.currentData() if self.clip.isChecked() else 0,
        )

    def files(self) -> tuple[Path, ...]:
        """What would be written now."""
        return files_of(self.order())

    def work(self) -> Work:
        """Writing the formats and the clip."""
        order, report, audio = self.order(), self._report, self._audio
        beside = Material(self._pictures, self._notes if order.notes else {})
        self._written = ExportChoice(order.formats, order.notes, str(order.folder))
        return lambda task: write(order, report, beside, audio, task.progress)

    def refresh(self) -> None:
        """Offer only what the formats can hold."""
        super().refresh()
        self.with_notes.setEnabled(notes_wanted(self.order()))
        self.clip_slide.setEnabled(self.clip.isChecked())

    def on_written(self, files: tuple[Path, ...]) -> None:
        """Remember how somebody exports."""
        super().on_written(files)
        self.kept.emit(self._written)

"""Asks in which formats and where to write a report, and says where it went."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.export import WRITERS, Material
from greenroom.report import Report
from greenroom.settings import ExportChoice
from greenroom.ui.review.exporting import Order, files_of, notes_wanted, shown_slides, write
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import label, row, rule, stack
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickBox
from greenroom.ui.writing_dialog import Work, WritingDialog

GROUPS: dict[str, dict[str, str]] = {
    "To read": {
        "html": "Web page, to read offline or print",
        "pdf": "PDF, to print or send",
        "docx": "Word, findings as comments",
        "md": "Markdown, without pictures",
        "txt": "Plain text, summary and transcript",
    },
    "Subtitles": {
        "srt": "SRT, for players and video editors",
        "vtt": "WebVTT, for web pages",
    },
    "Tables and data": {
        "csv": "Times by slide (CSV)",
        "words.csv": "Words with their times (CSV)",
        "findings.csv": "Findings (CSV)",
        "json": "Everything as data (JSON)",
        "schema.json": "What that data means (JSON Schema)",
    },
    "For sound programs": {
        "labels.txt": "Labels for Audacity",
        "TextGrid": "TextGrid for Praat",
    },
}
"""What each format is for, in groups."""

_LEFT = ("To read", "Subtitles")


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
        self.setWindowTitle("Export")
        names = {suffix: text for group in GROUPS.values() for suffix, text in group.items()}
        self.formats = {suffix: TickBox(theme, names[suffix]) for suffix in WRITERS}
        for suffix, box in self.formats.items():
            box.setChecked(suffix in choice.formats)
        self.with_notes = TickBox(theme, "With the speaker’s notes")
        self.with_notes.setChecked(choice.notes and bool(notes))
        self.with_notes.setVisible(bool(notes))
        self.clip = TickBox(theme, "Sound of slide")
        self.clip_slide = Choice(theme)
        self._make_clip()
        for box in (*self.formats.values(), self.with_notes, self.clip):
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
        self.clip_slide.setAccessibleName("Which slide’s sound")
        self.clip_slide.setMaximumWidth(220)
        for part in (self.clip, self.clip_slide):
            part.setVisible(bool(self.clip_slide.count()))

    def _lay_out(self) -> None:
        left = [self._group(name) for name in GROUPS if name in _LEFT]
        right = [self._group(name) for name in GROUPS if name not in _LEFT]
        right[-1].addLayout(row(self.clip, self.clip_slide, None, gap=8))
        columns = row(stack(*left, None, gap=16), stack(*right, None, gap=16), gap=40)
        self.lay_out(
            label("Export this talk", "heading"), 16, columns, 16, rule(), 12, self.with_notes, 8
        )

    def _group(self, name: str) -> QVBoxLayout:
        boxes = (self.formats[suffix] for suffix in GROUPS[name])
        return stack(label(name, "caption"), *boxes, gap=6)

    def order(self) -> Order:
        """What is asked for now."""
        return Order(
            formats=tuple(suffix for suffix, box in self.formats.items() if box.isChecked()),
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

"""Asks in which formats and where to write a report, and says where it went."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from greenroom.errors import GreenroomError
from greenroom.export import WRITERS, Material
from greenroom.report import Report
from greenroom.settings import ExportChoice
from greenroom.ui.background import Task, run
from greenroom.ui.review.exporting import Order, in_the_way, notes_wanted, shown_slides, write
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, button, label, row, rule, stack
from greenroom.ui.widgets.basics import Item, set_tone
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickBox

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


class ExportDialog(QDialog):
    """Writes `report` as `<stem>.<format>`; asks before a file is replaced.

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
        super().__init__(parent)
        self._report, self._stem, self._folder = report, stem, folder
        self._pictures, self._notes, self._audio = pictures, notes, audio
        self._asked: tuple[Path, ...] = ()
        self._task: Task | None = None
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
        self._where = Prose(theme, size=13, token="text_2")
        self.said = label("", "caption", wrap=True)
        self.said.setMinimumHeight(40)
        self.choose = button("Choose folder…", name="Choose the folder to write to")
        self.write = button("Export", "primary")
        self.show_folder = button("Show in folder", "quiet")
        self.close_button = button("Close")
        self.show_folder.hide()
        self._connect()
        self._lay_out()
        self._show_folder()
        self._on_changed()
        self.write.setDefault(True)
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

    def _connect(self) -> None:
        for box in (*self.formats.values(), self.with_notes, self.clip):
            box.toggled.connect(self._on_changed)
        self.clip_slide.currentIndexChanged.connect(self._on_changed)
        self.choose.clicked.connect(self._on_choose)
        self.write.clicked.connect(self._on_write)
        self.show_folder.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        left = [self._group(name) for name in GROUPS if name in _LEFT]
        right = [self._group(name) for name in GROUPS if name not in _LEFT]
        right[-1].addLayout(row(self.clip, self.clip_slide, None, gap=8))
        columns = row(stack(*left, None, gap=16), stack(*right, None, gap=16), gap=40)
        where = row(self._where, self.choose, gap=16)
        where.setStretch(0, 1)
        ends = row(self.show_folder, None, self.close_button, self.write, gap=12)
        parts: tuple[Item, ...] = (
            label("Export this talk", "heading"), 16, columns, 16, rule(), 12,
            self.with_notes, 8, where, 12, self.said, 12, ends,
        )  # fmt: skip
        self.setLayout(stack(*parts, margins=(24, 20, 24, 20)))

    def _group(self, name: str) -> QVBoxLayout:
        boxes = (self.formats[suffix] for suffix in GROUPS[name])
        return stack(label(name, "caption"), *boxes, gap=6)

    def set_folder(self, folder: Path) -> None:
        """Write to another folder."""
        self._folder = folder
        self._show_folder()
        self._on_changed()

    def order(self) -> Order:
        """What is asked for now."""
        return Order(
            formats=tuple(suffix for suffix, box in self.formats.items() if box.isChecked()),
            folder=self._folder,
            stem=self._stem,
            notes=self.with_notes.isChecked(),
            clip=self.clip_slide.currentData() if self.clip.isChecked() else 0,
        )

    def _show_folder(self) -> None:
        self._where.say("", f"To {self._folder}")

    def _on_changed(self) -> None:
        self._asked = ()
        order = self.order()
        self.write.setText("Export")
        self.write.setEnabled(bool(order.formats or order.clip))
        self.with_notes.setEnabled(notes_wanted(order))
        self.clip_slide.setEnabled(self.clip.isChecked())
        self._say("")

    def _on_choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "Export to", str(self._folder))
        if found:
            self.set_folder(Path(found))

    def _on_write(self) -> None:
        order = self.order()
        there = in_the_way(order)
        if there and there != self._asked:
            self._asked = there
            self.write.setText("Replace" if len(there) == 1 else f"Replace {len(there)} files")
            verb = "is" if len(there) == 1 else "are"
            self._say(f"{', '.join(file.name for file in there)} {verb} already there.", "warn")
            return
        self.write.setEnabled(False)
        self._say("Writing…")
        beside = Material(self._pictures, self._notes if order.notes else {})
        self._task = run(
            self,
            lambda task: write(order, self._report, beside, self._audio, task.progress),
            success=lambda files: self._on_written(order, files),
            failure=self._on_failed,
            progress=lambda done, total: self._say(f"Writing {min(done + 1, total)} of {total}…"),
        )

    def _on_written(self, order: Order, files: tuple[Path, ...]) -> None:
        self._on_changed()
        names = ", ".join(file.name for file in files)
        self._say(f"Written: {names}", "good")
        self.show_folder.show()
        self.kept.emit(ExportChoice(order.formats, order.notes, str(order.folder)))

    def _on_failed(self, error: GreenroomError) -> None:
        self._on_changed()
        self._say(str(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

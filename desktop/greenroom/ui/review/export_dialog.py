"""Asks in which formats and where to write a report, and says where it went."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QSizePolicy, QWidget

from greenroom.errors import GreenroomError
from greenroom.export import WRITERS, export_report
from greenroom.export.writers import file_name
from greenroom.report import Report
from greenroom.ui.background import Task, run
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, button, label, row, rule, stack
from greenroom.ui.widgets.basics import set_tone

NAMES = {
    "html": "Web page: the whole report, to read offline or print",
    "txt": "Plain text: summary and transcript",
    "srt": "Subtitles (SRT)",
    "vtt": "Subtitles (WebVTT)",
    "json": "Data (JSON): everything, for other programs",
    "csv": "Table (CSV): the times by slide",
}
"""What each format is for; one that has no words here is shown by its suffix."""

_CHOSEN = ("html", "txt")


class ExportDialog(QDialog):
    """Writes `report` as `<stem>.<format>`; asks before a file is replaced."""

    def __init__(
        self,
        theme: Theme,
        report: Report,
        *,
        stem: str,
        folder: Path,
        pictures: Mapping[int, Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._report, self._stem, self._folder, self._pictures = report, stem, folder, pictures
        self._asked: tuple[str, ...] = ()
        self._task: Task | None = None
        self.setWindowTitle("Export")
        self.setMinimumWidth(520)
        self.formats = {suffix: QCheckBox(NAMES.get(suffix, suffix.upper())) for suffix in WRITERS}
        for suffix, box in self.formats.items():
            box.setChecked(suffix in _CHOSEN)
            box.toggled.connect(self._on_changed)
        self._where = Prose(theme, size=13, token="text_2")
        self.said = label("", "caption", wrap=True)
        self.said.setMinimumHeight(40)
        self.choose = button("Choose folder…", name="Choose the folder to write to")
        self.write = button("Export", "primary")
        self.show_folder = button("Open folder", "quiet")
        self.close_button = button("Close")
        self.show_folder.hide()
        self.choose.clicked.connect(self._on_choose)
        self.write.clicked.connect(self._on_write)
        self.show_folder.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self._show_folder()
        self.write.setDefault(True)
        self.write.setFocus()

    def _lay_out(self) -> None:
        boxes = stack(*self.formats.values(), gap=8)
        where = row(self._where, self.choose, gap=16)
        where.setStretch(0, 1)
        self.said.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        ends = row(self.show_folder, None, self.close_button, self.write, gap=12)
        self.setLayout(
            stack(
                label("Export this talk", "heading"),
                16,
                boxes,
                16,
                rule(),
                12,
                where,
                12,
                self.said,
                12,
                ends,
                margins=(24, 20, 24, 20),
            )
        )

    def set_folder(self, folder: Path) -> None:
        """Write to another folder."""
        self._folder = folder
        self._show_folder()
        self._on_changed()

    def chosen(self) -> tuple[str, ...]:
        """The formats that are ticked."""
        return tuple(suffix for suffix, box in self.formats.items() if box.isChecked())

    def in_the_way(self) -> tuple[str, ...]:
        """The names of files that are there already."""
        names = (file_name(self._stem, suffix) for suffix in self.chosen())
        return tuple(name for name in names if (self._folder / name).exists())

    def _show_folder(self) -> None:
        self._where.say("", f"To {self._folder}")

    def _on_changed(self) -> None:
        self._asked = ()
        self.write.setText("Export")
        self.write.setEnabled(bool(self.chosen()))
        self._say("")

    def _on_choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "Export to", str(self._folder))
        if found:
            self.set_folder(Path(found))

    def _on_write(self) -> None:
        there = self.in_the_way()
        if there and there != self._asked:
            self._asked = there
            self.write.setText("Replace" if len(there) == 1 else f"Replace {len(there)} files")
            verb = "is" if len(there) == 1 else "are"
            self._say(f"{', '.join(there)} {verb} already there.", "warn")
            return
        self.write.setEnabled(False)
        self._say("Writing…")
        formats, folder = self.chosen(), self._folder
        self._task = run(
            self,
            lambda task: export_report(
                self._report, folder, formats, stem=self._stem, pictures=self._pictures
            ),
            success=self._on_written,
            failure=self._on_failed,
        )

    def _on_written(self, files: tuple[Path, ...]) -> None:
        self._on_changed()
        names = ", ".join(file.name for file in files)
        self._say(f"Written: {names}", "good")
        self.show_folder.show()

    def _on_failed(self, error: GreenroomError) -> None:
        self._on_changed()
        self._say(str(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

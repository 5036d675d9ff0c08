"""Asks where to write a comparison and the takes of a deck, and says where they went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from greenroom.export.beside import export_comparison, files_of_comparison
from greenroom.export.several import export_takes, files_of_takes
from greenroom.ui.background import Task, run
from greenroom.ui.review.export_door import last_folder
from greenroom.ui.widgets import Prose, button, label, row, rule, stack
from greenroom.ui.widgets.basics import set_tone
from greenroom.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from greenroom.comparison import Comparison, Side
    from greenroom.errors import GreenroomError
    from greenroom.settings import ExportChoice
    from greenroom.ui.theme import Theme


class TakesExport(QObject):
    """Opens the dialogue over `page`, at the folder that was exported to last."""

    def __init__(self, theme: Theme, choice: ExportChoice, page: QWidget) -> None:
        super().__init__(page)
        self._theme, self._folder, self._page = theme, last_folder(choice), page
        self.dialog: TakesDialog | None = None

    def open(self, made: Comparison | None, sides: Sequence[Side]) -> None:
        """Open the dialogue on two takes and all takes of their deck."""
        if made is None:
            return
        self.dialog = TakesDialog(self._theme, made, sides, self._folder, self._page)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None


class TakesDialog(QDialog):
    """Writes the comparison, all takes, or both, each as a page and a table; asks before replacing.

    A file that is there is replaced only when the button has said so.
    """

    def __init__(
        self,
        theme: Theme,
        made: Comparison,
        sides: Sequence[Side],
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._made, self._sides, self._folder = made, tuple(sides), folder
        self._asked: tuple[Path, ...] = ()
        self._task: Task | None = None
        name = made.later.report.deck.name
        numbers = f"{made.later.number} beside {made.earlier.number}"
        self._stems = (f"{name} take {numbers}", f"{name} takes")
        self.setWindowTitle("Export comparison")
        self.two = TickBox(theme, f"Take {numbers}")
        self.all = TickBox(theme, f"All {len(sides)} takes of this deck")
        self.two.setChecked(True)
        self._where = Prose(theme, size=13, token="text_2")
        self.said = label("", "caption", wrap=True)
        self.said.setMinimumHeight(40)
        self.choose = button("Choose folder…", name="Choose the folder to write to")
        self.write = button("Export", "primary")
        self.show_folder = button("Show in folder", "quiet")
        self.close_button = button("Close")
        self.show_folder.hide()
        self._lay_out()
        for box in (self.two, self.all):
            box.toggled.connect(self._on_changed)
        self.choose.clicked.connect(self._on_choose)
        self.write.clicked.connect(self._on_write)
        self.show_folder.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)
        self.write.setDefault(True)
        self.set_folder(folder)

    def _lay_out(self) -> None:
        where = row(self._where, self.choose, gap=16)
        where.setStretch(0, 1)
        about = label("Each is a page to read (HTML) and a table (CSV).", "caption")
        ends = row(self.show_folder, None, self.close_button, self.write, gap=12)
        self.setMinimumWidth(520)
        self.setLayout(
            stack(
                label("Export comparison", "heading"), 12, self.two, 6, self.all, 8, about, 12,
                rule(), 12, where, 12, self.said, 12, ends, margins=(24, 20, 24, 20),
            )
        )  # fmt: skip

    def set_folder(self, folder: Path) -> None:
        """Write to another folder."""
        self._folder = folder
        self._where.say("", f"To {folder}")
        self._on_changed()

    def files(self) -> tuple[Path, ...]:
        """What would be written now."""
        two, all_ = self._stems
        pairs = (
            files_of_comparison(self._folder, two) if self.two.isChecked() else (),
            files_of_takes(self._folder, all_) if self.all.isChecked() else (),
        )
        return tuple(file for pair in pairs for file in pair)

    def _on_changed(self) -> None:
        self._asked = ()
        self.write.setText("Export")
        self.write.setEnabled(bool(self.files()))
        self._say("")

    def _on_choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, "Export to", str(self._folder))
        if found:
            self.set_folder(type(self._folder)(found))

    def _on_write(self) -> None:
        there = tuple(file for file in self.files() if file.exists() or file.is_symlink())
        if there and there != self._asked:
            self._asked = there
            self.write.setText("Replace" if len(there) == 1 else f"Replace {len(there)} files")
            verb = "is" if len(there) == 1 else "are"
            self._say(f"{', '.join(file.name for file in there)} {verb} already there.", "warn")
            return
        self.write.setEnabled(False)
        self._say("Writing…")
        two, all_ = self.two.isChecked(), self.all.isChecked()
        self._task = run(
            self,
            lambda task: self._write_files(two=two, all_=all_),
            success=self._on_written,
            failure=self._on_failed,
        )

    def _write_files(self, *, two: bool, all_: bool) -> tuple[Path, ...]:
        """On another thread."""
        written: tuple[Path, ...] = ()
        if two:
            stem = self._stems[0]
            written += export_comparison(self._made, self._folder, stem=stem, overwrite=True)
        if all_:
            stem = self._stems[1]
            written += export_takes(self._sides, self._folder, stem=stem, overwrite=True)
        return written

    def _on_written(self, files: tuple[Path, ...]) -> None:
        self._on_changed()
        self._say(f"Written: {', '.join(file.name for file in files)}", "good")
        self.show_folder.show()

    def _on_failed(self, error: GreenroomError) -> None:
        self._on_changed()
        self._say(str(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

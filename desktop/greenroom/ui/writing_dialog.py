"""What dialogues that write files share: where to, asking before a file is replaced, saying so."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from greenroom.errors import GreenroomError
from greenroom.settings import ExportChoice
from greenroom.ui.background import Task, run
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Prose, button, label, row, stack
from greenroom.ui.widgets.basics import Item, set_tone
from greenroom.ui.words import said_error, tr

Work = Callable[[Task], tuple[Path, ...]]
"""Writes on another thread and gives the files; raises GreenroomError."""


class WritingDialog(QDialog):
    """Writes files into `folder`. One that is there is replaced only when the button has said so.

    Whoever inherits gives `files` and `work`, calls `lay_out` once, and `refresh` after a change.
    """

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._asked: tuple[Path, ...] = ()
        self._task: Task | None = None
        self._where = Prose(theme, size=13, token="text_2")
        self.said = label("", "caption", wrap=True)
        self.said.setMinimumHeight(40)
        self.choose = button(tr("Choose folder…"), name=tr("Choose the folder to write to"))
        self.write = button(tr("Export"), "primary")
        self.show_folder = button(tr("Show in folder"), "quiet")
        self.close_button = button(tr("Close"))
        self.show_folder.hide()
        self.choose.clicked.connect(self._on_choose)
        self.write.clicked.connect(self._on_write)
        self.show_folder.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.reject)
        self.write.setDefault(True)

    def files(self) -> tuple[Path, ...]:
        """What would be written now."""
        raise NotImplementedError

    def work(self) -> Work:
        """Writing what is asked for now."""
        raise NotImplementedError

    def lay_out(self, *parts: Item) -> None:
        """Put these above the folder and the buttons."""
        where = row(self._where, self.choose, gap=16)
        where.setStretch(0, 1)
        ends = row(self.show_folder, None, self.close_button, self.write, gap=12)
        self.setLayout(stack(*parts, where, 12, self.said, 12, ends, margins=(24, 20, 24, 20)))
        self.set_folder(self.folder)

    def set_folder(self, folder: Path) -> None:
        """Write to another folder."""
        self.folder = folder
        self._where.say("", tr("To {folder}").format(folder=folder))
        self.refresh()

    def refresh(self) -> None:
        """Something else is asked for: forget what was said about it."""
        self._asked = ()
        self.write.setText(tr("Export"))
        self.write.setEnabled(bool(self.files()))
        self._say("")

    def on_written(self, files: tuple[Path, ...]) -> None:
        """All files are there."""
        self.refresh()
        self._say(tr("Written: {files}").format(files=_named(files)), "good")
        self.show_folder.show()

    def _on_choose(self) -> None:
        found = QFileDialog.getExistingDirectory(self, tr("Export to"), str(self.folder))
        if found:
            self.set_folder(Path(found))

    def _on_write(self) -> None:
        there = tuple(file for file in self.files() if file.exists() or file.is_symlink())
        if there and there != self._asked:
            self._asked = there
            one = len(there) == 1
            self.write.setText(tr("Replace") if one else tr("Replace %n file(s)", "", len(there)))
            words = tr("{file} is already there.") if one else tr("{file} are already there.")
            self._say(words.format(file=_named(there)), "warn")
            return
        self.write.setEnabled(False)
        self._say(tr("Writing…"))
        self._task = run(
            self,
            self.work(),
            success=self.on_written,
            failure=self._on_failed,
            progress=self._on_progress,
        )

    def _on_progress(self, done: int, total: int) -> None:
        words = tr("Writing {number} of {total}…")
        self._say(words.format(number=min(done + 1, total), total=total))

    def _on_failed(self, error: GreenroomError) -> None:
        self.refresh()
        self._say(said_error(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder)))


def last_folder(choice: ExportChoice) -> Path:
    """Where somebody exported to last, if that is still there; else the user's documents."""
    last = Path(choice.folder)
    if last.is_absolute() and last.is_dir():
        return last
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))


def _named(files: Sequence[Path]) -> str:
    """The files by name, in two lines: sixteen long names would push all else out of shape."""
    first, more = files[:2], len(files) - 2
    names = ", ".join(file.name for file in first)
    return tr("{names} and %n more", "", more).format(names=names) if more > 0 else names

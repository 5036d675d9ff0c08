"""The list of filler words of a language, for the user to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from greenroom.checks.filler_lists import (
    FillerChanges,
    changes_between,
    fillers_for,
    languages,
    usual_fillers,
)
from greenroom.checks.language import UNKNOWN, language_name
from greenroom.settings import Settings, change_settings, read_settings
from greenroom.ui.background import run
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.widgets.basics import set_tone

if TYPE_CHECKING:
    from pathlib import Path

    from greenroom.errors import GreenroomError

_ABOUT = (
    "Ticked ones count. What you add counts wherever it is said; the words that come with the "
    "program count where nothing hangs on them."
)


class FillerWords(QDialog):
    """Ticks and adds fillers, language by language; `kept` comes when the settings have them."""

    kept = Signal()

    def __init__(self, settings: Path, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = settings
        self._before = self._now = read_settings(settings).settings
        self._shown = language if language != UNKNOWN else self._before.language
        self.setWindowTitle("Filler words")
        self.setMinimumWidth(440)
        self.language = QComboBox()
        self.language.setAccessibleName("Language")
        codes = dict.fromkeys([*languages(), self._shown, *self._before.filler_words])
        for code in codes:
            self.language.addItem(language_name(code), code)
        self.words = QListWidget()
        self.words.setMinimumHeight(300)
        self.words.setSpacing(2)
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setAccessibleName("Fillers that count")
        self.new = _Entry()
        self.new.setAccessibleName("Another filler")
        self.new.setPlaceholderText("Another sound, word or phrase")
        self.add = button("Add")
        self.usual = button("Back to the usual list", "quiet")
        self.said = label("", "caption", wrap=True)
        self.cancel = button("Cancel")
        self.keep = button("Keep", "primary")
        self._lay_out()
        self._connect()
        self.language.setCurrentIndex(self.language.findData(self._shown))
        self._show()
        self.words.setFocus()

    def _lay_out(self) -> None:
        add = row(self.new, self.add, gap=8)
        add.setStretch(0, 1)
        self.setLayout(
            stack(
                row(label("Filler words", "heading"), None, self.language),
                8,
                label(_ABOUT, "caption", wrap=True),
                12,
                self.words,
                12,
                add,
                8,
                self.said,
                12,
                row(self.usual, None, self.cancel, self.keep, gap=12),
                margins=(24, 20, 24, 20),
            )
        )

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(self._on_language)
        self.new.entered.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.usual.clicked.connect(self._on_usual)
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.keep.setDefault(True)

    def ticked(self) -> tuple[str, ...]:
        """What counts, as it stands in the list now."""
        items = (self.words.item(at) for at in range(self.words.count()))
        return tuple(i.text() for i in items if i.checkState() == Qt.CheckState.Checked)

    def _show(self) -> None:
        changes = self._now.filler_words.get(self._shown, FillerChanges())
        listed, usual = fillers_for(self._shown, changes), usual_fillers(self._shown)
        texts = listed.texts if listed else ()
        self.words.clear()
        for text in dict.fromkeys((*changes.added, *(usual.texts if usual else ()))):
            self._put(text, ticked=text in texts)
        empty = f"No fillers are listed in {language_name(self._shown)}, so none are counted there."
        self._say("" if self.words.count() else empty)

    def _put(self, text: str, *, ticked: bool) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.words.addItem(item)

    def _remember(self) -> None:
        changes = changes_between(self._shown, self.ticked())
        self._now = self._now.with_fillers(self._shown, changes)

    def _on_language(self) -> None:
        self._remember()
        self._shown = str(self.language.currentData())
        self._show()

    def _on_add(self) -> None:
        text = " ".join(self.new.text().split()).lower()[:60]
        there = self.words.findItems(text, Qt.MatchFlag.MatchFixedString)
        if text and there:
            there[0].setCheckState(Qt.CheckState.Checked)
        elif text:
            self._put(text, ticked=True)
            self.words.insertItem(0, self.words.takeItem(self.words.count() - 1))
            self._say("")
        self.words.scrollToTop()
        self.new.clear()

    def _on_usual(self) -> None:
        self._now = self._now.with_fillers(self._shown, FillerChanges())
        self._show()

    def _on_keep(self) -> None:
        if self.new.text().strip():
            self._on_add()
        self._remember()
        before, now, path = self._before, self._now, self._path
        if before == now:
            self.accept()
            return
        self.keep.setEnabled(False)
        run(
            self,
            lambda task: _write(path, before, now),
            success=lambda _: self._on_written(),
            failure=self._on_failed,
        )

    def _on_written(self) -> None:
        self.kept.emit()
        self.accept()

    def _on_failed(self, error: GreenroomError) -> None:
        self.keep.setEnabled(True)
        self._say(str(error), "bad")

    def _say(self, text: str, tone: str = "") -> None:
        self.said.setText(text)
        set_tone(self.said, tone)


class _Entry(QLineEdit):
    """A line in which Enter adds, and does not close the dialog."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)


def _write(path: Path, before: Settings, now: Settings) -> None:
    change_settings(path, before, now)

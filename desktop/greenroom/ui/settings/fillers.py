"""The list of filler words of each language, for the user to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from greenroom.checks.filler_lists import (
    FillerChanges,
    changes_between,
    fillers_for,
    languages,
    usual_fillers,
)
from greenroom.checks.language import UNKNOWN, language_name
from greenroom.phrase import phrase
from greenroom.ui.settings.entry import Entry
from greenroom.ui.settings.section import Section
from greenroom.ui.widgets import button, label, row
from greenroom.ui.widgets.choice import Choice
from greenroom.ui.widgets.tick_box import TickedItems
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences

_LEAST_HEIGHT = 240


class FillerSection(Section):
    """Ticks and adds fillers, language by language."""

    title = phrase("Filler words")
    about = phrase(
        "Ticked ones count, in the report and while you talk. What you add counts wherever it is "
        "said; the words that come with the program count where nothing hangs on them."
    )

    def __init__(self, context: Context, preferences: Preferences) -> None:
        super().__init__(context, preferences)
        self._shown = preferences.settings.language
        self.language = Choice(context.theme)
        self.language.setAccessibleName(tr("Language of the list"))
        self.words = QListWidget()
        self.words.setMinimumHeight(_LEAST_HEIGHT)
        self.words.setSpacing(2)
        self.words.setAccessibleName(tr("Fillers that count"))
        edge, ground = context.theme.edge, context.theme.surface
        self.words.setStyleSheet(
            f"QListWidget {{ background: {ground}; border: 1px solid {edge}; border-radius: 6px;"
            " padding: 6px; }"
            "QListWidget::indicator { image: none; border: none; width: 16px; height: 16px; }"
        )
        self.words.setItemDelegate(TickedItems(context.theme, self.words))
        self.new = Entry(tr("Another filler"), tr("Another sound, word or phrase"))
        self.add = button(tr("Add"))
        self.usual = button(tr("Back to the usual list"), "quiet")
        self.said = label("", "caption", wrap=True)
        add = row(self.new, self.add, gap=8)
        add.setStretch(0, 1)
        whole = self.lay_out(
            row(label(tr("Language"), "caption"), self.language, None, self.usual, gap=12),
            12, self.words, 8, self.said, 8, add,
        )  # fmt: skip
        whole.setStretchFactor(self.words, 1)
        self.language.currentIndexChanged.connect(self._on_language)
        self.words.itemChanged.connect(lambda _: self._keep())
        self.new.entered.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.usual.clicked.connect(self._on_usual)
        self.show_language(self._shown)

    def show_language(self, language: str) -> None:
        """Turn to the list of a language."""
        settings = self.preferences.settings
        self._shown = language if language != UNKNOWN else settings.language
        codes = dict.fromkeys([*languages(), self._shown, *settings.filler_words])
        self.language.blockSignals(True)
        self.language.clear()
        for code in codes:
            self.language.addItem(said(language_name(code)), code)
        self.language.setCurrentIndex(self.language.findData(self._shown))
        self.language.blockSignals(False)
        self._show()

    def ticked(self) -> tuple[str, ...]:
        """What counts, as it stands in the list now."""
        items = (self.words.item(at) for at in range(self.words.count()))
        return tuple(i.text() for i in items if i.checkState() == Qt.CheckState.Checked)

    def leave(self) -> None:
        """What was typed and not added yet was meant."""
        if self.new.text().strip():
            self._on_add()

    def _show(self) -> None:
        changes = self.preferences.settings.filler_words.get(self._shown, FillerChanges())
        listed, usual = fillers_for(self._shown, changes), usual_fillers(self._shown)
        texts = listed.texts if listed else ()
        self.words.blockSignals(True)
        self.words.clear()
        for text in dict.fromkeys((*changes.added, *usual.texts)):
            self._put(text, ticked=text in texts)
        self.words.blockSignals(False)
        self._say()

    def _put(self, text: str, *, ticked: bool) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.words.addItem(item)

    def _say(self) -> None:
        none = tr("Nothing is listed in {language}, so fillers are not counted in it.")
        name = said(language_name(self._shown))
        self.said.setText("" if self.ticked() else none.format(language=name))
        self.said.setVisible(not self.ticked())
        self.usual.setEnabled(self._shown in self.preferences.settings.filler_words)

    def _keep(self) -> None:
        self.preferences.keep_fillers(self._shown, changes_between(self._shown, self.ticked()))
        self._say()

    def _on_language(self) -> None:
        self._shown = str(self.language.currentData())
        self._show()

    def _on_add(self) -> None:
        text = " ".join(self.new.text().split()).lower()[:60]
        there = self.words.findItems(text, Qt.MatchFlag.MatchFixedString)
        if text and there:
            there[0].setCheckState(Qt.CheckState.Checked)
        elif text:
            self.words.blockSignals(True)
            self._put(text, ticked=True)
            self.words.insertItem(0, self.words.takeItem(self.words.count() - 1))
            self.words.blockSignals(False)
        self.words.scrollToTop()
        self.new.clear()
        self._keep()

    def _on_usual(self) -> None:
        self.preferences.keep_fillers(self._shown, FillerChanges())
        self._show()

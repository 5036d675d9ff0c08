"""The settings: a list of pages at the left, the chosen one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from greenroom.ui.settings.about import AboutSection
from greenroom.ui.settings.appearance import AppearanceSection
from greenroom.ui.settings.checks import ChecksSection
from greenroom.ui.settings.fillers import FillerSection
from greenroom.ui.settings.kept import KeptSection
from greenroom.ui.settings.language_model import LanguageModelSection
from greenroom.ui.settings.speech import SpeechSection
from greenroom.ui.widgets import button, row, rule, stack
from greenroom.ui.widgets.basics import set_compact
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.settings import Settings
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences
    from greenroom.ui.settings.section import Section
    from greenroom.ui.theme import Theme

_SIZE = QSize(840, 640)
_LIST_WIDTH, _LINE = 188, 36


class SettingsDialog(QDialog):
    """What is chosen holds at once; `changed` comes at the end, if anything was.

    `restart_asked` comes after it when the program shall be started again. A page is a `Section`,
    and is told by its title.
    """

    changed = Signal()
    restart_asked = Signal()

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._before: Settings = preferences.settings
        self.setWindowTitle(tr("Settings"))
        self.resize(_SIZE)
        self.speech = SpeechSection(context, preferences)
        self.fillers = FillerSection(context, preferences)
        self.checks = ChecksSection(context, preferences)
        self.language_model = LanguageModelSection(context, preferences)
        self.kept = KeptSection(context, preferences)
        self.appearance = AppearanceSection(context, preferences)
        self.sections: tuple[Section, ...] = (
            *(self.speech, self.fillers, self.checks, self.language_model),
            self.appearance,
            self.kept,
            AboutSection(context, preferences),
        )
        self.titles = _titles(context.theme)
        self.pages = QStackedWidget()
        for section in self.sections:
            item = QListWidgetItem(said(section.title), self.titles)
            item.setSizeHint(QSize(_LIST_WIDTH - 24, _LINE))
        self.done_button = button(tr("Done"), "primary")
        set_compact(self.done_button, True)
        self.done_button.setDefault(True)
        self._lay_out()
        # Last: whatever is put elsewhere gets its style anew, with all that is in it.
        for section in self.sections:
            _add_scrolled(section, self.pages)
        self.titles.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.speech.list_asked.connect(self.show_fillers)
        self.done_button.clicked.connect(self.accept)
        self.appearance.usual_asked.connect(self._reset)
        self.appearance.restart_asked.connect(self._restart)
        self.finished.connect(self._on_finished)
        self.titles.setCurrentRow(0)

    def _lay_out(self) -> None:
        body = row(self.titles, rule(vertical=True), self.pages, gap=0)
        body.setStretch(2, 1)
        foot = row(None, self.done_button, margins=(20, 12, 20, 12))
        whole = stack(body, rule(), foot)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def show_section(self, title: str) -> None:
        """Turn to a page."""
        self.titles.setCurrentRow([section.title for section in self.sections].index(title))

    def show_fillers(self, language: str) -> None:
        """Turn to the list of filler words of a language."""
        self.fillers.show_language(language)
        self.show_section(self.fillers.title)

    def _reset(self) -> None:
        """All as it comes with the program; the pages show what was, so they go."""
        self._preferences.reset()
        self.accept()

    def _restart(self) -> None:
        self.accept()
        self.restart_asked.emit()

    def _on_finished(self) -> None:
        for section in self.sections:
            section.leave()
        if self._preferences.settings != self._before:
            self.changed.emit()


def _titles(theme: Theme) -> QListWidget:
    made = QListWidget()
    made.setAccessibleName(tr("Pages of the settings"))
    made.setFixedWidth(_LIST_WIDTH)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setStyleSheet(
        "QListWidget { background: transparent; padding: 16px 12px; outline: none; }"
        "QListWidget::item { padding: 0 12px; border-radius: 6px; }"
        f"QListWidget::item:hover {{ background: {theme.hover}; }}"
        f"QListWidget::item:selected {{ background: {theme.accent_bg}; color: {theme.text}; }}"
    )
    return made


def _add_scrolled(section: QWidget, pages: QStackedWidget) -> None:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    pages.addWidget(area)
    area.setWidget(section)

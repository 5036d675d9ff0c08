"""The settings: a list of pages at the left, the chosen one beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

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
from greenroom.ui.settings.section import Section
from greenroom.ui.settings.speech import SpeechSection
from greenroom.ui.widgets import button, row, rule, stack
from greenroom.ui.widgets.basics import set_compact
from greenroom.ui.words import said, tr

if TYPE_CHECKING:
    from greenroom.settings import Settings
    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences
    from greenroom.ui.theme import Theme

Page = TypeVar("Page", bound=Section)

_SIZE = QSize(840, 640)
_LIST_WIDTH, _LINE = 188, 36
KINDS: tuple[type[Section], ...] = (
    *(SpeechSection, FillerSection, ChecksSection, LanguageModelSection),
    *(AppearanceSection, KeptSection, AboutSection),
)
"""The pages, from the top of the list down."""


class SettingsDialog(QDialog):
    """What is chosen holds at once; `changed` comes at the end, if anything was.

    `restart_asked` comes after it when the program shall be started again; `forgetting` before
    everything that is kept is deleted, `forgotten` after it. A page is made when it is first turned
    to.
    """

    changed = Signal()
    restart_asked = Signal()
    forgetting = Signal()
    forgotten = Signal()

    def __init__(
        self, context: Context, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._preferences = context, preferences
        self._before: Settings = preferences.settings
        self.setWindowTitle(tr("Settings"))
        self.resize(_SIZE)
        self._made: dict[type[Section], Section] = {}
        self.titles = _titles(context.theme)
        self.pages = QStackedWidget()
        for kind in KINDS:
            item = QListWidgetItem(said(kind.title), self.titles)
            item.setSizeHint(QSize(_LIST_WIDTH - 24, _LINE))
            self.pages.addWidget(_scrolled())
        self.done_button = button(tr("Done"), "primary")
        set_compact(self.done_button, True)
        self.done_button.setDefault(True)
        self._lay_out()
        self.titles.currentRowChanged.connect(self._turn_to)
        self.done_button.clicked.connect(self.accept)
        self.finished.connect(self._on_finished)
        self.titles.setCurrentRow(0)
        # Round by Tab: list, page, Done. Pages, and what comes in them, go to the end of the chain.
        QWidget.setTabOrder(self.done_button, self.titles)
        self.titles.setFocus()

    def _lay_out(self) -> None:
        body = row(self.titles, rule(vertical=True), self.pages, gap=0)
        body.setStretch(2, 1)
        foot = row(None, self.done_button, margins=(20, 12, 20, 12))
        whole = stack(body, rule(), foot)
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def section(self, kind: type[Page]) -> Page:
        """A page, made now if it was not yet."""
        if kind not in self._made:
            self._made[kind] = made = kind(self._context, self._preferences)
            self._connect(made)
            area = self.pages.widget(KINDS.index(kind))
            assert isinstance(area, QScrollArea)
            area.setWidget(made)
        found = self._made[kind]
        assert isinstance(found, kind)
        return found

    def show_section(self, kind: type[Page]) -> Page:
        """Turn to a page."""
        self.titles.setCurrentRow(KINDS.index(kind))
        return self.section(kind)

    def show_fillers(self, language: str) -> None:
        """Turn to the list of filler words of a language."""
        self.show_section(FillerSection).show_language(language)

    def _turn_to(self, row: int) -> None:
        self.section(KINDS[row])
        self.pages.setCurrentIndex(row)

    def _connect(self, section: Section) -> None:
        """What a page asks of the others, or of the program."""
        if isinstance(section, SpeechSection):
            section.list_asked.connect(self.show_fillers)
        elif isinstance(section, AppearanceSection):
            section.usual_asked.connect(self._reset)
            section.restart_asked.connect(self._restart)
        elif isinstance(section, KeptSection):
            section.forgetting.connect(self.forgetting)
            section.forgotten.connect(self.forgotten)

    def _reset(self) -> None:
        """All as it comes with the program; the pages show what was, so they go."""
        self._preferences.reset()
        self.accept()

    def _restart(self) -> None:
        self.accept()
        self.restart_asked.emit()

    def _on_finished(self) -> None:
        for section in self._made.values():
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


def _scrolled() -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area

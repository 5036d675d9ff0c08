"""The bar at the top: where you are, the three places of a deck, looks."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QStackedWidget, QWidget

from greenroom.phrase import phrase
from greenroom.ui.theme import COLOURS, COMPACT, Theme
from greenroom.ui.widgets import button, icon_button, label, row, rule, sign
from greenroom.ui.widgets.basics import drop_menu
from greenroom.ui.widgets.elided import Elided
from greenroom.ui.words import said, tr

TABS = (("rehearse", phrase("Rehearse")), ("review", phrase("Review")), ("panel", phrase("Panel")))
_GAP = 16
_SETTINGS_KEY = "Ctrl+,"  # as on macOS and in GNOME
_KEYS = (
    (phrase("Next slide"), phrase("Page Down, →, ↓, Space")),
    (phrase("Back"), phrase("Page Up, ←, ↑")),
    (phrase("First and last slide"), phrase("Home, End")),
    (phrase("Pause the clock"), "P"),
    (phrase("Mark this moment"), "M"),
    (phrase("Start the take"), "F5"),
    (phrase("Full screen"), "F11"),
)


class TopBar(QWidget):
    """Home shows the program's name; a deck shows its own, with the way back and the tabs."""

    home_asked = Signal()
    tab_chosen = Signal(str)
    theme_chosen = Signal(str)
    settings_asked = Signal()

    def __init__(self, theme: Theme, preference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs: dict[str, QPushButton] = {}
        self._left = QStackedWidget()
        self._left.addWidget(self._brand())
        self._left.addWidget(self._crumb())
        self._right = QWidget()
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self._promise = QWidget()
        self._promise.setLayout(
            row(sign(theme, "offline", size=16), label(tr("Nothing leaves this laptop"), "caption"))
        )
        self._right.setLayout(
            row(None, self._promise, self.tools, self._keys(), self._looks(preference), gap=_GAP)
        )
        # The tabs stand in the middle unless the right needs more: then the deck's name gives way.
        self._left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._right.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        self._middle = QWidget()
        self._tab_row = QHBoxLayout(self._middle)
        self._tab_row.setContentsMargins(0, 0, 0, 0)
        for key, words in TABS:
            self._add_tab(key, words)
        self._line = QHBoxLayout(self)
        self._line.setSpacing(_GAP)
        self._line.addWidget(self._left, 1)
        self._line.addWidget(self._middle)
        self._line.addWidget(self._right, 1)
        self.show_home()

    def _brand(self) -> QWidget:
        made = QWidget()
        made.setLayout(row(sign(self._theme, "door"), label("Greenroom", "section"), None, gap=10))
        return made

    def _crumb(self) -> QWidget:
        self.home = button(
            tr("Home"), "crumb", theme=self._theme, sign="back", name=tr("Back to Home")
        )
        self.home.clicked.connect(self.home_asked)
        self.deck_name = Elided("", "section")
        upright = rule(vertical=True)
        upright.setFixedHeight(20)
        made = QWidget()
        line = row(self.home, upright, self.deck_name, gap=_GAP)
        line.setStretch(2, 1)
        made.setLayout(line)
        return made

    def _add_tab(self, key: str, words: str) -> None:
        tab = button(said(words), "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self.tab_chosen.emit(key))
        self._tabs[key] = tab
        self._tab_row.addWidget(tab)

    def _keys(self) -> QPushButton:
        made = icon_button(self._theme, "keys", tr("Keys during the talk"))
        menu = QMenu(made)
        for what, keys in _KEYS:
            menu.addAction(f"{said(what)}\t{said(keys)}")
        made.clicked.connect(lambda: drop_menu(menu, made))
        return made

    def _looks(self, preference: str) -> QPushButton:
        made = icon_button(self._theme, "sliders", tr("Looks and settings"))
        menu = QMenu(made)
        group = QActionGroup(menu)
        for value, words in COLOURS:
            action = QAction(said(words), menu)
            action.setCheckable(True)
            action.setChecked(value == preference)
            action.triggered.connect(lambda _=False, value=value: self.theme_chosen.emit(value))
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        self.settings = menu.addAction(tr("Settings…"))
        self.settings.setShortcut(QKeySequence(_SETTINGS_KEY))
        self.settings.triggered.connect(self.settings_asked)
        self.addAction(self.settings)  # its key works while the menu is closed
        made.clicked.connect(lambda: drop_menu(menu, made))
        return made

    def show_home(self) -> None:
        """The bar of Home."""
        self._left.setCurrentIndex(0)
        self._middle.hide()
        self._promise.show()
        self.show_tools(())

    def show_deck(self, name: str, tab: str) -> None:
        """The bar of a deck, in one of its places."""
        self._say_name(name)
        self._left.setCurrentIndex(1)
        self._middle.show()
        self._promise.hide()
        self._tabs[tab].setChecked(True)

    def show_place(self, name: str) -> None:
        """The bar of a place that is of no deck."""
        self._say_name(name)
        self._left.setCurrentIndex(1)
        self._middle.hide()
        self._promise.hide()

    def show_tools(self, tools: tuple[QWidget, ...]) -> None:
        """Put a page's own buttons at the right."""
        while (item := self.tools.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()  # stays a child of the bar: a widget without a parent is Python's
        for tool in tools:
            self.tools.addWidget(tool)
            tool.show()

    def tab(self, key: str) -> QPushButton:
        """The tab of a place."""
        return self._tabs[key]

    def allow(self, tab: str, allowed: bool, why_not: str = "") -> None:
        """Whether a place can be gone to; if not, the tooltip says why."""
        self._tabs[tab].setEnabled(allowed)
        self._tabs[tab].setToolTip("" if allowed else why_not)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the sizes of the small screen or the large."""
        super().resizeEvent(event)
        compact = self.width() < COMPACT
        margin = 24 if compact else 40
        self.setFixedHeight(48 if compact else 56)
        self._line.setContentsMargins(margin, 0, margin - 8, 0)
        self._tab_row.setSpacing(24 if compact else 32)
        for tab in self._tabs.values():
            tab.setFixedHeight(48 if compact else 56)
        # Else the tabs have the room of before for two rounds of the event loop, and are cut.
        for line in (self._tab_row, self._line):
            line.activate()

    def _say_name(self, name: str) -> None:
        self.deck_name.setText(name)
        self.deck_name.setAccessibleName(name)

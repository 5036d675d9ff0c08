"""Pages of which one is shown, and a heading for each to choose it by."""

from collections.abc import Mapping

from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from greenroom.ui.theme import font
from greenroom.ui.widgets.basics import button
from greenroom.ui.words import said


class Tabs(QStackedWidget):
    """Shows the first of `pages` to begin with; `heads` are for the caller to lay out.

    Both go by the pages' names, phrases that the headings say.
    """

    def __init__(self, pages: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.heads = {name: self._head(name, page) for name, page in pages.items()}
        next(iter(self.heads.values())).setChecked(True)

    def show_page(self, name: str) -> None:
        """Bring a page to the front, by the name on its heading."""
        self.heads[name].click()

    def _head(self, name: str, page: QWidget) -> QPushButton:
        words = said(name)
        made = button(words, "section")
        made.setCheckable(True)
        made.setMinimumWidth(round(QFontMetricsF(font(15, 600)).horizontalAdvance(words)) + 2)
        made.clicked.connect(lambda: self.setCurrentWidget(page))
        self.addWidget(page)
        self._group.addButton(made)
        return made

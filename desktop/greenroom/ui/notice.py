"""The one place under the top bar where the window says what went wrong."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from greenroom.crashes import FaultError
from greenroom.errors import GreenroomError
from greenroom.ui.theme import Theme
from greenroom.ui.widgets import Banner, button, icon_button
from greenroom.ui.words import said_error, tr

_EDGE = 24


class NoticeSlot(QWidget):
    """One line at a time; it stays until it is closed or another comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(_EDGE, _EDGE // 2, _EDGE, 0)
        self.banner: Banner | None = None
        self.hide()

    def say(self, error: GreenroomError) -> None:
        """Say an error's one line; a fault of the program comes with its report to copy."""
        self.clear()
        actions = []
        if isinstance(error, FaultError):
            copy = button(tr("Copy the report"))
            copy.clicked.connect(partial(QGuiApplication.clipboard().setText, error.report))
            actions.append(copy)
        close = icon_button(self._theme, "close", tr("Close this message"))
        close.clicked.connect(self.clear)
        self.banner = Banner(self._theme, "trouble", "", said_error(error), *actions, close)
        self._lines.addWidget(self.banner)
        self.show()

    def clear(self) -> None:
        """Take the line away."""
        if self.banner is not None:
            self.banner.hide()
            self._lines.removeWidget(self.banner)
            self.banner.deleteLater()
            self.banner = None
        self.hide()

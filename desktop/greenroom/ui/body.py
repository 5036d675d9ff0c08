"""What the window consists of: the bar, a line for messages, and the place that is shown."""

from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from greenroom.ui.notice import NoticeSlot
from greenroom.ui.theme import Theme
from greenroom.ui.top_bar import TopBar
from greenroom.ui.widgets import rule, stack
from greenroom.ui.words import tr

# The pages are drawn for this; a smaller window, as on a screen at 200 %, scrolls over them.
_MINIMUM = (1024, 700)


class Pages(QStackedWidget):
    """The places of the window; each makes do with the height that there is."""

    def hasHeightForWidth(self) -> bool:
        """No: a scroll area would give the tallest page its wish, and scroll all of them."""
        return False


class Body(QWidget):
    """The bar on top, `notice` below it when there is something to say, then the `pages`."""

    def __init__(self, bar: TopBar, pages: Pages, theme: Theme) -> None:
        super().__init__()
        self._bar, self._rule = bar, rule()
        self.notice = NoticeSlot(theme)
        self._progress = QProgressBar(self)
        self._progress.setProperty("kind", "hairline")
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(tr("How many slides are drawn"))
        self._progress.hide()
        whole = stack(bar, self._rule, self.notice, pages)
        whole.setStretch(3, 1)
        self.setLayout(whole)
        self.setMinimumSize(*_MINIMUM)

    def heightForWidth(self, width: int) -> int:
        """What it needs, not what it would like: the window scrolls over the rest."""
        whole = self.layout()
        return whole.minimumHeightForWidth(width) if whole is not None else 0

    def show_bar(self, shown: bool) -> None:
        """Show the bar, or leave all the room to the page."""
        self._bar.setVisible(shown)
        self._rule.setVisible(shown)
        self._progress.hide()

    def show_progress(self, done: int, total: int) -> None:
        """How many slides are drawn, on the hairline below the bar: nothing moves."""
        self._progress.setVisible(self._bar.isVisible() and done < total)
        self._progress.setGeometry(0, self._bar.height() - 1, self.width(), 2)
        self._progress.raise_()
        self._progress.setMaximum(total)
        self._progress.setValue(done)

    def hide_progress(self) -> None:
        """All are drawn."""
        self._progress.hide()

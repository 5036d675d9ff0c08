"""A line about work that takes a while: what is done, how far it is, how long it takes, Stop."""

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from greenroom.ui.rehearse.finishing import spoken_length
from greenroom.ui.widgets import button, label, row, stack
from greenroom.ui.words import tr

# A forecast from less than this is a guess.
_LEAST_S, _LEAST_SHARE = 1.0, 0.01


class WorkLine(QWidget):
    """`stop_asked` when the user does not want to wait any more."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._from = (0, monotonic())
        self.what = label("", "caption")
        self.left = label("", "axis")
        self.stop = button(tr("Stop"), "link")
        self.bar = QProgressBar()
        self.bar.setProperty("kind", "accent")
        self.bar.setTextVisible(False)
        self.stop.clicked.connect(self.stop_asked)
        self.setLayout(stack(row(self.what, self.left, None, self.stop, gap=12), 4, self.bar))

    def begin(self, what: str) -> None:
        """Say what is done; how far is not known yet."""
        self.what.setText(what)
        self.left.setText("")
        self.bar.setAccessibleName(what)
        self.stop.setAccessibleName(tr("Stop: {what}").format(what=what))
        self.bar.setRange(0, 0)
        self._from = (-1, monotonic())
        self.show()

    def show_progress(self, done: int, total: int) -> None:
        """So much of it is done; what was done before it began here tells nothing about speed."""
        # Qt counts in 32 bits; a large model has more bytes.
        self.bar.setRange(0, 1000)
        self.bar.setValue(1000 * done // max(total, 1))
        if self._from[0] < 0:
            self._from = (done, monotonic())
        gained, took = done - self._from[0], monotonic() - self._from[1]
        if took > _LEAST_S and gained > _LEAST_SHARE * total:
            left = spoken_length(round(1000 * took * (total - done) / gained))
            self.left.setText(tr("about {time} left").format(time=left))

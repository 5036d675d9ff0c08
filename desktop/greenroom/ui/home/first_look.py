"""The first start: which speech model this machine can carry, said in one line at Home's foot."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from greenroom.phrase import phrase
from greenroom.ui.background import Task, run
from greenroom.ui.settings.wording import carried_words
from greenroom.ui.widgets import button, label, row, sign
from greenroom.ui.words import said, said_error, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.errors import GreenroomError
    from greenroom.speech.known import KnownModel
    from greenroom.ui.context import Context

# Home's own work (names, pictures, figures) comes first.
_UNTIL_MS = 2000
_MEASURING = phrase("Seeing which speech model this machine can carry. It takes a few seconds.")
_NONE = phrase("No speech model is on this machine yet, so what you say cannot be written down.")


class FirstLook(QWidget):
    """Measures once on each machine, while Home is shown; `settings_asked` for the models."""

    settings_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._cancel = Event()
        self._task: Task | None = None
        self._looked = False
        self.says = label("", "caption")
        self.settings = button(tr("Settings…"), "link", name=tr("Settings of speech recognition"))
        self.stop = button(tr("Stop"), "link", name=tr("Stop the measurement"))
        self.close_line = button(tr("Close"), "link", name=tr("Close this line"))
        about = sign(context.theme, "mic", size=16)
        parts = (self.says, self.settings, self.stop, self.close_line)
        self.setLayout(row(about, *parts, None))
        self.settings.clicked.connect(self.settings_asked)
        self.stop.clicked.connect(self._on_stop)
        self.close_line.clicked.connect(self.hide)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_UNTIL_MS)
        self._soon.timeout.connect(self._look)
        self.hide()

    def begin(self) -> None:
        """Home is shown: look in a moment, if that was not done yet."""
        if not self._looked and self._task is None:
            self._soon.start()

    def leave(self) -> None:
        """Home is left: the machine is needed for something else; measure the next time."""
        self._soon.stop()
        self._cancel.set()
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.hide()

    def look_again(self) -> None:
        """The models may be others now; if Home is not shown, the next time that it is."""
        self.leave()
        self.hide()
        self._looked = False
        home = self.parentWidget()
        if home is not None and home.isVisible():
            self._look()

    def _look(self) -> None:
        models = self._context.models
        self._do(lambda task: models.known(), self._on_known)

    def _on_known(self, known: tuple[KnownModel, ...]) -> None:
        if not any(one.here for one in known):
            self._looked = True
            if known:
                self._say(said(_NONE))
        elif any(one.fitness for one in known):
            self._looked = True
        else:
            self._measure()

    def _measure(self) -> None:
        self._say(said(_MEASURING), under_way=True)
        models, cancel = self._context.models, Event()
        self._cancel = cancel
        self._do(lambda task: models.measure(cancel), self._on_measured)

    def _on_measured(self, known: tuple[KnownModel, ...]) -> None:
        self._looked = True
        self._say(carried_words(known))

    def _do(
        self,
        work: Callable[[Task], tuple[KnownModel, ...]],
        success: Callable[[tuple[KnownModel, ...]], None],
    ) -> None:
        def done(known: tuple[KnownModel, ...]) -> None:
            self._task = None
            success(known)

        self._task = run(self, work, success=done, failure=self._on_failed)

    def _on_failed(self, error: GreenroomError) -> None:
        """Nothing depends on it: it can be measured in the settings."""
        self._task, self._looked = None, True
        if self._cancel.is_set():
            self.hide()
        else:
            self._say(said_error(error))

    def _on_stop(self) -> None:
        self._looked = True
        self._cancel.set()

    def _say(self, text: str, *, under_way: bool = False) -> None:
        self.says.setText(text)
        self.stop.setVisible(under_way)
        self.settings.setVisible(not under_way)
        self.close_line.setVisible(not under_way)
        self.show()

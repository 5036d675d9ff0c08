"""Opens the settings over the window, and says when what was chosen there is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from greenroom.ui.late import Late, settings_dialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.ui.context import Context
    from greenroom.ui.preferences import Preferences
    from greenroom.ui.settings.dialog import SettingsDialog


class SettingsDoor(QObject):
    """`closed` comes at once, `changed` once the disk has what was chosen, if anything was.

    `forgetting` comes before everything that is kept is deleted, `forgotten` after it;
    `restart_asked` when the program shall be started again and the disk has it all. While `busy`
    says that somebody is on stage they stay shut.
    """

    closed = Signal()
    changed = Signal()
    forgetting = Signal()
    forgotten = Signal()
    restart_asked = Signal()

    def __init__(
        self, context: Context, preferences: Preferences, window: QWidget, busy: Callable[[], bool]
    ) -> None:
        super().__init__(window)
        self._context = context
        self._preferences = preferences
        self._window = window
        self._busy = busy
        self._kind = Late(settings_dialog, lambda kind: kind)
        self.dialog: SettingsDialog | None = None

    @property
    def late(self) -> tuple[Late[Any, Any], ...]:
        """What is loaded when it is first needed; a dialog is made each time."""
        return (self._kind,)

    def open(self) -> None:
        """Show the settings."""
        if self._busy() or self.dialog is not None:
            return
        self.dialog = self._kind.get()(self._context, self._preferences, self._window)
        self.dialog.changed.connect(lambda: self._once_kept(self.changed))
        self.dialog.restart_asked.connect(lambda: self._once_kept(self.restart_asked))
        self.dialog.forgetting.connect(self.forgetting)
        self.dialog.forgotten.connect(self.forgotten)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def open_fillers(self, language: str) -> None:
        """Show the list of filler words of a language."""
        self.open()
        if self.dialog is not None:
            self.dialog.show_fillers(language)

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self.closed.emit()

    def _once_kept(self, tell: SignalInstance) -> None:
        if self._preferences.on_disk:
            tell.emit()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self._preferences.written.connect(tell, once)

"""Which screen the slide is on and which one the speaker looks at, while screens come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from greenroom.ui.rehearse.second_screen import AudienceWindow

# A window that differs by less from what it was given has only got its frame.
_TITLE_BAR = 48


def audience_screen(names: Sequence[str], here: str, wanted: str) -> str:
    """The screen for the slide: the one that was `wanted` last, else another than `here`.

    Screens are known by name: their order and their addresses change when one is pulled. Empty
    where there is but one screen.
    """
    if len(names) < 2:
        return ""
    return wanted if wanted in names else next(name for name in names if name != here)


class Screens(QObject):
    """Keeps the slide on its screen during a talk and the speaker's window on another.

    `changed` says that the slide came, went or moved; `chosen` carries the name of the screen that
    the user chose for it, `used` whether it shall have one of its own at all, which is in `use`.
    `screens` gives those that are plugged in.
    """

    changed = Signal()
    chosen = Signal(str)
    used = Signal(bool)

    def __init__(
        self,
        speaker: QWidget,
        audience: AudienceWindow,
        wanted: str = "",
        parent: QObject | None = None,
        *,
        use: bool = True,
        screens: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
    ) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._audience = audience
        self._wanted = wanted
        self.use = use
        self._screens = screens
        self._on = False
        self._size = self._fitted = QSize()
        # What a system does to the windows of a screen that goes is over by then.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._arrange)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self.look_again)
        app.screenRemoved.connect(self.look_again)

    @property
    def two(self) -> bool:
        """Whether the slide is on a screen of its own."""
        return self._audience.isVisible()

    @property
    def plugged(self) -> bool:
        """Whether there is a second screen to show the slide on."""
        return len(self._screens()) > 1

    def set_used(self, use: bool) -> None:
        """Show the slide on the second screen, or leave that alone; it is remembered."""
        if use != self.use:
            self.use = use
            self.used.emit(use)
            self._arrange()

    def toggle(self) -> None:
        """Take the second screen, or leave it."""
        if self.plugged:
            self.set_used(not self.use)

    def begin(self) -> None:
        """A talk begins: show the slide on the second screen, if there is one."""
        self._on = True
        self._arrange()

    def end(self) -> None:
        """The talk is over: the second screen goes back to what it showed."""
        self._on = False
        self._audience.hide()
        self.changed.emit()

    def swap(self) -> None:
        """The slide and the speaker change places, and that is remembered."""
        if self.two:
            self._wanted = self._speaker.window().screen().name()
            self.chosen.emit(self._wanted)
            self._arrange()

    def look_again(self) -> None:
        """Screens came or went."""
        if self._on:
            self._soon.start()

    def _arrange(self) -> None:
        if not self._on:
            return
        plugged = {screen.name(): screen for screen in self._screens()}
        window = self._speaker.window()
        here = window.screen().name()
        name = audience_screen(list(plugged), here, self._wanted) if self.use else ""
        theirs = plugged[name] if name else None  # a screen may have no name
        if theirs is None:
            self._audience.hide()
        else:
            self._audience.put_on(theirs)
        mine = [screen for screen in plugged.values() if screen is not theirs]
        if not _is_on(window, mine):
            self._bring(window, mine[0])
        window.activateWindow()
        self.changed.emit()

    def _bring(self, window: QWidget, screen: QScreen) -> None:
        """Move the speaker's window, which is made smaller on a small screen only."""
        filling = window.isFullScreen() or window.isMaximized()
        size = window.normalGeometry().size() if filling else window.size()
        other = size - self._fitted
        if max(abs(other.width()), abs(other.height())) > _TITLE_BAR:
            self._size = size
        title_bar = window.frameGeometry().size() - window.size()
        self._fitted = self._size.boundedTo(screen.availableGeometry().size() - title_bar)
        _move(window, screen, self._fitted)


def _is_on(window: QWidget, screens: Sequence[QScreen]) -> bool:
    """Whether a window's middle is on one of these screens.

    Where nobody manages windows, one whose screen was pulled stays where nobody sees it, though Qt
    counts it to another screen.
    """
    middle = window.frameGeometry().center()
    return window.screen() in screens and any(s.geometry().contains(middle) for s in screens)


def _move(window: QWidget, screen: QScreen, size: QSize) -> None:
    """Bring a window to the middle of another screen, in this size or filling it as before."""
    full, most = window.isFullScreen(), window.isMaximized()
    if full or most:
        window.showNormal()
    place = QRect(QPoint(), size)
    # With its title bar it is in the middle, not without.
    title_bar = window.geometry().center() - window.frameGeometry().center()
    place.moveCenter(screen.availableGeometry().center() + title_bar)
    window.setScreen(screen)
    window.setGeometry(place)
    if full:
        window.showFullScreen()
    elif most:
        window.showMaximized()

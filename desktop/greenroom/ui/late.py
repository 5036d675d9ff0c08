"""Parts of the window that come late: at the first need, or before it while nobody waits.

What a start loads, it makes the user wait for, and Home is all that a start shows. The other places
are named here, and loaded from here only (`tests/test_architecture.py`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from greenroom.ui.background import run

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from greenroom.ui.compare.page import ComparePage
    from greenroom.ui.panel.page import PanelPage
    from greenroom.ui.rehearse.page import RehearsePage
    from greenroom.ui.rehearse.silent_run import SilentRun
    from greenroom.ui.review.page import ReviewPage
    from greenroom.ui.settings.dialog import SettingsDialog

Kind = TypeVar("Kind")
Part = TypeVar("Part")

_NEXT_MS = 50  # between two parts the window draws and hears what was waiting
_BUSY_MS = 1000  # somebody opens a deck or is on stage: look again then


def rehearse_page() -> type[RehearsePage]:
    """The place where a talk is given."""
    from greenroom.ui.rehearse.page import RehearsePage

    return RehearsePage


def silent_run() -> type[SilentRun]:
    """What stands for a microphone where nothing is recorded; it needs numpy."""
    from greenroom.ui.rehearse.silent_run import SilentRun

    return SilentRun


def review_page() -> type[ReviewPage]:
    """The place where a take is gone through."""
    from greenroom.ui.review.page import ReviewPage

    return ReviewPage


def compare_page() -> type[ComparePage]:
    """The place where two takes stand side by side."""
    from greenroom.ui.compare.page import ComparePage

    return ComparePage


def panel_page() -> type[PanelPage]:
    """The place where a panel asks."""
    from greenroom.ui.panel.page import PanelPage

    return PanelPage


def settings_dialog() -> type[SettingsDialog]:
    """What lies over the window while something is set."""
    from greenroom.ui.settings.dialog import SettingsDialog

    return SettingsDialog


class Late(Generic[Kind, Part]):
    """A part that is loaded and made when it is first asked for; `made` is None until then.

    `load` gives its class and may be called on any thread; `make` is given that class.
    """

    def __init__(self, load: Callable[[], Kind], make: Callable[[Kind], Part]) -> None:
        self.load, self._make = load, make
        self.made: Part | None = None

    def get(self) -> Part:
        """The part."""
        if self.made is None:
            self.made = self._make(self.load())
        return self.made


class GettingReady(QObject):
    """Loads and makes late parts one by one, on another thread as far as that goes, while `free`.

    Who asks for one meanwhile gets it at once.
    """

    def __init__(
        self, parts: Sequence[Late[Any, Any]], free: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._left, self._free = list(parts), free
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def begin(self, after_ms: int) -> None:
        """Begin in a moment: the window itself comes first."""
        self._timer.start(after_ms)

    def _go_on(self) -> None:
        if not self._free():
            self._timer.start(_BUSY_MS)
        elif self._left:
            load = self._left[0].load
            # A part that cannot be loaded says so to whoever asks for it.
            run(self, lambda task: load(), success=self._on_loaded, failure=lambda _: None)

    def _on_loaded(self, _kind: type) -> None:
        if self._free():
            self._left.pop(0).get()
        self._timer.start(_NEXT_MS)

"""A talk under way in the real window, whose clock, microphone and screens obey."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from greenroom.library import Take, list_takes
from greenroom.plan import Plan
from greenroom.settings import Settings, read_settings
from greenroom.take import Entry
from greenroom.ui.rehearse.page import RehearsePage
from greenroom.ui.rehearse.rehearsal import Rehearsal
from greenroom.ui.rehearse.stage import Stage
from greenroom.ui.rehearse.start import Start
from greenroom.ui.theme import LIGHT, Theme
from greenroom.ui.window import MainWindow
from ui.parts import Studio, make_context, places_in


class Talk:
    """Opens the studio's deck in a window and rehearses it; `screens` are how many it may see."""

    def __init__(
        self,
        folder: Path,
        studio: Studio,
        *,
        theme: Theme = LIGHT,
        settings: Settings | None = None,
        screens: int = 1,
    ) -> None:
        self.folder, self.studio = folder, studio
        self.keeper = FakeKeeper()
        context = make_context(folder, studio, theme=theme, settings=settings, keeper=self.keeper)
        self.window = MainWindow(context)
        self.window.resize(1440, 900)
        self.window.show()
        (folder / studio.deck.file).touch()
        self.show_screens(screens)
        self.window.begin(folder / studio.deck.file)
        until(self.page.ready.isVisible)

    def show_screens(self, count: int) -> None:
        """So many screens are plugged in from now on."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        screens = self.page.presenting.room.screens
        screens._screens = lambda: app.screens()[:count]
        screens.look_again()

    @property
    def page(self) -> RehearsePage:
        """The place it is in."""
        return self.window.rehearse

    @property
    def stage(self) -> Stage:
        """What the speaker sees."""
        return self.page.stage

    @property
    def audience(self) -> QWidget:
        """What the room sees, where it has a screen of its own."""
        return self.page.presenting.room.audience

    @property
    def rehearsal(self) -> Rehearsal:
        """The take under way."""
        assert self.page.rehearsal is not None
        return self.page.rehearsal

    def begin(self, *, interrupt: bool = False, hints: bool = False) -> None:
        """Start, and let the first sample come."""
        self.open(Start(None, self.plan, "", interrupt=interrupt, hints=hints))
        self.hear()

    def open(self, start: Start) -> None:
        """Go on stage with this; the microphone is open, and no sample has come yet."""
        ready = self.page.ready
        until(ready.foot.start.isEnabled)
        ready.foot.microphone.release()
        ready.start_asked.emit(start)
        until(self.stage.isVisible)

    def hear(self) -> None:
        """Let the first sample come."""
        self.studio.arrived = True
        until(lambda: self.rehearsal.running)

    @property
    def plan(self) -> Plan:
        """The plan as the page before the talk proposes it."""
        return self.page.ready.editor.plan

    def at(self, seconds: float, *keys: Qt.Key, in_window: QWidget | None = None) -> None:
        """Press keys at a moment of the talk, then let it be shown."""
        self.studio.now_ms = round(seconds * 1000)
        for key in keys:
            QTest.keyClick(in_window or self.window, key)
        work_on(60)

    def end(self, seconds: float) -> Take:
        """End the talk at a moment, by key, and give the take."""
        self.studio.now_ms = round(seconds * 1000)
        self.stage.ask_to_end()
        QTest.keyClick(self.window, Qt.Key.Key_Return)
        until(self.page.finishing.isVisible)
        return self.take

    @property
    def take(self) -> Take:
        """The latest take as it is on disk."""
        return list_takes(places_in(self.folder).takes)[0]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its journal so far."""
        return self.take.entries

    @property
    def kept(self) -> Settings:
        """The settings on disk."""
        return read_settings(places_in(self.folder).settings).settings

    def close(self) -> None:
        """Close the window; a take under way stays interrupted."""
        self.window.close()
        self.window.deleteLater()
        work_on(60)


class FakeKeeper:
    """Remembers whether the machine was to stay awake."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def hold(self) -> None:
        self.told.append("hold")

    def release(self) -> None:
        self.told.append("release")


def work_on(ms: int) -> None:
    """Let the window and its other threads work: one long qWait would keep Python from them."""
    for _ in range(max(1, ms // 20)):
        QTest.qWait(20)


def until(holds: Callable[[], object], seconds: float = 30) -> None:
    """Let the window work until something holds."""
    for _ in range(round(seconds * 50)):
        if holds():
            return
        QTest.qWait(20)
    raise TimeoutError(f"{holds} did not come in {seconds} s")

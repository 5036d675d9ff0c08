"""Starts the window with the real parts; each is loaded when it is first needed."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from greenroom.crashes import watched
from greenroom.errors import GreenroomError
from greenroom.logs import logged
from greenroom.settings import Settings, read_settings
from greenroom.ui.accessible import name_roles
from greenroom.ui.context import Context
from greenroom.ui.decks import Decks
from greenroom.ui.doorbell import Doorbell, Reply, door_of
from greenroom.ui.faults import Faults
from greenroom.ui.garbage import GarbageCollector
from greenroom.ui.late import GettingReady
from greenroom.ui.models import ModelsHere
from greenroom.ui.rehearse.awake import keeper_here
from greenroom.ui.starting import handed_over, scaled, start_again
from greenroom.ui.style import apply_theme
from greenroom.ui.theme import chosen_theme, load_fonts, pixmap
from greenroom.ui.window import MainWindow
from greenroom.ui.window_place import put_back, remember
from greenroom.ui.words import speak

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from greenroom.audio import InputDevice
    from greenroom.language_model.server import Server
    from greenroom.library import Take
    from greenroom.panel.adviser import Adviser
    from greenroom.places import Places
    from greenroom.report import Report
    from greenroom.settings import LanguageModelChoice
    from greenroom.ui.context import DeviceWatch, Listener, Playback, Recording, Voice, Wanted
    from greenroom.ui.theme import Theme


_UNTIL_READY_MS = 1000  # Home first asks the disk what there is


def run_window(deck: Path | None, places: Places) -> int:
    """Show the window, with a deck open if one is given; gives the exit code when it is closed.

    Where a window is open already, it takes the deck. Raises GreenroomError if it cannot now.
    """
    door = door_of(places, os.environ)
    if handed_over(door, deck):
        return 0
    with scaled(read_settings(places.settings).settings.text_percent):
        app = application()
    program = Program(app, places)
    with logged(places.logs), watched(places.crashes) as left:
        program.begin(deck)
        Faults(program.say_trouble, program).watch()
        if left is not None:
            program.say_trouble(left)
        bell = Doorbell(door, program.take_in, program)
        app.aboutToQuit.connect(program.leave)
        code = app.exec()
    bell.close()
    if program.again:
        start_again()
    return code


def try_window(places: Places) -> str:
    """Show the window for a moment and close it; says what was shown, for the self-test."""
    app = application()
    program = Program(app, places)
    program.show(Settings(), None)
    app.processEvents()
    assert program.window is not None
    shown = program.window.grab()
    program.window.close()
    return f"{shown.width()} × {shown.height()} pixels, {app.platformName()}"


def application() -> QApplication:
    """The one application of this process, with its name and fonts."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Greenroom")
    app.setDesktopFileName("io.github.greenroom.Greenroom")
    load_fonts()
    name_roles()
    return app


class Program(QObject):
    """Holds the one window; other colours or words mean a new one. `again` asks to start again."""

    def __init__(self, app: QApplication, places: Places) -> None:
        super().__init__()
        self._app = app
        self._places = places
        self._decks = Decks(places.cache)
        self._garbage = GarbageCollector(self)
        self.window: MainWindow | None = None
        self.again = False

    def begin(self, deck: Path | None) -> None:
        """Show the first window; settings that made no sense are said in it."""
        read = read_settings(self._places.settings)
        self.show(read.settings, deck)
        if read.note:
            self.say_trouble(GreenroomError(read.note))

    def say_trouble(self, error: GreenroomError) -> None:
        """Say in the window what went wrong."""
        if self.window is not None:
            self.window.say_trouble(error)

    def show(self, settings: Settings, deck: Path | None) -> None:
        """Show a window with these settings, in place of the one there was."""
        speak(self._app, settings.window_language)
        theme = chosen_theme(settings.theme, self._app)
        apply_theme(self._app, theme)
        window = MainWindow(real_context(theme, self._places, settings, self._decks))
        window.setWindowIcon(QIcon(pixmap("door", theme.text, 64)))
        window.other_asked.connect(self._rebuild)
        window.settings.restart_asked.connect(self._start_again)
        window.forgotten.connect(lambda: self.begin(None))
        window.on_stage.connect(self._garbage.go_easy)
        old, self.window = self.window, window
        if old is None:
            put_back(window, self._places.window)
        else:
            window.setGeometry(old.geometry())
        window.show()
        window.begin(deck)
        GettingReady(window.late, lambda: window.free, window).begin(_UNTIL_READY_MS)
        if old is not None:
            old.close()
            old.deleteLater()

    def take_in(self, deck: Path | None) -> Reply:
        """Show a deck that was opened elsewhere; whoever is on stage is not disturbed."""
        if self.window is None or self.window.busy:
            return "busy"
        if deck is not None:
            self.window.open_deck(deck)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()
        return "opened"

    def leave(self) -> None:
        """The last window was closed: remember where it was."""
        if self.window is not None:
            remember(self.window, self._places.window)

    def _start_again(self) -> None:
        if self.window is not None:
            self.again = True
            self.window.close()

    def _rebuild(self) -> None:
        if self.window is not None:
            self.show(self.window.preferences.settings, self.window.deck_path)


def real_context(theme: Theme, places: Places, settings: Settings, decks: Decks) -> Context:
    """Everything that pages need, as it really is."""
    return Context(
        theme=theme,
        places=places,
        settings=settings,
        now=datetime.now,
        load_deck=decks.load,
        expect=decks.expect,
        get_ready=decks.get_ready,
        draw=decks.draw,
        draw_one=decks.draw_one,
        input_devices=_input_devices,
        watch_devices=_watch_devices,
        recording=_recording,
        find_model=lambda: _find_model(places),
        listener=lambda model, on_event: _listener(model, on_event, places),
        playback=_playback,
        report_of_take=lambda take: _report_of_take(take, places),
        current=lambda: _current(places),
        models=ModelsHere(places),
        keeper=keeper_here(),
        voice=_voice,
        find_language_model=_find_language_model,
        adviser=lambda: _adviser(places),
    )


def _input_devices() -> tuple[InputDevice, ...]:
    from greenroom.audio import input_devices

    return input_devices()


def _watch_devices(on_change: Callable[[object], None]) -> DeviceWatch:
    from greenroom.audio import DeviceWatch

    return DeviceWatch(on_change)


def _recording(path: Path | None, device: InputDevice | None) -> Recording:
    from greenroom.audio import Recorder

    return Recorder(path, device)


def _current(places: Places) -> Settings:
    return read_settings(places.settings).settings


def _find_model(places: Places) -> Path:
    from greenroom.speech.choice import model_here

    return model_here(_current(places).model, places)


def _listener(model: Path, on_event: Callable[[object], None], places: Places) -> Listener:
    from greenroom.speech.recogniser import Recogniser

    return Recogniser(model, on_event=on_event, language=_current(places).language)


def _playback() -> Playback:
    from greenroom.audio import Player

    return Player()


def _voice() -> Voice:
    from greenroom.audio.voice import find_voice

    return find_voice()


def _find_language_model(choice: LanguageModelChoice, wanted: Wanted) -> Server:
    from greenroom.language_model.server import find_server

    return find_server(choice.address, choice.host, stopped=lambda: wanted.cancelled)


def _adviser(places: Places) -> Adviser | None:
    """The user's language model, if it is switched on. Blocks. Raises ServerError."""
    from greenroom.language_model.adviser import chosen_adviser

    return chosen_adviser(_current(places).language_model)


def _report_of_take(take: Take, places: Places) -> Report:
    """With the filler words as they are listed by now."""
    from greenroom.review import report_of_take

    settings = _current(places)
    return report_of_take(take, settings.filler_words, settings.rules)

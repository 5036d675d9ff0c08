"""The window with all its real parts."""

from pytestqt.qtbot import QtBot

from greenroom.places import Places
from greenroom.settings import Settings
from greenroom.ui.app import real_context
from greenroom.ui.decks import Decks
from greenroom.ui.theme import LIGHT, load_fonts
from greenroom.ui.window import MainWindow


def real_window(qtbot: QtBot, places: Places) -> MainWindow:
    """Shown in the large size, in front."""
    load_fonts()
    made = MainWindow(real_context(LIGHT, places, Settings(), Decks(places.cache)))
    qtbot.addWidget(made)
    made.resize(1440, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made

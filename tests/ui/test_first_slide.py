"""The first slide is on the screen before the deck is read, and stays when it is."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from bench.bench_decks import make_deck
from greenroom.deck import Deck
from greenroom.errors import DeckError
from greenroom.settings import Settings
from greenroom.ui.app import Program
from greenroom.ui.theme import load_fonts
from greenroom.ui.window import MainWindow
from ui.parts import places_in

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

SLIDES = 300


@pytest.fixture
def program(qtbot: QtBot, qapp, tmp_path: Path) -> Iterator[Program]:
    load_fonts()
    before = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.style().objectName()
    program = Program(qapp, places_in(tmp_path))
    program.show(Settings(theme="light"), None)
    yield program
    assert program.window is not None
    program.window.close()
    program.window.deleteLater()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])
    qapp.setStyle(before[3])


@pytest.fixture(scope="module")
def long_deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("decks") / "long.pptx"
    make_deck(SLIDES, path)
    return path


def held(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Reading ends when the event is set."""
    go_on, load = Event(), window._context.load_deck

    def load_late(path: Path, password: str | None = None) -> Deck:
        deck = load(path, password)
        go_on.wait(90)
        return deck

    object.__setattr__(window._context, "load_deck", load_late)
    return go_on


def test_a_long_deck_shows_its_first_slide_before_its_page(
    qtbot: QtBot, program: Program, long_deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    assert window is not None
    go_on = held(window, monkeypatch)
    window.open_deck(long_deck)

    first = window.first_slide
    qtbot.waitUntil(first.isVisible)
    assert not window.rehearse.isVisible()
    assert "long.pptx" in first.words.text()
    shown = first.slide.file
    assert shown is not None
    painted = first.slide.grab().toImage()
    assert _colours(painted) > 10

    go_on.set()
    ready = window.rehearse.ready
    qtbot.waitUntil(ready.isVisible)
    # The same picture, of slide 1 of the deck that was read.
    assert ready.preview.file == shown
    assert window._opened is not None
    assert len(window._opened.deck.slides) == SLIDES


def test_giving_up_leads_home(
    qtbot: QtBot, program: Program, long_deck: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.window
    assert window is not None
    go_on = held(window, monkeypatch)
    window.open_deck(long_deck)
    qtbot.waitUntil(window.first_slide.isVisible)

    window.first_slide.cancel_asked.emit()
    go_on.set()

    assert window.home.isVisible()
    qtbot.wait(300)
    assert window.home.isVisible()


def test_a_deck_that_cannot_be_read_after_all_leads_home_and_says_why(
    qtbot: QtBot, program: Program, long_deck: Path
) -> None:
    window = program.window
    assert window is not None
    seen = Event()

    def refuse(path: Path, password: str | None = None) -> Deck:
        seen.wait(90)
        raise DeckError("is damaged or cut short.", file=path, remedy="Fetch it again.")

    object.__setattr__(window._context, "load_deck", refuse)
    window.open_deck(long_deck)
    qtbot.waitUntil(window.first_slide.isVisible)
    seen.set()

    qtbot.waitUntil(window.home.isVisible)
    assert window.notice is not None


def _colours(image: QImage) -> int:
    """How many colours there are in every fourth pixel."""
    places = ((x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))
    return len({image.pixel(x, y) for x, y in places})

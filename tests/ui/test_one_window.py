"""A second start hands its deck to the window that is open; the window comes back where it was."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from greenroom.places import user_places
from greenroom.settings import read_settings
from greenroom.ui.app import Program
from greenroom.ui.doorbell import Doorbell, Reply, door_of, ring
from greenroom.ui.window_place import put_back, remember
from ui.parts import places_in
from ui.talk import until

# What the offscreen platform says of windows with a smallest size, and of raising one.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise")


@pytest.fixture
def runtime() -> Iterator[Path]:
    """A folder with a short path: that of a socket may have some hundred bytes."""
    with tempfile.TemporaryDirectory(prefix="gr") as name:
        yield Path(name)


@contextmanager
def listening(door: str, reply: Reply = "opened") -> Iterator[list[Path | None]]:
    """A window that says `reply` to whoever rings; gives what was brought."""
    brought: list[Path | None] = []

    def answer(deck: Path | None) -> Reply:
        brought.append(deck)
        return reply

    bell = Doorbell(door, answer)
    assert bell.listening
    yield brought
    bell.close()


def rung(door: str, deck: str = "") -> subprocess.Popen[str]:
    """Another process that rings."""
    told = f"Path({deck!r})" if deck else "None"
    needed = "from pathlib import Path; from greenroom.ui.doorbell import ring"
    code = f"{needed}; print(ring({door!r}, {told}))"
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)


def said_by(child: subprocess.Popen[str]) -> str:
    until(lambda: child.poll() is not None, seconds=180)
    return child.communicate()[0].strip()


@pytest.mark.parametrize("reply", ["opened", "busy"])
def test_who_rings_is_told_whether_the_deck_was_opened(qapp, runtime: Path, reply: Reply) -> None:
    door = str(runtime / "door")
    with listening(door, reply) as brought:
        assert said_by(rung(door, "/decks/talk.pptx")) == reply
    assert brought == [Path("/decks/talk.pptx")]


def test_a_start_without_a_deck_asks_for_the_window(qapp, runtime: Path) -> None:
    door = str(runtime / "door")
    with listening(door) as brought:
        assert said_by(rung(door)) == "opened"
    assert brought == [None]


def test_nobody_answers_a_door_that_is_not_there_or_whose_owner_died(qapp, runtime: Path) -> None:
    door = str(runtime / "door")
    assert ring(door, None) is None
    Path(door).touch()
    assert ring(door, None) is None
    with listening(door) as brought:
        assert said_by(rung(door)) == "opened"
    assert brought == [None]


def test_noise_at_the_door_opens_nothing(qapp, runtime: Path) -> None:
    door = str(runtime / "door")
    with listening(door) as brought:
        for noise in (b"hello\n", b"[" * 20_000):
            socket = QLocalSocket()
            socket.connectToServer(door)
            socket.write(noise)
            socket.flush()
            until(lambda s=socket: s.state() is QLocalSocket.LocalSocketState.UnconnectedState)
        assert brought == []


def test_the_door_is_for_one_user_and_one_shelf(tmp_path: Path) -> None:
    one, other = (user_places({"GREENROOM_HOME": str(tmp_path / n)}) for n in ("a", "b"))
    runtime = {"XDG_RUNTIME_DIR": "/run/user/1"}
    assert door_of(one, runtime) != door_of(other, runtime)
    assert door_of(one, runtime).startswith("/run/user/1/greenroom-")
    assert door_of(user_places({"GREENROOM_HOME": "/" + "long/" * 30}), {}) == ""


def test_the_open_window_takes_a_deck_in_unless_a_talk_is_on(
    qtbot: QtBot, qapp, tmp_path: Path, sample_decks: Path
) -> None:
    program = Program(qapp, places_in(tmp_path))
    assert program.take_in(None) == "busy"
    program.begin(None)
    window = program.window
    assert window is not None
    deck = sample_decks / "weekly-picks-answer-first.pptx"
    window.showMinimized()
    assert program.take_in(deck) == "opened"
    assert not window.isMinimized()
    qtbot.waitUntil(window.rehearse.ready.isVisible)
    assert window.deck_path == deck
    window.rehearse.rehearsal = object()  # type: ignore[assignment]
    assert program.take_in(None) == "busy"
    window.rehearse.rehearsal = None
    window.close()
    window.deleteLater()


def test_a_second_greenroom_opens_its_deck_in_the_first(
    tmp_path: Path, runtime: Path, sample_decks: Path
) -> None:
    home = {"GREENROOM_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(runtime)}
    environment = os.environ | home | {"QT_QPA_PLATFORM": "offscreen"}
    deck = sample_decks / "weekly-picks-answer-last.pptx"
    command = [sys.executable, "-m", "greenroom"]
    places = user_places(home)
    with subprocess.Popen(command, env=environment) as first:
        try:
            until(lambda: Path(door_of(places, home)).exists(), seconds=180)
            subprocess.run([*command, deck.name], env=environment, check=True, cwd=deck.parent)
            until(lambda: read_settings(places.settings).settings.recent_decks, seconds=180)
        finally:
            first.terminate()
    assert read_settings(places.settings).settings.recent_decks == (str(deck),)


def test_the_window_comes_back_where_it_was(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "config" / "window.place"
    first, second = QMainWindow(), QMainWindow()
    for window in (first, second):
        qtbot.addWidget(window)
    first.setGeometry(40, 60, 700, 500)
    first.show()
    remember(first, file)
    put_back(second, file)
    assert second.size() == first.size()
    assert file.stat().st_mode & 0o077 == 0


def test_a_window_from_a_larger_screen_is_seen_whole(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "window.place"
    far, here = QMainWindow(), QMainWindow()
    for window in (far, here):
        qtbot.addWidget(window)
    far.setGeometry(5000, 4000, 3000, 2000)
    far.show()
    remember(far, file)
    put_back(here, file)
    here.show()
    assert here.screen().availableGeometry().contains(here.geometry())


@pytest.mark.parametrize("content", [None, b"", b"nonsense"])
def test_without_a_place_the_window_is_as_large_as_the_screen_allows(
    qtbot: QtBot, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "window.place"
    if content is not None:
        file.write_bytes(content)
    window = QMainWindow()
    qtbot.addWidget(window)
    put_back(window, file)
    room = window.screen().availableSize()
    assert (window.width(), window.height()) == (min(1440, room.width()), min(900, room.height()))

"""The machine stays awake during a talk, by a bus or by a command, and sleeps again afterwards."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from greenroom.ui.rehearse.awake import BusKeeper, CommandKeeper, inhibit, session_bus

SAVER = Path(__file__).with_name("screen_saver_child.py")


class FakeKeeper:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def hold(self) -> None:
        self.told.append("hold")

    def release(self) -> None:
        self.told.append("release")


@pytest.fixture
def bus() -> Iterator[str]:
    """A private bus with nobody on it."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not on this machine: apt-get install dbus-daemon")
    with subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


@pytest.fixture
def saver(bus: str) -> Iterator["subprocess.Popen[str]"]:
    """A screen saver on it."""
    with subprocess.Popen(
        [sys.executable, str(SAVER), bus], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        yield child
        child.terminate()


def connections(bus: str) -> int:
    """How many programs are on a bus, the asking one not counted."""
    where = ("--address", bus, "--dest", "org.freedesktop.DBus")
    what = ("--object-path", "/org/freedesktop/DBus", "--method", "org.freedesktop.DBus.ListNames")
    done = subprocess.run(
        ["gdbus", "call", *where, *what], capture_output=True, text=True, check=True
    )
    return done.stdout.count("':1.") - 1


def test_the_desktop_is_asked_and_the_request_goes_with_the_talk(
    qtbot: QtBot, bus: str, saver: "subprocess.Popen[str]"
) -> None:
    otherwise = FakeKeeper()
    keeper = BusKeeper(bus, otherwise)
    keeper.hold()
    assert saver.stdout is not None
    assert saver.stdout.readline() == "Greenroom: A talk is being rehearsed\n"
    if shutil.which("gdbus"):
        assert connections(bus) == 2
    keeper.release()
    if shutil.which("gdbus"):
        assert connections(bus) == 1
    assert otherwise.told == ["release"]


def test_where_no_screen_saver_answers_the_other_way_is_taken(qtbot: QtBot, bus: str) -> None:
    otherwise = FakeKeeper()
    keeper = BusKeeper(bus, otherwise)
    keeper.hold()
    qtbot.waitUntil(lambda: otherwise.told == ["hold"])
    keeper.release()
    assert otherwise.told == ["hold", "release"]


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere/bus"])
def test_without_a_bus_the_other_way_is_taken_at_once(qtbot: QtBot, address: str) -> None:
    otherwise = FakeKeeper()
    keeper = BusKeeper(address, otherwise)
    keeper.hold()
    assert otherwise.told == ["hold"]
    keeper.release()


def test_the_bus_of_the_session_is_found_and_none_is_started(tmp_path: Path) -> None:
    assert session_bus({}) == ""
    assert session_bus({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/a"}) == "unix:path=/a"
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) == ""
    (tmp_path / "bus").touch()
    assert session_bus({"XDG_RUNTIME_DIR": str(tmp_path)}) == f"unix:path={tmp_path}/bus"


def test_a_command_runs_as_long_as_the_talk(tmp_path: Path) -> None:
    mark = tmp_path / "pid"
    keeper = CommandKeeper(("sh", "-c", f'echo $$ > "{mark}"; exec cat'))
    keeper.hold()
    deadline = time.monotonic() + 10
    while not (mark.exists() and mark.read_text().strip()) and time.monotonic() < deadline:
        time.sleep(0.01)
    pid = int(mark.read_text())
    os.kill(pid, 0)
    keeper.release()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_command_that_is_not_here_costs_nothing() -> None:
    keeper = CommandKeeper(("no-such-command-here",))
    keeper.hold()
    keeper.release()
    keeper.release()


def test_the_lock_ends_with_our_end_of_its_input() -> None:
    command = inhibit()
    assert command[-1] == "cat"
    assert "--what=idle:sleep" in command

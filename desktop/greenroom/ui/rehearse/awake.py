"""Keeps the machine awake during a talk: no screen saver, no sleep. Failing costs nothing but that.

Whatever holds it awake ends with this program, however it ends: a session bus drops what a lost
connection asked for, `caffeinate` watches our process, `systemd-inhibit` waits for our end of a
pipe, and Windows forgets a request with its thread.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

from greenroom.ui.words import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from greenroom.ui.context import Keeper

_WHO = "Greenroom"
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "greenroom-awake"
_ANSWER_MS = 5000
_END_S = 1.0


def inhibit() -> tuple[str, ...]:
    """The command that keeps awake: `cat` ends with our end of its input, and so does the lock."""
    return ("systemd-inhibit", "--what=idle:sleep", f"--who={_WHO}", f"--why={_why()}", "cat")


def keeper_here(environment: Mapping[str, str] = os.environ) -> Keeper:
    """The way to keep this machine awake."""
    if sys.platform == "win32":
        return WindowsKeeper()
    if sys.platform == "darwin":
        return CommandKeeper(("caffeinate", "-di", "-w", str(os.getpid())))
    return BusKeeper(session_bus(environment), CommandKeeper(inhibit()))


def session_bus(environment: Mapping[str, str]) -> str:
    """The address of the user's session bus; empty without one (none is started for this)."""
    path = Path(environment.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    default = f"unix:path={path}" if path.exists() else ""
    return environment.get("DBUS_SESSION_BUS_ADDRESS", default)


def _why() -> str:
    """What the desktop says where somebody asks it why it stays awake."""
    return tr("A talk is being rehearsed")


class CommandKeeper:
    """Keeps awake as long as a child process runs."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    def hold(self) -> None:
        """Start the child; a command that is not here is passed over."""
        with suppress(OSError):
            self._child = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

    def release(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            child.terminate()
            with suppress(subprocess.TimeoutExpired, OSError):
                child.communicate(timeout=_END_S)


class BusKeeper(QObject):
    """Asks the desktop over its session bus, and where nobody answers, the `otherwise`.

    The connection is our own, so closing it takes the request back. (UnInhibit wants an unsigned
    number, which PySide cannot send.)
    """

    def __init__(self, address: str, otherwise: Keeper) -> None:
        super().__init__()
        self._address = address
        self._otherwise = otherwise
        self._holding = False

    def hold(self) -> None:
        """Ask; nobody waits for the answer."""
        self._holding = True
        bus = QDBusConnection.connectToBus(self._address, _CONNECTION) if self._address else None
        if bus is None or not bus.isConnected():
            self._otherwise.hold()
            return
        message = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SERVICE, "Inhibit")
        message.setArguments([_WHO, _why()])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _ANSWER_MS), self)
        watcher.finished.connect(self._on_answer)

    def release(self) -> None:
        """Take the request back."""
        self._holding = False
        QDBusConnection.disconnectFromBus(_CONNECTION)
        self._otherwise.release()

    def _on_answer(self, watcher: QDBusPendingCallWatcher) -> None:
        watcher.deleteLater()
        if self._holding and watcher.isError():
            self._otherwise.hold()


class WindowsKeeper:
    """Tells Windows that the display and the system are needed until further notice."""

    _CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2

    def hold(self) -> None:
        """Keep it awake."""
        self._tell(self._CONTINUOUS | self._SYSTEM | self._DISPLAY)

    def release(self) -> None:
        """Let it sleep."""
        self._tell(self._CONTINUOUS)

    @staticmethod
    def _tell(state: int) -> None:
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.kernel32.SetThreadExecutionState(state)

"""One window for one user: a second start hands its deck to the Greenroom that is open.

The first listens on a local socket in a folder of the user's own; nothing of it is a network. Who
rings says a deck's path and is told whether it was opened.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from PySide6.QtCore import QObject

from greenroom.files import private_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

    from greenroom.places import Places

Reply = Literal["opened", "busy"]
"""Whether the window took the deck, or a talk is being rehearsed in it."""

# The path of a socket may have 104 to 108 bytes, by system.
_LONGEST_PATH = 100
_LONGEST_MESSAGE = 16_384
# A window that is there answers within milliseconds; one that hangs shall not keep the user out.
_PATIENCE_MS = 5_000


class Answer(msgspec.Struct, frozen=True):
    """What the open window says to it."""

    reply: Reply


class Ring(msgspec.Struct, frozen=True):
    """What a second start asks for; without a deck, only the window."""

    deck: str = ""


def door_of(places: Places, environment: Mapping[str, str]) -> str:
    """The name of the socket for this user's takes; empty where there can be none."""
    name = f"greenroom-{sha256(os.fsencode(places.takes)).hexdigest()[:16]}"
    if sys.platform == "win32":
        return name
    folder = Path(environment.get("XDG_RUNTIME_DIR") or places.cache)
    door = str(folder / f"{name}.socket")
    return door if len(os.fsencode(door)) <= _LONGEST_PATH else ""


def ring(door: str, deck: Path | None) -> Reply | None:
    """Ask the open window to show a deck; None where no window answers."""
    if not door or (sys.platform != "win32" and not Path(door).exists()):
        return None  # the usual start: not even the library is loaded
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(door)
    if not socket.waitForConnected(_PATIENCE_MS):
        return None
    asked = Ring(str(deck.absolute()) if deck else "")
    socket.write(msgspec.json.encode(asked) + b"\n")
    socket.flush()
    said = b""
    while not said.endswith(b"\n") and socket.waitForReadyRead(_PATIENCE_MS):
        said += socket.readAll().data()
    with suppress(msgspec.MsgspecError):
        return msgspec.json.decode(said, type=Answer).reply
    return None


class Doorbell(QObject):
    """Listens from now on; `answer` opens the deck that somebody brings, None being no deck."""

    def __init__(
        self, door: str, answer: Callable[[Path | None], Reply], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._answer = answer
        self._server = _listen(door, self) if door else None
        if self._server is not None:
            self._server.newConnection.connect(self._on_connection)

    @property
    def listening(self) -> bool:
        """Whether a second start will find this window."""
        return self._server is not None

    def close(self) -> None:
        """Listen no longer."""
        if self._server is not None:
            self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection() if self._server is not None else None
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda: self._on_words(socket))

    def _on_words(self, socket: QLocalSocket) -> None:
        if socket.bytesAvailable() > _LONGEST_MESSAGE:
            socket.abort()
        if not socket.canReadLine():
            return
        try:
            asked = msgspec.json.decode(socket.readLine().data(), type=Ring)
        except msgspec.MsgspecError:
            socket.abort()
            return
        reply = self._answer(Path(asked.deck) if asked.deck else None)
        socket.write(msgspec.json.encode(Answer(reply)) + b"\n")
        socket.disconnectFromServer()


def _listen(door: str, parent: QObject) -> QLocalServer | None:
    """A server at `door`, whose last owner may have died there; None where there can be none."""
    from PySide6.QtNetwork import QLocalServer

    with suppress(OSError):
        if sys.platform != "win32":
            private_folder(Path(door).parent)
        server = QLocalServer(parent)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(door)
        return server if server.listen(door) else None
    return None

"""Follows what is plugged in and out, from a process of its own.

PortAudio sees new devices only when it is started again, which may not be done while a stream is
open; the child never opens one. A look took 0.04 s of one core.
"""

import multiprocessing
import os
import threading
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

import msgspec

from greenroom.audio.devices import InputDevice, input_devices
from greenroom.errors import AudioError

_EVERY_S = 2.0

Devices = tuple[InputDevice, ...]


class DeviceWatch:
    """Looks every two seconds until `close`; `on_change` gets each new list, on another thread."""

    def __init__(self, on_change: Callable[[Devices], None] = lambda devices: None) -> None:
        context = multiprocessing.get_context("spawn")  # fork would inherit an open PortAudio
        self._connection, theirs = context.Pipe()
        self._on_change = on_change
        self._closed = False
        self.devices: Devices | None = None
        self._process = context.Process(
            target=look_out, args=(theirs,), name="greenroom-devices", daemon=True
        )
        self._process.start()
        theirs.close()
        self._thread = threading.Thread(target=self._listen, name="devices", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Look no more; no call comes after this returns, unless it is made from one."""
        self._closed = True
        self._process.kill()
        self._process.join()
        if threading.current_thread() is not self._thread:
            self._thread.join()
        self._connection.close()

    def _listen(self) -> None:
        with suppress(EOFError, OSError):
            while True:
                seen = msgspec.msgpack.decode(self._connection.recv_bytes(), type=Devices)
                if not self._closed:
                    self.devices = seen
                    self._on_change(seen)


def look_out(connection: Connection) -> None:
    """In the child: send the list whenever it changes, until nobody listens any more."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - ALSA complains about every missing card
        os.dup2(nowhere.fileno(), 2)
    known: Devices | None = None
    with suppress(EOFError, OSError):
        while True:
            try:
                seen = input_devices()
            except AudioError:
                seen = ()
            if seen != known:
                known = seen
                connection.send_bytes(msgspec.msgpack.encode(seen))
            if connection.poll(_EVERY_S):
                connection.recv_bytes()

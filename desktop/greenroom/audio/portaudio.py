"""The one door to PortAudio, opened only when sound is needed."""

import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

from greenroom.errors import AudioError

# PortAudio's state is the process's own, and so is what guards it: a restart makes every open
# stream invalid, so it must know of all of them.
_guard = threading.Lock()
_open: list["Stream"] = []


def portaudio() -> ModuleType:
    """The sounddevice module.

    Imported here and not at the top because the import itself loads and starts PortAudio. Raises
    AudioError when the library is not installed.
    """
    try:
        import sounddevice
    except OSError as error:
        raise AudioError(
            "The sound library PortAudio is missing.",
            remedy="Install it (on Debian: apt-get install libportaudio2) and start again.",
        ) from error
    module: ModuleType = sounddevice
    return module


class Stream:
    """A stream of sounddevice's that is known to be open until it is closed."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    @property
    def latency(self) -> float:
        """Seconds between the program and the ear, as PortAudio sees it."""
        latency: float = self._stream.latency
        return latency

    def start(self) -> None:
        """Begin to call back."""
        self._stream.start()

    def abort(self) -> None:
        """Stop at once."""
        self._stream.abort()

    def close(self) -> None:
        """Give the device back."""
        with _guard:
            if self in _open:
                _open.remove(self)
            self._stream.close()


def open_stream(make: Callable[[], Any]) -> Stream:
    """The stream that `make` opens; PortAudio is not restarted until it is closed."""
    with _guard:
        stream = Stream(make())
        _open.append(stream)
        return stream


def look_again() -> None:
    """Let PortAudio see what was plugged in or pulled out since; not while a stream is open.

    Its list is as old as its start, and sounddevice has no public way to start it again. It took
    50 to 75 ms behind PulseAudio.
    """
    sound = portaudio()
    with _guard:
        if not _open:
            sound._terminate()
            sound._initialize()

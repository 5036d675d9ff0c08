"""The one door to PortAudio, opened only when sound is needed."""

import atexit
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import ModuleType
from typing import Any, TypeVar

from greenroom.errors import AudioError
from greenroom.phrase import phrase

T = TypeVar("T")

# Far longer than a living device takes to open or close.
_STUCK_S = 3.0


def _no_answer() -> AudioError:
    return AudioError(
        phrase("The system’s sound does not answer."),
        remedy=phrase("Close Greenroom and start it again."),
    )


class Door:
    """Lets one caller at a time into PortAudio, whose own lists are not made for threads.

    A driver may never give a caller back: after `stuck_s` nobody waits for that one any more. While
    PortAudio itself is started again everybody else is refused instead.
    """

    def __init__(self, stuck_s: float = _STUCK_S) -> None:
        self._stuck_s = stuck_s
        self._changed = threading.Condition()
        self._inside: dict[object, float] = {}
        self._restarting = False
        self._open: list[Stream] = []

    def open(self, make: Callable[[], Any], hurry: Callable[[], None] = lambda: None) -> "Stream":
        """The stream that `make` opens, known to be open. Raises what `make` does, AudioError."""
        with self._alone():
            stream = Stream(make(), self, hurry, self._stuck_s)
            self._open.append(stream)
        return stream

    def close(self, stream: "Stream", let_go: Callable[[], None]) -> None:
        """Forget a stream once `let_go` has come back. Raises AudioError."""
        with self._alone():
            try:
                let_go()
            finally:
                if stream in self._open:
                    self._open.remove(stream)

    def look(self, restart: Callable[[], None], read: Callable[[], T]) -> T:
        """What `read` gives of PortAudio's lists, made new by `restart` where no stream is open.

        `restart` makes every open stream invalid, and there are no lists while it is at work: who
        reads them outside of the door finds PortAudio not started. Raises what both do, AudioError.
        """
        with self._alone():
            if not self._open and len(self._inside) == 1:
                self._restarting = True
                try:
                    restart()
                finally:
                    self._restarting = False
            return read()

    def end(self, act: Callable[[], None]) -> None:
        """Stop every stream that is open, then `act`; nobody comes in any more.

        Nothing is done where somebody is stuck inside. Raises AudioError when the door is shut
        already or a stream is being stopped for good by somebody else.
        """
        with self._alone():
            if len(self._inside) > 1:
                return
            for stream in tuple(self._open):
                stream.abort()
            self._restarting = True
            act()

    @contextmanager
    def _alone(self) -> Iterator[None]:
        me = object()
        with self._changed:
            while not self._changed.wait_for(self._is_free, self._stuck_s):
                pass  # by now another one may be inside, and is waited for in its turn
            if self._restarting:
                raise _no_answer()
            self._inside[me] = time.monotonic()
        try:
            yield
        finally:
            with self._changed:
                del self._inside[me]
                self._changed.notify_all()

    def _is_free(self) -> bool:
        now = time.monotonic()
        return all(now - since >= self._stuck_s for since in self._inside.values())


# PortAudio's state is the process's own, and so is what guards it: a restart makes every open
# stream invalid, so it must know of all of them.
_door = Door()


@atexit.register
def _leave() -> None:
    """At Python's end: streams are stopped before PortAudio ends, which would abort them.

    Aborted, they may keep the program from ending at all (see `Stream`); left running, every tenth
    ended with a fault of memory.
    """
    sound = sys.modules.get("sounddevice")
    if sound is not None:
        with suppress(AudioError):
            _door.end(sound._exit_handler)


def portaudio() -> ModuleType:
    """The sounddevice module.

    Imported here and not at the top because the import itself loads and starts PortAudio. Raises
    AudioError when the library is not installed.
    """
    try:
        import sounddevice
    except OSError as error:
        raise AudioError(
            phrase("The sound library PortAudio is missing."),
            remedy=phrase("Install it (on Debian: apt-get install libportaudio2) and start again."),
        ) from error
    atexit.unregister(sounddevice._exit_handler)  # `_leave` calls it, if it may be called at all
    module: ModuleType = sounddevice
    return module


class Stream:
    """A stream of sounddevice's that is known to be open until it is closed.

    PortAudio aborts a stream by cancelling the thread that calls back, and one that is cancelled
    while it waits for Python's lock takes that lock along: the process stands still. So it is
    stopped instead, and `hurry` has the callback end by itself before all is played.
    """

    def __init__(
        self, stream: Any, door: Door, hurry: Callable[[], None], patience_s: float
    ) -> None:
        self._stream = stream
        self._door = door
        self._hurry = hurry
        self._patience_s = patience_s
        self._stopping = threading.Lock()

    @property
    def latency(self) -> float:
        """Seconds between the program and the ear, as PortAudio sees it."""
        latency: float = self._stream.latency
        return latency

    def start(self) -> None:
        """Begin to call back."""
        self._stream.start()

    def abort(self) -> None:
        """Stop with the block that is being handed over.

        One at a time: PortAudio waits for its thread's end, and two that wait do so for ever.
        Raises AudioError where another one is stuck in it, whatever PortAudio refuses otherwise.
        """
        self._hurry()
        if not self._stopping.acquire(timeout=self._patience_s):
            raise _no_answer()
        try:
            self._stream.stop()
        finally:
            self._stopping.release()

    def close(self) -> None:
        """Give the device back."""
        self._door.close(self, self._stream.close)


def open_stream(make: Callable[[], Any], hurry: Callable[[], None] = lambda: None) -> Stream:
    """The stream that `make` opens; PortAudio is not restarted until it is closed.

    `hurry` is called before it is stopped: the callback is to end.
    """
    return _door.open(make, hurry)


def look_again(read: Callable[[ModuleType], T]) -> T:
    """What `read` gives of sounddevice's lists, with what was plugged in or pulled out since.

    While a stream is open they are as old as PortAudio's start, and sounddevice has no public way
    to start it again. It took 50 to 75 ms behind PulseAudio. Raises AudioError.
    """
    sound = portaudio()

    def restart() -> None:
        sound._terminate()
        sound._initialize()

    try:
        return _door.look(restart, lambda: read(sound))
    except sound.PortAudioError as error:
        raise _no_answer() from error

"""Hand-written stand-ins for PortAudio's streams and for the clock."""

from collections.abc import Callable

import numpy as np

from greenroom.audio.devices import InputDevice, OnBlock
from greenroom.errors import AudioError

MIC = InputDevice(id=0, name="Test microphone", rate=16_000, default=True)


class FakeClock:
    """A clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class FakeInput:
    """A microphone that hears what `say` is given; use `open` as a recorder's `open_stream`."""

    def __init__(
        self, clock: FakeClock, *, refuses: Exception | None = None, only_rate: int | None = None
    ) -> None:
        self.clock = clock
        self.refuses = refuses
        self.only_rate = only_rate
        self.events: list[str] = []

    def open(
        self, device: InputDevice, on_block: OnBlock, on_finished: Callable[[], None]
    ) -> "FakeInput":
        if self.only_rate not in (None, device.rate):
            raise AudioError("Invalid sample rate")
        self.rate = device.rate
        self.on_block, self.on_finished = on_block, on_finished
        self.events.append("open")
        return self

    def start(self) -> None:
        self.events.append("start")
        if self.refuses:
            raise self.refuses

    def abort(self) -> None:
        self.events.append("abort")
        self.on_finished()

    def close(self) -> None:
        self.events.append("close")

    def say(
        self, samples: "np.ndarray[tuple[int], np.dtype[np.int16]]", lost: bool = False
    ) -> None:
        """Time passes while `samples` are captured; then they arrive."""
        self.clock.now += len(samples) / self.rate
        self.on_block(samples.astype(np.int16).tobytes(), lost)


def tone(
    ms: int, rate: int = MIC.rate, amplitude: int = 8000
) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    """A 440 Hz tone, 16-bit."""
    t = np.arange(ms * rate // 1000) / rate
    return (amplitude * np.sin(2 * np.pi * 440 * t)).astype(np.int16)

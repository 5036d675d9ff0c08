"""One take that is disturbed, with its own record of what the microphones played beside it."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

from end_to_end.virtual_mic import RATE, Socket

CHILD = Path(__file__).with_name("take_child.py")
# Searched for in what was played; noise does not repeat in so many samples.
_BLOCK = 2048

Samples = NDArray[np.int16]
Event = dict[str, Any]


class Played:
    """What one microphone played, by PulseAudio's own account, with the moment of each sample."""

    def __init__(self, environment: dict[str, str]) -> None:
        self._data = bytearray()
        self._arrivals: list[tuple[float, int]] = []
        self._process = subprocess.Popen(
            ["parec", "--device=mic_feed.monitor", "--raw", "--format=s16le", "--channels=1",
             f"--rate={RATE}", "--latency-msec=20"],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self._process.stdout is not None
        descriptor = self._process.stdout.fileno()
        with suppress(OSError):
            while data := os.read(descriptor, 4096):
                self._data += data
                self._arrivals.append((time.monotonic(), len(self._data) // 2))

    def until(self, moment: float) -> int:
        """Samples played by a moment, as far as they had arrived."""
        return max((count for at, count in self._arrivals if at <= moment), default=0)

    def moment(self, sample: int) -> float:
        """When a sample arrived."""
        return next((at for at, count in self._arrivals if count > sample), 0.0)

    def stop(self) -> None:
        """No more will be asked."""
        self._process.kill()
        self._thread.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process.wait()

    @property
    def samples(self) -> Samples:
        """All of it."""
        return np.frombuffer(bytes(self._data[: len(self._data) // 2 * 2]), np.int16)


@dataclass(frozen=True)
class Run:
    """A stretch of the recording that is the same, sample by sample, as one that was played."""

    start: int
    played_at: int
    length: int


def runs(recorded: Samples, played: Samples) -> list[Run]:
    """The recording as stretches of what was played, in order."""
    whole, found = played.tobytes(), []
    at = reached = 0
    while at + _BLOCK <= len(recorded):
        block = recorded[at : at + _BLOCK]
        where = whole.find(block.tobytes(), 2 * reached) if np.count_nonzero(block) > 99 else -1
        if where < 0 or where % 2:
            at += _BLOCK // 4
            continue
        played_at = where // 2
        length = min(len(recorded) - at, len(played) - played_at)
        same = recorded[at : at + length] == played[played_at : played_at + length]
        length = length if same.all() else int(same.argmin())
        back = 0
        limit = min(at - (found[-1].start + found[-1].length if found else 0), played_at - reached)
        while back < limit and recorded[at - back - 1] == played[played_at - back - 1]:
            back += 1
        found.append(Run(at - back, played_at - back, length + back))
        at += length
        reached = played_at + length
    return found


@dataclass
class Take:
    """The child, what it said, and what was played meanwhile."""

    process: "subprocess.Popen[str]"
    folder: Path
    complaints: Path
    events: list[Event] = field(default_factory=list)
    _thread: threading.Thread | None = None

    def listen(self) -> None:
        """Collect what the child says."""

        def read() -> None:
            assert self.process.stdout is not None
            for line in self.process.stdout:
                with suppress(json.JSONDecodeError):
                    self.events.append(json.loads(line))

        self._thread = threading.Thread(target=read, daemon=True)
        self._thread.start()

    def said(self, what: str) -> list[Event]:
        """All events of a kind."""
        return [event for event in tuple(self.events) if event["what"] == what]

    def wait_for(self, what: str, seconds: float) -> Event | None:
        """The first event of a kind, or None when it does not come in time."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            found = self.said(what)
            if found:
                return found[0]
            if self.process.poll() is not None and not self.said(what):
                return None
            time.sleep(0.01)
        return None

    def fate(self) -> str:
        """What became of the child: it runs, or how it died, with what it complained of last."""
        died = self.process.poll()
        complaints = self.complaints.read_text(errors="replace").strip().splitlines()
        how = "it runs" if died is None else f"it died of {died}"
        return f"{how}; {' | '.join(complaints[-30:])}"

    def end(self) -> float:
        """Ask for the end; gives the moment."""
        assert self.process.stdin is not None
        moment = time.monotonic()
        with suppress(BrokenPipeError):
            self.process.stdin.write("end\n")
            self.process.stdin.flush()
        return moment

    def kill(self) -> float:
        """SIGKILL, the recogniser with it as when a machine's memory runs out; gives the moment."""
        self.process.send_signal(signal.SIGKILL)
        moment = time.monotonic()
        self.process.wait()
        return moment

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self._thread is not None:
            self._thread.join()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with suppress(BrokenPipeError):
                    pipe.close()


@contextmanager
def take(environment: dict[str, str], folder: Path, model: Path | None = None) -> Iterator[Take]:
    """A child that records into a take under `folder`, with a recogniser if there is a `model`."""
    with tempfile.NamedTemporaryFile(prefix="take", suffix=".stderr") as complaints:
        process = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", str(CHILD), str(folder), str(model or "-")],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
        )
        made = Take(process, folder, Path(complaints.name))
        made.listen()
        try:
            yield made
        finally:
            made.close()


@contextmanager
def playing(socket: Socket, wav: Path) -> Iterator[Played]:
    """A microphone that plays `wav`, and the account of it."""
    played = Played(socket.environment)
    player = subprocess.Popen(
        ["paplay", "--device=mic_feed", str(wav)], env=socket.environment, stderr=subprocess.DEVNULL
    )
    try:
        yield played
    finally:
        player.kill()
        player.wait()
        played.stop()


def noise(path: Path, seed: int, seconds: int, amplitude: int) -> Path:
    """White noise that nobody else plays."""
    samples = np.random.default_rng(seed).integers(-amplitude, amplitude, seconds * RATE)
    soundfile.write(path, samples.astype(np.int16), RATE, subtype="PCM_16")
    return path

"""The recorder on a real microphone path: PortAudio, ALSA, PulseAudio."""

import signal
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from end_to_end.virtual_mic import VirtualMic, virtual_mic

CHILD = Path(__file__).with_name("record_child.py")


@pytest.fixture
def mic() -> Iterator[VirtualMic]:
    with virtual_mic() as server:
        yield server


@pytest.fixture
def recording(mic: VirtualMic, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A child that records into `audio.wav` for up to a minute, already hearing."""
    with record(mic, tmp_path / "audio.wav", 60) as child:
        yield child
        child.kill()


def record(mic: VirtualMic, path: Path, seconds: float) -> "subprocess.Popen[bytes]":
    # Unbuffered: `communicate` would lose what `readline` had read ahead, up to half a line.
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(path), str(seconds)],
        env=mic.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == f"first {mic.rate}\n".encode()
    return child


def write_wav(path: Path, samples: "np.ndarray[tuple[int], np.dtype[np.int16]]", rate: int) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes(samples.astype("<i2").tobytes())
    return path


def report(said: bytes) -> tuple[list[tuple[float, int, bool]], list[int]]:
    """What the child said: (moment, position, lost) as they came, and total and overflows."""
    fields = [line.split() for line in said.decode().splitlines()]
    seen = [(float(f[1]), int(f[2]), f[3] == "1") for f in fields if f[0] == "at"]
    return seen, [int(n) for f in fields if f[0] == "total" for n in f[1:]]


def test_every_sample_arrives(mic: VirtualMic, tmp_path: Path) -> None:
    noise = np.random.default_rng(1).integers(-9000, 9000, 6 * mic.rate).astype(np.int16)
    noise[:3] = 20_000, -20_000, 20_000
    child = record(mic, tmp_path / "audio.wav", 7)
    with mic.play(write_wav(tmp_path / "noise.wav", noise, mic.rate)):
        said, _ = child.communicate(timeout=30)
    _, (total_ms, overflows) = report(said)
    heard, rate = soundfile.read(tmp_path / "audio.wav", dtype="int16")
    first = int(np.flatnonzero(heard)[0])
    assert np.array_equal(heard[first : first + len(noise)], noise)
    assert overflows == 0
    assert total_ms == round(len(heard) * 1000 / rate)


def test_position_is_the_sample_heard_at_that_moment(mic: VirtualMic, tmp_path: Path) -> None:
    """Clicks sent at known moments lie in the file where the position said they would."""
    click = np.full(mic.rate // 100, 16_000, np.int16)
    mic.control("upload-sample", str(write_wav(tmp_path / "click.wav", click, mic.rate)), "click")
    child = record(mic, tmp_path / "audio.wav", 7)
    sent: list[tuple[float, float]] = []
    for _ in range(9):
        time.sleep(0.613)
        before = time.monotonic()
        mic.control("play-sample", "click", "mic_feed")
        sent.append((before, time.monotonic()))
    said, _ = child.communicate(timeout=30)
    moments, positions, _ = zip(*report(said)[0], strict=True)
    heard, rate = soundfile.read(tmp_path / "audio.wav", dtype="int16")
    loud = np.flatnonzero(heard > 8000)
    onsets = loud[np.diff(loud, prepend=-rate) > rate // 10] * 1000 / rate
    assert len(onsets) == len(sent)
    early = onsets - np.interp([before for before, _ in sent], moments, positions)
    late = onsets - np.interp([after for _, after in sent], moments, positions)
    print("click after command began, ms:", early.round(1), "after it ended:", late.round(1))
    # pactl needs about 8 ms of its own, so the click falls between the two, 30 ms either way.
    assert early.min() > -30
    assert late.max() < 30


def test_kill_loses_at_most_a_second(
    mic: VirtualMic, recording: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    ramp = (np.arange(5 * mic.rate) % 20_000 + 1).astype(np.int16)
    with mic.play(write_wav(tmp_path / "ramp.wav", ramp, mic.rate)):
        time.sleep(4)
        recording.send_signal(signal.SIGKILL)
        said, _ = recording.communicate()
    seen, _ = report(said)
    heard, rate = soundfile.read(tmp_path / "audio.wav", dtype="int16")
    lost_ms = seen[-1][1] - len(heard) * 1000 / rate
    print("lost by the kill, ms:", lost_ms)
    assert lost_ms < 1000
    first = int(np.flatnonzero(heard)[0])
    assert len(heard) - first > 3 * rate
    assert np.array_equal(heard[first:], ramp[: len(heard) - first])


def test_unplugged_microphone_is_noticed_within_about_a_second(
    mic: VirtualMic, recording: "subprocess.Popen[bytes]", tmp_path: Path
) -> None:
    time.sleep(2)
    mic.unplug()
    pulled = time.monotonic()
    said, _ = recording.communicate(timeout=10)
    seen, (total_ms, _) = report(said)
    assert seen[-1][2]
    print("noticed after, s:", seen[-1][0] - pulled)
    assert seen[-1][0] - pulled < 1.5
    # What was heard is kept, and ending such a recording does not hang.
    assert 1500 < total_ms == round(soundfile.info(tmp_path / "audio.wav").frames * 10 / 441)

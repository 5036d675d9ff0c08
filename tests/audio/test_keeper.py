"""A take keeps a microphone: the next one after a loss, the first again when it is back."""

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from audio.fake_streams import MIC, FakeClock, FakeInput, tone
from greenroom.audio import keeper, source
from greenroom.audio.devices import InputDevice, InputStream, OnBlock
from greenroom.audio.recorder import MissingSound, Recorder
from greenroom.errors import AudioError

HEADSET = InputDevice(id=7, name="Headset", rate=MIC.rate)


class Room:
    """Two microphones that can be pulled and plugged in, and a watch over them."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.there: tuple[InputDevice, ...] = (MIC, HEADSET)
        self.mics = {device.name: FakeInput(self.clock) for device in (MIC, HEADSET)}
        self.opened: list[str] = []
        self.deaf: set[str] = set()
        self.watched = 0
        self.devices: tuple[InputDevice, ...] | None = None
        self.watch_asked, self.watch_opens = threading.Event(), threading.Event()
        self.watch_opens.set()

    def find(self) -> tuple[InputDevice, ...]:
        if not self.there:
            raise AudioError("No microphone was found.")
        return self.there

    def open(
        self, device: InputDevice, on_block: OnBlock, on_finished: Callable[[], None]
    ) -> InputStream:
        if device.name in self.deaf:
            raise AudioError("It refuses.")
        self.opened.append(device.name)
        return self.mics[device.name].open(device, on_block, on_finished)

    def watch(self) -> "Room":
        self.watch_asked.set()
        self.watch_opens.wait()
        self.watched += 1
        return self

    def close(self) -> None:
        self.watched -= 1


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def recording(room: Room, tmp_path: Path) -> Recorder:
    made = Recorder(
        tmp_path / "audio.wav",
        MIC,
        open_stream=room.open,
        find=room.find,
        watch=room.watch,
        clock=room.clock,
    )
    made.start()
    room.mics[MIC.name].say(tone(1000))
    return made


def until(holds: Callable[[], bool]) -> None:
    for _ in range(3000):
        if holds():
            return
        time.sleep(0.01)
    raise AssertionError("it did not happen")


def pull(room: Room, device: InputDevice) -> None:
    room.there = tuple(other for other in room.there if other != device)
    room.mics[device.name].on_finished()


def test_the_next_microphone_takes_over_and_one_time_line_holds(
    room: Room, recording: Recorder, tmp_path: Path
) -> None:
    pull(room, MIC)
    assert recording.lost
    until(lambda: room.opened[-1] == "Headset")
    room.clock.now += 0.5
    room.mics["Headset"].say(tone(1000, amplitude=900))
    assert not recording.lost
    assert recording.device == HEADSET
    assert recording.missing == (MissingSound(1000, 500),)
    assert recording.position_ms == 2500
    assert recording.stop(tail_ms=0) == 2500
    heard, _ = soundfile.read(tmp_path / "audio.wav", dtype="int16")
    expected = [tone(1000), np.zeros(MIC.rate // 2, np.int16), tone(1000, amplitude=900)]
    assert np.array_equal(heard, np.concatenate(expected))


def test_without_another_microphone_the_take_goes_on_in_silence(
    room: Room, recording: Recorder
) -> None:
    room.there = ()
    room.mics[MIC.name].on_finished()
    until(lambda: "close" in room.mics[MIC.name].events)
    room.clock.now += 20
    assert recording.lost
    assert recording.position_ms == 21_000
    assert recording.stop() == 21_000
    assert recording.missing == (MissingSound(1000, 20_000),)


def test_one_that_refuses_is_passed_over(room: Room, recording: Recorder) -> None:
    """It is still in the list, as ALSA keeps devices that PulseAudio has lost."""
    room.deaf.add(MIC.name)
    room.mics[MIC.name].on_finished()
    until(lambda: room.opened[-1] == "Headset")
    room.mics["Headset"].say(tone(100))
    until(lambda: room.watched == 1)
    room.deaf.clear()
    room.devices = (MIC, HEADSET)
    time.sleep(0.4)
    assert recording.device == HEADSET  # it never went, so it has not come back
    recording.stop(tail_ms=0)
    assert room.watched == 0


def test_the_wanted_one_is_taken_up_again_in_a_quiet_moment(
    room: Room, recording: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    pull(room, MIC)
    until(lambda: room.opened[-1] == "Headset")
    room.mics["Headset"].say(tone(1000))
    until(lambda: room.watched == 1)
    room.there = room.devices = (MIC, HEADSET)
    time.sleep(0.4)
    assert recording.device == HEADSET  # the speaker is speaking
    for _ in range(10):
        room.mics["Headset"].say(np.zeros(MIC.rate // 10, np.int16))
        time.sleep(0.12)
    until(lambda: room.opened[-1] == MIC.name)
    room.mics[MIC.name].say(tone(100))
    assert not recording.lost
    until(lambda: room.watched == 0)
    recording.stop(tail_ms=0)


def test_blocks_that_were_only_late_cost_nothing(room: Room, recording: Recorder) -> None:
    room.clock.now += 1.0
    time.sleep(0.3)
    assert recording.lost
    room.mics[MIC.name].say(tone(1000))
    assert not recording.lost
    assert room.opened == [MIC.name]
    assert recording.missing == ()
    recording.stop(tail_ms=0)


def test_a_dead_microphone_is_opened_again(room: Room, recording: Recorder) -> None:
    for _ in range(20):  # as real time passes; a leap would be a lid that was closed
        room.clock.now += 0.1
        time.sleep(0.11)
    until(lambda: len(room.opened) > 1)
    assert room.opened[1] == MIC.name
    recording.stop(tail_ms=0)


def test_a_program_that_stood_still_does_not_blame_the_microphone(
    room: Room, recording: Recorder
) -> None:
    time.sleep(0.2)
    room.clock.now += 30
    time.sleep(0.4)
    assert room.opened == [MIC.name]
    recording.stop(tail_ms=0)


def test_a_microphone_that_never_speaks_gives_way(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_FIRST_S", 0.2)
    made = Recorder(
        tmp_path / "audio.wav",
        MIC,
        open_stream=room.open,
        find=room.find,
        clock=room.clock,
        watch=room.watch,
    )
    made.start()
    room.deaf.add(MIC.name)
    room.clock.now += 0.5
    until(lambda: room.opened[-1] == "Headset")
    room.mics["Headset"].say(tone(1000))
    assert made.started
    assert not made.lost
    assert made.stop(tail_ms=0) == 1000
    assert made.missing == ()


def test_a_sound_system_that_is_stuck_keeps_no_take_from_ending(
    recording: Recorder, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source, "_LET_GO_S", 0.1)
    monkeypatch.setattr(keeper, "_STUCK_S", 0.1)
    stuck = threading.Event()
    room.mics[MIC.name].abort = stuck.wait  # type: ignore[method-assign, assignment]
    room.mics[MIC.name].on_finished()
    until(lambda: room.opened == [MIC.name, MIC.name])
    room.mics[MIC.name].say(tone(500))
    assert recording.stop(tail_ms=0) == 1500
    stuck.set()


def test_a_microphone_that_opens_after_the_end_is_closed_again(
    recording: Recorder, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_STUCK_S", 0.1)
    stuck, mic = threading.Event(), room.mics[HEADSET.name]
    open_mic = mic.open

    def open_late(
        device: InputDevice, on_block: OnBlock, on_finished: Callable[[], None]
    ) -> FakeInput:
        stuck.wait()
        return open_mic(device, on_block, on_finished)

    monkeypatch.setattr(mic, "open", open_late)
    room.there = (HEADSET,)
    room.mics[MIC.name].on_finished()
    until(lambda: room.opened == [MIC.name, HEADSET.name])
    assert recording.stop(tail_ms=0) == 1000
    stuck.set()
    until(lambda: mic.events == ["open", "abort", "close"])


def test_a_watch_that_opens_after_the_end_is_closed_again(
    recording: Recorder, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_STUCK_S", 0.1)
    closed = threading.Event()
    monkeypatch.setattr(room, "close", closed.set)
    room.watch_opens.clear()
    pull(room, MIC)
    until(lambda: room.opened[-1] == "Headset")
    room.mics["Headset"].say(tone(500))
    assert room.watch_asked.wait(60)
    recording.stop(tail_ms=0)
    assert not closed.is_set()
    room.watch_opens.set()
    assert closed.wait(60)

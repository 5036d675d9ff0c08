"""The way into PortAudio: one caller at a time, and none kept out by one that is stuck."""

import threading
from collections.abc import Callable, Iterator

import pytest

from greenroom.audio.portaudio import Door, Stream
from greenroom.errors import AudioError

PATIENCE_S = 60


class Device:
    """A stream that can be opened and closed."""

    def __init__(self) -> None:
        self.closed = threading.Event()
        self.stopped = 0

    def stop(self) -> None:
        self.stopped += 1

    def close(self) -> None:
        self.closed.set()


class Stuck:
    """Work on threads of its own that comes back when it is `freed`."""

    def __init__(self) -> None:
        self.begun, self.free = threading.Event(), threading.Event()
        self.threads: list[threading.Thread] = []

    def wait(self) -> Device:
        self.begun.set()
        assert self.free.wait(PATIENCE_S)
        return Device()

    def hang(self) -> None:
        self.wait()

    def begin(self, act: Callable[[], object]) -> None:
        thread = threading.Thread(target=act)
        thread.start()
        self.threads.append(thread)
        assert self.begun.wait(PATIENCE_S)

    def end(self) -> None:
        self.free.set()
        for thread in self.threads:
            thread.join(PATIENCE_S)


@pytest.fixture
def stuck() -> Iterator[Stuck]:
    made = Stuck()
    yield made
    made.end()


@pytest.fixture
def door() -> Door:
    return Door(stuck_s=0.05)


def restarts(door: Door) -> int:
    """1 when PortAudio may be started again now."""
    done: list[None] = []
    return door.look(lambda: done.append(None), lambda: len(done))


def test_a_microphone_that_never_opens_keeps_no_other_from_opening(
    door: Door, stuck: Stuck
) -> None:
    stuck.begin(lambda: door.open(stuck.wait))
    other = door.open(Device)
    door.close(other, Device().close)
    assert restarts(door) == 0  # for it may be open any moment
    stuck.end()
    assert restarts(door) == 0  # for now it is


def test_one_that_never_closes_counts_as_open(door: Door, stuck: Stuck) -> None:
    stream = door.open(Device)
    stuck.begin(lambda: door.close(stream, stuck.hang))
    other = door.open(Device)
    door.close(other, Device().close)
    assert restarts(door) == 0
    stuck.end()
    assert restarts(door) == 1


def test_one_that_cannot_be_closed_is_forgotten(door: Door) -> None:
    def refuse() -> None:
        raise OSError("it is gone")

    stream = door.open(Device)
    with pytest.raises(OSError, match="it is gone"):
        door.close(stream, refuse)
    assert restarts(door) == 1


def test_callers_are_let_in_one_after_the_other(stuck: Stuck) -> None:
    door = Door(stuck_s=PATIENCE_S)
    order: list[str] = []

    def first() -> Device:
        made = stuck.wait()
        order.append("first")
        return made

    def second() -> Device:
        order.append("second")
        return Device()

    stuck.begin(lambda: door.open(first))
    stuck.begin(lambda: door.open(second))
    stuck.end()
    assert order == ["first", "second"]


def test_while_portaudio_is_stuck_starting_again_everybody_is_refused(
    door: Door, stuck: Stuck
) -> None:
    stuck.begin(lambda: door.look(stuck.hang, Device))
    with pytest.raises(AudioError, match=r"does not answer\. Close Greenroom and start it again"):
        door.open(Device)
    stuck.end()
    assert isinstance(door.open(Device), Stream)


def test_portaudio_is_not_started_again_while_its_lists_are_read(stuck: Stuck) -> None:
    door = Door(stuck_s=PATIENCE_S)
    order: list[str] = []

    def read() -> None:
        stuck.wait()
        order.append("read")

    stuck.begin(lambda: door.look(Device, read))
    stuck.begin(lambda: door.look(lambda: order.append("started again"), Device))
    stuck.end()
    assert order == ["read", "started again"]


def test_a_restart_that_fails_keeps_nobody_out(door: Door) -> None:
    def fail() -> None:
        raise OSError("no sound")

    with pytest.raises(OSError, match="no sound"):
        door.look(fail, Device)
    stream = door.open(Device)
    assert restarts(door) == 0
    stream.close()
    assert restarts(door) == 1


def ends(door: Door) -> int:
    """1 when PortAudio may be ended now."""
    done: list[None] = []
    door.end(lambda: done.append(None))
    return len(done)


def test_all_that_is_open_is_stopped_at_the_end_and_nobody_comes_in_then(door: Door) -> None:
    devices = Device(), Device()
    streams = [door.open(lambda device=device: device) for device in devices]
    assert ends(door) == 1
    assert [device.stopped for device in devices] == [1, 1]
    with pytest.raises(AudioError):
        streams[0].close()
    assert not devices[0].closed.is_set()


def test_at_the_end_nothing_is_touched_while_somebody_is_stuck(door: Door, stuck: Stuck) -> None:
    device = Device()
    door.open(lambda: device)
    stuck.begin(lambda: door.open(stuck.wait))
    assert ends(door) == 0
    assert device.stopped == 0


def test_nobody_stops_a_stream_that_somebody_is_stopping(door: Door, stuck: Stuck) -> None:
    device = Device()
    device.stop = stuck.hang  # type: ignore[method-assign]
    stream = door.open(lambda: device)
    stuck.begin(stream.abort)
    with pytest.raises(AudioError):
        stream.abort()
    with pytest.raises(AudioError):
        ends(door)


def test_a_stream_is_hurried_and_stopped_and_never_aborted(door: Door) -> None:
    device, told = Device(), []
    stream = door.open(lambda: device, hurry=lambda: told.append(device.stopped))
    stream.abort()
    assert (told, device.stopped) == ([0], 1)

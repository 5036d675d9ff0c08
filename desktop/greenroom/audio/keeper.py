"""Sees that a take always has a microphone: notices a loss, opens the next, goes back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from greenroom.errors import AudioError

if TYPE_CHECKING:
    from greenroom.audio.devices import InputDevice
    from greenroom.audio.recorder import Recorder
    from greenroom.audio.timeline import Timeline

_POLL_S = 0.1
# A busy computer may hold blocks back for a second and then bring them all: nothing is lost by
# waiting a little, while opening the microphone again would lose them.
# The first block takes longer, over Bluetooth most of all.
_DEAD_S, _FIRST_S = 1.5, 5.0
# Longer than closing one microphone and opening another takes.
_STUCK_S = 4.0
# A device that gives nothing for this long after it was opened is not one to speak to.
_TRY_S, _AGAIN_S = 2.0, 1.0
# A program that stood still (a lid was closed) has heard nothing, which says nothing.
_ASLEEP_S = 1.0
# Going back costs sound (behind PulseAudio up to 2 s until the first block), so it waits until
# nothing was said for a while.
_HUSH_DBFS, _HUSH_S = -50.0, 0.5

Find = Callable[[], "tuple[InputDevice, ...]"]


class Watch(Protocol):
    """Looks at what is plugged in without touching open streams; `audio.DeviceWatch` is one."""

    @property
    def devices(self) -> tuple[InputDevice, ...] | None:
        """What is there now; None while nobody has looked yet."""

    def close(self) -> None:
        """Look no more."""


class Keeper(threading.Thread):
    """Watches the source of `recorder` and replaces it when it is lost."""

    def __init__(
        self,
        recorder: Recorder,
        timeline: Timeline,
        find: Find,
        watch: Callable[[], Watch],
        now: Callable[[], float],
    ) -> None:
        super().__init__(name="microphone", daemon=True)
        self._recorder = recorder
        self._timeline = timeline
        self._find = find
        self._open_watch = watch
        self._now = now
        self._ending = threading.Event()
        self._wanted = recorder.device.name
        self._watch: Watch | None = None
        self._was_away = False
        self._hushed_since: float | None = None

    def stop(self) -> None:
        """End the watch; the microphone stays as it is.

        A sound system that is stuck opening or closing one keeps nobody from ending a take.
        """
        self._ending.set()
        self.join(_STUCK_S)

    def run(self) -> None:
        """Look ten times a second until `stop`."""
        try:
            self._keep()
        finally:  # also where `stop` waited no longer
            self._look_no_more()

    def _keep(self) -> None:
        looked = awake = self._now()
        while not self._ending.wait(_POLL_S):
            now = self._now()
            awake = now if now - looked > _ASLEEP_S else awake
            looked = now
            source = self._recorder.source
            silent_s = now - max(source.heard_at, awake)
            patience = _DEAD_S if self._recorder.started else _FIRST_S
            if source.finished.is_set() or silent_s > patience or self._is_back():
                self._replace()

    def _replace(self) -> None:
        """Lose the source and open others until one gives sound."""
        self._timeline.lose()
        self._look_no_more()
        self._recorder.source.close()
        while not self._ending.is_set():
            devices = self._devices()
            for device in devices:
                if self._try(device):
                    self._after(device, devices)
                    return
            self._wait(_AGAIN_S)

    def _devices(self) -> tuple[InputDevice, ...]:
        """What is there, the wanted one first."""
        try:
            found = self._find()
        except AudioError:
            return ()
        return tuple(sorted(found, key=lambda device: device.name != self._wanted))

    def _try(self, device: InputDevice) -> bool:
        try:
            source = self._recorder.use(device)
        except AudioError:
            return False
        deadline = self._now() + _TRY_S
        while not self._timeline.hears(source):
            if self._now() > deadline or source.finished.is_set() or self._ending.is_set():
                source.close()
                return False
            self._wait(_POLL_S / 2)
        return True

    def _after(self, device: InputDevice, devices: tuple[InputDevice, ...]) -> None:
        """Something else than the wanted microphone listens: look out for that."""
        if device.name == self._wanted:
            return
        # One that is there and refuses must go and come again before it is worth another try.
        self._was_away = all(other.name != self._wanted for other in devices)
        self._watch = self._open_watch()

    def _is_back(self) -> bool:
        """Whether the wanted microphone has come back, and nobody speaks."""
        devices = self._watch.devices if self._watch is not None else None
        if devices is None:
            return False
        there = any(device.name == self._wanted for device in devices)
        self._was_away = self._was_away or not there
        hushed = self._recorder.level.rms_dbfs < _HUSH_DBFS
        if not there or not self._was_away or not hushed:
            self._hushed_since = None
            return False
        now = self._now()
        self._hushed_since = self._hushed_since or now
        return now - self._hushed_since > _HUSH_S

    def _look_no_more(self) -> None:
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()

    def _wait(self, seconds: float) -> None:
        """Wait, with silence following the clock."""
        deadline = self._now() + seconds
        while not self._ending.wait(_POLL_S / 2) and self._now() < deadline:
            self._timeline.keep_up()
        self._timeline.keep_up()

"""A run without a microphone: the clocks run, nothing is recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from greenroom.audio import InputDevice, Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from greenroom.audio import MissingSound
    from greenroom.errors import AudioError


class SilentRun:
    """Stands in for a recording; `clock_ms` is a monotonic clock, so nothing can set it back."""

    lost = False
    overflows = 0
    missing: tuple[MissingSound, ...] = ()
    problem: AudioError | None = None
    level = Level()
    device = InputDevice(-1, "", 0)

    def __init__(self, clock_ms: Callable[[], int]) -> None:
        self._clock_ms = clock_ms
        self._since: int | None = None

    def start(self) -> None:
        """Begin now."""
        self._since = self._clock_ms()

    @property
    def started(self) -> bool:
        """Whether the run has begun."""
        return self._since is not None

    @property
    def position_ms(self) -> int:
        """Now, in ms from the beginning."""
        return 0 if self._since is None else self._clock_ms() - self._since

    @property
    def heard_ms(self) -> int:
        """As far as the run has come: nothing can be lost."""
        return self.position_ms

    def stop(self, tail_ms: int = 0) -> int:  # noqa: ARG002 - as for a recording
        """End at once, for there is no last word to wait for; gives the length in ms."""
        return self.position_ms

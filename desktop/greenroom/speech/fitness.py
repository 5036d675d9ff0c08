"""What this machine can carry: which speech model keeps up with a talk here.

One window of 30 s is encoded by a model that is here, in the recogniser's own process; what the
others would take follows from how much larger they are.
"""

import queue
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from greenroom.errors import RecogniserError
from greenroom.phrase import phrase
from greenroom.speech.manifest import Manifest, ModelEntry
from greenroom.speech.messages import Event, Failed, Measured

LIVE_SHARE = 0.5
"""Share of the time that a model may need while somebody talks; the window needs the rest."""

_WHOLE = 2.0  # an answer takes as long again as its window's encoding (measured: base, greedy)
_LOOK_S = 0.1  # how soon a stop is noticed
_FILLED = 20.0  # seconds of talk in a window, on average, live and after the fact


class Fitness(msgspec.Struct, frozen=True):
    """One model on this machine: the `share` of a talk's length that it needs to hear it."""

    name: str
    share: float

    @property
    def keeps_up(self) -> bool:
        """Whether it can listen while somebody talks."""
        return self.share <= LIVE_SHARE


def measure(model: Path, *, patience_s: float = 120, cancel: threading.Event | None = None) -> int:
    """Milliseconds that one window takes to encode here.

    Raises RecogniserError, also when `cancel` is set.
    """
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    from greenroom.speech.recogniser import Recogniser  # it needs numpy; the window asks for names

    recogniser = Recogniser(model, on_event=events.put)
    try:
        recogniser.measure()
        deadline = time.monotonic() + patience_s
        while not isinstance(event := _next(events, deadline, cancel), Measured):
            if isinstance(event, Failed):
                raise RecogniserError(event.message)
        return event.window_ms
    finally:
        recogniser.close()


def _next(
    events: "queue.SimpleQueue[Event]", deadline: float, cancel: threading.Event | None
) -> Event:
    while time.monotonic() < deadline:
        if cancel is not None and cancel.is_set():
            raise RecogniserError(phrase("The measurement was stopped."))
        with suppress(queue.Empty):
            return events.get(timeout=_LOOK_S)
    raise RecogniserError(phrase("The speech model did not answer in time."))


def fitness(manifest: Manifest, measured: ModelEntry, window_ms: int) -> tuple[Fitness, ...]:
    """Each known model, in the list's order, from the time that one of them took."""
    unit = window_ms / 1000 * _WHOLE / _FILLED / measured.cost
    return tuple(Fitness(entry.name, unit * entry.cost) for entry in manifest.models.values())


def best(found: Iterable[Fitness], manifest: Manifest) -> str:
    """The largest model that keeps up, or the smallest where none does."""
    listed = sorted(found, key=lambda each: manifest.models[each.name].cost)
    fit = [each.name for each in listed if each.keeps_up]
    return fit[-1] if fit else listed[0].name


def describe(found: Iterable[Fitness], manifest: Manifest) -> str:
    """Lines for the user: what each model would take here, and which to choose."""
    listed = tuple(found)
    lines = [_line(each) for each in listed]
    chosen = best(listed, manifest)
    if any(each.keeps_up for each in listed):
        return "\n".join([*lines, f"This machine carries {chosen}."])
    slow = f"No model keeps up with you on this machine while you talk; {chosen} is the quickest."
    return "\n".join([*lines, slow])


def verdict(one: Fitness) -> str:
    """What a model would take here, as the end of a sentence about it."""
    minutes = one.share * 15
    short = phrase("{seconds} s", seconds=round(minutes * 60))
    took = short if minutes < 2 else phrase("{minutes} min", minutes=round(minutes))
    if one.keeps_up:
        return phrase("a talk of 15 min takes about {time}; keeps up while you talk", time=took)
    return phrase("a talk of 15 min takes about {time}; only after the talk", time=took)


def _line(one: Fitness) -> str:
    return f"{one.name}: {verdict(one)}"

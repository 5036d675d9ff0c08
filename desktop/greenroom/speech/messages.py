"""What the window's process and the recogniser's process say to each other."""

from pathlib import Path
from typing import Any

import msgspec

from greenroom.phrase import Phrase, from_parts, in_parts
from greenroom.take import Heard


class Follow(msgspec.Struct, frozen=True, tag="follow", tag_field="kind"):
    """Listen to a recording from `from_ms` on while it grows.

    `terms` are words that may be said in it and that the model might not know, the best first.
    `awaited`: somebody will wait for the last words, so each pause is taken for the end: what was
    said before it is read meanwhile, and thrown away if more is said.
    """

    recording: Path
    from_ms: int
    terms: tuple[str, ...] = ()
    awaited: bool = False


class Ending(msgspec.Struct, frozen=True, tag="ending", tag_field="kind"):
    """The speaker is done; what still comes is hardly more than silence."""

    recording: Path


class Finish(msgspec.Struct, frozen=True, tag="finish", tag_field="kind"):
    """The recording is complete: listen to its end."""

    recording: Path


class Cancel(msgspec.Struct, frozen=True, tag="cancel", tag_field="kind"):
    """Stop listening; say nothing more about the recording."""


class Measure(msgspec.Struct, frozen=True, tag="measure", tag_field="kind"):
    """See how long the model takes for one window of 30 s on this machine."""


Command = Follow | Ending | Finish | Cancel | Measure


class Ready(msgspec.Struct, frozen=True, tag="ready", tag_field="kind"):
    """The model is loaded."""


class Done(msgspec.Struct, frozen=True, tag="done", tag_field="kind"):
    """All of the recording has been listened to; its last words have been sent."""

    recording: Path


class Failed(msgspec.Struct, frozen=True, tag="failed", tag_field="kind"):
    """The recogniser stopped; `message` says why to the user. The recording is untouched.

    `died`: its process is gone, so another may do better.
    """

    message: Phrase
    died: bool = False


class Measured(msgspec.Struct, frozen=True, tag="measured", tag_field="kind"):
    """One window took so long to encode."""

    window_ms: int


Event = Ready | Heard | Done | Failed | Measured


def encode(message: Command | Event) -> bytes:
    """A message as it crosses the pipe."""
    return msgspec.msgpack.encode(message, enc_hook=_sent)


def decode_command(data: bytes) -> Command:
    """A command that crossed the pipe."""
    command: Command = msgspec.msgpack.decode(data, type=Command, dec_hook=_received)
    return command


def decode_event(data: bytes) -> Event:
    """An event that crossed the pipe."""
    event: Event = msgspec.msgpack.decode(data, type=Event, dec_hook=_received)
    return event


def _sent(value: object) -> object:
    return str(value) if isinstance(value, Path) else in_parts(value)


def _received(kind: type[Any], value: Any) -> Any:
    return Path(value) if kind is Path else from_parts(kind, value)

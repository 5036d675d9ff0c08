"""One rehearsal: the value types and the append-only journal that is the truth after a crash.

Every time in a take is in milliseconds from the first recorded sample, never from a click: the
first sample comes 0.6 to 2.0 s after a stream is started.
"""

from pathlib import Path
from types import TracebackType
from typing import IO, Self

import msgspec

from greenroom.deck import Deck
from greenroom.errors import TakeError
from greenroom.plan import Plan
from greenroom.transcript import Word

SCHEMA = 1


class Cue(msgspec.Struct, frozen=True, tag="cue", tag_field="kind"):
    """From `at_ms` on, slide number `slide` is shown."""

    slide: int
    at_ms: int


class Pause(msgspec.Struct, frozen=True, tag="pause", tag_field="kind"):
    """The talk clock stopped."""

    at_ms: int


class Resume(msgspec.Struct, frozen=True, tag="resume", tag_field="kind"):
    """The talk clock went on."""

    at_ms: int


class Mark(msgspec.Struct, frozen=True, tag="mark", tag_field="kind"):
    """The speaker marked this moment to look at it later."""

    at_ms: int


class Gap(msgspec.Struct, frozen=True, tag="gap", tag_field="kind"):
    """Sound was lost: how much, and why (a sentence for the user)."""

    at_ms: int
    lost_ms: int
    reason: str


class Heard(msgspec.Struct, frozen=True, tag="words", tag_field="kind"):
    """Words recognised while the take runs; everything before `until_ms` has been listened to."""

    words: tuple[Word, ...]
    until_ms: int


class Stop(msgspec.Struct, frozen=True, tag="stop", tag_field="kind"):
    """The take ended on purpose; a journal without it was interrupted."""

    at_ms: int


Entry = Cue | Pause | Resume | Mark | Gap | Heard | Stop


class TakeHeader(msgspec.Struct, frozen=True):
    """`take.json`: what is known when a take begins. `started` is an ISO 8601 local time."""

    deck: Deck
    plan: Plan
    started: str
    device: str = ""
    bottom_line: str = ""
    schema: int = SCHEMA


class Journal:
    """Appends entries to `journal.jsonl`; each line is on disk before `write` returns."""

    def __init__(self, path: Path) -> None:
        self._file: IO[bytes] = path.open("ab", buffering=0)
        self._encoder = msgspec.json.Encoder()

    def write(self, entry: Entry) -> None:
        """Append one entry. Raises TakeError when the disk refuses it."""
        try:
            self._file.write(self._encoder.encode(entry) + b"\n")
        except OSError as error:
            raise TakeError(
                f"the take's journal cannot be written ({error.strerror}).",
                file=self._file.name,
                remedy="Free some disk space; what was recorded so far is kept.",
            ) from error

    def close(self) -> None:
        """Close the file; writing afterwards is an error."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def read_journal(path: Path) -> tuple[Entry, ...]:
    """All whole entries of a journal, in order; a line torn by a crash is left out."""
    decoder = msgspec.json.Decoder(Entry)
    entries: list[Entry] = []
    for line in path.read_bytes().splitlines():
        try:
            entries.append(decoder.decode(line))
        except msgspec.DecodeError:
            continue
    return tuple(entries)

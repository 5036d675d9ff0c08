"""One rehearsal: the value types and the append-only journal that is the truth after a crash.

Every time in a take is in milliseconds from the first recorded sample, never from a click: the
first sample comes 0.6 to 2.0 s after a stream is started.
"""

import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec

from greenroom.deck import Deck
from greenroom.errors import TakeError, reason_of
from greenroom.files import lock, open_private
from greenroom.phrase import in_english, phrase
from greenroom.plan import PartKind, Plan
from greenroom.transcript import Word

SCHEMA = 1

DOUBTFUL = 0.7
"""A slide change less likely than this is marked; measured by `tests/accuracy/alignment.py`."""


class Cue(msgspec.Struct, frozen=True, tag="cue", tag_field="kind", omit_defaults=True):
    """From `at_ms` on, slide number `slide` is shown.

    `confidence` is below 1 where that was not recorded but estimated from what was said.
    """

    slide: int
    at_ms: int
    confidence: float = 1.0

    @property
    def doubtful(self) -> bool:
        """Whether somebody should look at it: the slide may well have come up elsewhere."""
        return self.confidence < DOUBTFUL


class Begin(msgspec.Struct, frozen=True, tag="begin", tag_field="kind", omit_defaults=True):
    """The talk clock began, where it waited for the first word or the first slide change.

    `spoken` says that speech began it: at about that moment, which the words tell exactly.
    """

    at_ms: int
    spoken: bool = False


class Pause(msgspec.Struct, frozen=True, tag="pause", tag_field="kind"):
    """The talk clock stopped."""

    at_ms: int


class Resume(msgspec.Struct, frozen=True, tag="resume", tag_field="kind"):
    """The talk clock went on."""

    at_ms: int


class Mark(msgspec.Struct, frozen=True, tag="mark", tag_field="kind"):
    """The speaker marked this moment to look at it later."""

    at_ms: int


class Blank(msgspec.Struct, frozen=True, tag="blank", tag_field="kind"):
    """From `at_ms` on the room saw black or white, or with an empty `shade` the slide again."""

    at_ms: int
    shade: Literal["black", "white", ""]


class Interruption(msgspec.Struct, frozen=True, tag="interruption", tag_field="kind"):
    """In a drill, somebody on the panel asked a question in the middle of the talk."""

    at_ms: int
    persona: str
    question: str


class Settled(msgspec.Struct, frozen=True, tag="settled", tag_field="kind"):
    """The speaker went on with the talk after an interruption: the next slide change or key."""

    at_ms: int


class Lost(msgspec.Struct, frozen=True, tag="lost", tag_field="kind"):
    """Sound stopped coming; the Gap that ends it has the same `at_ms`, unless the take ended so."""

    at_ms: int
    reason: str


class Gap(msgspec.Struct, frozen=True, tag="gap", tag_field="kind"):
    """Sound was lost: how much, and why (a sentence for the user).

    The recording holds silence in its place, so that all times stay what they were; `lost_ms` is 0
    where only the sound system knows how much it dropped.
    """

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


Entry = (
    Cue | Begin | Pause | Resume | Mark | Blank | Interruption | Settled | Lost | Gap | Heard | Stop
)


def gaps(entries: Iterable[Entry], total_ms: int) -> tuple[Gap, ...]:
    """All stretches without sound in a take of `total_ms`, a loss that never ended included.

    A loss that cost nothing, since the sound was only late, is not among them.
    """
    found: list[Gap] = []
    open_since: Lost | None = None
    for entry in entries:
        if isinstance(entry, Lost):
            open_since = open_since or entry
        elif isinstance(entry, Gap):
            ends = open_since is not None and entry.at_ms == open_since.at_ms
            open_since = None if ends else open_since
            if entry.lost_ms or not ends:
                found.append(entry)
    if open_since is not None and total_ms > open_since.at_ms:
        lost_ms = total_ms - open_since.at_ms
        found.append(Gap(open_since.at_ms, lost_ms, open_since.reason))
    return tuple(found)


def begun(entries: Iterable[Entry], words: Iterable[Word]) -> tuple[Entry, ...]:
    """The entries with a clock that speech began beginning where the first of `words` does."""
    first = min((word.start_ms for word in words), default=None)
    return tuple(
        Begin(first, spoken=True)
        if first is not None and isinstance(entry, Begin) and entry.spoken
        else entry
        for entry in entries
    )


class Drill(msgspec.Struct, frozen=True):
    """A part of the talk rehearsed by itself.

    `name` is the section's, empty for the opening minute and the close; `slides` are walked
    through; `parent` names the folder, beside this take's, of the take it was drilled after.
    """

    part: PartKind
    slides: tuple[int, ...]
    name: str = ""
    parent: str = ""


class TakeHeader(msgspec.Struct, frozen=True):
    """`take.json`: what is known when a take begins. `started` is an ISO 8601 local time.

    A `silent` take has times and no recording; a `drill` is a try at a part of the talk, and its
    plan that part's. Both stay out of what whole spoken takes are compared with. `path` is where
    the deck's file was, empty where nobody wrote it down.
    """

    deck: Deck
    plan: Plan
    started: str
    device: str = ""
    bottom_line: str = ""
    silent: bool = False
    drill: Drill | None = None
    path: str = ""
    schema: int = SCHEMA


class Journal:
    """Appends entries to `journal.jsonl`, and keeps it locked while it is open.

    Each line has reached the operating system before `write` returns: SIGKILL loses none, a power
    cut may lose what the disk had not taken yet. The lock goes with the process, however it ends,
    so a journal without a Stop and without a lock was interrupted. Raises TakeError when the file
    cannot be written or another Greenroom is writing it.

    What a full disk refuses is kept, and goes before the next entry or with `retry`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._encoder = msgspec.json.Encoder(enc_hook=in_english)
        try:
            self._file = open_private(path, "ab")
            # A line torn by a crash must not swallow the next one.
            torn = path.stat().st_size > 0 and not path.read_bytes().endswith(b"\n")
        except OSError as error:
            raise self._unwritable(error) from error
        if not lock(self._file):
            self._file.close()
            raise TakeError(
                phrase("This take is being recorded by another Greenroom."), file=path.parent
            )
        self._waiting = b"\n" if torn else b""

    def write(self, entry: Entry) -> None:
        """Append one entry. Raises TakeError when the disk refuses it; it then waits."""
        self._waiting += self._encoder.encode(entry) + b"\n"
        self.retry()

    def retry(self) -> None:
        """Write what the disk refused so far, if anything. Raises TakeError when it still does."""
        try:
            while self._waiting:
                written = self._file.write(self._waiting)
                if not written:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                self._waiting = self._waiting[written:]
        except OSError as error:
            raise self._unwritable(error) from error

    def close(self) -> None:
        """Give the lock back and close the file; writing afterwards is an error."""
        with suppress(TakeError):
            self.retry()
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

    def _unwritable(self, error: OSError) -> TakeError:
        return TakeError(
            phrase("the take’s journal cannot be written ({reason}).", reason=reason_of(error)),
            file=self._path,
            remedy=phrase("Free some disk space; what was recorded so far is kept."),
        )


def being_written(path: Path) -> bool:
    """Whether a living Greenroom, this one or another, has the journal at `path` open."""
    try:
        with path.open("rb+", buffering=0) as file:
            return not lock(file, patience_s=0)
    except OSError:
        return False


def read_journal(path: Path) -> tuple[Entry, ...]:
    """All whole entries of a journal, in order; a line torn by a crash is left out.

    Raises OSError when there is no such file.
    """
    decoder = msgspec.json.Decoder(Entry)
    entries: list[Entry] = []
    for line in path.read_bytes().splitlines():
        # RecursionError: brackets nested deeply enough, by a hostile hand.
        with suppress(msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            entries.append(decoder.decode(line))
    return tuple(entries)

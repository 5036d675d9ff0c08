"""What a worker is asked to do and what it gives back."""

from collections.abc import Mapping

import msgspec

from greenroom.checks.filler_lists import FillerChanges
from greenroom.checks.rules import AS_USUAL, Rules
from greenroom.checks.verdict import Verdict


class Given(msgspec.Struct, frozen=True):
    """A file of a pair as a worker gets it: where it lies, or itself as `content`."""

    path: str
    content: bytes | None = None


class Wishes(msgspec.Struct, frozen=True):
    """What holds for all pairs of a batch.

    `model` is a speech model's name or folder on the worker; `server`, unless empty, the address of
    a transcription server that is asked instead, `allowed_host` the only other machine it may be.
    """

    formats: tuple[str, ...] = ("html", "json")
    language: str = "en"
    model: str = "base"
    server: str = ""
    allowed_host: str = ""
    fillers: Mapping[str, FillerChanges] = {}
    rules: Rules = AS_USUAL


class Job(msgspec.Struct, frozen=True):
    """One pair to review."""

    deck: Given
    talk: Given
    cues: Given | None
    limit_ms: int
    bottom_line: str
    wishes: Wishes


class Priority(msgspec.Struct, frozen=True):
    """One of the at most three things to work on next: the check, its name, what it said."""

    check: str
    title: str
    message: str


class Figures(msgspec.Struct, frozen=True):
    """What the summary says of one talk.

    Fillers are those heard, per minute; None where the language has no list. `bottom_line` is None
    where it was not looked for.
    """

    deck: str
    total_ms: int
    limit_ms: int
    wpm: int
    articulation_wpm: int
    sounds_per_minute: float | None
    words_per_minute: float | None
    bottom_line: Verdict | None
    bottom_line_ms: int | None
    priorities: tuple[Priority, ...]
    notes: tuple[str, ...] = ()

    @property
    def fillers_per_minute(self) -> float | None:
        """Sounds and words together."""
        if self.sounds_per_minute is None or self.words_per_minute is None:
            return None
        return self.sounds_per_minute + self.words_per_minute


class Reviewed(msgspec.Struct, frozen=True, tag="reviewed"):
    """A pair that was reviewed: its exports by file name, and its figures."""

    files: Mapping[str, bytes]
    figures: Figures


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """A pair that could not be reviewed, and why, in one line."""

    reason: str


Outcome = Reviewed | Refused

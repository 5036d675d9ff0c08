"""What the user put right in a take: `corrections.json`, beside what was recorded and recognised.

The journal and the transcript stay as they were, so every correction can be taken back.
"""

from pathlib import Path

import msgspec

from greenroom.errors import TakeError
from greenroom.files import write_whole
from greenroom.library.by_ear import Dismissed, FillerFix, WordFix
from greenroom.library.folders import writing
from greenroom.library.remarks import Kept
from greenroom.take import Cue, Entry

SCHEMA = 1
_FILE = "corrections.json"


class SlideTime(msgspec.Struct, frozen=True, omit_defaults=True):
    """From `at_ms` on slide `slide` was up; `confidence` below 1 where that is still estimated."""

    slide: int
    at_ms: int
    confidence: float = 1.0


class Corrections(msgspec.Struct, frozen=True, omit_defaults=True):
    """All corrections of one take. None stands for what nobody corrected.

    `cues` are all slide changes from the start, and take the place of those in the journal.
    `words`, `fillers` and `findings` are what the user's ear decided, in that order; see `by_ear`.
    `remarks` are notes of the user's own.
    """

    cues: tuple[SlideTime, ...] | None = None
    words: tuple[WordFix, ...] = ()
    fillers: tuple[FillerFix, ...] = ()
    findings: tuple[Dismissed, ...] = ()
    remarks: tuple[Kept, ...] = ()


def read_corrections(folder: Path) -> Corrections:
    """The corrections of the take in `folder`; none where the file is missing or damaged.

    The file: `{"schema": 1, "cues": [{"slide": 1, "at_ms": 0}, …], …}`.
    """
    try:
        return msgspec.json.decode((folder / _FILE).read_bytes(), type=Corrections)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Corrections()


def keep_corrections(folder: Path, corrections: Corrections) -> None:
    """Write them, whole or not at all; without any, the file goes. Raises TakeError.

    Those of a newer Greenroom are not written over.
    """
    with writing(folder, "the correction"):
        _refuse_newer(folder)
        if corrections == Corrections():
            (folder / _FILE).unlink(missing_ok=True)
            return
        content = {"schema": SCHEMA, **msgspec.to_builtins(corrections)}
        write_whole(folder / _FILE, msgspec.json.format(msgspec.json.encode(content)))


def corrected(entries: tuple[Entry, ...], corrections: Corrections) -> tuple[Entry, ...]:
    """A take's entries with the slide changes that the user put right."""
    if corrections.cues is None:
        return entries
    others = (entry for entry in entries if not isinstance(entry, Cue))
    cues = (Cue(cue.slide, cue.at_ms, cue.confidence) for cue in corrections.cues)
    return (*cues, *others)


class _Version(msgspec.Struct):
    schema: int = SCHEMA


def _refuse_newer(folder: Path) -> None:
    try:
        version = msgspec.json.decode((folder / _FILE).read_bytes(), type=_Version)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return
    if version.schema > SCHEMA:
        raise TakeError(
            "was corrected by a newer Greenroom.", file=folder, remedy="Update Greenroom."
        )

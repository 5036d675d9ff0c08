"""What the user put right in a take: `corrections.json`, beside what was recorded and recognised.

The journal and the transcript stay as they were, so every correction can be taken back.
"""

import itertools
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from greenroom.errors import TakeError
from greenroom.files import write_whole
from greenroom.library.by_ear import FillerFix, Judged, WordFix
from greenroom.library.folders import writing
from greenroom.library.remarks import Kept
from greenroom.phrase import phrase
from greenroom.take import Cue, Entry

SCHEMA = 1
_FILE, _ASIDE = "corrections.json", "corrections damaged{}.json"


class SlideTime(msgspec.Struct, frozen=True, omit_defaults=True):
    """From `at_ms` on slide `slide` was up; `confidence` below 1 where that is still estimated."""

    slide: int
    at_ms: int
    confidence: float = 1.0


Decision = TypeVar("Decision", SlideTime, WordFix, FillerFix, Judged, Kept)


class Corrections(msgspec.Struct, frozen=True, omit_defaults=True):
    """All corrections of one take. None stands for what nobody corrected.

    `cues` are all slide changes from the start, and take the place of those in the journal.
    `words` and `fillers` are what the user's ear decided, in that order; see `by_ear`. `findings`
    are those that the user dismissed, `confirmed` those that the user shares. `remarks` are notes
    of the user's own.
    """

    cues: tuple[SlideTime, ...] | None = None
    words: tuple[WordFix, ...] = ()
    fillers: tuple[FillerFix, ...] = ()
    findings: tuple[Judged, ...] = ()
    confirmed: tuple[Judged, ...] = ()
    remarks: tuple[Kept, ...] = ()


class Legible(msgspec.Struct, frozen=True):
    """What could be read of a take's corrections; `aside` names files in which there is more."""

    corrections: Corrections = Corrections()
    aside: tuple[str, ...] = ()


def read_corrections(folder: Path) -> Corrections:
    """The corrections of the take in `folder`, as far as they can be read."""
    return legible(folder).corrections


def legible(folder: Path) -> Legible:
    """The corrections of the take in `folder`, and where some cannot be read. Writes nothing.

    The file: `{"schema": 1, "cues": [{"slide": 1, "at_ms": 0}, …], …}`.
    """
    aside = tuple(sorted(path.name for path in folder.glob(_ASIDE.format("*"))))
    try:
        content = (folder / _FILE).read_bytes()
    except FileNotFoundError:
        return Legible(aside=aside)
    except OSError:
        return Legible(aside=(*aside, _FILE))
    try:
        return Legible(msgspec.json.decode(content, type=Corrections), aside)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Legible(_saved_from(content), (*aside, _FILE))


def keep_corrections(folder: Path, corrections: Corrections) -> None:
    """Write them, whole or not at all; without any, the file goes. Raises TakeError.

    Those of a newer Greenroom are not written over; a damaged file is set aside first.
    """
    with writing(folder, phrase("the correction")):
        _refuse_newer(folder)
        _set_aside(folder)
        if corrections == Corrections():
            (folder / _FILE).unlink(missing_ok=True)
            return
        content = {"schema": SCHEMA, **msgspec.to_builtins(corrections)}
        write_whole(folder / _FILE, msgspec.json.format(msgspec.json.encode(content)))


def _saved_from(content: bytes) -> Corrections:
    """Each decision of a damaged file that can still be read."""
    try:
        read = msgspec.json.decode(content, type=dict[str, Any])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return Corrections()
    cues = _good(read.get("cues"), SlideTime)
    # Some of the slide changes would be another talk: all or none.
    whole = isinstance(read.get("cues"), list) and len(cues) == len(read["cues"])
    return Corrections(
        cues if whole and cues else None,
        _good(read.get("words"), WordFix),
        _good(read.get("fillers"), FillerFix),
        _good(read.get("findings"), Judged),
        _good(read.get("confirmed"), Judged),
        _good(read.get("remarks"), Kept),
    )


def _good(items: Any, kind: type[Decision]) -> tuple[Decision, ...]:
    found: list[Decision] = []
    for item in items if isinstance(items, list) else ():
        with suppress(msgspec.ValidationError):
            found.append(msgspec.convert(item, kind))
    return tuple(found)


def _set_aside(folder: Path) -> None:
    """Give a damaged file another name, so that what is in it is never lost. Raises OSError."""
    if _FILE not in legible(folder).aside or not (folder / _FILE).is_file():
        return
    names = (_ASIDE.format(f" {number}" if number > 1 else "") for number in itertools.count(1))
    free = next(folder / name for name in names if not (folder / name).exists())
    (folder / _FILE).rename(free)


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
            phrase("was corrected by a newer Greenroom."),
            file=folder,
            remedy=phrase("Update Greenroom."),
        )

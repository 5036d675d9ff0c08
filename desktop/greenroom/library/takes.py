"""One folder per take: `<takes>/<deck name>/<2026-11-22 21.05.03>/`."""

import shutil
import wave
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from greenroom.alignment import place
from greenroom.errors import TakeError
from greenroom.files import private_folder, write_whole
from greenroom.library.folders import safe_name, writing
from greenroom.take import (
    SCHEMA,
    Cue,
    Entry,
    Heard,
    Journal,
    Stop,
    TakeHeader,
    being_written,
    read_journal,
)
from greenroom.time import ms_from_samples
from greenroom.transcript import Transcript, Word

_HEADER, _JOURNAL, _AUDIO, _TRANSCRIPT = (
    "take.json",
    "journal.jsonl",
    "audio.wav",
    "transcript.json",
)


class Take(msgspec.Struct, frozen=True):
    """A take as it lies in `folder`.

    `words` carry their slides; they come from the finished transcript, else from the journal, which
    has those heard by `heard_ms`. `finished` is False for a take that was interrupted or is still
    being recorded (`live`). `total_ms` is the length at its end, or of what there is.
    """

    folder: Path
    header: TakeHeader
    entries: tuple[Entry, ...]
    words: tuple[Word, ...]
    total_ms: int
    finished: bool
    live: bool = False
    transcript: Transcript | None = None

    @property
    def audio(self) -> Path:
        """The recording; it need not exist."""
        return self.folder / _AUDIO

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Which slide from when on."""
        return tuple(entry for entry in self.entries if isinstance(entry, Cue))

    @property
    def heard_ms(self) -> int:
        """How far the recogniser had listened when the take ended."""
        if self.transcript is not None:
            return self.total_ms
        return max((e.until_ms for e in self.entries if isinstance(e, Heard)), default=0)


def begin_take(root: Path, header: TakeHeader, now: datetime) -> Path:
    """Make the folder of a new take under `root` and write its `take.json`; gives the folder.

    Open its journal next: the take counts as interrupted until that is locked. Raises TakeError
    when the folder cannot be written.
    """
    with writing(root, "the take"):
        folder = _new_folder(root / safe_name(header.deck.name), f"{now:%Y-%m-%d %H.%M.%S}")
        write_whole(folder / _HEADER, msgspec.json.format(msgspec.json.encode(header)))
    return folder


def journal_path(folder: Path) -> Path:
    """Where the journal of the take in `folder` is."""
    return folder / _JOURNAL


def open_take(folder: Path) -> Take:
    """The take in `folder`. Raises TakeError when it is none, or damaged, or from the future."""
    header = _read_header(folder)
    try:
        entries = read_journal(folder / _JOURNAL)
    except OSError:
        entries = ()
    transcript = _read_transcript(folder)
    cues = [entry for entry in entries if isinstance(entry, Cue)]
    heard = transcript.words if transcript else _heard(entries)
    stop = next((entry for entry in reversed(entries) if isinstance(entry, Stop)), None)
    return Take(
        folder=folder,
        header=header,
        entries=entries,
        words=place(heard, cues),
        total_ms=stop.at_ms if stop else _recorded_ms(folder, entries),
        finished=stop is not None,
        live=stop is None and being_written(folder / _JOURNAL),
        transcript=transcript,
    )


def list_takes(root: Path) -> tuple[Take, ...]:
    """All takes under `root`, newest first; a folder that cannot be read is left out."""
    found: list[Take] = []
    for header in root.glob(f"*/*/{_HEADER}"):
        with suppress(TakeError):
            found.append(open_take(header.parent))
    return tuple(sorted(found, key=lambda take: (take.header.started, take.folder), reverse=True))


def interrupted_takes(root: Path) -> tuple[Take, ...]:
    """Takes to offer back, newest first: never ended, nobody recording them, something heard."""
    return tuple(
        take for take in list_takes(root) if not (take.finished or take.live) and take.total_ms
    )


def finish_take(folder: Path, total_ms: int) -> None:
    """End an interrupted take at `total_ms`. Raises TakeError, also while it is being recorded."""
    with Journal(folder / _JOURNAL) as journal:
        journal.write(Stop(total_ms))


def save_transcript(folder: Path, transcript: Transcript) -> None:
    """Write the take's finished transcript, whole or not at all. Raises TakeError."""
    with writing(folder, "the transcript"):
        write_whole(folder / _TRANSCRIPT, msgspec.json.format(msgspec.json.encode(transcript)))


def delete_take(folder: Path) -> None:
    """Delete a take with everything in it, for good.

    Raises TakeError when it is no take, is being recorded, or the disk refuses.
    """
    if not (folder / _HEADER).is_file():
        raise TakeError("is not a take, so nothing was deleted.", file=folder)
    if being_written(folder / _JOURNAL):
        raise TakeError("is being recorded and was not deleted.", file=folder)
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise TakeError(
            f"cannot be deleted ({error.strerror}).",
            file=folder,
            remedy="Close the programs that use it and try again.",
        ) from error
    with suppress(OSError):
        folder.parent.rmdir()  # refuses while other takes of the deck are there


def _new_folder(deck: Path, name: str) -> Path:
    private_folder(deck)
    number = 1
    while True:
        folder = deck / (name if number == 1 else f"{name} ({number})")
        try:
            folder.mkdir(mode=0o700)
        except FileExistsError:
            number += 1
        else:
            return folder


def _read_header(folder: Path) -> TakeHeader:
    try:
        header = msgspec.json.decode((folder / _HEADER).read_bytes(), type=TakeHeader)
    except OSError as error:
        raise TakeError(
            "holds no take.", file=folder, remedy="Choose the folder of a take."
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TakeError(
            "the take is damaged: its take.json cannot be read.",
            file=folder,
            remedy=f"The recording may still be whole: {_AUDIO} in the same folder.",
        ) from error
    if header.schema > SCHEMA:
        raise TakeError(
            "was recorded by a newer Greenroom.", file=folder, remedy="Update Greenroom to open it."
        )
    return header


def _read_transcript(folder: Path) -> Transcript | None:
    """The finished transcript, or None: the journal's words then stand in for a damaged one."""
    try:
        return msgspec.json.decode((folder / _TRANSCRIPT).read_bytes(), type=Transcript)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _heard(entries: tuple[Entry, ...]) -> tuple[Word, ...]:
    return tuple(word for entry in entries if isinstance(entry, Heard) for word in entry.words)


def _recorded_ms(folder: Path, entries: tuple[Entry, ...]) -> int:
    """How much there is of a take that never ended: its recording, else the last thing noted."""
    try:
        with wave.open(str(folder / _AUDIO)) as file:
            return ms_from_samples(file.getnframes(), file.getframerate())
    except (OSError, EOFError, wave.Error, ZeroDivisionError):
        ends = (e.until_ms if isinstance(e, Heard) else e.at_ms for e in entries)
        return max(ends, default=0)

"""One folder per take: `<takes>/<deck name>/<2026-11-22 21.05.03>/`."""

import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from greenroom.alignment import place
from greenroom.errors import AudioError, TakeError, reason_of
from greenroom.files import private_folder, write_whole
from greenroom.library.by_ear import Mended, put_right
from greenroom.library.corrections import Corrections, corrected, legible
from greenroom.library.folders import safe_name, writing
from greenroom.phrase import phrase
from greenroom.take import (
    SCHEMA,
    Cue,
    Entry,
    Heard,
    Journal,
    Stop,
    TakeHeader,
    begun,
    being_written,
    read_journal,
)
from greenroom.transcript import Transcript, Word
from greenroom.wav import mend, recorded_ms

_HEADER, _JOURNAL, _AUDIO, _TRANSCRIPT, _BEFORE = (
    "take.json",
    "journal.jsonl",
    "audio.wav",
    "transcript.json",
    "before.json",
)
# Between making a folder and locking its journal a start takes a second, not an hour.
_SWEEP_S = 3600


class Take(msgspec.Struct, frozen=True):
    """A take as it lies in `folder`.

    `words` carry their slides; they come from the finished transcript, else from the journal, which
    has those heard by `heard_ms`. `finished` is False for a take that was interrupted or is still
    being recorded (`live`). `total_ms` is the length at its end, or of what there is.
    `words` and cues are as the user corrected them, `transcript` is as the recogniser wrote it;
    `missed` are corrected words that are not in it, after a better model listened again; `aside`
    names files with corrections that cannot be read.
    """

    folder: Path
    header: TakeHeader
    entries: tuple[Entry, ...]
    words: tuple[Word, ...]
    total_ms: int
    finished: bool
    live: bool = False
    transcript: Transcript | None = None
    corrections: Corrections = Corrections()
    missed: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()

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
    when the folder cannot be written, and then leaves none. What earlier starts left empty because
    they were killed is swept out.
    """
    deck = root / safe_name(header.deck.name)
    with writing(root, phrase("the take")):
        private_folder(deck)
        _sweep(deck, now)
        folder = _new_folder(deck, f"{now:%Y-%m-%d %H.%M.%S}")
        try:
            write_whole(folder / _HEADER, msgspec.json.format(msgspec.json.encode(header)))
        except OSError:
            _remove(folder)
            raise
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
    kept = legible(folder)
    corrections = kept.corrections
    entries = corrected(entries, corrections)
    transcript = _read_transcript(folder / _TRANSCRIPT)
    cues = [entry for entry in entries if isinstance(entry, Cue)]
    mended = _mended(transcript, corrections) if transcript else Mended(_heard(entries))
    stop = next((entry for entry in reversed(entries) if isinstance(entry, Stop)), None)
    return Take(
        folder=folder,
        header=header,
        entries=begun(entries, mended.words),
        words=place(mended.words, cues),
        total_ms=stop.at_ms if stop else _recorded_ms(folder, entries),
        finished=stop is not None,
        live=stop is None and being_written(folder / _JOURNAL),
        transcript=transcript,
        corrections=corrections,
        missed=mended.missed,
        aside=kept.aside,
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
    """End an interrupted take at `total_ms`, and let its recording's header count all its samples.

    Raises TakeError, also while it is being recorded.
    """
    with Journal(folder / _JOURNAL) as journal:
        with writing(folder, phrase("the recording")), suppress(FileNotFoundError, AudioError):
            mend(folder / _AUDIO)
        journal.write(Stop(total_ms))


def save_transcript(folder: Path, transcript: Transcript) -> None:
    """Write the take's finished transcript, whole or not at all; the one before it is kept.

    Raises TakeError.
    """
    with writing(folder, phrase("the transcript")):
        with suppress(FileNotFoundError):
            write_whole(folder / _BEFORE, (folder / _TRANSCRIPT).read_bytes())
        write_whole(folder / _TRANSCRIPT, msgspec.json.format(msgspec.json.encode(transcript)))


def transcript_before(folder: Path) -> Transcript | None:
    """What the take's transcript took the place of; None where there was none."""
    return _read_transcript(folder / _BEFORE)


def delete_take(folder: Path) -> None:
    """Delete a take with everything in it, for good.

    Raises TakeError when it is no take, is being recorded, or the disk refuses.
    """
    if not (folder / _HEADER).is_file():
        raise TakeError(phrase("is not a take, so nothing was deleted."), file=folder)
    if being_written(folder / _JOURNAL):
        raise TakeError(phrase("is being recorded and was not deleted."), file=folder)
    try:
        _remove(folder)
    except OSError as error:
        raise TakeError(
            phrase("cannot be deleted ({reason}).", reason=reason_of(error)),
            file=folder,
            remedy=phrase("Close the programs that use it and try again."),
        ) from error


def _sweep(deck: Path, now: datetime) -> None:
    """Remove what a killed start left: folders without a single entry or sample, an hour old."""
    for folder in deck.iterdir():
        with suppress(OSError):
            old = now.timestamp() - folder.stat().st_mtime > _SWEEP_S
            if old and folder.is_dir() and not _holds_anything(folder):
                _remove(folder)


def _holds_anything(folder: Path) -> bool:
    """Whether a folder is more than a take that never got its first sample."""
    half = f".{_HEADER}."  # written, but not yet called take.json
    names = {path.name for path in folder.iterdir() if not path.name.startswith(half)}
    if not names <= {_HEADER, _JOURNAL, _AUDIO} or being_written(folder / _JOURNAL):
        return True
    journal = folder / _JOURNAL
    return (journal.exists() and journal.stat().st_size > 0) or _recorded_ms(folder, ()) > 0


def _remove(folder: Path) -> None:
    """Remove a take's folder, and that of its deck if it was the last one."""
    shutil.rmtree(folder)
    with suppress(OSError):
        folder.parent.rmdir()  # refuses while other takes of the deck are there


def _new_folder(deck: Path, name: str) -> Path:
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
            phrase("holds no take."), file=folder, remedy=phrase("Choose the folder of a take.")
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise TakeError(
            phrase("the take is damaged: its take.json cannot be read."),
            file=folder,
            remedy=phrase(
                "The recording may still be whole: {file} in the same folder.", file=_AUDIO
            ),
        ) from error
    if header.schema > SCHEMA:
        raise TakeError(
            phrase("was recorded by a newer Greenroom."),
            file=folder,
            remedy=phrase("Update Greenroom to open it."),
        )
    return header


def _read_transcript(path: Path) -> Transcript | None:
    """A finished transcript, or None: the journal's words then stand in for a damaged one."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Transcript)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _mended(transcript: Transcript, corrections: Corrections) -> Mended:
    return put_right(transcript.words, corrections.words, corrections.fillers)


def _heard(entries: tuple[Entry, ...]) -> tuple[Word, ...]:
    return tuple(word for entry in entries if isinstance(entry, Heard) for word in entry.words)


def _recorded_ms(folder: Path, entries: tuple[Entry, ...]) -> int:
    """How much there is of a take that never ended: its recording, else the last thing noted."""
    try:
        return recorded_ms(folder / _AUDIO)
    except (OSError, AudioError):
        ends = (e.until_ms if isinstance(e, Heard) else e.at_ms for e in entries)
        return max(ends, default=0)

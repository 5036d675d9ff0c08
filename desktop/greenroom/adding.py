"""Makes a take of a talk that was recorded or written down elsewhere."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from greenroom.audio.decode import decode
from greenroom.captions import read_transcript
from greenroom.errors import GreenroomError, TranscriptError
from greenroom.library import begin_take, delete_take, journal_path, save_transcript
from greenroom.phrase import phrase
from greenroom.suffixes import TRANSCRIPTS
from greenroom.take import Cue, Entry, Gap, Journal, Stop, TakeHeader
from greenroom.transcript import Transcript


def is_transcript(talk: Path) -> bool:
    """Whether a talk's file is words rather than sound, by its name."""
    return talk.suffix.lower() in TRANSCRIPTS


def add_talk(
    takes: Path,
    header: TakeHeader,
    talk: Path,
    now: datetime,
    *,
    cues: Sequence[Cue] = (),
    speaker: str = "",
    transcript: Transcript | None = None,
) -> Path:
    """Make a take under `takes` of a recording or a transcript; gives its folder.

    A recording is decoded into the take, what is damaged in it noted as gaps; its words have yet to
    be written down, unless `transcript` has them. Without `cues` the slides are worked out from the
    words, each time the report is made. `speaker` is the candidate in a transcript of several.
    Raises GreenroomError; then no take is left. Blocks: an hour of sound takes seconds.
    """
    if is_transcript(talk):
        transcript = read_transcript(talk, speaker)
        if not transcript.words:
            raise TranscriptError(phrase("has no words in it."), file=talk)
    folder = begin_take(takes, header, now)
    try:
        _fill(folder, talk, cues, transcript)
    except BaseException:
        with suppress(GreenroomError):
            delete_take(folder)
        raise
    return folder


def _fill(folder: Path, talk: Path, cues: Sequence[Cue], transcript: Transcript | None) -> None:
    with Journal(journal_path(folder)) as journal:
        entries: list[Entry] = [*cues]
        if transcript is not None and is_transcript(talk):
            total_ms = transcript.words[-1].end_ms
        else:
            lost: list[Gap] = []
            total_ms = decode(talk, folder / "audio.wav", lost.append)
            entries += lost
        for entry in (*entries, Stop(total_ms)):
            journal.write(entry)
    if transcript is not None:
        save_transcript(folder, transcript)

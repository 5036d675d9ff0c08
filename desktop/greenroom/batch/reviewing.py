"""One pair reviewed, on whichever machine this runs."""

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from greenroom.batch.figures import figures_of
from greenroom.batch.work import Given, Job, Outcome, Refused, Reviewed
from greenroom.errors import (
    AudioError,
    DeckError,
    PasswordError,
    TranscriptError,
)
from greenroom.exporting import export_talk
from greenroom.places import user_places
from greenroom.review import review_talk
from greenroom.speech.whole import Recognise

STEM = "report"
"""What the exports of a pair are called."""
_IN_THE_FILES = (DeckError, AudioError, TranscriptError)


def review_pair(job: Job, recognise: Recognise) -> Outcome:
    """What `greenroom review` makes of the pair; a reason where its files are at fault.

    Raises other GreenroomErrors, and OSError, for what may go better elsewhere or next time.
    """
    cache = user_places(os.environ).cache
    with TemporaryDirectory(prefix="greenroom") as temporary:
        folder = Path(temporary)
        deck_file = _here(job.deck, folder / "deck")
        try:
            deck, report = review_talk(
                deck_file,
                _here(job.talk, folder / "talk"),
                cues=_here(job.cues, folder / "cues") if job.cues else None,
                limit_ms=job.limit_ms,
                bottom_line=job.bottom_line,
                language=job.wishes.language,
                recognise=recognise,
                cache=cache,
                fillers=job.wishes.fillers,
                rules=job.wishes.rules,
            )
        except PasswordError as error:
            return Refused(f"{error.line()} Save a copy without it.")
        except _IN_THE_FILES as error:
            return Refused(error.line())
        written = export_talk(
            deck_file, deck, report, folder / "out", job.wishes.formats, stem=STEM, cache=cache
        )  # fmt: skip
        return Reviewed({file.name: file.read_bytes() for file in written}, figures_of(report))


def _here(file: Given, folder: Path) -> Path:
    """Where a pair's file is on this machine; one that was sent along is put into `folder`.

    Raises OSError.
    """
    path = Path(file.path)
    if file.content is None:
        return path
    folder.mkdir()
    put = folder / path.name
    put.write_bytes(file.content)
    return put

"""A better model listens to a take again, in one go or in several.

Until it is through, the take keeps the words it has. What the better model has heard so far lies
beside them in a journal of its own, so a program that ends in the middle goes on from there. The
words that it had are kept for a way back.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from greenroom.checks.spot import plain
from greenroom.errors import RecogniserError, TakeError
from greenroom.files import write_whole
from greenroom.library import Take, save_transcript, transcript_before
from greenroom.library.folders import writing
from greenroom.phrase import phrase
from greenroom.speech.recogniser import transcribe
from greenroom.speech.terms import deck_words
from greenroom.take import Heard, Journal, read_journal
from greenroom.transcript import Transcript, Word

_BEGUN, _SO_FAR = "again.json", "again.jsonl"
# A process that dies this often without a step forward dies of what it hears.
_MOST_DEATHS = 3


class Again(msgspec.Struct, frozen=True):
    """A model (by name or folder) that listens to a take again, in a language."""

    model: str
    language: str


class Unfinished(msgspec.Struct, frozen=True):
    """What was begun and not brought to its end, and how far it had come."""

    again: Again
    heard: tuple[Heard, ...] = ()

    @property
    def heard_ms(self) -> int:
        """Up to where it has listened."""
        return self.heard[-1].until_ms if self.heard else 0


def unfinished(folder: Path) -> Unfinished | None:
    """What is left of an earlier attempt in a take's folder, if anything."""
    try:
        again = msgspec.json.decode((folder / _BEGUN).read_bytes(), type=Again)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    heard: list[Heard] = []
    with suppress(OSError):
        for entry in read_journal(folder / _SO_FAR):
            if isinstance(entry, Heard) and (not heard or entry.until_ms > heard[-1].until_ms):
                heard.append(entry)
    return Unfinished(again, tuple(heard))


def forget(folder: Path) -> None:
    """Drop what is left of an earlier attempt; the take keeps its words. Raises TakeError."""
    with writing(folder, phrase("the take")):
        for name in (_BEGUN, _SO_FAR):
            (folder / name).unlink(missing_ok=True)


def go_over(
    take: Take,
    model: Path,
    again: Again,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancel: threading.Event | None = None,
) -> Transcript:
    """Write the take down anew with the model in a folder; goes on from an earlier attempt.

    Blocks. `progress` is called with milliseconds done and in all. Raises GreenroomError, also when
    `cancel` is set; the take then has the words that it had, and what was heard is kept.
    """
    left = unfinished(take.folder)
    if left is None or left.again != again:
        _begin(take.folder, again)
        left = Unfinished(again)
    if progress:
        progress(left.heard_ms, take.total_ms)
    with Journal(take.folder / _SO_FAR) as journal:
        written = _listen(take, model, left, journal, progress, cancel)
    if take.words and not any(word.heard for word in written.words):
        raise RecogniserError(
            phrase("The model heard no words in this take, so it keeps those it had.")
        )
    save_transcript(take.folder, written)
    forget(take.folder)
    return written


def bring_back(folder: Path) -> None:
    """Give a take the words that it had before; those it has now can be brought back likewise.

    Raises TakeError, also where none were kept.
    """
    before = transcript_before(folder)
    if before is None:
        raise TakeError(phrase("has no earlier words to go back to."), file=folder)
    save_transcript(folder, before)


def differing(before: Sequence[Word], after: Sequence[Word]) -> int:
    """How many words another model wrote otherwise, left out or added; case and commas aside."""
    old, new = ([plain(w.text) for w in words if w.heard] for words in (before, after))
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in changes if kind != "equal")


def _begin(folder: Path, again: Again) -> None:
    forget(folder)
    with writing(folder, phrase("the take")):
        write_whole(folder / _BEGUN, msgspec.json.encode(again))


def _listen(
    take: Take,
    model: Path,
    left: Unfinished,
    journal: Journal,
    progress: Callable[[int, int], None] | None,
    cancel: threading.Event | None,
) -> Transcript:
    """A process that dies is started again from where it was."""
    known, deaths = list(left.heard), 0
    terms = deck_words(take.header.deck)

    def keep(more: Heard) -> None:
        nonlocal deaths
        journal.write(more)
        known.append(more)
        deaths = 0

    while True:
        try:
            return transcribe(
                take.audio, model, language=left.again.language, terms=terms,
                progress=progress, cancel=cancel, known=tuple(known), heard=keep,
            )  # fmt: skip
        except RecogniserError:
            deaths += 1
            if deaths >= _MOST_DEATHS or (cancel is not None and cancel.is_set()):
                raise

"""Every deck as a file that Greenroom reads and draws: a PowerPoint file or a PDF in the clear."""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from greenroom.deck.convert import converted, to_powerpoint
from greenroom.deck.guard import ChildError, guarded, patience
from greenroom.deck.kinds import Kind, is_plain
from greenroom.deck.limits import LIMITS, Limits
from greenroom.deck.refusal import SAVE_AGAIN, Refused
from greenroom.errors import DeckError
from greenroom.phrase import from_parts, phrase


class Task(msgspec.Struct, frozen=True):
    """For the child: a deck, as the file system spells its path, and an empty, private folder."""

    path: bytes
    folder: str
    password: str | None
    limits: Limits


class Prepared(msgspec.Struct, frozen=True, tag=True):
    """What the deck is, and which file in the folder to go on with, if not with the deck itself.

    `slides` is how many it has, as far as can be told without its program; `unlocked` whether a
    password has been taken off.
    """

    kind: Kind
    file: str | None
    slides: int | None
    unlocked: bool


@contextmanager
def readable(
    path: Path, *, cache: Path | None = None, password: str | None = None, limits: Limits = LIMITS
) -> Iterator[Path]:
    """A file with what is in `path` that Greenroom reads, for as long as the context lasts.

    That is `path` itself for nearly all decks. One of another program is converted by LibreOffice,
    once per content where there is a `cache`. One with a password is unlocked into a folder of the
    user's own that goes with the context, and is never kept.

    Raises DeckError, PasswordError where a password is missing or wrong, and OSError where the
    file cannot be read.
    """
    if password is None and is_plain(path):
        yield path
        return
    with TemporaryDirectory(prefix="greenroom-") as work:
        yield _converted(path, Path(work), cache, password, limits)


def no_answer(error: ChildError, path: Path, limits: Limits) -> DeckError:
    """What to say when the process that was to read a deck gave no answer."""
    if error.failure == "too slow":
        what = phrase("took longer than {n} s to read and was given up.", n=limits.seconds)
    else:
        what = phrase("stopped the reader, which shows that it is damaged or not what it seems.")
    return DeckError(what, file=path, remedy=SAVE_AGAIN)


def _converted(
    path: Path, work: Path, cache: Path | None, password: str | None, limits: Limits
) -> Path:
    """See readable."""
    digest, kept = digest_of(path), converted(cache) if cache else None
    before = kept.find(digest) if kept else None
    if before is not None:
        return before
    folder = work / "prepared"
    folder.mkdir()
    prepared = _prepared(Task(os.fsencode(path.absolute()), str(folder), password, limits), path)
    source = folder / prepared.file if prepared.file else path
    if prepared.kind in ("powerpoint", "pdf"):
        return source
    made = to_powerpoint(source, prepared.kind, work, slides=prepared.slides, deck=path)
    if kept is not None and not prepared.unlocked:
        with suppress(OSError), made.open("rb") as file:
            return kept.keep(digest, file)
    return made


def _prepared(task: Task, path: Path) -> Prepared:
    """What the child process makes of the deck. Raises DeckError."""
    try:
        request = msgspec.json.encode(task)
        seconds = patience(task.limits.seconds)
        lines = list(guarded("greenroom.deck.prepare", request, seconds=seconds))
    except ChildError as error:
        raise no_answer(error, path, task.limits) from None
    answer = msgspec.json.decode(lines[-1], type=Prepared | Refused, dec_hook=from_parts)
    if isinstance(answer, Refused):
        raise answer.error(path)
    return answer


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

"""Opening a deck without letting it near the program itself."""

import hashlib
import os
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import msgspec

from greenroom import __version__
from greenroom.deck.guard import ChildError, guarded, patience
from greenroom.deck.kept import Kept
from greenroom.deck.limits import LIMITS, Limits, readable_size
from greenroom.deck.readable import digest_of, no_answer, readable
from greenroom.deck.refusal import Refused
from greenroom.deck.slides import Deck
from greenroom.errors import DeckError, reason_of
from greenroom.phrase import from_parts, phrase

_KEPT_BYTES = 50_000_000  # some hundred bytes a slide


class Request(msgspec.Struct, frozen=True):
    """What the reading process is asked; paths are as the file system spells them, any bytes.

    `path` is the file to read, `deck` the user's own that it stands for.
    """

    path: bytes
    deck: bytes
    limits: Limits


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The deck was read."""

    deck: Deck


def load_deck(
    path: Path,
    *,
    password: str | None = None,
    cache: Path | None = None,
    limits: Limits = LIMITS,
) -> Deck:
    """Read a deck, in a child process; the file is never written to.

    What was read is kept in `cache`, if there is one, for the next time that this content is asked
    for; so is what LibreOffice makes of the decks of other programs, for drawing as well. Of a deck
    that needs a `password` nothing is kept.

    Raises PasswordError when the deck needs a password or another one, and DeckError, with one
    line for the user, when the file is missing, is no deck, is damaged or too large, cannot be
    converted, has no slides, or breaks or stalls the reader.
    """
    refuse_unreadable(path, limits)
    kept = _read_before(cache) if cache is not None and password is None else None
    before = _found(kept, path) if kept is not None else None
    if before is not None:
        return before
    with readable(path, cache=cache, password=password, limits=limits) as source:
        deck = _read(source, path, limits)
    if kept is not None:
        with suppress(OSError):
            kept.keep(deck.sha256, BytesIO(msgspec.json.encode(deck)))
    return deck


def _read_before(cache: Path) -> Kept:
    """Decks as they were read, by their content; read anew once the reader is another."""
    code = Path(__file__).parent
    times = [file.stat().st_mtime_ns for file in code.glob("*.py")]  # none in a frozen program
    reader = hashlib.sha256(f"{__version__} {max(times, default=0)}".encode()).hexdigest()
    return Kept(cache / "decks", f"-{reader[:8]}.json", _KEPT_BYTES)


def _found(kept: Kept, path: Path) -> Deck | None:
    """The deck in this file, if its content was read before."""
    with suppress(OSError, msgspec.DecodeError):
        file = kept.find(digest_of(path))
        if file is not None:
            deck = msgspec.json.decode(file.read_bytes(), type=Deck)
            return msgspec.structs.replace(deck, file=file_name(path))
    return None


def _read(source: Path, path: Path, limits: Limits) -> Deck:
    """What the child process reads in `source`, which stands for `path`."""
    request = Request(os.fsencode(source.absolute()), os.fsencode(path.absolute()), limits)
    encoded = msgspec.json.encode(request)
    try:
        seconds = patience(limits.seconds)
        lines = list(guarded("greenroom.deck.child", encoded, seconds=seconds))
    except ChildError as error:
        raise no_answer(error, path, limits) from None
    answer = msgspec.json.decode(lines[-1], type=Opened | Refused, dec_hook=from_parts)
    if isinstance(answer, Refused):
        raise answer.error(path)
    return answer.deck


def refuse_unreadable(path: Path, limits: Limits) -> None:
    """Raise DeckError for what can be told without opening the file."""
    if path.is_dir():
        raise _folder(path)
    if path.exists() and not path.is_file():  # a pipe would be waited for without end
        raise DeckError(
            phrase("is not a file."), file=path, remedy=phrase("Open a .pptx or .pdf file.")
        )
    try:
        with path.open("rb"):
            size = path.stat().st_size
    except FileNotFoundError:
        raise DeckError(
            phrase("is not there."), file=path, remedy=phrase("Check the name and folder.")
        ) from None
    except OSError as error:
        raise DeckError(
            phrase("cannot be opened ({reason}).", reason=reason_of(error)),
            file=path,
            remedy=phrase("Check who may read it."),
        ) from None
    if size > limits.file_bytes:
        raise DeckError(
            phrase(
                "is {size}, more than Greenroom opens ({most}).",
                size=readable_size(size),
                most=readable_size(limits.file_bytes),
            ),
            file=path,
            remedy=phrase("Compress its pictures and videos in PowerPoint, or save it as a PDF."),
        )


def file_name(path: Path) -> str:
    """A file's name as text: any bytes may be a name on Linux."""
    return os.fsencode(path.name).decode(errors="replace")


def _folder(path: Path) -> DeckError:
    """The error for a folder; a Keynote file may be one."""
    if path.suffix.lower() == ".key":
        return DeckError(
            phrase("is a Keynote file in the form of a folder."),
            file=path,
            remedy=phrase(
                "In Keynote choose File > Export To > PowerPoint, and open the file it writes."
            ),
        )
    return DeckError(
        phrase("is a folder."), file=path, remedy=phrase("Open a .pptx or .pdf file in it.")
    )

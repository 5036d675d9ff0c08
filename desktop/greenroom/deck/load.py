"""Opening a deck without letting it near the program itself."""

import os
from pathlib import Path

import msgspec

from greenroom.deck.guard import ChildError, guarded
from greenroom.deck.limits import LIMITS, Limits, readable_size
from greenroom.deck.readable import no_answer, readable
from greenroom.deck.refusal import Refused
from greenroom.deck.slides import Deck
from greenroom.errors import DeckError


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

    What other programs than PowerPoint made is converted by LibreOffice, and what that gives is
    kept in `cache`, if there is one, for drawing and for the next time. The `password` is not
    kept.

    Raises PasswordError when the deck needs a password or another one, and DeckError, with one
    line for the user, when the file is missing, is no deck, is damaged or too large, cannot be
    converted, has no slides, or breaks or stalls the reader.
    """
    refuse_unreadable(path, limits)
    with readable(path, cache=cache, password=password, limits=limits) as source:
        return _read(source, path, limits)


def _read(source: Path, path: Path, limits: Limits) -> Deck:
    """What the child process reads in `source`, which stands for `path`."""
    request = Request(os.fsencode(source.absolute()), os.fsencode(path.absolute()), limits)
    encoded = msgspec.json.encode(request)
    try:
        lines = list(guarded("greenroom.deck.child", encoded, seconds=limits.seconds))
    except ChildError as error:
        raise no_answer(error, path, limits) from None
    answer = msgspec.json.decode(lines[-1], type=Opened | Refused)
    if isinstance(answer, Refused):
        raise answer.error(path)
    return answer.deck


def refuse_unreadable(path: Path, limits: Limits) -> None:
    """Raise DeckError for what can be told without opening the file."""
    if path.is_dir():
        raise _folder(path)
    try:
        with path.open("rb"):
            size = path.stat().st_size
    except FileNotFoundError:
        raise DeckError("is not there.", file=path, remedy="Check the name and folder.") from None
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        raise DeckError(
            f"cannot be opened ({reason}).", file=path, remedy="Check who may read it."
        ) from None
    if size > limits.file_bytes:
        bound = readable_size(limits.file_bytes)
        raise DeckError(
            f"is {readable_size(size)}, more than Greenroom opens ({bound}).",
            file=path,
            remedy="Compress its pictures and videos in PowerPoint, or save it as a PDF.",
        )


def _folder(path: Path) -> DeckError:
    """The error for a folder; a Keynote file may be one."""
    if path.suffix.lower() == ".key":
        return DeckError(
            "is a Keynote file in the form of a folder.",
            file=path,
            remedy="In Keynote choose File > Export To > PowerPoint, and open the file it writes.",
        )
    return DeckError("is a folder.", file=path, remedy="Open a .pptx or .pdf file in it.")

"""Opening a deck without letting it near the program itself."""

import os
from pathlib import Path

import msgspec

from greenroom.deck.guard import ChildError, guarded
from greenroom.deck.limits import LIMITS, Limits, readable_size
from greenroom.deck.slides import Deck
from greenroom.errors import DeckError

_AS_PDF = "Save it again in the program that made it, or as a PDF, and open that."


class Request(msgspec.Struct, frozen=True):
    """What the reading process is asked; `path` is as the file system spells it, any bytes."""

    path: bytes
    limits: Limits


class Opened(msgspec.Struct, frozen=True, tag=True):
    """The deck was read."""

    deck: Deck


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The deck was not read; the two halves of the line for the user."""

    what: str
    remedy: str


def load_deck(path: Path, *, limits: Limits = LIMITS) -> Deck:
    """Read a PowerPoint file or a PDF, in a child process; the file is never written to.

    Raises DeckError, with one line for the user, when the file is missing, is no deck, is
    protected, damaged or too large, has no slides, or breaks or stalls the reader.
    """
    refuse_unreadable(path, limits)
    request = msgspec.json.encode(Request(path=os.fsencode(path.absolute()), limits=limits))
    try:
        lines = list(guarded("greenroom.deck.child", request, seconds=limits.seconds))
    except ChildError as error:
        raise _no_answer(error, path, limits) from None
    answer = msgspec.json.decode(lines[-1], type=Opened | Refused)
    if isinstance(answer, Refused):
        raise DeckError(answer.what, file=path, remedy=answer.remedy)
    return answer.deck


def refuse_unreadable(path: Path, limits: Limits) -> None:
    """Raise DeckError for what can be told without opening the file."""
    if path.is_dir():
        raise DeckError("is a folder.", file=path, remedy="Open a .pptx or .pdf file in it.")
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


def _no_answer(error: ChildError, path: Path, limits: Limits) -> DeckError:
    """What to say when the reading process gave no answer."""
    if error.failure == "too slow":
        what = f"took longer than {limits.seconds} s to read and was given up."
    else:
        what = "stopped the reader, which shows that it is damaged or not what it seems."
    return DeckError(what, file=path, remedy=_AS_PDF)

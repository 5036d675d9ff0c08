"""The process that reads decks: `python -m greenroom.deck.child`, a request on stdin.

Whatever a hostile file does, it does it here: under limits on memory and time, with nothing of
the user's in this process. One line of JSON on stdout is the answer.
"""

import hashlib
import os
import sys
from pathlib import Path

import msgspec

from greenroom.deck.guard import limit_memory
from greenroom.deck.kinds import recognise
from greenroom.deck.limits import Limits
from greenroom.deck.load import Opened, Request, file_name
from greenroom.deck.refusal import SAVE_AGAIN, Refused, answered
from greenroom.deck.slides import Deck
from greenroom.errors import DeckError
from greenroom.phrase import in_parts, phrase


def read(path: Path, original: Path, limits: Limits) -> Deck:
    """The deck in this file, known by the name and content of the original. Raises DeckError."""
    kind = recognise(path)
    if kind == "pdf":
        from greenroom.deck.pdf import read_pdf

        deck = read_pdf(path, limits)
    else:
        from greenroom.deck.powerpoint import read_powerpoint

        deck = read_powerpoint(path, limits)
    if not deck.slides:
        raise DeckError(
            phrase("has no slides."),
            file=path,
            remedy=phrase("Add one, save it and open it again."),
        )
    with original.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return msgspec.structs.replace(deck, file=file_name(original), sha256=digest)


def answer(request: Request) -> Opened | Refused:
    """The deck, or why not."""
    path, original = (Path(os.fsdecode(name)) for name in (request.path, request.deck))
    return answered(lambda: Opened(read(path, original, request.limits)))


def _encoded(outcome: Opened | Refused, limits: Limits) -> bytes:
    """The answer as a line of JSON, which must not fill the memory of whoever asked."""
    line = msgspec.json.encode(outcome, enc_hook=in_parts)
    if len(line) <= limits.text_bytes:
        return line
    refused = Refused(phrase("holds more text than any talk could."), SAVE_AGAIN)
    return msgspec.json.encode(refused, enc_hook=in_parts)


def main() -> None:
    """Read the request, answer it."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Request)
    limit_memory(request.limits.memory_bytes, request.limits.seconds)
    # Libraries that print must not garble the answer.
    with os.fdopen(os.dup(1), "wb") as stdout:
        os.dup2(2, 1)
        stdout.write(_encoded(answer(request), request.limits))


if __name__ == "__main__":
    main()

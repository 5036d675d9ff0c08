"""The process that looks into decks of other programs: `python -m greenroom.deck.prepare`.

It says what a file is, takes off its password, and writes a copy that is fit to be converted. A
task comes on stdin, for it may hold a password; one line of JSON on stdout is the answer.
"""

import os
import re
import sys
from pathlib import Path
from zipfile import ZipFile

import msgspec

from greenroom.deck.guard import limit_memory
from greenroom.deck.kinds import Kind, recognise
from greenroom.deck.old_powerpoint import slide_count
from greenroom.deck.opendocument import copy_archive, copy_flat
from greenroom.deck.package import open_zip
from greenroom.deck.readable import Prepared, Task
from greenroom.deck.refusal import answered
from greenroom.deck.unlock import is_locked, unlock_office, unlock_pdf
from greenroom.phrase import in_parts

_KEYNOTE_SLIDE = re.compile(r"Index/Slide(-\d+)*\.iwa")


def prepare(task: Task) -> Prepared:
    """See Task. Raises DeckError."""
    path, folder = Path(os.fsdecode(task.path)), Path(task.folder)
    clear = source = _unlocked(path, recognise(path), folder, task.password)
    kind = recognise(source)
    slides = None
    if kind == "opendocument":
        copy = folder / "deck.odp"
        slides, source = copy_archive(source, copy, task.limits), copy
    elif kind == "flat opendocument":
        copy = folder / "deck.fodp"
        slides, source = copy_flat(source, copy, task.limits), copy
    elif kind == "old powerpoint":
        slides = slide_count(source)
    elif kind == "keynote":
        with open_zip(source, task.limits) as archive:
            slides = _keynote_slides(archive)
    file = None if source == path else source.name
    return Prepared(kind, file, slides, unlocked=clear != path)


def _unlocked(path: Path, kind: Kind, folder: Path, password: str | None) -> Path:
    """The deck itself or, where a password keeps it, a copy in the clear."""
    clear = folder / f"clear{path.suffix}"
    if kind == "pdf" and password:
        unlock_pdf(path, clear, password)
    elif kind == "locked" or (kind == "old powerpoint" and is_locked(path)):
        unlock_office(path, clear, password)
    else:
        return path
    return clear


def _keynote_slides(archive: ZipFile) -> int | None:
    """The slides of a Keynote file of 2013 or later, which has a part for each."""
    return sum(bool(_KEYNOTE_SLIDE.fullmatch(name)) for name in archive.namelist()) or None


def main() -> None:
    """Read the task, do it, answer."""
    task = msgspec.json.decode(sys.stdin.buffer.read(), type=Task)
    limit_memory(task.limits.memory_bytes, task.limits.seconds)
    # Libraries that print must not garble the answer.
    with os.fdopen(os.dup(1), "wb") as stdout:
        os.dup2(2, 1)
        stdout.write(msgspec.json.encode(answered(lambda: prepare(task)), enc_hook=in_parts))


if __name__ == "__main__":
    main()

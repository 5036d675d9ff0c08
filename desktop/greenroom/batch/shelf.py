"""The results of a batch on disk: one folder a pair, whole or not there, known again by content.

```
<out>/<pair>/report.<format>   the exports
<out>/<pair>/result.json       written last: what it was made of, its figures or why not
<out>/summary.*                of all
```
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from greenroom import __version__
from greenroom.batch.pairs import Pair
from greenroom.batch.work import Figures, Outcome, Reviewed, Wishes
from greenroom.errors import ExportError, GreenroomError, reason_of
from greenroom.export.folder import put_bytes
from greenroom.files import lock
from greenroom.phrase import in_english

RESULT = "result.json"
_LOCK = ".batch.lock"


class Result(msgspec.Struct, frozen=True):
    """What became of a pair made of `key`: there are `figures`, or a `reason` why not."""

    key: str
    figures: Figures | None = None
    reason: str = ""


def key_of(pair: Pair, wishes: Wishes) -> str:
    """A sign of all that a result depends on: the files' contents, what was wished, this version.

    Reads the files. Raises OSError.
    """
    files = [pair.deck, pair.talk, *([pair.cues] if pair.cues else [])]
    digests = []
    for file in files:
        with file.open("rb") as content:
            digests.append(hashlib.file_digest(content, "sha256").hexdigest())
    # How a deck and a talk are called says which kind they are and stands in the report.
    names = [file.name for file in files]
    parts = (__version__, digests, names, pair.limit_ms, pair.bottom_line, wishes)
    return hashlib.sha256(msgspec.json.encode(parts, order="sorted")).hexdigest()


def read_result(out: Path, name: str) -> Result | None:
    """What is kept of a pair; None where nothing is, or nothing legible."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode((out / name / RESULT).read_bytes(), type=Result)
    return None


def keep_result(out: Path, name: str, key: str, outcome: Outcome) -> Result:
    """Keep what became of a pair: files first, so that a result stands for what is beside it.

    What an earlier result left there goes. Raises ExportError.
    """
    folder = out / name
    try:
        for old in (folder / RESULT, *folder.glob("report.*")):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise ExportError(
            f"an earlier result cannot be replaced ({reason_of(error)}).", file=folder
        ) from error
    if isinstance(outcome, Reviewed):
        for file, content in outcome.files.items():
            put_bytes(folder, file, content)
        result = Result(key, figures=outcome.figures)
    else:
        result = Result(key, reason=outcome.reason)
    put_bytes(folder, RESULT, msgspec.json.encode(result, enc_hook=in_english))
    return result


def has_results(out: Path) -> bool:
    """Whether a batch has kept anything there."""
    return any(out.glob(f"*/{RESULT}"))


@contextmanager
def alone_in(out: Path) -> Iterator[None]:
    """Let no other batch write there meanwhile; the folder is made. Raises GreenroomError."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        file = (out / _LOCK).open("ab", buffering=0)
    except OSError as error:
        raise ExportError(
            f"cannot be written to ({reason_of(error)}).",
            file=out,
            remedy="Choose another folder with --out.",
        ) from error
    with file:
        if not lock(file):
            raise GreenroomError("another batch is at work in this folder.", file=out)
        yield

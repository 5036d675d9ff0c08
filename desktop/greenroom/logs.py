"""A log of what the window did, for whoever mends it: bounded, and without a word of the user's.

A message is a constant of the program; of what goes into it only numbers are written. Anything
else could be a word of a slide, of a talk, or a path with a name in it, so its kind stands there
instead; of an error, its kind and where in the program it came from.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from greenroom import __version__
from greenroom.crashes import frames_of
from greenroom.files import open_private, private_folder

MOST_BYTES = 500_000
"""Of one file; with the old ones at most four times as much is kept."""

_OLD_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"

_log = logging.getLogger(__name__)
logging.getLogger("greenroom").addHandler(logging.NullHandler())  # else it goes to the console


@contextmanager
def logged(folder: Path) -> Iterator[None]:
    """Write what the program logs into `folder` meanwhile; where that cannot be, nothing is."""
    program = logging.getLogger("greenroom")
    handler = _PrivateFile(folder / "greenroom.log")
    program.addHandler(handler)
    program.setLevel(logging.INFO)
    program.propagate = False
    _log.info(f"Greenroom {__version__} begins")
    try:
        yield
    finally:
        _log.info("ends")
        program.removeHandler(handler)
        program.propagate = True
        handler.close()


class _PrivateFile(RotatingFileHandler):
    """A file that only its user can read, followed by a new one when it is large."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            file, maxBytes=MOST_BYTES, backupCount=_OLD_FILES, encoding="utf-8", delay=True
        )
        self.setFormatter(_Formatter(_LINE))

    def _open(self) -> TextIOWrapper:
        file = Path(self.baseFilename)
        private_folder(file.parent)
        return TextIOWrapper(open_private(file, "ab"), "utf-8", newline="\n", write_through=True)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own
        """A full disk costs the log, not the program."""


class _Formatter(logging.Formatter):
    """Writes the kind of everything that is no number."""

    def format(self, record: logging.LogRecord) -> str:
        made = logging.makeLogRecord(record.__dict__)
        args = record.args if isinstance(record.args, tuple) else ()
        made.args = tuple(
            one if isinstance(one, int | float) else type(one).__name__ for one in args
        )
        made.exc_text = None  # another handler may have left an error's text there
        return super().format(made)

    def formatException(self, ei: Any) -> str:  # noqa: N802 - logging's own
        return frames_of(ei[1])

"""What can go wrong, said once and in one line: what, which file, what to do."""

import errno
from pathlib import Path

from greenroom.phrase import Phrase, in_a_row, phrase

# What the system says in English, so that a window can say it in its language.
_REASONS = {
    errno.ENOSPC: phrase("No space left on device"),
    errno.EDQUOT: phrase("Disk quota exceeded"),
    errno.EACCES: phrase("Permission denied"),
    errno.EPERM: phrase("Operation not permitted"),
    errno.EROFS: phrase("Read-only file system"),
    errno.ENOENT: phrase("No such file or directory"),
    errno.EEXIST: phrase("File exists"),
    errno.EISDIR: phrase("Is a directory"),
    errno.ENOTDIR: phrase("Not a directory"),
    errno.EIO: phrase("Input/output error"),
}


def reason_of(error: OSError) -> str:
    """Why the system refused, in its own words; what people meet is a phrase."""
    known = _REASONS.get(error.errno or 0)
    return known or error.strerror or str(error) or phrase("no reason given")


class GreenroomError(Exception):
    """A failure that the user can read.

    `what` says what happened, `file` which file it happened to (only its name is shown), `remedy`
    what to do next. `str()` joins the three into one line; the window says it in its language.
    """

    def __init__(self, what: str, *, file: Path | str | None = None, remedy: str = "") -> None:
        self.what = what
        self.file = Path(file) if file is not None else None
        self.remedy = remedy
        super().__init__(self.line())

    def told(self) -> Phrase:
        """What the line is made of, for whoever says it in another language."""
        # A folder named by a dot has no name of its own.
        name = f"{self.file.name or self.file}:" if self.file else ""
        return in_a_row((name, self.what, self.remedy))

    def line(self) -> str:
        """The one line for the user."""
        return " ".join(self.told().split())


class UsageError(GreenroomError):
    """A command that was not given what it needs."""


class DeckError(GreenroomError):
    """A deck that cannot be opened, read or drawn."""


class PasswordError(DeckError):
    """A deck that opens with its password: none was given, or (`wrong`) another one."""

    def __init__(self, *, file: Path | str | None = None, wrong: bool = False) -> None:
        self.wrong = wrong
        refused = phrase("did not open with that password.")
        super().__init__(refused if wrong else phrase("is protected by a password."), file=file)


class AudioError(GreenroomError):
    """A microphone, a loudspeaker or a recording that does not work."""


class ModelError(GreenroomError):
    """A speech model that is missing, damaged or cannot be fetched."""


class RecogniserError(GreenroomError):
    """The recogniser's process failed."""


class TranscriptError(GreenroomError):
    """A transcript or a list of cues that cannot be read."""


class TakeError(GreenroomError):
    """A take that cannot be written, read or found."""


class ExportError(GreenroomError):
    """An export that cannot be written."""


class ServerError(GreenroomError):
    """A server of the user's own that is not there, too slow, or says what cannot be used."""

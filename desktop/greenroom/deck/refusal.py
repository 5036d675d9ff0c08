"""How a child process says that it did not manage, so that its caller can say it to the user."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from greenroom.errors import DeckError, PasswordError
from greenroom.phrase import Phrase, phrase

SAVE_AGAIN = phrase("Save it again in the program that made it, or as a PDF, and open that.")

T = TypeVar("T")


class Refused(msgspec.Struct, frozen=True, tag=True):
    """The deck was not read: the two halves of the line for the user, and whether a password
    is asked for (`locked`) or was the `wrong` one."""

    what: Phrase
    remedy: Phrase
    locked: bool = False
    wrong: bool = False

    def error(self, path: Path) -> DeckError:
        """What to raise for this deck."""
        if self.locked:
            return PasswordError(file=path, wrong=self.wrong)
        return DeckError(self.what, file=path, remedy=self.remedy)


def answered(work: Callable[[], T]) -> T | Refused:
    """What `work` gives, or why not. A surprise is the deck's fault and is said as such."""
    try:
        return work()
    except PasswordError as error:
        return Refused(_kept(error.what), _kept(error.remedy), locked=True, wrong=error.wrong)
    except DeckError as error:
        return Refused(_kept(error.what), _kept(error.remedy))
    except MemoryError:
        return Refused(phrase("needs more memory than is safe to give it."), SAVE_AGAIN)
    except Exception as error:  # any other would be a bare crash for the user
        kind = type(error).__name__
        what = phrase("could not be read: its contents are not in order ({kind}).", kind=kind)
        return Refused(what, SAVE_AGAIN)


def _kept(sentence: str) -> Phrase:
    return sentence if isinstance(sentence, Phrase) else phrase(sentence)

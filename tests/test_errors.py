"""The one line of an error, and why the system refused."""

import errno
import os

import pytest

from german import left_english
from greenroom.errors import AudioError, reason_of
from greenroom.phrase import Phrase, phrase


@pytest.mark.parametrize(
    "number",
    [
        *(errno.ENOSPC, errno.EDQUOT, errno.EACCES, errno.EPERM, errno.EROFS),
        *(errno.ENOENT, errno.EEXIST, errno.EISDIR, errno.ENOTDIR, errno.EIO),
    ],
)
def test_what_people_meet_is_said_in_german_too(number: int) -> None:
    said = reason_of(OSError(number, os.strerror(number)))
    assert isinstance(said, Phrase)
    error = AudioError(phrase("cannot be opened ({reason}).", reason=said))
    assert list(left_english(error.what)) == []


def test_other_reasons_are_in_the_systems_own_words() -> None:
    assert reason_of(OSError(errno.ELOOP, "Too many links")) == "Too many links"
    assert reason_of(OSError("the disk went away")) == "the disk went away"
    assert isinstance(reason_of(OSError()), Phrase)

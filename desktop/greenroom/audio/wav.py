"""A WAV file that is whole at any instant, even when the program is killed."""

import os
from contextlib import suppress
from pathlib import Path

from greenroom.errors import AudioError, reason_of
from greenroom.files import open_private
from greenroom.phrase import phrase
from greenroom.wav import SAMPLE_BYTES, header


class WavFile:
    """A new 16-bit mono WAV file at `path`.

    Each `append` reaches the operating system, samples first and then a header that counts them,
    so SIGKILL loses nothing that was appended; only `sync` makes it safe from a power cut. Raises
    AudioError when the folder cannot be written.
    """

    def __init__(self, path: Path, rate: int) -> None:
        self._path = path
        self._rate = rate
        self.samples = 0
        try:
            self._file = open_private(path, "xb")
            self._put(0, header(rate, 0))
        except OSError as error:
            raise self._unwritable(error) from error

    def append(self, block: bytes) -> None:
        """Add 16-bit samples: all of them, or none and AudioError; what was there stays."""
        end = len(header(self._rate, 0)) + self.samples * SAMPLE_BYTES
        samples = self.samples + len(block) // SAMPLE_BYTES
        try:
            self._put(end, block)
            self._put(0, header(self._rate, samples))
        except OSError as error:
            # A part of a block would put all that comes later out of step.
            with suppress(OSError):
                self._file.truncate(end)
            raise self._unwritable(error) from error
        self.samples = samples

    def sync(self) -> None:
        """Ask the disk to keep what was appended."""
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._unwritable(error) from error

    def close(self) -> None:
        """Sync and close the file."""
        try:
            self.sync()
        finally:
            self._file.close()

    def _put(self, at: int, data: bytes) -> None:
        """Write all of `data`; one write may take only some of it."""
        self._file.seek(at)
        view = memoryview(data)
        while len(view):
            view = view[self._file.write(view) or 0 :]

    def _unwritable(self, error: OSError) -> AudioError:
        return AudioError(
            phrase("the recording cannot be written ({reason}).", reason=reason_of(error)),
            file=self._path,
            remedy=phrase(
                "Free some disk space or choose another folder; what was recorded is kept."
            ),
        )

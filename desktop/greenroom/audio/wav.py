"""A WAV file that is whole at any instant, even when the program is killed."""

import io
import os
import wave
from pathlib import Path

from greenroom.errors import AudioError

SAMPLE_BYTES = 2


class _Unbuffered(io.FileIO):
    """A raw file whose write either takes all bytes or raises; FileIO's own may take only some."""

    def write(self, data: object) -> int:
        view = memoryview(data).cast("B")  # type: ignore[arg-type]
        total = len(view)
        while len(view):
            view = view[super().write(view) :]
        return total


class WavFile:
    """A new 16-bit mono WAV file at `path`.

    Each `append` reaches the operating system with a header that counts it, so SIGKILL loses
    nothing that was appended; only `sync` makes it safe from a power cut. Raises AudioError when
    the folder cannot be written.
    """

    def __init__(self, path: Path, rate: int) -> None:
        self._path = path
        try:
            self._file = _Unbuffered(path, "xb")
            self._wave = wave.open(self._file, "wb")  # noqa: SIM115
            self._wave.setparams((1, SAMPLE_BYTES, rate, 0, "NONE", ""))
            self._wave.writeframes(b"")
        except OSError as error:
            raise self._unwritable(error) from error
        self.samples = 0

    def append(self, block: bytes) -> None:
        """Add 16-bit samples. Raises AudioError when the disk refuses; what was there stays."""
        try:
            self._wave.writeframes(block)
        except OSError as error:
            raise self._unwritable(error) from error
        self.samples += len(block) // SAMPLE_BYTES

    def sync(self) -> None:
        """Ask the disk to keep what was appended."""
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._unwritable(error) from error

    def close(self) -> None:
        """Sync and close the file."""
        try:
            self._wave.close()
            os.fsync(self._file.fileno())
        except OSError as error:
            raise self._unwritable(error) from error
        finally:
            self._file.close()

    def _unwritable(self, error: OSError) -> AudioError:
        return AudioError(
            f"the recording cannot be written ({error.strerror}).",
            file=self._path,
            remedy="Free some disk space or choose another folder; what was recorded is kept.",
        )

"""Reading a WAV that somebody else is still writing."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Self

from greenroom.errors import AudioError, reason_of
from greenroom.phrase import phrase
from greenroom.wav import Format, read_format

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


class Tail:
    """The samples of a 16-bit mono WAV as they arrive on disk.

    The header may lag behind, so while the file grows its size on disk counts, not the header.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None
        self._format: Format | None = None
        self._read = 0  # bytes

    @property
    def rate(self) -> int | None:
        """Samples a second; None until the header is there."""
        return self._format.rate if self._format else None

    def skip(self, samples: int) -> None:
        """Leave out the next samples. Call once, before the first `read`."""
        self._read += 2 * samples

    def waiting(self) -> int:
        """Samples that are on disk and have not been read."""
        if self._format is None or self._file is None:
            return 0
        on_disk = self.path.stat().st_size - self._format.offset
        return max(0, (on_disk - self._read) // 2)

    def open(self) -> bool:
        """Whether the header is there and could be read.

        Raises AudioError when there is a header and it is not one of a 16-bit mono WAV.
        """
        if self._format is None:
            try:
                self._file = self._file or self.path.open("rb")
                self._file.seek(0)
                self._format = read_format(self._file, self.path)
            except FileNotFoundError:
                return False
            except OSError as error:
                raise AudioError(
                    phrase("cannot be read ({reason}).", reason=reason_of(error)), file=self.path
                ) from error
        return self._format is not None

    def read(self, samples: int, *, whole: bool) -> npt.NDArray[np.int16]:
        """At most so many further samples; none when none are there yet.

        `whole` says that the file is finished: what a well-kept header excludes (tags after the
        sound) is then left out.
        """
        import numpy as np  # not with the window, which asks for lengths alone

        if self._file is None or self._format is None:
            return np.zeros(0, np.int16)
        count = 2 * min(samples, self.waiting())
        if whole:
            count = min(count, max(0, self._end() - self._read))
        self._file.seek(self._format.offset + self._read)
        data = self._file.read(count)
        data = data[: len(data) // 2 * 2]
        self._read += len(data)
        return np.frombuffer(data, "<i2").astype(np.int16, copy=False)

    def _end(self) -> int:
        """Bytes of sound in a finished file: up to the tags, or up to its end if there are none."""
        assert self._file is not None
        assert self._format is not None
        self._file.seek(0)
        header = read_format(self._file, self.path) or self._format
        on_disk = self.path.stat().st_size - header.offset
        self._file.seek(header.offset + header.size)
        tagged = self._file.read(4)
        is_tag = len(tagged) == 4 and tagged.isalnum() and tagged.isascii()
        return header.size if is_tag and 0 < header.size < on_disk else on_disk

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def length_ms(path: Path) -> int:
    """How long the sound in a WAV is, by what is on disk.

    Raises AudioError when it has no readable header or no sound.
    """
    with Tail(path) as tail:
        if not path.is_file():
            raise AudioError(phrase("is not there."), file=path)
        if not tail.open() or tail.rate is None:
            raise AudioError(
                phrase("is damaged: no sound can be found in it."),
                file=path,
                remedy=phrase("Record it again."),
            )
        samples = tail.waiting()
        if not samples:
            raise AudioError(
                phrase("is empty: it holds no sound."), file=path, remedy=phrase("Record it again.")
            )
        return samples * 1000 // tail.rate

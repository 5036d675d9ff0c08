"""Chunks on their way through the recogniser: several batches at once, their words in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self

from greenroom.speech.segmenting import Chunk
from greenroom.transcript import Word

Words = tuple[Word, ...]

_MOST = 2
_LANE_MB, _WEIGHTS_MB = 200, 145
"""What a second lane took with Whisper base (505 MB became 693), and how large its weights are."""
_SHARE = 4  # part of the memory that all lanes may take together


def lanes_for(cores: int, weights_mb: int, memory_mb: int | None) -> int:
    """How many batches may be recognised at once: two where there are cores and memory for them.

    A lane of a larger model takes more, by as much as its weights are larger. One where nobody
    knows of how much memory there is.
    """
    if memory_mb is None:
        return 1
    needed = _LANE_MB * max(1, weights_mb / _WEIGHTS_MB)
    return max(1, min(_MOST, cores, int(memory_mb / _SHARE / needed)))


class Lanes:
    """Up to `count` batches are recognised at once, each in a thread of its own.

    One chunk may be recognised on a guess; if it is the next that is begun, no time is lost.
    """

    def __init__(self, recognise: Callable[[Sequence[Chunk]], Iterable[Words]], count: int) -> None:
        self._recognise = recognise
        self._pool = ThreadPoolExecutor(count)
        self._under_way: deque[tuple[Sequence[Chunk], Future[Iterable[Words]]]] = deque()
        self._guess: tuple[Chunk, Future[Iterable[Words]]] | None = None

    def __len__(self) -> int:
        """How many batches were begun and not given back."""
        return len(self._under_way)

    def begin(self, batch: Sequence[Chunk]) -> None:
        """Recognise these together."""
        self._under_way.append((batch, self._guessed(batch) or self._submit(batch)))

    def guess(self, chunk: Chunk) -> None:
        """Recognise a chunk that may have to be begun, while nothing else is being recognised."""
        idle = not self._under_way and (self._guess is None or self._guess[1].done())
        if idle and self._guessed([chunk]) is None:
            self._guess = chunk, self._submit([chunk])

    def done(self, left: int) -> Iterator[tuple[Chunk, Words]]:
        """Each chunk with its words, the first begun first, until `left` batches are under way.

        Waits for them. Raises what recognising one raised.
        """
        while len(self) > left:
            batch, words = self._under_way.popleft()
            yield from zip(batch, words.result(), strict=True)

    def _submit(self, batch: Sequence[Chunk]) -> Future[Iterable[Words]]:
        return self._pool.submit(self._recognise, batch)

    def _guessed(self, batch: Sequence[Chunk]) -> Future[Iterable[Words]] | None:
        """What is being recognised already, if this is it."""
        if self._guess is None or len(batch) != 1 or not self._guess[0].says_the_same(batch[0]):
            return None
        return self._guess[1]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._pool.shutdown(cancel_futures=True)

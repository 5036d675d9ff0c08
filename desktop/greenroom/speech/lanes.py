"""Chunks on their way through the recogniser: several batches at once, their words in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from types import TracebackType
from typing import NamedTuple, Self

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


class _Guess(NamedTuple):
    """A chunk that may be begun, its words to be, and whether that has proved wrong."""

    chunk: Chunk
    words: Future[Iterable[Words]]
    wrong: Event


class Lanes:
    """Up to `count` batches are recognised at once, each in a thread of its own.

    One chunk may be recognised on a guess; if it is the next that is begun, no time is lost. A
    guess is given up after `look`, the first half of the work, if it proves wrong by then.
    """

    def __init__(
        self,
        recognise: Callable[[Sequence[Chunk]], Iterable[Words]],
        count: int,
        look: Callable[[Chunk], None] = lambda chunk: None,
    ) -> None:
        self._recognise = recognise
        self._look = look
        self._pool = ThreadPoolExecutor(count)
        self._under_way: deque[tuple[Sequence[Chunk], Future[Iterable[Words]]]] = deque()
        self._guess: _Guess | None = None

    def __len__(self) -> int:
        """How many batches were begun and not given back."""
        return len(self._under_way)

    def begin(self, batch: Sequence[Chunk]) -> None:
        """Recognise these together."""
        words = self._guessed(batch) or self._pool.submit(self._recognise, batch)
        self._under_way.append((batch, words))

    def guess(self, chunk: Chunk) -> None:
        """Recognise a chunk that may have to be begun, while nothing else is being recognised."""
        before = self._guess
        if self._under_way or (before is not None and not before.words.done()):
            return
        if before is None or not before.chunk.says_the_same(chunk):
            wrong = Event()
            self._guess = _Guess(chunk, self._pool.submit(self._try, chunk, wrong), wrong)

    def guessed_wrong(self) -> None:
        """The chunk that is recognised on a guess, if any, will never be begun."""
        if self._guess is not None:
            self._guess.wrong.set()

    def done(self, left: int) -> Iterator[tuple[Chunk, Words]]:
        """Each chunk with its words, the first begun first, until `left` batches are under way.

        Waits for them. Raises what recognising one raised.
        """
        while len(self) > left:
            batch, words = self._under_way.popleft()
            yield from zip(batch, words.result(), strict=True)

    def _try(self, chunk: Chunk, wrong: Event) -> Iterable[Words]:
        self._look(chunk)
        return () if wrong.is_set() else self._recognise([chunk])

    def _guessed(self, batch: Sequence[Chunk]) -> Future[Iterable[Words]] | None:
        """What is being recognised already, if this is it."""
        guess = self._guess
        if guess is None or guess.wrong.is_set():
            return None
        if len(batch) != 1 or not guess.chunk.says_the_same(batch[0]):
            return None
        self._guess = None
        return guess.words

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.guessed_wrong()
        self._pool.shutdown(cancel_futures=True)

"""How a recording, finished or still growing, becomes words: read, resample, cut, recognise."""

import queue
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Protocol

import msgspec
import numpy as np
import soxr

from greenroom.errors import AudioError
from greenroom.phrase import phrase
from greenroom.speech.gate import RATE, Gate, Samples, Session
from greenroom.speech.lanes import Lanes
from greenroom.speech.messages import Cancel, Command, Done, Ending, Event, Finish, Follow
from greenroom.speech.segmenting import LIVE, WHOLE, Chunk, Segmenter
from greenroom.speech.tail import Tail
from greenroom.take import Heard
from greenroom.time import ms_from_samples, samples_from_ms
from greenroom.transcript import Word

_POLL = 0.1  # seconds between looks at a growing file
_PIECE = 5  # seconds of sound read at once
_BACKLOG = 45  # seconds behind a live talk at which words are no longer given one by one
BATCH = 3
"""Chunks read at once where nobody waits for the first of them; four take 230 MB more."""


class Recognition(Protocol):
    """What turns chunks into words, and the network of the gate in front of it.

    `lanes` is how many batches it can recognise at once.
    """

    gate: Session
    lanes: int

    def look(self, chunk: Chunk) -> None:
        """Do and remember the first half of the work on a chunk that may be all."""
        ...

    def words(self, chunks: Sequence[Chunk], terms: Sequence[str]) -> Iterable[tuple[Word, ...]]:
        """The words of each chunk, in milliseconds of what was pushed; `terms` may be said."""
        ...


def listen(
    command: Follow, whisper: Recognition, commands: "queue.SimpleQueue[Command]"
) -> Iterator[Event]:
    """Words of a growing recording as they come, until it is finished or cancelled."""
    finished = ending = False
    live = False
    recognise = partial(whisper.words, terms=command.terms)
    with (
        Tail(command.recording) as tail,
        Lanes(recognise, whisper.lanes, whisper.look) as lanes,
    ):
        ear: Ear | None = None
        while True:
            with suppress(queue.Empty):
                order = commands.get(block=not finished and not tail.waiting(), timeout=_POLL)
                if isinstance(order, Cancel):
                    return
                ending = ending or isinstance(order, Ending)
                finished = finished or isinstance(order, Finish)
            live = live or not finished
            if ear is None and tail.open():
                ahead = 0 if live else whisper.lanes
                segmenter = Segmenter(Gate(whisper.gate), LIVE if live else WHOLE)
                ear = Ear(tail, command.from_ms, segmenter, lanes, ahead)
            behind = ear is not None and tail.waiting() > _BACKLOG * ear.rate
            sound = ear.read(finished) if ear else None
            if ear is not None and sound is not None:
                yield from ear.hear(sound, at_once=live and not finished and not behind)
            elif finished:
                if ear is None:
                    raise AudioError(
                        phrase("is damaged: no sound can be found in it."), file=tail.path
                    )
                yield from ear.end()
                yield Done(command.recording)
                return
            if ear is not None and not tail.waiting():
                if ending:
                    yield from ear.end_soon()
                elif command.awaited:
                    ear.read_ahead()


class Ear:
    """A recording on its way to words, from `from_ms` on.

    It goes on reading while up to `ahead` batches are recognised.
    """

    def __init__(
        self, tail: Tail, from_ms: int, segmenter: Segmenter, lanes: Lanes, ahead: int
    ) -> None:
        assert tail.rate is not None
        self.rate = tail.rate
        self._tail = tail
        self._from_ms = from_ms
        self._segmenter = segmenter
        self._lanes = lanes
        self._ahead = ahead
        self._resampler = soxr.ResampleStream(self.rate, RATE, 1, dtype="float32")
        self._chunks: list[Chunk] = []  # cut, but not recognised yet
        self._told_ms = from_ms
        tail.skip(samples_from_ms(from_ms, self.rate))

    def read(self, finished: bool) -> Samples | None:
        """The next sound, full scale 1; None when there is none (yet)."""
        samples = self._tail.read(_PIECE * self.rate, whole=finished)
        return samples.astype(np.float32) / np.float32(32768) if len(samples) else None

    def hear(self, sound: Samples, *, at_once: bool) -> Iterator[Heard]:
        """Words of the chunks that this sound completes, `at_once` or as many as are quickest."""
        self._chunks += self._segmenter.push(self._resampler.resample_chunk(sound))
        if len(self._chunks) >= (1 if at_once else BATCH):
            yield from self._recognised(self._ahead)
        until_ms = self._ms(self._segmenter.until)
        if until_ms - self._told_ms >= 10_000 and not self._chunks and not self._lanes:
            self._told_ms = until_ms
            yield Heard((), until_ms)

    def read_ahead(self) -> None:
        """In a pause, begin with what was said before it, as if that were all."""
        chunk = self._segmenter.paused()
        if chunk is not None:
            self._lanes.guess(chunk)
        else:
            self._lanes.guessed_wrong()

    def end_soon(self) -> Iterator[Heard]:
        """Words of what the speaker, who is done, said before a short silence."""
        self._chunks += self._segmenter.end_soon()
        yield from self._recognised(self._ahead)

    def end(self) -> Iterator[Heard]:
        """The words that are left when no more sound will come."""
        rest = self._resampler.resample_chunk(np.zeros(0, np.float32), last=True)
        self._chunks += [*self._segmenter.push(rest), *self._segmenter.flush()]
        yield from self._recognised(0)

    def _recognised(self, ahead: int) -> Iterator[Heard]:
        """Words of the chunks that were cut; the last `ahead` batches may be left for later."""
        while self._chunks:
            batch, self._chunks = self._chunks[:BATCH], self._chunks[BATCH:]
            self._lanes.begin(batch)
        for chunk, words in self._lanes.done(ahead):
            self._told_ms = self._ms(chunk.until)
            yield Heard(tuple(self._later(word) for word in words), self._told_ms)

    def _later(self, word: Word) -> Word:
        return msgspec.structs.replace(
            word, start_ms=word.start_ms + self._from_ms, end_ms=word.end_ms + self._from_ms
        )

    def _ms(self, sample: int) -> int:
        return self._from_ms + ms_from_samples(sample, RATE)

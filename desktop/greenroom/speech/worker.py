"""The recogniser's process: one model, one recording at a time, read from disk while it grows.

The only module that imports faster-whisper. It runs out of process because CTranslate2 can abort
natively (faster-whisper #1293, #71) and clashes with Qt's libraries. The recorder never waits for
it: it reads the file that the recorder writes, so it can die and be started again.
"""

import os
import queue
import signal
import threading
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import soxr

from greenroom.errors import AudioError, GreenroomError, ModelError
from greenroom.speech import cleaning
from greenroom.speech.gate import RATE, Gate, Samples
from greenroom.speech.messages import (
    Cancel,
    Command,
    Done,
    Event,
    Failed,
    Finish,
    Follow,
    Ready,
    decode_command,
    encode,
)
from greenroom.speech.segmenting import Chunk, Segmenter, halves
from greenroom.speech.tail import Tail
from greenroom.take import Heard
from greenroom.time import ms_from_samples, samples_from_ms

PROMPT = "Um, uh, um, uh, hmm."
"""Without it Whisper leaves most fillers out; longer ones cut text off and seed loops.

Of five tried on people's recordings this one heard most um and uh (21 of 22) with the least harm to
the words around them; "er" and "ah" in it turn some uh into ah.
"""

_POLL = 0.25  # seconds between looks at a growing file
_PIECE = 5  # seconds of sound read at once
_BACKLOG = 45  # seconds behind a live talk at which quality gives way to speed
_BEAM, _HURRIED_BEAM = 5, 1


class Options(msgspec.Struct, frozen=True):
    """How the process is set up. `threads` is for the model; `niceness` is added to the process."""

    model: Path
    language: str
    threads: int
    niceness: int = 5


def main(connection: Connection, options: bytes) -> None:
    """Serve until the other end of `connection` closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to handle
    os.environ["HF_HUB_OFFLINE"] = "1"
    settings = msgspec.msgpack.decode(
        options, type=Options, dec_hook=lambda kind, value: kind(value)
    )
    if hasattr(os, "nice"):
        os.nice(settings.niceness)
    commands: queue.SimpleQueue[Command] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(connection, commands), daemon=True).start()
    try:
        whisper = Whisper(settings)
    except Exception as error:
        _send(connection, Failed(_loading_failed(settings.model, error)))
        return
    _send(connection, Ready())
    while True:
        command = commands.get()
        if isinstance(command, Follow):
            _serve(command, whisper, commands, connection)


def _receive(connection: Connection, commands: "queue.SimpleQueue[Command]") -> None:
    """Queue what the parent says; when the parent is gone, be gone too."""
    while True:
        try:
            commands.put(decode_command(connection.recv_bytes()))
        except (EOFError, OSError):
            os._exit(0)


def _send(connection: Connection, event: Event) -> None:
    with suppress(OSError):
        connection.send_bytes(encode(event))


def _loading_failed(model: Path, error: Exception) -> str:
    return ModelError(
        f"the speech model “{model.name}” cannot be loaded ({error}).",
        remedy=f"Run: greenroom models get {model.name}",
    ).line()


def _serve(
    command: Follow,
    whisper: "Whisper",
    commands: "queue.SimpleQueue[Command]",
    connection: Connection,
) -> None:
    try:
        for event in listen(command, whisper, commands):
            _send(connection, event)
    except GreenroomError as error:
        _send(connection, Failed(error.line()))
    except Exception as error:
        failure = AudioError(f"could not be transcribed ({error}).", file=command.recording)
        _send(connection, Failed(failure.line()))


def listen(
    command: Follow, whisper: "Whisper", commands: "queue.SimpleQueue[Command]"
) -> Iterator[Event]:
    """Words of a growing recording as they come, until it is finished or cancelled."""
    finished = False
    live = False
    with Tail(command.recording) as tail:
        ear: Ear | None = None
        while True:
            with suppress(queue.Empty):
                order = commands.get(block=not finished and not tail.waiting(), timeout=_POLL)
                if isinstance(order, Cancel):
                    return
                finished = finished or isinstance(order, Finish)
            live = live or not finished
            if ear is None and tail.open():
                ear = Ear(tail, command.from_ms, whisper)
            behind = ear is not None and live and tail.waiting() > _BACKLOG * ear.rate
            sound = ear.read(finished) if ear else None
            if ear is not None and sound is not None:
                yield from ear.hear(sound, hurry=behind)
            elif finished:
                if ear is None:
                    raise AudioError("is damaged: no sound can be found in it.", file=tail.path)
                yield from ear.end()
                yield Done(command.recording)
                return


class Ear:
    """A recording on its way to words: read, resample, cut, recognise."""

    def __init__(self, tail: Tail, from_ms: int, whisper: "Whisper") -> None:
        assert tail.rate is not None
        self.rate = tail.rate
        self._tail = tail
        self._from_ms = from_ms
        self._whisper = whisper
        self._segmenter = Segmenter(Gate(whisper.gate))
        self._resampler = soxr.ResampleStream(self.rate, RATE, 1, dtype="float32")
        self._told_ms = from_ms
        tail.skip(samples_from_ms(from_ms, self.rate))

    def read(self, finished: bool) -> Samples | None:
        """The next sound, full scale 1; None when there is none (yet)."""
        samples = self._tail.read(_PIECE * self.rate, whole=finished)
        return samples.astype(np.float32) / np.float32(32768) if len(samples) else None

    def hear(self, sound: Samples, *, hurry: bool) -> Iterator[Heard]:
        """Words of the chunks that this sound completes."""
        chunks = self._segmenter.push(self._resampler.resample_chunk(sound))
        yield from self._heard(chunks, hurry=hurry)
        until_ms = self._ms(self._segmenter.until)
        if until_ms - self._told_ms >= 10_000 and not chunks:
            self._told_ms = until_ms
            yield Heard((), until_ms)

    def end(self) -> Iterator[Heard]:
        """The words that are left when no more sound will come."""
        rest = self._resampler.resample_chunk(np.zeros(0, np.float32), last=True)
        chunks = [*self._segmenter.push(rest), *self._segmenter.flush()]
        yield from self._heard(chunks, hurry=False)

    def _heard(self, chunks: list[Chunk], *, hurry: bool) -> Iterator[Heard]:
        for chunk in chunks:
            found = self._whisper.words(chunk, hurry=hurry)
            self._told_ms = self._ms(chunk.until)
            yield Heard(tuple(self._later(word) for word in found), self._told_ms)

    def _later(self, word: Any) -> Any:
        return msgspec.structs.replace(
            word, start_ms=word.start_ms + self._from_ms, end_ms=word.end_ms + self._from_ms
        )

    def _ms(self, sample: int) -> int:
        return self._from_ms + ms_from_samples(sample, RATE)


class Whisper:
    """The model, and the gate that ships with it."""

    def __init__(self, options: Options) -> None:
        from faster_whisper import BatchedInferencePipeline, WhisperModel
        from faster_whisper.vad import get_vad_model
        from tqdm import tqdm

        # Its progress bar, though off, makes a lock between processes, which one that is ended by
        # a kill leaves behind with a warning.
        tqdm.set_lock(threading.RLock())
        model = WhisperModel(
            str(options.model), device="cpu", compute_type="int8", cpu_threads=options.threads
        )
        self._pipeline = BatchedInferencePipeline(model)
        self._language = options.language
        self.gate = get_vad_model().session

    def words(self, chunk: Chunk, *, hurry: bool) -> tuple[Any, ...]:
        """The words of a chunk; speech that the answer stopped short of is asked for again."""
        heard = self._words(chunk, hurry=hurry)
        rest = cleaning.unheard(chunk, heard)
        return heard if rest is None else heard + self.words(rest, hurry=hurry)

    def _words(self, chunk: Chunk, *, hurry: bool) -> tuple[Any, ...]:
        """What one answer says.

        A loop loses what is said after it, so a chunk that loops is read in halves; where it cannot
        be halved, without the filler prompt, if that helps.
        """
        beam = _HURRIED_BEAM if hurry else _BEAM
        reading = self._read(chunk, PROMPT, beam)
        if cleaning.is_looping(reading):
            parts = halves(chunk)
            if parts is not None:
                return tuple(word for part in parts for word in self._words(part, hurry=hurry))
            if cleaning.repetition(reading) > cleaning.LOOPING:
                reading = min(reading, self._read(chunk, None, beam), key=cleaning.repetition)
        return cleaning.words(reading, chunk)

    def _read(self, chunk: Chunk, prompt: str | None, beam: int) -> cleaning.Reading:
        """One window, one answer.

        The batched pipeline is used for a single chunk because, unlike `WhisperModel.transcribe`,
        it never goes back to re-read the end of a window, where loops and inventions come from:
        on people's recordings that took 2.4 times as long and said 239 fillers instead of 30 (22).
        """
        seconds = len(chunk.samples) / RATE
        segments, _ = self._pipeline.transcribe(
            chunk.samples,
            language=self._language,
            beam_size=beam,
            temperature=0.0,
            hotwords=prompt,
            word_timestamps=True,
            without_timestamps=True,
            vad_filter=False,
            clip_timestamps=[{"start": 0, "end": seconds}],
            batch_size=1,
        )
        answer = list(segments)
        if not answer:
            return cleaning.Reading((), 0.0, 1.0)
        guesses = tuple(
            cleaning.Guess(w.word, float(w.start), float(w.end), float(w.probability))
            for segment in answer
            for w in segment.words or ()
        )
        return cleaning.Reading(guesses, answer[0].avg_logprob, answer[0].no_speech_prob)

"""The window's side of the recogniser: starts the process, tells it what to listen to."""

import multiprocessing
import os
import queue
import threading
from collections.abc import Callable, Sequence
from multiprocessing.context import SpawnProcess
from pathlib import Path

import msgspec

from greenroom.errors import RecogniserError
from greenroom.phrase import phrase
from greenroom.speech.lanes import lanes_for
from greenroom.speech.machine import memory_mb
from greenroom.speech.messages import (
    Cancel,
    Command,
    Done,
    Ending,
    Event,
    Failed,
    Finish,
    Follow,
    Measure,
    decode_event,
    encode,
)
from greenroom.speech.tail import length_ms
from greenroom.speech.weights import weights_mb
from greenroom.speech.worker import Options
from greenroom.speech.worker import main as worker_main
from greenroom.take import Heard
from greenroom.transcript import Transcript, Word

_DIED = phrase(
    "The recogniser stopped unexpectedly. The recording is safe and can be transcribed again."
)


def default_threads() -> int:
    """Threads for the model: every core up to four, beyond which Whisper base gains little."""
    return max(1, min(4, os.cpu_count() or 1))


def options_for(
    model: Path, language: str, cores: int, *, whole: bool, memory: int | None
) -> Options:
    """How a model uses so many cores: together, or apart where recordings are `whole`.

    `memory` is how much it may share, in megabytes; None where nobody knows.
    """
    lanes = lanes_for(cores, weights_mb(model), memory) if whole else 1
    return Options(model, language, cores // lanes, lanes)


class Recogniser:
    """One child process with one model.

    `on_event` is called from a thread of this object's own, never from the caller's: a window must
    hand the event to its own thread. After `Failed` with a dead process, `follow` starts another;
    give it `from_ms` of the last `Heard.until_ms` and nothing is heard twice.

    The cores share the work on each word, so that it comes soon; where `whole` recordings are
    listened to, two stretches are in work at once, which is through in less time, if there is
    memory for both.
    """

    def __init__(
        self,
        model: Path,
        *,
        on_event: Callable[[Event], None],
        language: str = "en",
        threads: int | None = None,
        whole: bool = False,
    ) -> None:
        cores = threads or default_threads()
        self._options = options_for(model, language, cores, whole=whole, memory=memory_mb())
        self._on_event = on_event
        self._child: Child | None = None
        self._start()

    def follow(
        self,
        recording: Path,
        *,
        from_ms: int = 0,
        terms: Sequence[str] = (),
        awaited: bool = False,
    ) -> None:
        """Listen to a 16-bit mono WAV from `from_ms` on while it grows.

        `terms` are words that may be said in it, see `terms.deck_words`. Where its last words are
        `awaited`, the processor works in each pause for them to come sooner.
        """
        if self._child is None or not self._child.is_alive():
            self._start()
        self._send(Follow(recording, from_ms, tuple(terms), awaited))

    def ending(self, recording: Path) -> None:
        """The speaker is done: read what was said while the last sound is being recorded."""
        self._send(Ending(recording))

    def finish(self, recording: Path) -> None:
        """No more samples will come: listen to the end, then say `Done`."""
        self._send(Finish(recording))

    def cancel(self) -> None:
        """Stop listening; the chunk in work is finished first, its words may still come."""
        self._send(Cancel())

    def measure(self) -> None:
        """See how fast the model is here; the answer is `Measured`."""
        self._send(Measure())

    def close(self) -> None:
        """End the process at once. No event comes after this returns."""
        if self._child is not None:
            self._child.close()
            self._child = None

    def _start(self) -> None:
        if self._child is not None:
            self._child.close()
        self._child = Child(self._options, self._on_event)

    def _send(self, command: Command) -> None:
        if self._child is not None:
            self._child.send(command)


class Child:
    """The process and the thread that reads what it says."""

    def __init__(self, options: Options, on_event: Callable[[Event], None]) -> None:
        context = multiprocessing.get_context("spawn")  # fork would inherit Qt and its threads
        self._connection, theirs = context.Pipe()
        self._closing = False
        self._ended = False
        self._on_event = on_event
        self._process: SpawnProcess = context.Process(
            target=worker_main,
            args=(theirs, msgspec.msgpack.encode(options, enc_hook=str)),
            name="greenroom-recogniser",
            daemon=True,
        )
        self._process.start()
        theirs.close()  # so that the child's death is the end of the pipe
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def is_alive(self) -> bool:
        """Whether the process can still be spoken to.

        The end of the pipe tells: a killed process counts as alive for a moment longer.
        """
        return not self._ended

    def send(self, command: Command) -> None:
        """Say something to the process; that it is dead is reported by an event, not here."""
        try:
            self._connection.send_bytes(encode(command))
        except OSError:
            return

    def close(self) -> None:
        """End process and thread."""
        self._closing = True
        self._process.kill()
        self._process.join()
        if threading.current_thread() is not self._thread:
            self._thread.join()
        self._connection.close()

    def _listen(self) -> None:
        failed = False
        while True:
            try:
                event = decode_event(self._connection.recv_bytes())
            except (EOFError, OSError):
                break
            if not self._closing:
                failed = isinstance(event, Failed)
                self._on_event(event)
        self._ended = True
        if not self._closing and not failed:
            self._on_event(Failed(_DIED, died=True))


def transcribe(
    recording: Path,
    model: Path,
    *,
    language: str = "en",
    threads: int | None = None,
    terms: Sequence[str] = (),
    progress: Callable[[int, int], None] | None = None,
    cancel: threading.Event | None = None,
    known: Sequence[Heard] = (),
    heard: Callable[[Heard], None] = lambda more: None,
) -> Transcript:
    """All words of a finished 16-bit mono WAV; blocks until they are there.

    `terms` are words that may be said in it, see `terms.deck_words`.
    `progress` is called with milliseconds done and in all, `heard` with each stretch; those `known`
    from an earlier call are not listened to again. Raises AudioError when the file cannot be read,
    RecogniserError when the process fails or `cancel` is set, and whatever `heard` raises.
    """
    total_ms = length_ms(recording)
    events: queue.SimpleQueue[Event] = queue.SimpleQueue()
    words: list[Word] = [word for one in known for word in one.words]
    recogniser = Recogniser(
        model, on_event=events.put, language=language, threads=threads, whole=True
    )
    try:
        recogniser.follow(recording, from_ms=known[-1].until_ms if known else 0, terms=terms)
        recogniser.finish(recording)
        while not isinstance(event := _next(events, cancel), Done):
            if isinstance(event, Failed):
                raise RecogniserError(event.message)
            if isinstance(event, Heard):
                words += event.words
                heard(event)
                if progress:
                    progress(min(event.until_ms, total_ms), total_ms)
    finally:
        recogniser.close()
    if progress:
        progress(total_ms, total_ms)
    return Transcript(tuple(words), language=language, model=model.name)


def _next(events: "queue.SimpleQueue[Event]", cancel: threading.Event | None) -> Event:
    while True:
        if cancel is not None and cancel.is_set():
            raise RecogniserError(phrase("Transcription was stopped."))
        try:
            return events.get(timeout=0.2)
        except queue.Empty:
            continue

"""Ways to write a finished recording down, for whoever reviews one."""

import queue
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import Protocol

from greenroom.speech.listening import Recognition, listen
from greenroom.speech.messages import Command, Finish, Follow
from greenroom.speech.recogniser import options_for, transcribe
from greenroom.speech.tail import length_ms
from greenroom.speech.worker import Whisper
from greenroom.take import Heard
from greenroom.transcript import Transcript, Word

Progress = Callable[[int, int], None]
"""Told how much of a piece of work is done, and how much there is."""


class Recognise(Protocol):
    """Writes down a finished 16-bit mono WAV."""

    def __call__(
        self,
        recording: Path,
        *,
        language: str,
        terms: Sequence[str],
        progress: Progress | None,
    ) -> Transcript:
        """All words of it; `terms` may be said in it, see `terms.deck_words`.

        `progress` hears of milliseconds. Raises GreenroomError.
        """
        ...


def in_a_process(model: Callable[[], Path]) -> Recognise:
    """By the recogniser's own process, started for each recording; `model` finds the model."""

    def recognise(
        recording: Path, *, language: str, terms: Sequence[str], progress: Progress | None
    ) -> Transcript:
        return transcribe(recording, model(), language=language, terms=terms, progress=progress)

    return recognise


class KeptModel:
    """By a model in this very process, loaded for the first recording and kept for the next.

    For processes that may die. `threads` are the cores and `memory` the megabytes that it may use;
    recordings take turns.
    """

    def __init__(self, model: Callable[[], Path], *, threads: int, memory: int | None) -> None:
        self._find = model
        self._threads = threads
        self._memory = memory
        self._turn = Lock()
        self._loaded: tuple[str, Whisper, str] | None = None

    def __call__(
        self, recording: Path, *, language: str, terms: Sequence[str], progress: Progress | None
    ) -> Transcript:
        """See `Recognise`; raises ModelError where the model is not there."""
        with self._turn:
            if self._loaded is None or self._loaded[0] != language:
                model = self._find()
                options = options_for(
                    model, language, self._threads, whole=True, memory=self._memory
                )
                whisper = Whisper(options)
                self._loaded = (language, whisper, model.name)
            _, whisper, name = self._loaded
            words = listened(recording, whisper, terms, progress)
        return Transcript(words, language=language, model=name)


def listened(
    recording: Path, recognition: Recognition, terms: Sequence[str], progress: Progress | None
) -> tuple[Word, ...]:
    """All words of a finished recording, heard in this process. Raises GreenroomError."""
    orders: queue.SimpleQueue[Command] = queue.SimpleQueue()
    orders.put(Finish(recording))
    total_ms = length_ms(recording)
    words: list[Word] = []
    for event in listen(Follow(recording, 0, tuple(terms)), recognition, orders):
        if isinstance(event, Heard):
            words += event.words
            if progress:
                progress(min(event.until_ms, total_ms), total_ms)
    return tuple(words)

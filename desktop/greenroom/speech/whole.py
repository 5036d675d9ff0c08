"""Ways to write a finished recording down, for whoever reviews one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from greenroom.speech.recogniser import transcribe
from greenroom.transcript import Transcript

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

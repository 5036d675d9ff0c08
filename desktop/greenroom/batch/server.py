"""A transcription server of the user's own, asked instead of the model of each worker."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from greenroom.checks.filler_lists import usual_fillers
from greenroom.errors import ServerError
from greenroom.servers.address import Address, read_address, refuse_other_machine
from greenroom.servers.exchange import Patience, Request, exchange, form
from greenroom.speech.tail import length_ms
from greenroom.speech.terms import with_terms
from greenroom.speech.whole import Progress, Recognise
from greenroom.time import ms_from_seconds
from greenroom.transcript import Transcript, Word

_WHO = "The transcription server"
_MAX_BYTES = 64 * 1024 * 1024  # three hours have 30,000 words of 100 bytes
_BEGIN_S = 60.0
_SLOWEST = 2.0  # seconds of work for a second of sound


class _Word(msgspec.Struct):
    word: str
    start: float
    end: float
    probability: float = 1.0


class _Segment(msgspec.Struct):
    words: list[_Word] | None = None


class _Answer(msgspec.Struct):
    words: list[_Word] | None = None
    segments: list[_Segment] | None = None


def by_server(address: str, allowed_host: str, model: str) -> Recognise:
    """By an OpenAI-compatible server that gives the times of words, such as Speaches or LocalAI.

    Another computer is asked only where `allowed_host` is its name. Raises ServerError.
    """
    there = read_address(address)
    refuse_other_machine(there, allowed_host)

    def recognise(
        recording: Path, *, language: str, terms: Sequence[str], progress: Progress | None
    ) -> Transcript:
        total_ms = length_ms(recording)
        if progress:
            progress(0, total_ms)
        fields = {
            "model": model,
            "language": language,
            "response_format": "verbose_json",
            "timestamp_granularities[]": "word",
            "prompt": _prompt(language, terms),
        }
        words = _asked(there, recording, fields, total_ms)
        if progress:
            progress(total_ms, total_ms)
        return Transcript(words, language=language, model=model)

    return recognise


def _prompt(language: str, terms: Sequence[str]) -> str:
    """What the model here would be told, so that the server's keeps the fillers as well."""
    return with_terms(usual_fillers(language).prompt, terms if language == "en" else ())


def _asked(
    there: Address, recording: Path, fields: dict[str, str], total_ms: int
) -> tuple[Word, ...]:
    body, kind = form(fields, recording.name, recording.read_bytes())
    most_s = _BEGIN_S + _SLOWEST * total_ms / 1000
    answer = exchange(
        Request("POST", f"{there.url}/audio/transcriptions", body, kind, _WHO, _MAX_BYTES),
        Patience(read_s=most_s, total_s=most_s),
        lambda: False,
    )
    return words_in(answer, total_ms)


def words_in(answer: bytes, total_ms: int) -> tuple[Word, ...]:
    """The words of the server's answer, in order, within the recording. Raises ServerError."""
    try:
        read = msgspec.json.decode(answer, type=_Answer)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise ServerError(f"{_WHO} gave no transcript.") from None
    given = read.words
    if given is None:
        given = [word for part in read.segments or () for word in part.words or ()]
        if not given and read.segments:
            raise ServerError(f"{_WHO} gave no times of words.")
    words: list[Word] = []
    for one in sorted(given, key=lambda each: each.start):
        start_ms = min(max(0, ms_from_seconds(one.start)), total_ms)
        end_ms = min(max(start_ms, ms_from_seconds(one.end)), total_ms)
        if text := " ".join(one.word.split()):
            words.append(
                Word(text, start_ms, end_ms, probability=min(1.0, max(0.0, one.probability)))
            )
    return tuple(words)

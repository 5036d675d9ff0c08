"""The recogniser's process: one model, one recording at a time, read from disk while it grows.

The only module that imports faster-whisper. It runs out of process because CTranslate2 can abort
natively (faster-whisper #1293, #71) and clashes with Qt's libraries. The recorder never waits for
it: it reads the file that the recorder writes, so it can die and be started again.
"""

import os
import queue
import signal
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from greenroom.checks.filler_lists import usual_fillers
from greenroom.errors import AudioError, GreenroomError, ModelError
from greenroom.phrase import Phrase, phrase
from greenroom.speech import cleaning
from greenroom.speech.gate import RATE
from greenroom.speech.hesitations import with_possible
from greenroom.speech.lengths import measured
from greenroom.speech.listening import BATCH, listen
from greenroom.speech.messages import (
    Command,
    Event,
    Failed,
    Follow,
    Measure,
    Measured,
    Ready,
    decode_command,
    encode,
)
from greenroom.speech.reading import Guess, Reading
from greenroom.speech.segmenting import Chunk, halves
from greenroom.speech.terms import telling, with_terms
from greenroom.speech.windows import Array, Windows
from greenroom.transcript import Word

_GREEDY, _BEAM = 1, 5
_UNEVEN = 1.25  # threads do not share their work quite evenly
_DOUBT = -0.45
"""Mean log probability below which a greedy answer is asked for again with a beam.

People who are understood well have -0.1 to -0.3; cut-off words, hums and old tape -0.45 to -0.6.
"""

_WITHOUT_BLANKS = frozenset({"zh", "ja", "th", "lo", "my", "yue"})
"""Languages in which faster-whisper cuts words between signs (its `split_to_word_tokens`)."""


class Options(msgspec.Struct, frozen=True):
    """How the process is set up; `niceness` is added to the process.

    `language` is an ISO 639-1 code; `threads` are for each of the `lanes`, batches that the model
    recognises at once.
    """

    model: Path
    language: str
    threads: int
    lanes: int = 1
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
        elif isinstance(command, Measure):
            _send(connection, Measured(whisper.window_ms()))


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


def _loading_failed(model: Path, error: Exception) -> Phrase:
    return ModelError(
        phrase(
            "the speech model “{model}” cannot be loaded ({reason}).",
            model=model.name,
            reason=str(error),
        ),
        remedy=phrase("Run: greenroom models get {model}", model=model.name),
    ).told()


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
        _send(connection, Failed(error.told()))
    except Exception as error:
        failure = AudioError(
            phrase("could not be transcribed ({reason}).", reason=str(error)),
            file=command.recording,
        )
        _send(connection, Failed(failure.told()))


def _model(options: Options) -> Any:
    from faster_whisper import WhisperModel

    return WhisperModel(
        str(options.model),
        device="cpu",
        compute_type="int8",
        cpu_threads=options.threads,
        num_workers=options.lanes,
    )


def _nothing_twice(encode: Callable[[Array], Any], most: int) -> Callable[[Array], Any]:
    """The model's `encode`, one window at a time, none of the last `most` twice.

    A window cut short behind the sound would cost less, but the model is trained on 30 s: with the
    zeros that faster-whisper puts behind the sound it heard 18 of 22 um and uh, a cough as two,
    and said sentences twice.
    """
    from faster_whisper.transcribe import get_ctranslate2_storage

    windows = Windows(lambda window: np.asarray(encode(window)), most)
    return lambda features: get_ctranslate2_storage(windows.encoded(features))


class Whisper:
    """The model, and the gate that ships with it."""

    def __init__(self, options: Options) -> None:
        from faster_whisper.vad import get_vad_model
        from tqdm import tqdm

        # Its progress bar, though off, makes a lock between processes, which one that is ended by
        # a kill leaves behind with a warning.
        tqdm.set_lock(threading.RLock())
        self._model = _model(options)
        self._encode = self._model.encode
        self._model.encode = _nothing_twice(self._encode, options.lanes * BATCH)
        self.lanes = options.lanes
        self._language = options.language
        self._fillers = usual_fillers(options.language)
        self._threads = options.threads
        self.gate = get_vad_model().session

    def window_ms(self) -> int:
        """How long one window of 30 s takes to encode when nothing else runs: the best of three.

        On a busy machine the time on the processor tells, shared by the threads.
        """
        extractor = self._model.feature_extractor
        window = np.zeros((1, len(extractor.mel_filters), extractor.nb_max_frames), np.float32)
        times = []
        for _ in range(3):
            begin, used = time.monotonic(), time.process_time()
            self._encode(window)
            took, used = time.monotonic() - begin, time.process_time() - used
            times.append(min(took, _UNEVEN * used / self._threads))
        return round(1000 * min(times))

    def look(self, chunk: Chunk) -> None:
        """Encode a chunk as `words` will, which then need not."""
        from faster_whisper.audio import pad_or_trim

        features = pad_or_trim(self._model.feature_extractor(chunk.samples)[..., :-1])
        self._model.encode(features[np.newaxis])

    def words(self, chunks: Sequence[Chunk], terms: Sequence[str]) -> list[tuple[Word, ...]]:
        """The words of each chunk, with the filler sounds that are only possible.

        Of `terms`, words that may be said, the model is told those that it does not know: not in a
        murmur, where they made it sure of 13 words in a crowd, nor in another language than
        English, where nothing was measured.
        """
        clear = all(cleaning.contrast(chunk.samples) >= cleaning.MURMUR_DB for chunk in chunks)
        told = telling(terms, self._pieces) if clear and self._language == "en" else ()
        prompt = with_terms(self._fillers.prompt, told)
        readings = self._read(chunks, prompt, _GREEDY)
        return [
            self._measured(self._whole(chunk, reading, prompt), chunk)
            for chunk, reading in zip(chunks, readings, strict=True)
        ]

    def _measured(self, words: tuple[Word, ...], chunk: Chunk) -> tuple[Word, ...]:
        """The words with what the sound tells of fillers: how long they are, which are missing."""
        return with_possible(measured(words, chunk, self._fillers), chunk, self._fillers)

    def _pieces(self, word: str) -> int:
        """Of how many tokens the model makes a word."""
        tokenizer = self._model.hf_tokenizer
        return len(tokenizer.encode(f" {word}", add_special_tokens=False).ids)

    def _whole(self, chunk: Chunk, reading: Reading, prompt: str) -> tuple[Word, ...]:
        """The words of a chunk; speech that the answer passed over is asked for again."""
        heard = self._unlooped(chunk, self._sure(chunk, reading, prompt), prompt)
        missed = cleaning.unheard(chunk, heard)
        if not missed:
            return heard
        more = [
            self._whole(part, self._read([part], prompt, _GREEDY)[0], prompt) for part in missed
        ]
        words = [word for part in (heard, *more) for word in part]
        return tuple(sorted(words, key=lambda word: word.start_ms))

    def _sure(self, chunk: Chunk, reading: Reading, prompt: str) -> Reading:
        """The answer, or a more confident one where it is doubtful.

        On people's recordings a beam everywhere gave the same words and fillers for half as much
        time again.
        """
        if reading.confidence >= _DOUBT:
            return reading
        (again,) = self._read([chunk], prompt, _BEAM)
        return max(reading, again, key=lambda each: each.confidence)

    def _unlooped(self, chunk: Chunk, reading: Reading, prompt: str) -> tuple[Word, ...]:
        """The words of an answer.

        A loop loses what is said after it, so a chunk that loops is read in halves; where it cannot
        be halved, without the prompt, if that helps. A loop in a murmur is about nothing.
        """
        if cleaning.is_looping(reading):
            if cleaning.contrast(chunk.samples) < cleaning.MURMUR_DB:
                return ()
            if (parts := halves(chunk)) is not None:
                readings = self._read(parts, prompt, _BEAM)
                return tuple(
                    word
                    for part, again in zip(parts, readings, strict=True)
                    for word in self._unlooped(part, again, prompt)
                )
            if cleaning.repetition(reading) > cleaning.LOOPING:
                (plainer,) = self._read([chunk], "", _BEAM)
                reading = min(reading, plainer, key=cleaning.repetition)
        return cleaning.words(reading, chunk, self._fillers)

    def _read(self, chunks: Sequence[Chunk], prompt: str, beam: int) -> list[Reading]:
        """One window for each chunk, one answer each, all decoded together.

        The batched pipeline, unlike `WhisperModel.transcribe`, never goes back to re-read the end
        of a window, where loops and inventions come from: on people's recordings that took 2.4
        times as long and said 239 fillers instead of 30 (22). It keeps a state while it reads, so
        each lane has its own.
        """
        from faster_whisper import BatchedInferencePipeline

        ends = np.cumsum([len(chunk.samples) for chunk in chunks]) / RATE
        starts = [0.0, *ends[:-1]]
        segments, _ = BatchedInferencePipeline(self._model).transcribe(
            np.concatenate([chunk.samples for chunk in chunks]),
            language=self._language,
            beam_size=beam,
            temperature=0.0,
            hotwords=prompt or None,
            word_timestamps=True,
            without_timestamps=True,
            vad_filter=False,
            clip_timestamps=[
                {"start": start, "end": end} for start, end in zip(starts, ends, strict=True)
            ],
            batch_size=len(chunks),
            max_new_tokens=_most_tokens(chunks),
        )
        answers = zip(segments, starts, strict=True)  # without timestamps there is one for each
        blanks = self._language not in _WITHOUT_BLANKS
        return [reading_of(answer, float(start), blanks=blanks) for answer, start in answers]


def _most_tokens(chunks: Sequence[Chunk]) -> int:
    """More than anybody says in that time; a loop would go on to 448 otherwise.

    People who speak fast need 6 for a second.
    """
    return 20 + round(12 * max(len(chunk.samples) for chunk in chunks) / RATE)


def reading_of(answer: Any, start: float, *, blanks: bool) -> Reading:
    """One segment of faster-whisper's, its times counted from `start`.

    Where the language writes no `blanks`, each piece is taken as a word.
    """
    guesses = tuple(
        Guess(
            w.word if blanks or not cleaning.plain(w.word) else f" {w.word}",
            float(w.start) - start,
            float(w.end) - start,
            float(w.probability),
        )
        for w in answer.words or ()
    )
    return Reading(guesses, answer.avg_logprob, answer.no_speech_prob)

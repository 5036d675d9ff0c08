"""The panel beside the take it belongs to: how far it came, its questions and the answers given.

An answer is written down before its first sample, and its recording grows at the place where it
stays, so that a panel is as safe from a crash as a talk.
"""

from __future__ import annotations

import weakref
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec.structs import replace

from greenroom.errors import AudioError
from greenroom.files import lock, open_private, private_folder, write_whole
from greenroom.library.folders import writing
from greenroom.panel.manner import Manner
from greenroom.panel.question import Answer, Question
from greenroom.phrase import in_english, phrase
from greenroom.wav import mend, recorded_ms

_FOLDER, _SITTING, _LOCK = "answers", "panel.json", "panel.lock"


class Sitting(msgspec.Struct, frozen=True):
    """How far the latest panel of a take came: the question at `index`, after `elapsed_ms`.

    `first` is the number of its first answer. It is not `over` while somebody may go on with it.
    """

    questions: tuple[Question, ...]
    manner: Manner = Manner()
    panel_ms: int = 0
    elapsed_ms: int = 0
    index: int = 0
    first: int = 1
    over: bool = False


class SittingLock:
    """Says to others that a panel is under way, for as long as this process holds it."""

    def __init__(self, take: Path) -> None:
        self._file = open_private(private_folder(take / _FOLDER) / _LOCK, "ab")
        self.held = lock(self._file, patience_s=0)
        weakref.finalize(self, self._file.close)

    def close(self) -> None:
        """The panel is over or left."""
        self._file.close()


def save_sitting(take: Path, sitting: Sitting) -> None:
    """Note how far the panel came. Raises TakeError."""
    with writing(take, phrase("the panel")):
        folder = private_folder(take / _FOLDER)
        write_whole(folder / _SITTING, msgspec.json.format(msgspec.json.encode(sitting)))


def interrupted_sitting(take: Path) -> Sitting | None:
    """The latest panel of a take where it did not come to its end and nobody is in it."""
    try:
        found = msgspec.json.decode((take / _FOLDER / _SITTING).read_bytes(), type=Sitting)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    if found.over or not 0 <= found.index < len(found.questions) or _taken(take):
        return None
    return found


def end_sitting(take: Path) -> None:
    """Nobody will go on with a take's interrupted panel. Raises TakeError."""
    found = interrupted_sitting(take)
    if found is not None:
        save_sitting(take, replace(found, over=True))


def begin_answer(take: Path, answer: Answer) -> Answer:
    """Write down that an answer begins; gives it with the name that its recording is to have.

    The recording belongs at `answer_audio`. Raises TakeError.
    """
    with writing(take, phrase("the answer")):
        stem = f"{next_answer(take):03}"
        begun = replace(answer, audio=f"{stem}.wav", finished=False)
        _write(private_folder(take / _FOLDER) / f"{stem}.json", begun)
    return begun


def save_answer(take: Path, answer: Answer, number: int = 0) -> Answer:
    """Keep an answer with the take: in the place of the one begun under its recording's name.

    One without a recording is kept under `number`, or gets the next one. Raises TakeError.
    """
    with writing(take, phrase("the answer")):
        folder = private_folder(take / _FOLDER)
        stem = Path(answer.audio).stem or f"{number or next_answer(take):03}"
        done = replace(answer, finished=True)
        _write(folder / f"{stem}.json", done)
    return done


def drop_answer(take: Path, audio: str) -> None:
    """Take back the answer that was begun under a recording's name. Raises TakeError."""
    with writing(take, phrase("the answer")):
        for suffix in (".wav", ".json"):
            (take / _FOLDER / audio).with_suffix(suffix).unlink(missing_ok=True)


def answer_audio(take: Path, answer: Answer) -> Path:
    """Where the recording of an answer is."""
    return take / _FOLDER / answer.audio


def read_answers(take: Path, first: int = 1) -> tuple[Answer, ...]:
    """The answers kept with a take from number `first` on, in the order they were given.

    A damaged one is left out; one that was cut off is as long as its recording, and left out where
    there is none.
    """
    found: list[Answer] = []
    for path in sorted((take / _FOLDER).glob("[0-9]*.json")):
        if not path.stem.isdecimal() or int(path.stem) < first:
            continue
        try:
            answer = msgspec.json.decode(path.read_bytes(), type=Answer)
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
        answer = answer if answer.finished else _cut_off(take, answer)
        if answer.finished or answer.seconds:
            found.append(answer)
    return tuple(found)


def rescue_answers(take: Path) -> tuple[Answer, ...]:
    """The answers that were cut off, their recordings put right; their words are still to be heard.

    Raises TakeError where the disk refuses.
    """
    cut_off = tuple(answer for answer in read_answers(take) if not answer.finished)
    for answer in cut_off:
        with writing(take, phrase("the answer")), suppress(AudioError):
            mend(answer_audio(take, answer))
    return cut_off


def next_answer(take: Path) -> int:
    """The number that the next answer gets; recordings without a question count too."""
    stems = (path.stem for path in (take / _FOLDER).glob("[0-9]*"))
    return max((int(stem) for stem in stems if stem.isdecimal()), default=0) + 1


def _write(path: Path, answer: Answer) -> None:
    write_whole(path, msgspec.json.format(msgspec.json.encode(answer, enc_hook=in_english)))


def _cut_off(take: Path, answer: Answer) -> Answer:
    length_ms = 0
    with suppress(OSError, AudioError):
        length_ms = recorded_ms(answer_audio(take, answer))
    return replace(answer, seconds=length_ms / 1000)


def _taken(take: Path) -> bool:
    """Whether a living Greenroom holds the panel of a take."""
    try:
        with (take / _FOLDER / _LOCK).open("rb+", buffering=0) as file:
            return not lock(file, patience_s=0)
    except OSError:
        return False

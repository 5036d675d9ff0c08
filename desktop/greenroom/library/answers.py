"""The panel's questions and the answers given, beside the take they belong to."""

import shutil
from pathlib import Path

import msgspec

from greenroom.files import private_folder, write_whole
from greenroom.library.folders import writing
from greenroom.panel.question import Answer


def save_answer(take: Path, answer: Answer, audio: Path | None = None) -> Answer:
    """Keep an answer with the take in folder `take`; `audio` is moved in beside it.

    Gives the answer with the name its recording has now. Raises TakeError.
    """
    with writing(take, "the answer"):
        folder = private_folder(take / "answers")
        stem = f"{_last(folder) + 1:03}"
        if audio is not None:
            kept = folder / f"{stem}{audio.suffix}"
            shutil.move(audio, kept)
            answer = msgspec.structs.replace(answer, audio=kept.name)
        write_whole(folder / f"{stem}.json", msgspec.json.format(msgspec.json.encode(answer)))
    return answer


def read_answers(take: Path) -> tuple[Answer, ...]:
    """The answers kept with a take, in the order they were given; a damaged one is left out."""
    found: list[Answer] = []
    for path in sorted((take / "answers").glob("[0-9]*.json")):
        try:
            found.append(msgspec.json.decode(path.read_bytes(), type=Answer))
        except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            continue
    return tuple(found)


def _last(folder: Path) -> int:
    """The highest number in use, by recordings without a question too."""
    stems = (path.stem for path in folder.iterdir())
    return max((int(stem) for stem in stems if stem.isdecimal()), default=0)

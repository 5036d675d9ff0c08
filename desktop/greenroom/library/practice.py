"""What was practised without a deck, and the user's own questions."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from greenroom.files import one_at_a_time, private_folder, write_whole
from greenroom.panel.bank import BankQuestion

_KEPT = 2000


class Practised(msgspec.Struct, frozen=True):
    """One question of the bank that was answered: `held` are the levels of what the answer held."""

    question: str
    kind: str
    when: str
    held: dict[str, str] = {}


def read_practice(file: Path) -> tuple[Practised, ...]:
    """What was practised, from old to new; nothing where the file is absent or damaged."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[Practised, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def note_practice(file: Path, done: Practised) -> None:
    """Add what was just answered. Raises OSError."""
    private_folder(file.parent)
    with one_at_a_time(_lock(file)):
        kept = (*read_practice(file), done)[-_KEPT:]
        write_whole(file, msgspec.json.format(msgspec.json.encode(kept)))


def read_own_questions(file: Path) -> tuple[BankQuestion, ...]:
    """The user's questions as kept; none where the file is absent or damaged."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=tuple[BankQuestion, ...])
    except (OSError, msgspec.DecodeError):
        return ()


def add_own_questions(file: Path, questions: Iterable[BankQuestion]) -> int:
    """Keep further questions of the user's, each once; gives how many were new. Raises OSError."""
    private_folder(file.parent)
    with one_at_a_time(_lock(file)):
        kept = {one.text.casefold(): one for one in read_own_questions(file)}
        before = len(kept)
        for question in questions:
            kept.setdefault(question.text.casefold(), question)
        write_whole(file, msgspec.json.format(msgspec.json.encode(tuple(kept.values()))))
    return len(kept) - before


def _lock(file: Path) -> Path:
    return file.with_name(f".{file.name}.lock")

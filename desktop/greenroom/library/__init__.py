"""Takes on disk: where each lives, what is in it, and the answers kept with it."""

from greenroom.library.answers import read_answers, save_answer
from greenroom.library.folders import safe_name
from greenroom.library.takes import (
    Take,
    begin_take,
    delete_take,
    finish_take,
    interrupted_takes,
    journal_path,
    list_takes,
    open_take,
    save_transcript,
)

__all__ = [
    "Take",
    "begin_take",
    "delete_take",
    "finish_take",
    "interrupted_takes",
    "journal_path",
    "list_takes",
    "open_take",
    "read_answers",
    "safe_name",
    "save_answer",
    "save_transcript",
]

"""What Greenroom has kept on this machine, where and how much; and how all of it goes.

The list is the one of `docs/privacy.md`. What comes with the program is not in it, and neither is
what the user exported: that lies where they put it.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from greenroom.errors import GreenroomError, TakeError, reason_of
from greenroom.files import size_words
from greenroom.phrase import phrase
from greenroom.places import Places
from greenroom.take import being_written

MODELS = phrase("Speech models")
"""They are large, say nothing about anybody, and are fetched again only over a network."""


class Kept(msgspec.Struct, frozen=True):
    """One kind of thing that is kept: the files and folders that are there, and their bytes."""

    what: str
    paths: tuple[Path, ...]
    size: int

    @property
    def where(self) -> Path:
        """The first of them, which names the place."""
        return self.paths[0]


def kept(places: Places) -> tuple[Kept, ...]:
    """All that is there, in the order of `docs/privacy.md`; the speech models come last."""
    found = ((what, tuple(filter(_is_there, paths))) for what, paths in _all_of(places).items())
    return tuple(Kept(what, paths, sum(map(_size, paths))) for what, paths in found if paths)


def forget(places: Places, *, models: bool) -> None:
    """Delete all that is kept, for good; the speech models only where `models` says so.

    Raises GreenroomError: while a take is being recorded nothing is deleted, and where the disk
    refuses, what could be deleted is gone.
    """
    if any(being_written(journal) for journal in places.takes.glob("*/*/journal.jsonl")):
        raise TakeError(phrase("A rehearsal is being recorded, so nothing was deleted."))
    gone = [path for one in kept(places) if models or one.what != MODELS for path in one.paths]
    refused = [error for path in gone if (error := _remove(path))]
    for folder in (places.takes.parent, places.settings.parent, places.cache):
        with suppress(OSError):
            folder.rmdir()  # refuses while something is in it
    if refused:
        raise GreenroomError(
            phrase("could not be deleted ({reason}).", reason=reason_of(refused[0])),
            file=refused[0].filename,
            remedy=phrase("Close the programs that use it and try again."),
        )


def describe(there: Sequence[Kept]) -> str:
    """A line for each kind of thing: what it is, how much, where."""
    if not there:
        return "Nothing is kept on this machine."
    width = max(len(one.what) for one in there)
    lines = (f"{one.what:<{width}}  {size_words(one.size):>8}  {one.where}" for one in there)
    return "\n".join(lines)


def _all_of(places: Places) -> dict[str, tuple[Path, ...]]:
    settings = places.settings
    return {
        phrase("Takes: recordings, words, answers"): (places.takes,),
        phrase("Plans of decks"): (places.plans,),
        phrase("Practice without a deck"): (places.practice, places.own_questions),
        phrase("Settings, and decks opened last"): (
            settings,
            settings.with_suffix(".lock"),
            places.machine,
            places.window,
        ),
        phrase("Company profiles of your own"): (places.profiles,),
        phrase("Copies of decks and slides, for speed"): (places.cache,),
        phrase("Crash reports"): (places.crashes,),
        phrase("Logs"): (places.logs,),
        MODELS: (places.models,),
    }


def _is_there(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def _size(path: Path) -> int:
    inside: Iterator[Path] = path.rglob("*") if path.is_dir() else iter((path,))
    return sum(file.stat().st_size for file in inside if file.is_file())


def _remove(path: Path) -> OSError | None:
    """Remove a file, or a folder with all that can be removed in it; gives what was refused."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    except FileNotFoundError:
        return None
    except OSError as error:
        shutil.rmtree(path, ignore_errors=True)
        return error
    return None

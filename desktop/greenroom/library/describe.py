"""The takes on this machine in words and as JSON, for the command line: by deck, newest first."""

from collections.abc import Iterable, Iterator

import msgspec

from greenroom.library.answers import read_answers
from greenroom.library.drills import rehearsals
from greenroom.library.history import History, histories, number_of
from greenroom.library.takes import Take
from greenroom.panel.told import tally
from greenroom.plan import part_name
from greenroom.time import clock


def describe_takes(takes: Iterable[Take]) -> str:
    """A paragraph for each deck, with a line and a folder for each of its takes."""
    found = histories(takes)
    if not found:
        return "No takes yet. Open a deck with: greenroom DECK"
    return "\n\n".join("\n".join(_paragraph(history)) for history in found)


def takes_json(takes: Iterable[Take]) -> list[dict[str, object]]:
    """Every take, newest first; those of one deck have the same `history`.

    `number` counts the deck's finished rehearsals from 1; other takes have 0. `panel` counts its
    questions, those answered, and the answers that were interrupted.
    """
    found: list[dict[str, object]] = [
        {
            "folder": str(take.folder),
            "deck": take.header.deck.name,
            "file": take.header.deck.file,
            "history": place,
            "number": number_of(take, _numbered(history)),
            "started": take.header.started,
            "total_ms": take.total_ms,
            "finished": take.finished,
            "silent": take.header.silent,
            "drill": take.header.drill,
            "words": len(take.words),
            "panel": msgspec.to_builtins(tally(read_answers(take.folder))),
        }
        for place, history in enumerate(histories(takes), start=1)
        for take in history.takes
    ]
    return sorted(found, key=lambda one: (str(one["started"]), str(one["folder"])), reverse=True)


def _numbered(history: History) -> tuple[Take, ...]:
    return tuple(take for take in rehearsals(history.takes) if take.finished)


def _paragraph(history: History) -> Iterator[str]:
    numbered = _numbered(history)
    where = history.path or history.deck.file
    yield f"{history.deck.name}  ({where})"
    for take in reversed(history.takes):
        number = number_of(take, numbered)
        kind = ", ".join(_kind(take))
        name = f"take {number}" if number else ""
        parts = [name, f"({kind})" if kind else ""]
        yield (
            f"  {take.header.started[:16].replace('T', ' ')}  {clock(take.total_ms):>6}  "
            f"{'  '.join(part for part in parts if part)}\n      {take.folder}"
        )
        answers = read_answers(take.folder)
        if answers:
            yield f"      Panel, {tally(answers).line}"


def _kind(take: Take) -> Iterator[str]:
    """What sets a take apart from a finished rehearsal of the whole talk."""
    drill = take.header.drill
    if drill is not None:
        yield f"drill: {part_name(drill.part, drill.name)}"
    if take.header.silent:
        yield "silent run"
    if not take.finished:
        yield "interrupted"

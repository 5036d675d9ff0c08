"""A deck's takes as they are compared."""

from collections.abc import Callable, Iterable, Iterator

from greenroom.comparison import Side
from greenroom.library.drills import rehearsals
from greenroom.library.takes import Take
from greenroom.report import Report


def comparable(takes: Iterable[Take]) -> tuple[Take, ...]:
    """The takes that may be set beside each other: no drills, none interrupted or without words.

    Silent runs are among them: they have times. They are in the given order.
    """
    return tuple(
        take
        for take in rehearsals(takes)
        if take.finished and (take.header.silent or take.transcript is not None)
    )


def sides_of(takes: Iterable[Take], report_of: Callable[[Take], Report]) -> Iterator[Side]:
    """A deck's takes, from old to new, with their reports; numbered as the window numbers them."""
    finished = (take for take in rehearsals(takes) if take.finished)
    for number, take in enumerate(finished, 1):
        if take.header.silent or take.transcript is not None:
            yield side_of(take, number, report_of(take))


def side_of(take: Take, number: int, report: Report) -> Side:
    """One take, the deck's `number`th."""
    return Side(number, take.header.deck, report, take.header.silent)

"""How far a batch is, told on a terminal or into a log."""

from typing import TextIO

from greenroom.batch.batch import Step, Tell
from greenroom.time import clock, ms_from_seconds


def telling(stream: TextIO) -> Tell:
    """Tells of each pair that could not be reviewed, and how far all is: on one line of a terminal.

    Into a file goes a line for each pair.
    """
    on_terminal = stream.isatty()

    def tell(step: Step) -> None:
        if step.latest is not None:
            pair, result = step.latest
            if result.reason:
                print(f"\r\033[K{pair.candidate}: {result.reason}" if on_terminal else
                      f"{pair.candidate}: {result.reason}", file=stream)  # fmt: skip
            if not on_terminal:
                print(how_far(step), file=stream, flush=True)
        if on_terminal:
            end = "\n" if step.done == step.total else ""
            print(f"\r\033[K{how_far(step)}", end=end, file=stream, flush=True)

    return tell


def how_far(step: Step) -> str:
    """A step in words: how many are done, how many could not be, and how long it will take."""
    parts = [f"{step.done} of {step.total} talks done"]
    if step.failed:
        parts.append(f"{step.failed} could not be")
    if step.done < step.total:
        parts.append(f"{step.workers} {'worker' if step.workers == 1 else 'workers'}")
        if step.left_s is not None:
            parts.append(f"about {clock(ms_from_seconds(step.left_s))} left")
    return ", ".join(parts)

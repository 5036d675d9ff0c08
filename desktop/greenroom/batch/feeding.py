"""Pairs handed to a cluster a few at a time, and taken back as they are done."""

import queue
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice
from pathlib import Path

import msgspec
from distributed import Client, Future
from distributed.scheduler import KilledWorker

from greenroom.batch.desk import review_at
from greenroom.batch.work import Job, Outcome, Refused
from greenroom.errors import GreenroomError, reason_of

TRIES = 3
"""How often a pair is tried where the trouble may not be its own."""

_AHEAD = 2  # pairs a thread: one in work, one on its way
_LOOK_S = 0.5
_GONE_S = 20.0  # a scheduler that is away for longer does not come back with what it knew


class Task(msgspec.Struct, frozen=True):
    """A pair that is ready to be handed out; `load` raises OSError where its files are gone."""

    name: str
    load: Callable[[], Job]


def reviewed(
    client: Client,
    desk: str,
    tasks: Iterable[Task],
    *,
    most: int | None = None,
    waiting: Callable[[], None] = lambda: None,
) -> Iterator[tuple[str, Outcome]]:
    """The name of each task and what became of it, as they get done, at `most` so many at once.

    A worker that dies costs its pairs a try. `waiting` is called twice a second while nothing
    is done. Raises GreenroomError when the scheduler is gone; what was given out is done. To stop,
    stop listening.
    """
    left = iter(tasks)
    done: queue.SimpleQueue[Future[Outcome]] = queue.SimpleQueue()
    begun: dict[Future[Outcome], str] = {}
    try:
        while True:
            for task in islice(left, max(0, _room(client, most) - len(begun))):
                try:
                    job = task.load()
                except OSError as error:
                    yield task.name, Refused(_unreadable(error))
                    continue
                future = client.submit(review_at, desk, job, pure=False, retries=TRIES - 1)
                begun[future] = task.name
                future.add_done_callback(done.put)
            if not begun:
                return
            future = _next(done, client, waiting)
            yield begun.pop(future), _outcome(future)
    finally:
        client.cancel(list(begun), force=True)


def _room(client: Client, most: int | None) -> int:
    """How many pairs may be under way."""
    wanted: int = _AHEAD * max(1, sum(client.nthreads().values()))
    return wanted if most is None else min(wanted, most)


def _next(
    done: "queue.SimpleQueue[Future[Outcome]]", client: Client, waiting: Callable[[], None]
) -> Future[Outcome]:
    """The next future that is done. Raises GreenroomError when the scheduler is gone."""
    away_since: float | None = None
    while True:
        try:
            return done.get(timeout=_LOOK_S)
        except queue.Empty:
            waiting()
        now = time.monotonic()
        away_since = None if client.status == "running" else away_since or now
        if away_since is not None and now - away_since > _GONE_S:
            raise _gone()


def _outcome(future: Future[Outcome]) -> Outcome:
    try:
        outcome: Outcome = future.result()
        return outcome
    except KilledWorker:
        return Refused("Each worker that tried it ended unexpectedly; its memory may not do.")
    except CancelledError:
        raise _gone() from None
    except GreenroomError as error:
        return Refused(error.line())
    except Exception as error:  # a defect, or a machine in trouble, costs this pair alone
        return Refused(f"It could not be reviewed ({type(error).__name__}: {error}).")


def _unreadable(error: OSError) -> str:
    return f"{Path(error.filename or '').name}: cannot be read ({reason_of(error)})."


def _gone() -> GreenroomError:
    return GreenroomError(
        "The scheduler is gone.", remedy="What is done is kept: go on with --resume."
    )

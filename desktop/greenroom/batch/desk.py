"""What stays with a worker's process between one pair and the next: the recogniser."""

import os
from pathlib import Path

from distributed import Worker, WorkerPlugin, get_worker

from greenroom import __version__
from greenroom.batch.reviewing import review_pair
from greenroom.batch.server import by_server
from greenroom.batch.work import Job, Outcome, Wishes
from greenroom.errors import GreenroomError
from greenroom.places import user_places
from greenroom.speech.catalogue import model_here
from greenroom.speech.machine import memory_mb
from greenroom.speech.whole import KeptModel, Recognise


class Desk(WorkerPlugin):
    """One recogniser for a worker's process, which all its threads share.

    It may use as many cores as the worker has threads, and memory as the worker has: what a worker
    was given with `--nthreads` and `--memory-limit` is what it takes.
    """

    idempotent = True

    def __init__(self, name: str, wishes: Wishes) -> None:
        self.name = name
        self._wishes = wishes

    def setup(self, worker: Worker) -> None:
        """Called in each worker that there is or that joins."""
        self.recognise = _recogniser(self._wishes, worker)

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - Dask names it
        """Called when the batch is over: the model goes."""
        del self.recognise


def _recogniser(wishes: Wishes, worker: Worker) -> Recognise:
    if wishes.server:
        return by_server(wishes.server, wishes.allowed_host, wishes.model)
    limit = worker.memory_manager.memory_limit
    return KeptModel(
        lambda: model_here(wishes.model, user_places(os.environ)),
        threads=worker.state.nthreads,
        memory=limit // 1_000_000 if limit else memory_mb(),
    )


def review_at(desk: str, job: Job) -> Outcome:
    """Review a pair on the worker that this runs in, with its recogniser."""
    found = get_worker().plugins[desk]
    assert isinstance(found, Desk)
    return review_pair(job, found.recognise)


def trouble_at(wishes: Wishes, seen: str) -> str:
    """Why this worker cannot review, in one line; empty where it can.

    `seen` is a file that it must see, or empty.
    """
    if seen and not Path(seen).exists():
        return "does not see the files. Say --send to send them along."
    try:
        if not wishes.server:
            model_here(wishes.model, user_places(os.environ))
    except GreenroomError as error:
        return f"says: {error.line()}"
    return ""


def version_here() -> str:
    """Which Greenroom this worker has."""
    return __version__

"""Where the work is done: processes of this machine, or a Dask cluster that runs already."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import dask
import msgspec
from dask.system import CPU_COUNT
from distributed import Client, LocalCluster
from distributed.security import Security
from distributed.system import MEMORY_LIMIT

from greenroom import __version__
from greenroom.batch.desk import trouble_at, version_here
from greenroom.batch.work import Wishes
from greenroom.errors import GreenroomError

DEATHS = 2
"""How many workers may die over a pair of a local cluster before it is given up."""

_WORKER_BYTES = 1_500_000_000
"""Room that a worker is given at least; with Whisper base it needs half of it (docs/scale.md)."""

_JOIN_S, _CLOSE_S = 10, 5


class Cluster(msgspec.Struct, frozen=True):
    """A scheduler's address, or how many processes of this machine; 0 is as many as it carries."""

    scheduler: str = ""
    workers: int = 0


@contextmanager
def connected(cluster: Cluster) -> Iterator[Client]:
    """A client of the cluster; a local one is started and ended. Raises GreenroomError."""
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    with dask.config.set(_SETTINGS):
        if cluster.scheduler:
            with _client(cluster.scheduler) as client:
                yield client
        else:
            with _local(cluster.workers or workers_here()) as client:
                yield client


_SETTINGS = {
    "distributed.scheduler.allowed-failures": DEATHS,
    # Its pages would show every user of this machine who is reviewed.
    "distributed.scheduler.http.routes": [],
    "distributed.worker.http.routes": [],
    # Talks that are sent along are larger, and go one by one.
    "distributed.admin.large-graph-warning-threshold": "10GB",
}


def workers_here() -> int:
    """One a core, as far as the memory goes: models share the work worse than processes do."""
    return int(max(1, min(CPU_COUNT, MEMORY_LIMIT // _WORKER_BYTES)))


@contextmanager
def _client(address: str) -> Iterator[Client]:
    """A client of somebody's scheduler."""
    try:
        client = Client(address, timeout=_JOIN_S, set_as_default=False)
    except (OSError, ValueError, TimeoutError):
        raise GreenroomError(
            f"No Dask scheduler answers at {address}.",
            remedy="Start one with “dask scheduler” and workers with “dask worker ADDRESS”.",
        ) from None
    try:
        yield client
    finally:
        client.close(timeout=_CLOSE_S)


@contextmanager
def _local(workers: int) -> Iterator[Client]:
    """A client of a cluster of this machine's own, which nobody else on it can talk to."""
    security = Security.temporary()
    cluster = LocalCluster(
        n_workers=workers,
        threads_per_worker=max(1, CPU_COUNT // workers),
        memory_limit=MEMORY_LIMIT // workers,
        protocol="tls://",
        security=security,
        dashboard_address=None,
        scheduler_kwargs={"dashboard": False, "dashboard_address": "127.0.0.1:0"},
        silence_logs=logging.CRITICAL,
        preload="greenroom.batch.local_worker",
    )
    try:
        with Client(cluster, security=security, set_as_default=False) as client:
            yield client
    finally:
        cluster.close(timeout=_CLOSE_S)


def refuse_unfit(client: Client, wishes: Wishes, seen: str) -> None:
    """Raise GreenroomError unless there are workers, all of this version, that can do the work.

    `seen` is a file that they must see, or empty.
    """
    with suppress(TimeoutError):
        client.wait_for_workers(1, timeout=_JOIN_S)
    versions: dict[str, str] = client.run(version_here, on_error="return")
    if not versions:
        raise GreenroomError("There is no worker.", remedy="Start one with “dask worker ADDRESS”.")
    for worker, version in versions.items():
        if version != __version__:
            has = f"Greenroom {version}" if isinstance(version, str) else "no Greenroom"
            raise GreenroomError(f"The worker at {worker} has {has}; {__version__} is needed.")
    for worker, trouble in client.run(trouble_at, wishes, seen).items():
        if trouble:
            raise GreenroomError(f"The worker at {worker} {trouble}")

"""A batch: what is done already, what is left to do, and the doing of it."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from uuid import uuid4

import msgspec
from distributed import Client

from greenroom.batch.cluster import Cluster, connected, refuse_unfit
from greenroom.batch.desk import Desk
from greenroom.batch.feeding import Task, reviewed
from greenroom.batch.pairs import Pair
from greenroom.batch.shelf import Result, alone_in, has_results, keep_result, key_of, read_result
from greenroom.batch.work import Given, Job, Refused, Wishes
from greenroom.errors import GreenroomError


class Order(msgspec.Struct, frozen=True):
    """What is to be done: `out` takes the results, `send` sends the files to the workers.

    Without `resume` the folder must hold no results; with it what they were made of is compared.
    """

    pairs: tuple[Pair, ...]
    out: Path
    wishes: Wishes
    cluster: Cluster
    resume: bool = False
    send: bool = False
    requests: int = 4


class Step(msgspec.Struct, frozen=True):
    """How far a batch is: `done` of `total` pairs, of them `failed`, with `workers` at work.

    `left_s` is an estimate, None before there is one; `latest` the pair that was just done, with
    its result.
    """

    done: int
    total: int
    failed: int
    workers: int = 0
    left_s: float | None = None
    latest: tuple[Pair, Result] | None = None


Tell = Callable[[Step], None]


def run_batch(order: Order, tell: Tell) -> tuple[tuple[Pair, Result], ...]:
    """Review what is not reviewed yet; each pair with what became of it, in the order of the pairs.

    Each result is on disk before `tell` hears of it, so a batch may be ended at any moment. Raises
    GreenroomError where the batch as a whole cannot go on.
    """
    with alone_in(order.out):
        if not order.resume and has_results(order.out):
            raise GreenroomError(
                "holds the results of a batch already.",
                file=order.out,
                remedy="Say --resume to do only what is new or changed, or choose another --out.",
            )
        results = _known(order, tell)
        left = [pair for pair in order.pairs if pair.name not in results]
        if left:
            with connected(order.cluster) as client:
                _review(order, client, left, results, tell)
    return tuple((pair, results[pair.name]) for pair in order.pairs)


def _known(order: Order, tell: Tell) -> dict[str, Result]:
    """The results that need no work, by the pairs' names: kept ones, and pairs that are wrong."""
    results = dict[str, Result]()
    for pair in order.pairs:
        if pair.wrong:
            results[pair.name] = keep_result(order.out, pair.name, "", Refused(pair.wrong))
        elif order.resume and (kept := _kept(order, pair)) is not None:
            results[pair.name] = kept
        tell(_step(results, len(order.pairs)))
    return results


def _kept(order: Order, pair: Pair) -> Result | None:
    """What is kept of a pair that was reviewed and has not changed since."""
    kept = read_result(order.out, pair.name)
    if kept is None or kept.figures is None:
        return None
    with suppress(OSError):
        return kept if kept.key == key_of(pair, order.wishes) else None
    return None


def _review(
    order: Order, client: Client, left: Sequence[Pair], results: dict[str, Result], tell: Tell
) -> None:
    """Add the results of the pairs that are left."""
    here = "" if order.send else next((str(p.talk.absolute()) for p in left if p.talk.exists()), "")
    refuse_unfit(client, order.wishes, here)
    desk = Desk(f"greenroom-{uuid4().hex}", order.wishes)
    client.register_plugin(desk)
    pairs, keys = {pair.name: pair for pair in left}, dict[str, str]()
    before, begin = len(results), monotonic()

    def step(latest: tuple[Pair, Result] | None = None) -> Step:
        workers, new = len(client.nthreads()), len(results) - before
        rate = new / (monotonic() - begin)
        left_s = (len(left) - new) / rate if new and new >= workers else None
        told = _step(results, len(order.pairs))
        return msgspec.structs.replace(told, workers=workers, left_s=left_s, latest=latest)

    def load(pair: Pair) -> Job:
        keys[pair.name] = key_of(pair, order.wishes)
        return _job(pair, order)

    tasks = (Task(pair.name, partial(load, pair)) for pair in left)
    most = order.requests if order.wishes.server else None
    tell(step())
    try:
        for name, outcome in reviewed(
            client, desk.name, tasks, most=most, waiting=lambda: tell(step())
        ):
            results[name] = keep_result(order.out, name, keys.get(name, ""), outcome)
            tell(step((pairs[name], results[name])))
    finally:
        if client.status == "running":
            client.unregister_worker_plugin(desk.name)


def _step(results: Mapping[str, Result], total: int) -> Step:
    failed = sum(result.figures is None for result in results.values())
    return Step(len(results), total, failed)


def _job(pair: Pair, order: Order) -> Job:
    """What a worker is told. Raises OSError where the files are sent and cannot be read."""
    return Job(
        deck=_given(pair.deck, order),
        talk=_given(pair.talk, order),
        cues=_given(pair.cues, order) if pair.cues else None,
        limit_ms=pair.limit_ms,
        bottom_line=pair.bottom_line,
        wishes=order.wishes,
    )


def _given(file: Path, order: Order) -> Given:
    return Given(str(file.absolute()), file.read_bytes() if order.send else None)

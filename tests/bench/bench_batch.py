"""A cohort on one worker, on two, and on a cluster that is disturbed: throughput, cost, memory.

    PYTHONPATH=tests .venv/bin/python tests/bench/bench_batch.py --pairs 60

Each talk's words are compared with those of a single review of it. `--write docs/scale.md` renews
the tables there.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeVar

import psutil
from distributed import Client

from batch.cohort import make_cohort
from greenroom.batch.cluster import Cluster, connected
from greenroom.places import user_places
from greenroom.review import review_talk
from greenroom.speech.catalogue import model_here
from greenroom.speech.whole import in_a_process

MIB = 1024 * 1024
Words = list[tuple[str, int, int]]
Made = TypeVar("Made")
Meanwhile = Callable[[Path, "subprocess.Popen[str]"], None]


def main() -> None:
    """Print the tables; with `--write` put them into a page."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--pairs", type=int, default=60, help="0: only what the engine costs")
    parser.add_argument("--items", type=int, default=2000, help="that do nothing")
    parser.add_argument("--seconds", type=float, default=6.0, help="of each talk")
    parser.add_argument("--write", type=Path, metavar="PAGE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lines = [*measured(Path(folder), options.pairs, options.seconds)] if options.pairs else []
    lines += ["", *cost_of_nothing(options.items)]
    text = "\n".join(lines)
    print(text)
    if options.write:
        page = options.write.read_text()
        before, _, rest = page.partition("<!-- batch: measured -->\n")
        _, _, after = rest.partition("<!-- batch: end -->")
        options.write.write_text(
            f"{before}<!-- batch: measured -->\n{text}\n<!-- batch: end -->{after}"
        )


def measured(folder: Path, pairs: int, seconds: float) -> Iterator[str]:
    """The tables, line by line."""
    cohort = make_cohort(folder / "cohort", pairs, seconds)
    alone, one_by_one_s = timed(lambda: single_reviews(cohort))
    yield f"{pairs} talks of {seconds:g} s, {os.cpu_count()} cores."
    yield ""
    yield "| run | seconds | talks a minute | of one by one | memory a worker | same words |"
    yield "|---|--:|--:|--:|--:|--:|"

    def row(name: str, took_s: float, peak: int, found: dict[str, Words]) -> str:
        same = sum(found.get(name) == words for name, words in alone.items())
        memory = f"{peak / MIB:.0f} MB" if peak else "–"
        return (
            f"| {name} | {took_s:.0f} | {60 * pairs / took_s:.1f} | "
            f"{one_by_one_s / took_s:.2f} | {memory} | {same} of {pairs} |"
        )

    yield row("one review after the other", one_by_one_s, 0, alone)
    for workers in (1, 2):
        out = folder / f"workers-{workers}"
        with watched() as peak:
            _, took_s = timed(lambda out=out, n=workers: batch(cohort, out, "--workers", n))
        yield row(f"local cluster, {workers} at work", took_s, max(peak), words_of(out))
    with own_cluster(folder) as cluster:
        out = folder / "own"
        _, took_s = timed(
            lambda: batch(
                cohort, out, "--scheduler", cluster.address, meanwhile=cluster.kill_worker
            )
        )
        yield row("own scheduler, a worker killed", took_s, 0, words_of(out))
    ways: list[str] = []
    out = folder / "stopped"
    begin = time.monotonic()
    stopped = batch(cohort, out, "--workers", 2, meanwhile=interrupt)
    ways.append(kept("Ctrl+C", out, stopped))
    batch(cohort, out, "--workers", 2, "--resume")
    yield row("Ctrl+C, gone on with", time.monotonic() - begin, 0, words_of(out))
    with own_cluster(folder) as cluster:
        out = folder / "resumed"
        begin = time.monotonic()
        stopped = batch(
            cohort, out, "--send", "--scheduler", cluster.address, meanwhile=cluster.kill_scheduler
        )
        ways.append(kept("The scheduler killed", out, stopped))
        batch(cohort, out, "--workers", 2, "--resume")
        yield row("scheduler killed, gone on with", time.monotonic() - begin, 0, words_of(out))
    yield ""
    yield from ways


def kept(how: str, out: Path, stopped: tuple[int, str]) -> str:
    """What a batch that was stopped said, and how much of it was there."""
    code, told = stopped
    assert code == 1, told
    return f"{how}: {len(words_of(out))} results were kept; it said “{told}”"


def timed(work: Callable[[], Made]) -> tuple[Made, float]:
    """What it gives, and how many seconds it took."""
    begin = time.monotonic()
    return work(), time.monotonic() - begin


def single_reviews(cohort: Path) -> dict[str, Words]:
    """The words of each candidate's talk, reviewed as `greenroom review` does."""
    places = user_places(os.environ)
    found = {}
    for folder in sorted(cohort.iterdir()):
        _, report = review_talk(
            folder / "deck.pptx",
            folder / "talk.wav",
            recognise=in_a_process(lambda: model_here("base", places)),
            cache=places.cache,
        )
        found[folder.name] = [(word.text, word.start_ms, word.end_ms) for word in report.words]
    return found


def batch(
    cohort: Path, out: Path, *options: object, meanwhile: Meanwhile | None = None
) -> tuple[int, str]:
    """The exit code of the command, and its last line on stderr."""
    command = [sys.executable, "-m", "greenroom", "batch", cohort, "--out", out, *options]
    child = subprocess.Popen(
        [*map(str, command), "--formats", "json"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        # Where this runs in the background, Ctrl+C would be ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    if meanwhile:
        meanwhile(out, child)
    _, told = child.communicate()
    return child.returncode, told.strip().splitlines()[-1]


def words_of(out: Path) -> dict[str, Words]:
    """The words of each talk that a batch has reviewed, by candidate."""
    found = {}
    for file in out.glob("*/report.json"):
        words = json.loads(file.read_text())["words"]
        candidate = file.parent.name.rpartition("-talk-")[0].replace("-", " ")
        found[candidate] = [(word["text"], word["start_ms"], word["end_ms"]) for word in words]
    return found


@contextmanager
def watched() -> Iterator[list[int]]:
    """The most memory that each worker below this process took, in bytes, once it is over."""
    peaks: dict[int, int] = {}
    over = Event()

    def watch() -> None:
        while not over.wait(0.2):
            for process in psutil.Process().children(recursive=True):
                try:
                    line = " ".join(process.cmdline())
                    if "multiprocessing.spawn" in line:
                        peaks[process.pid] = max(
                            peaks.get(process.pid, 0), process.memory_info().rss
                        )
                except psutil.Error:
                    continue

    thread = Thread(target=watch)
    thread.start()
    found: list[int] = []
    try:
        yield found
    finally:
        over.set()
        thread.join()
        found += peaks.values() or [0]


class OwnCluster:
    """A scheduler and two workers, each a process that was started by itself."""

    def __init__(self, folder: Path) -> None:
        file = folder / "scheduler.json"
        file.unlink(missing_ok=True)
        self.scheduler = _dask(
            "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
            "--scheduler-file", str(file),
        )  # fmt: skip
        while not file.exists():
            time.sleep(0.1)
        self.address: str = json.loads(file.read_text())["address"]
        self.workers = [
            _dask("worker", self.address, "--nthreads", "1", "--no-dashboard", "--no-nanny")
            for _ in range(2)
        ]

    def kill_worker(self, out: Path, _: "subprocess.Popen[str]") -> None:
        """Kill one of the two once a few results are there."""
        _some_results(out)
        self.workers[0].kill()

    def kill_scheduler(self, out: Path, _: "subprocess.Popen[str]") -> None:
        """Kill the scheduler once a few results are there."""
        _some_results(out)
        self.scheduler.kill()


def interrupt(out: Path, child: "subprocess.Popen[str]") -> None:
    """Press Ctrl+C once a few results are there."""
    _some_results(out)
    child.send_signal(signal.SIGINT)


def _some_results(out: Path) -> None:
    while len([*out.glob("*/result.json")]) < 3:
        time.sleep(0.1)


def _dask(*arguments: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "dask", *arguments]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def own_cluster(folder: Path) -> Iterator[OwnCluster]:
    """Started, and ended whatever happens."""
    cluster = OwnCluster(folder)
    try:
        yield cluster
    finally:
        for process in (*cluster.workers, cluster.scheduler):
            process.send_signal(signal.SIGKILL)
            process.wait()


def cost_of_nothing(items: int) -> Iterator[str]:
    """What the engine costs before it does anything."""

    def use(client: Client) -> float:
        begin = time.monotonic()
        client.gather([client.submit(_nothing, n, pure=False) for n in range(items)])
        return time.monotonic() - begin

    begin = time.monotonic()
    with connected(Cluster(workers=2)) as client:
        ready_s = time.monotonic() - begin
        took_s = use(client)
    yield (
        f"A local cluster of two is ready after {ready_s:.1f} s; an item that does nothing costs "
        f"{1000 * took_s / items:.1f} ms ({items} of them)."
    )


def _nothing(number: int) -> Any:
    return number


if __name__ == "__main__":
    main()

"""Work on a stranger's file, done in a process of its own that may fail, hang or be killed."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer
from typing import Literal

Failure = Literal["crashed", "too slow"]

# How a process ends that has had its share of the processor; Windows has no such share.
_OUT_OF_TIME = () if sys.platform == "win32" else (-signal.SIGXCPU, -signal.SIGPROF)


class ChildError(Exception):
    """The child process gave no answer: it crashed, or it ran out of time and was killed."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(failure)


Child = subprocess.Popen[bytes]


def start(module: str, *arguments: str) -> Child:
    """Start `python -m module`, which waits for a request on stdin; for `guarded`, or `stop`."""
    # -P: a file called pptx.py beside the user's deck must not be imported instead of the library.
    return subprocess.Popen(
        [sys.executable, "-P", "-m", module, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def stop(child: Child) -> None:
    """End a child that was started and is not wanted any more; one that has ended is let be."""
    child.kill()
    with suppress(BrokenPipeError), child:
        pass


def guarded(
    module: str, request: bytes, *, seconds: float, started: Child | None = None
) -> Iterator[bytes]:
    """Run `python -m module`, hand it a request on stdin and yield the lines it prints.

    A request may hold a password, which a command line would show to everybody. The child is
    killed when it prints no line for `seconds`, or when the caller stops listening. Raises
    ChildError when it dies; what it printed until then has been yielded. `started` is a child of
    this module that waits for its request already.
    """
    with started or start(module) as child:
        late = Event()
        try:
            assert child.stdin is not None
            assert child.stdout is not None
            with _cut_off(child, seconds, late), suppress(BrokenPipeError), child.stdin:
                child.stdin.write(request)
            while line := next_line(child, seconds, late):
                yield line
            with _cut_off(child, seconds, late):
                failed = child.wait() != 0
            if failed:
                slow = late.is_set() or child.returncode in _OUT_OF_TIME
                raise ChildError("too slow" if slow else "crashed")
        finally:
            child.kill()


def patience(seconds: int) -> int:
    """Seconds on the clock to wait for a child that limits itself to `seconds` of the processor.

    Other programs may have most of it. Where there is no such limit the clock is the only one.
    """
    return seconds if sys.platform == "win32" else 3 * seconds


def next_line(child: Child, seconds: float, late: Event | None = None) -> bytes:
    """What the child prints next; empty at its end, or when that takes more than `seconds`.

    It is killed then, and `late` set.
    """
    assert child.stdout is not None
    with _cut_off(child, seconds, late or Event()):
        return child.stdout.readline()


@contextmanager
def _cut_off(child: Child, seconds: float, late: Event) -> Iterator[None]:
    """Kill the child, and say so in `late`, when the context lasts more than `seconds`."""

    def cut() -> None:
        late.set()
        child.kill()

    timer = Timer(seconds, cut)
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def limit_memory(size: int, seconds: int) -> None:
    """In the child: let this process have no more than `size` bytes and `seconds` of processor.

    Does nothing on Windows, which has no such limit; there the time limit alone protects.
    """
    if sys.platform == "win32":
        return
    import resource

    seconds = max(1, seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    if sys.platform == "linux":  # macOS accepts the call and ignores it, or refuses it
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """In the child: end this process if the context takes more than `seconds` of the processor.

    However busy the machine is, and whatever library is stuck. Does nothing on Windows.
    """
    if sys.platform == "win32":
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, seconds)  # nobody handles its signal, which then ends it
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
